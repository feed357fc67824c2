import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { sayNumber } from '../words'

export type TabSpec = {
  readonly id: string
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

export type TabsProps = {
  readonly label: string
  readonly tabs: readonly TabSpec[]
  readonly value: string
  readonly onChange: (id: string) => void
}

export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key))}
      className="flex min-w-0 flex-col gap-3"
    >
      <TabList aria-label={label} className="flex flex-wrap gap-x-1 border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px cursor-default rounded-t-md border-b-2 border-transparent px-3 py-1.5 font-medium text-muted outline-offset-[-3px] data-hovered:text-ink data-selected:border-accent data-selected:text-accent"
          >
            {tab.label} {tab.count !== undefined && <span className="ms-0.5 text-xs">{sayNumber(tab.count)}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-w-0">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
