import { Gift, Pencil, Plus, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addDays } from '../../shared/domain/day'
import { Button, IconButton, LinkButton } from './Button'
import { Card, Section } from './Card'
import { Chip } from './Chip'
import { DayText } from './DayText'
import { ButtonRow, Dialog } from './Dialog'
import { Empty } from './Empty'
import { galleryToday, longNames } from './GallerySamples'
import { Kbd } from './Kbd'
import { ContextMenu, MenuButton, type MenuEntry } from './Menu'
import { Message } from './Message'
import { PopoverButton } from './Popover'
import { Progress } from './Progress'
import { Tabs } from './Tabs'
import { say } from './toast'
import { Who } from './Who'

const entries: readonly MenuEntry[] = [
  { id: 'edit', label: 'Change', icon: Pencil, keys: 'F2', onAction: () => say('Changing') },
  { id: 'vip', label: 'Is a VIP', isChecked: true, onAction: () => say('Ticked') },
  'separator',
  {
    id: 'drop',
    label: 'Delete',
    icon: Trash2,
    tone: 'danger',
    keys: 'Delete',
    onAction: () => say('Deleted', { undo: () => say('Back again') }),
  },
]

function Buttons() {
  return (
    <Card title="Buttons">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" icon={Printer}>
          Print the day sheet
        </Button>
        <Button icon={Plus} keys="Mod+N">
          New
        </Button>
        <Button variant="quiet">Best first</Button>
        <Button variant="danger">Erase for good</Button>
        <Button isDisabled>Not now</Button>
        <Button isPending>Saving</Button>
        <Button size="small">Small</Button>
        <IconButton label="Change" icon={Pencil} keys="F2" />
        <IconButton label="Print" icon={Printer} variant="plain" />
        <LinkButton href="#orders">Go to orders</LinkButton>
        <MenuButton label="More" entries={entries} />
        <PopoverButton label="Filter">
          <p>A small piece of page.</p>
        </PopoverButton>
        <Kbd keys="Mod+Shift+Z" />
      </div>
    </Card>
  )
}

function States() {
  return (
    <Card title="States and names" count={4} tone="due">
      <div className="flex flex-wrap items-center gap-2">
        <Chip>waiting</Chip>
        <Chip tone="accent">on the day</Chip>
        <Chip tone="late">3 days late</Chip>
        <Chip tone="due">last day to send</Chip>
        <Chip tone="kept">beaten by 1 day</Chip>
        <Chip tone="info">goes well with it</Chip>
        {['MK', 'JO', 'TS', 'ÅÖ', 'ع'].map((initials) => (
          <Who key={initials} initials={initials} name={`Staff ${initials}`} />
        ))}
        <DayText day={addDays(galleryToday, 1)} />
        <DayText day={addDays(galleryToday, 11)} />
        <DayText day={addDays(galleryToday, 400)} short />
      </div>
      <ul className="mt-3">
        {longNames.map((name) => (
          <li key={name} className="flex items-center gap-3 border-t border-line py-1.5">
            <span dir="auto" className="min-w-0 flex-1 truncate font-semibold">
              {name}
            </span>
            <Chip tone="late">{name}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Notices() {
  return (
    <Section title="Messages" note="each with a sign and a word">
      <div className="flex flex-col gap-2">
        <Message tone="late" actions={<Button size="small">Try again</Button>}>
          The sheet could not be written: the disk is full.
        </Message>
        <Message tone="due">Two of these are promised for a closed day.</Message>
        <Message tone="kept" title="1,284 customers came in.">
          Nothing was rejected.
        </Message>
        <Message tone="info">This is the sample shop.</Message>
        <Progress
          label="Reading customers.csv"
          value={0.24}
          words="1,200 of 5,000 rows"
          onCancel={() => say('Stopped')}
        />
        <Progress label="Looking for duplicates" value={null} />
      </div>
    </Section>
  )
}

function Layers() {
  const [isOpen, setOpen] = useState(false)
  const [tab, setTab] = useState('all')
  return (
    <Card title="Layers" actions={<MenuButton label="More" icon={Plus} iconOnly size="small" entries={entries} />}>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setOpen(true)}>Open a dialog</Button>
        <Button onPress={() => say('Marked as delivered', { undo: () => say('It is open again') })}>
          Say something
        </Button>
        <Button onPress={() => say('The printer did not answer.', { tone: 'problem' })}>Say a problem</Button>
        <ContextMenu label="Of this button" entries={entries}>
          <Button>Right click here</Button>
        </ContextMenu>
      </div>
      <div className="mt-3">
        <Tabs
          label="Everything so far"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'all', label: 'All', count: 12, content: <p>All of it.</p> },
            { id: 'orders', label: 'Orders', content: <p>Only orders.</p> },
            { id: 'gifts', label: 'Gifts', content: <p>Only gifts.</p> },
          ]}
        />
      </div>
      <Dialog
        title="Move six tasks to Friday"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        size="small"
        footer={
          <ButtonRow
            primary={
              <Button variant="primary" onPress={() => setOpen(false)}>
                Move them
              </Button>
            }
            cancel={<Button onPress={() => setOpen(false)}>Cancel</Button>}
          />
        }
      >
        <p>Wednesday is full. Friday has room for nine.</p>
      </Dialog>
    </Card>
  )
}

export function GalleryPieces() {
  return (
    <>
      <Buttons />
      <States />
      <Notices />
      <Layers />
      <Card>
        <Empty icon={Gift} title="No gifts yet" action={<Button variant="primary">Note a gift</Button>}>
          What you gave, to whom and why stands here, so that nobody gets the same candle twice.
        </Empty>
      </Card>
    </>
  )
}
