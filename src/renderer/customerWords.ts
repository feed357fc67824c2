import {
  type ContactDirection,
  type ContactKind,
  type CustomerKind,
  type CustomerStatus,
  type channels,
  contactDirections,
  contactKinds,
  type relationKinds,
  type WayKind,
} from '../shared/customers'
import type { Consent, ConsentWay, MailingAnswer } from '../shared/domain/consent'
import { t } from './words'

export const kindWords = (kind: CustomerKind): string => ({ person: t('Person'), business: t('Business') })[kind]

export const statusWords = (status: CustomerStatus): string =>
  ({ active: t('Active'), inactive: t('Inactive'), deceased: t('Deceased') })[status]

export const wayWords = (kind: WayKind): string => ({ phone: t('Phone'), email: t('Email'), web: t('Website') })[kind]

/** A touch as people tell it; without a direction it is named after what it was. */
export function touchWords(kind: ContactKind, direction: ContactDirection | null): string {
  switch (direction) {
    case 'in':
      return {
        call: t('They called'),
        visit: t('They came by'),
        letter: t('They wrote'),
        email: t('They emailed'),
        note: t('They said'),
      }[kind]
    case 'out':
      return {
        call: t('We called'),
        visit: t('We went there'),
        letter: t('We wrote'),
        email: t('We emailed'),
        note: t('We said'),
      }[kind]
    case null:
      return { call: t('Call'), visit: t('Visit'), letter: t('Letter'), email: t('Email'), note: t('Note') }[kind]
  }
}

/** A contact's entry in the timeline says its kind and direction as "call in". */
export function touchOf(detail: string): { readonly kind: ContactKind; readonly direction: ContactDirection | null } {
  const [kind, direction] = detail.split(' ')
  return {
    kind: contactKinds.find((known) => known === kind) ?? 'note',
    direction: contactDirections.find((known) => known === direction) ?? null,
  }
}

export const channelWords = (channel: (typeof channels)[number]): string =>
  ({ '': t('No matter'), phone: t('Phone'), email: t('Email'), letter: t('Letter'), visit: t('Visit') })[channel]

type RelationKind = (typeof relationKinds)[number]

/** How this customer stands to the other one. */
export const relationWords = (kind: RelationKind): string =>
  ({
    'works at': t('works at'),
    'married to': t('married to'),
    'assistant of': t('assistant of'),
    'family of': t('family of'),
    'friend of': t('friend of'),
    'belongs to': t('belongs to'),
  })[kind]

/** The same relation said from the other side. */
export const relationBackWords = (kind: RelationKind): string =>
  ({
    'works at': t('employs'),
    'married to': t('married to'),
    'assistant of': t('has as assistant'),
    'family of': t('family of'),
    'friend of': t('friend of'),
    'belongs to': t('includes'),
  })[kind]

/** What they said when they were asked whether we may write to them. */
export const mailingsWords = (answer: MailingAnswer): string =>
  ({ '': t('Not asked yet'), in: t('Yes'), out: t('No') })[answer]

export const consentWayWords = (way: Exclude<ConsentWay, ''>): string =>
  ({
    'in person': t('in person'),
    phone: t('by phone'),
    email: t('by email'),
    letter: t('by letter'),
    form: t('on a form'),
  })[way]

/** An answer with its day, already in words, and its way: "Yes, Fri 14 Mar, in person". */
export function consentWords({ mailings, mailingsBy }: Consent, day: string): string {
  const way = mailingsBy === '' ? '' : consentWayWords(mailingsBy)
  return [mailingsWords(mailings), day, way].filter((part) => part !== '').join(', ')
}
