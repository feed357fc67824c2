import { type CustomerKind, customerKinds, type WayKind } from '../../../shared/customers'
import { type Consent, type ConsentWay, neverAsked } from '../../../shared/domain/consent'
import type { Day } from '../../../shared/domain/day'
import { isPhone } from '../../../shared/domain/phone'
import type { FileRow } from './importer'
import { choiceOf, yesNoWords, yesOrNo } from './words'

type SaidAddress = {
  readonly lines: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}

/** What a row of a file says of a customer. */
export type SaidCustomer = {
  readonly reference: string
  readonly name: string
  /** Facts that are one value each, where the row has one. */
  readonly facts: {
    readonly name: string
    readonly contactName?: string
    readonly kind?: CustomerKind
    readonly trade?: string
    readonly source?: string
    readonly knownSince?: Day
  }
  /** What a new customer is taken for where the row doesn't say. */
  readonly guessedKind: CustomerKind
  readonly ways: readonly { readonly kind: WayKind; readonly label: string; readonly value: string }[]
  readonly address: SaidAddress
  /** What they said of mailings; its day and way only where the file says them. */
  readonly consent: Consent
  readonly likes: readonly string[]
  readonly tags: readonly string[]
  readonly note: string
}

const kindWords: Readonly<Record<CustomerKind, string>> = {
  person: 'private, individual, consumer, Privat, Privatperson, particulier, personne, persona, particular',
  business: 'company, organisation, organization, firm, Firma, Unternehmen, Geschäft, entreprise, société, empresa',
}

const emailShape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

export const isFilled = (address: SaidAddress): boolean => Object.values(address).some((part) => part !== '')

const listed = (text: string): readonly string[] => [
  ...new Map(
    text
      .split(/[,;|]/)
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => [word.toLowerCase(), word]),
  ).values(),
]

/** Reads a row through the mapping. Throws what is wrong with the first wrong cell. */
export function readCustomer(row: FileRow, today: Day): SaidCustomer {
  const person = [row.text('firstName'), row.text('lastName')].filter(Boolean).join(' ')
  const name = row.text('name') || person
  if (name === '') throw row.wrong('name', 'Every customer needs one.')
  const contactName = row.text('contactName') || (person === name ? '' : person)
  const kind = choiceOf(row, 'kind', customerKinds, kindWords)
  const [trade, source, knownSince] = [row.text('trade'), row.text('source'), row.day('knownSince')]
  const isBusiness = row.text('name') !== '' && (row.has('contactName') || row.has('trade') || person !== '')
  return {
    reference: row.text('reference'),
    name,
    facts: {
      name,
      ...(contactName && { contactName }),
      ...(kind && { kind }),
      ...(trade && { trade }),
      ...(source && { source }),
      ...(knownSince && { knownSince }),
    },
    guessedKind: isBusiness ? 'business' : 'person',
    ways: waysOf(row),
    address: {
      lines: row.prose('address'),
      city: row.text('city'),
      region: row.text('region'),
      postalCode: row.text('postalCode'),
      country: row.text('country'),
    },
    consent: consentOf(row, today),
    likes: listed(row.text('likes')),
    tags: listed(row.text('tags')),
    note: row.prose('note'),
  }
}

const answers = ['yes', 'no', 'not asked'] as const
const answerWords: Readonly<Record<(typeof answers)[number], string>> = {
  yes: `${yesNoWords.yes}, in, opt in, opted in, subscribed, granted, accepted, agreed, zugestimmt, angemeldet, abonné,
    inscrit, accepté, suscrito, aceptado`,
  no: `${yesNoWords.no}, out, opt out, opted out, unsubscribed, declined, refused, withdrawn, abgelehnt, abgemeldet,
    widerrufen, désabonné, désinscrit, refusé, baja, rechazado`,
  'not asked': 'never asked, unknown, never subscribed, nicht gefragt, unbekannt, inconnu, desconocido',
}

const saidWays = ['in person', 'phone', 'email', 'letter', 'form'] as const satisfies readonly ConsentWay[]
const saidWayWords: Readonly<Record<(typeof saidWays)[number], string>> = {
  'in person': 'in the shop, persönlich, mündlich, en personne, en persona',
  phone: 'by phone, telephone, Telefon, telefonisch, téléphone, teléfono',
  email: 'by email, e-mail, per E-Mail, par e-mail, por correo electrónico',
  letter: 'by letter, post, Brief, schriftlich, lettre, carta',
  form: 'on a form, web form, website, online, Formular, formulaire, formulario',
}

/** A yes is a yes only where nothing in the row says no. */
function consentOf(row: FileRow, today: Day): Consent {
  const answer = choiceOf(row, 'mailings', answers, answerWords)
  const isOut = yesOrNo(row, 'noMailings') === true || answer === 'no'
  const mailingsOn = row.day('mailingsOn')
  const mailingsBy = choiceOf(row, 'mailingsBy', saidWays, saidWayWords) ?? ''
  if (mailingsOn !== null && mailingsOn > today) throw row.wrong('mailingsOn', 'This day is still to come.')
  if (!isOut && answer !== 'yes') return neverAsked
  return { mailings: isOut ? 'out' : 'in', mailingsOn, mailingsBy }
}

function waysOf(row: FileRow): SaidCustomer['ways'] {
  const phone = (key: string, label: string) => {
    const value = row.text(key)
    if (value === '') return []
    if (!isPhone(value)) throw row.wrong(key, 'This is not a phone number. Write its digits, or leave it empty.')
    return [{ kind: 'phone' as const, label, value }]
  }
  const [email, web] = [row.text('email'), row.text('web')]
  if (email !== '' && !emailShape.test(email)) {
    throw row.wrong('email', 'This is not an email address. Write one like anna@example.com.')
  }
  return [
    ...phone('phone', ''),
    ...phone('mobile', 'mobile'),
    ...phone('fax', 'fax'),
    ...(email === '' ? [] : [{ kind: 'email' as const, label: '', value: email }]),
    ...(web === '' ? [] : [{ kind: 'web' as const, label: '', value: web }]),
  ]
}
