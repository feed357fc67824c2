import { useState } from 'react'
import { type Day, day, type Time, time } from '../../shared/domain/day'
import { type Minor, minor } from '../../shared/domain/money'
import { Card } from './Card'
import { Checkbox, CheckboxGroup, RadioGroup, Segmented } from './Choice'
import { DateField } from './DateField'
import { FieldRow } from './form'
import { longNames } from './GallerySamples'
import { MoneyField } from './MoneyField'
import { NumberField } from './NumberField'
import { ComboBox, Select } from './Select'
import { TagsField } from './TagsField'
import { SearchField, TextArea, TextField } from './TextField'
import { TimeField } from './TimeField'

const people = longNames.map((label, at) => ({ id: String(at), label }))
const kinds = [
  { id: 'call', label: 'Call' },
  { id: 'visit', label: 'Visit' },
  { id: 'send', label: 'Send something' },
]
const ways = [
  { id: 'post', label: 'Post, 2 working days', description: 'Leaves by 15:00' },
  { id: 'pickup', label: 'Picked up in the shop' },
]

function Typed() {
  const [name, setName] = useState('Ana Petrović')
  const [mail, setMail] = useState('ana@')
  const [note, setNote] = useState('أهلا وسهلا\nShe likes lavender.')
  const [find, setFind] = useState('')
  return (
    <Card title="Typed">
      <div className="flex flex-col gap-3.5">
        <FieldRow>
          <TextField label="Name" value={name} onChange={setName} isRequired description="As it stands on the parcel" />
          <TextField
            label="Email"
            type="email"
            value={mail}
            onChange={setMail}
            error="This address lacks its end, like ana@linden.cafe."
          />
          <TextField label="Not now" value="Locked" onChange={setName} isDisabled />
        </FieldRow>
        <TextArea label="Note" value={note} onChange={setNote} />
        <SearchField
          label="Find a customer"
          value={find}
          onChange={setFind}
          placeholder="Find a customer, order, task …"
          keys="Mod+F"
        />
      </div>
    </Card>
  )
}

function Measured() {
  const [count, setCount] = useState<number | null>(6)
  const [price, setPrice] = useState<Minor | null>(minor(1250))
  const [wrong, setWrong] = useState<Minor | null>(null)
  const [due, setDue] = useState<Day | null>(day('2026-03-13'))
  const [none, setNone] = useState<Day | null>(null)
  const [at, setAt] = useState<Time | null>(time('09:30'))
  return (
    <Card title="Days, times, amounts">
      <FieldRow>
        <DateField label="Due" value={due} onChange={setDue} />
        <DateField label="Birthday" value={none} onChange={setNone} error="Please fill this in." isRequired />
        <TimeField label="At" value={at} onChange={setAt} />
        <NumberField label="How long" value={count} onChange={setCount} unit="min" min={0} />
        <MoneyField label="Price" value={price} onChange={setPrice} />
        <MoneyField label="In yen" value={wrong} onChange={setWrong} currency="JPY" placeholder="0" />
      </FieldRow>
    </Card>
  )
}

function Chosen() {
  const [kind, setKind] = useState<string | null>('call')
  const [who, setWho] = useState<string | null>('1')
  const [tags, setTags] = useState<readonly string[]>(['VIP', 'gardening', longNames[1] ?? ''])
  const [days, setDays] = useState<readonly string[]>(['call'])
  const [way, setWay] = useState<string | null>('post')
  const [view, setView] = useState('month')
  const [done, setDone] = useState(true)
  return (
    <Card title="Chosen">
      <div className="flex flex-col gap-3.5">
        <FieldRow>
          <Select label="Kind" options={kinds} value={kind} onChange={setKind} />
          <Select label="Nothing chosen" options={kinds} value={null} onChange={setKind} error="Choose one." />
          <ComboBox label="Customer" options={people} value={who} onChange={setWho} />
        </FieldRow>
        <TagsField
          label="Likes"
          value={tags}
          onChange={setTags}
          suggestions={['lavender', 'jazz', 'vanilla']}
          placeholder="jazz, lavender"
        />
        <FieldRow>
          <CheckboxGroup label="Kinds" options={kinds} value={days} onChange={setDays} direction="column" />
          <RadioGroup label="How it gets there" options={ways} value={way} onChange={setWay} />
          <div className="flex flex-col gap-1.5">
            <Checkbox label="Done" value={done} onChange={setDone} />
            <Checkbox label="Some of them" value={false} isIndeterminate onChange={setDone} />
            <Checkbox label="Not now" value={false} isDisabled onChange={setDone} />
          </div>
        </FieldRow>
        <div>
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            options={[
              { id: 'list', label: 'List' },
              { id: 'week', label: 'Week' },
              { id: 'month', label: 'Month' },
            ]}
          />
        </div>
      </div>
    </Card>
  )
}

export function GalleryFields() {
  return (
    <>
      <Typed />
      <Measured />
      <Chosen />
    </>
  )
}
