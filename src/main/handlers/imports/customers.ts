import { CustomerDraft } from '../../../shared/customers'
import { type ConsentWay, consentAfterFile } from '../../../shared/domain/consent'
import type { Day } from '../../../shared/domain/day'
import { customerImportFields } from '../../../shared/domain/imports/fields'
import { fold } from '../../../shared/domain/text'
import { inputError } from '../../../shared/errors'
import type { Id } from '../../../shared/fields'
import type { Reading } from '../../../shared/imports'
import type { ReadContext } from '../../store/context'
import { shop } from '../../store/schema'
import { chosen, consentBy } from './choices'
import { blankDraft, type Draft, loaderOf, rowsOf } from './customerDraft'
import { openCustomerMatch } from './customerMatch'
import { isFilled, readCustomer, type SaidCustomer } from './customerSaid'
import type { Importer, ImporterField, OpenImporter } from './importer'
import { type KeyOf, openWayKeys } from './wayKeys'
import { withLabels } from './words'

const fields: readonly ImporterField[] = withLabels(customerImportFields, {
  reference: 'Customer number',
  name: { label: 'Name', required: true },
  contactName: 'Contact person',
  firstName: 'First name',
  lastName: 'Last name',
  kind: 'Person or business',
  trade: 'Trade',
  phone: 'Phone',
  mobile: 'Mobile',
  fax: 'Fax',
  email: 'Email',
  web: 'Website',
  address: 'Street',
  city: 'City',
  region: 'Region',
  postalCode: 'Postcode',
  country: 'Country',
  mailings: 'Mailings',
  mailingsOn: { label: 'Mailings said on', isDay: true },
  mailingsBy: 'Mailings said by',
  noMailings: 'Wants no mailings',
  source: 'How they came',
  knownSince: { label: 'Customer since', isDay: true },
  likes: 'Likes',
  tags: 'Tags',
  note: 'Note',
})

export const customersImporter: Importer<SaidCustomer, Draft> = {
  subject: 'customers',
  fields,
  choices: [consentBy],
  open: openCustomers,
}

/** What a merge needs beside the two that it merges. */
type Merging = {
  readonly keyOf: KeyOf
  readonly newId: () => Id
  readonly today: Day
  /** How a yes to mailings was given where the file doesn't say. */
  readonly otherwiseBy: ConsentWay
}

function openCustomers(ctx: ReadContext, newId: () => Id, reading: Reading): OpenImporter<SaidCustomer, Draft> {
  const keyOf = openWayKeys(ctx.orm.select({ country: shop.country }).from(shop).get()?.country ?? '')
  const merging = { keyOf, newId, today: ctx.today, otherwiseBy: chosen.consentBy(reading) }
  return {
    read: (row) => readCustomer(row, ctx.today),
    ...openCustomerMatch(ctx, keyOf),
    load: loaderOf(ctx),
    blank: ({ guessedKind }) => ({ ...blankDraft, kind: guessedKind }),
    merge: (draft, said) => merge(draft, said, merging),
    parse: ({ tagIds, ...draft }) => {
      const found = CustomerDraft.safeParse(draft)
      if (!found.success) throw inputError(found.error)
      return { ...found.data, tagIds }
    },
    fieldOf,
    shown,
    title: ({ name, addresses: [place] }) => [name, place?.city].filter(Boolean).join(' · '),
    rows: (id, draft) => rowsOf(id, draft, keyOf),
  }
}

