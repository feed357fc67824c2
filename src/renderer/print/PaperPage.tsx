import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { OnPaper } from '../../shared/paper'
import { type Paper, papers } from '../../shared/sheets'
import { api } from '../api'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { t } from '../words'
import { PdfPreview } from './PdfPreview'

type Unsized<D> = D extends OnPaper ? Omit<D, 'paper'> : never

export type PaperPageProps = {
  /** What goes on paper; undefined while that is not known, null where there is nothing. */
  readonly shown: Unsized<OnPaper> | undefined | null
  /** What it is made from, where a change of that makes the pages again. */
  readonly asOf?: unknown
  readonly title: string
  readonly subtitle?: string
  /** What the pages are called, and the file that they are saved as; else the title. */
  readonly name?: string
  readonly fileName?: string
  readonly onClose: () => void
  /** More to choose than the paper's size. */
  readonly children?: ReactNode
  /** What stands in the place of the pages where there is nothing. */
  readonly empty?: ReactNode
}

const LONGEST_FILE_NAME = 100

/** Something before it is paper: its size, and the pages themselves as they will be, until it is closed. */
export function PaperPage({ shown, asOf, title, subtitle, name = title, fileName = name, ...rest }: PaperPageProps) {
  const { onClose, children, empty } = rest
  const shopPaper = useShopNow()?.shop?.paper
  const [chosen, setChosen] = useState<Paper | null>(null)
  const paper = chosen ?? shopPaper ?? 'A4'
  const { data, error } = useQuery({
    queryKey: ['paper', shown, paper, asOf],
    queryFn: () => (shown ? api.paper.make.mutationFn({ ...shown, paper }) : null),
    enabled: Boolean(shown) && shopPaper !== undefined,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={title}
        subtitle={subtitle}
        actions={
          <Button icon={X} keys="Esc" onPress={onClose}>
            {t('Close')}
          </Button>
        }
      >
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          {children}
          <PaperSize value={paper} onChange={setChosen} />
        </div>
        {error && (
          <Message tone="late" title={t('The page could not be made')}>
            {error.message}
          </Message>
        )}
        {shown === null
          ? empty
          : !error && (
              <PdfPreview pdf={data?.pdf} title={name} fileName={`${fileName.slice(0, LONGEST_FILE_NAME)}.pdf`} />
            )}
      </Page>
    </div>
  )
}

type PaperSizeProps = { readonly value: Paper; readonly onChange: (paper: Paper) => void }

export function PaperSize({ value, onChange }: PaperSizeProps) {
  return (
    <Segmented
      label={t('Paper')}
      options={papers.map((size) => ({ id: size, label: size }))}
      value={value}
      onChange={(size) => onChange(size as Paper)}
    />
  )
}