/** Only what the file says changes; an empty cell says nothing, and nothing is dropped. */
function merge(draft: Draft, said: SaidCustomer, merging: Merging): Draft {
  const { keyOf, newId } = merging
  const newTags = said.tags.filter((tag) => !draft.tags.some((known) => fold(known) === fold(tag)))
  const newLikes = said.likes.filter((like) => !draft.likes.some(({ text }) => fold(text) === fold(like)))
  return {
    ...draft,
    ...said.facts,
    ...consentAfterFile(draft, said.consent, merging),
    reference: said.reference || draft.reference,
    note: mergeNote(draft.note, said.note),
    ways: said.ways.reduce((ways, way) => mergeWay(ways, way, keyOf, newId), draft.ways),
    addresses: mergeAddress(draft.addresses, said.address, newId),
    likes: [...draft.likes, ...newLikes.map((text) => ({ id: newId(), text, liked: true }))],
    tags: [...draft.tags, ...newTags],
    tagIds: { ...draft.tagIds, ...Object.fromEntries(newTags.map((tag) => [tag, newId()])) },
  }
}

// What someone wrote down about a customer is worth more than a file's column: it stays, and the file's is added.
const mergeNote = (note: string, said: string): string => {
  if (said === '' || note.includes(said)) return note
  return note === '' ? said : `${note}\n${said}`
}

/** The same number or address, however it is written, is known; another one replaces the only one of its label, or is added. */
function mergeWay(
  ways: Draft['ways'],
  way: SaidCustomer['ways'][number],
  keyOf: KeyOf,
  newId: () => Id,
): Draft['ways'] {
  const key = keyOf(way)
  if (ways.some((known) => known.kind === way.kind && keyOf(known) === key)) return ways
  const alike = ways.filter(({ kind, label }) => kind === way.kind && fold(label) === way.label)
  if (alike.length !== 1) return [...ways, { ...way, id: newId() }]
  return ways.map((known) => (known === alike[0] ? { ...known, value: way.value } : known))
}

function mergeAddress(places: Draft['addresses'], said: SaidCustomer['address'], newId: () => Id): Draft['addresses'] {
  if (!isFilled(said)) return places
  const parts = Object.entries(said).filter(([, value]) => value !== '')
  const agrees = (place: Draft['addresses'][number]) =>
    parts.every(([part, value]) => fold(place[part as keyof typeof said]) === fold(value))
  const unlabelled = places.find(({ label }) => label === '')
  if (places.some(agrees)) return places
  if (!unlabelled) return [...places, { label: '', ...said, id: newId() }]
  return places.map((place) => (place === unlabelled ? { ...place, ...Object.fromEntries(parts) } : place))
}

const wayField = ({ kind, label }: { readonly kind: string; readonly label: string }): string =>
  kind === 'phone' && (fold(label) === 'mobile' || fold(label) === 'fax') ? fold(label) : kind

function shown(draft: Draft): Readonly<Record<string, string>> {
  const ways = (key: string) =>
    draft.ways
      .filter((way) => wayField(way) === key)
      .map(({ value }) => value)
      .join(', ')
  const place = (part: 'lines' | 'city' | 'region' | 'postalCode' | 'country') =>
    draft.addresses
      .map((address) => address[part])
      .filter(Boolean)
      .join(' / ')
  return {
    reference: draft.reference ?? '',
    name: draft.name,
    contactName: draft.contactName,
    kind: draft.kind,
    trade: draft.trade,
    phone: ways('phone'),
    mobile: ways('mobile'),
    fax: ways('fax'),
    email: ways('email'),
    web: ways('web'),
    address: place('lines'),
    city: place('city'),
    region: place('region'),
    postalCode: place('postalCode'),
    country: place('country'),
    mailings: { '': '', in: 'yes', out: 'no' }[draft.mailings],
    mailingsOn: draft.mailingsOn ?? '',
    mailingsBy: draft.mailingsBy,
    source: draft.source,
    knownSince: draft.knownSince ?? '',
    likes: draft.likes.map(({ text }) => text).join(', '),
    tags: draft.tags.join(', '),
    note: draft.note,
  }
}

/** “ways.2.value” is what the phone's column says. */
function fieldOf(path: string, draft: Draft): string {
  const [part = '', at = '', field = ''] = path.split('.')
  if (part === 'ways') return wayField(draft.ways[Number(at)] ?? { kind: 'phone', label: '' })
  if (part === 'addresses') return field === 'lines' ? 'address' : field
  return part
}
