import type { ContactDirection, ContactKind, CustomerDraft } from '../customers'
import { addDays, type Day, type Time, time } from './day'
import { answered, answerOf } from './sample/answers'
import { type Chance, chanceOf } from './sample/chance'
import { workingDayFrom } from './sample/days'
import { type SampleProduct, sampleProducts } from './sample/goods'
import { type Known, known } from './sample/known'
import { type SampleOrder, sampleOrders } from './sample/orders'
import { patterns } from './sample/ordinary'
import {
  bestTimes,
  businesses,
  dislikings,
  districts,
  likings,
  people,
  sayings,
  sources,
  streets,
  tagWords,
} from './sample/others'
import { type Told, told } from './sample/told'
import type { Priority, TaskKind, TaskStatus } from './tasks'

export const sampleShopName = 'Wick & Wax, Harbour Street'

export type SampleStaff = { readonly initials: string; readonly name: string }
export type SampleContact = {
  readonly kind: ContactKind
  readonly direction: ContactDirection | null
  readonly on: Day
  readonly text: string
  readonly who: string
}
/** A customer who names the staff by initials and other customers by name: who writes them gives the ids. */
export type SampleCustomer = Omit<CustomerDraft, 'keeperId' | 'relations' | 'reference' | 'knownSince'> & {
  readonly knownSince: Day
  readonly keeper: string | null
  readonly relations: readonly { readonly kind: CustomerDraft['relations'][number]['kind']; readonly other: string }[]
  readonly contacts: readonly SampleContact[]
}
export type SampleTask = {
  readonly customer: string | null
  readonly kind: TaskKind
  readonly title: string
  readonly note: string
  readonly dueOn: Day | null
  readonly dueTime: Time | null
  readonly minutes: number | null
  readonly place: string
  readonly who: string | null
  readonly priority: Priority
  readonly status: TaskStatus
  readonly settledOn: Day | null
  readonly addedOn: Day
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[]
}
export type SampleShop = {
  readonly staff: readonly SampleStaff[]
  readonly customers: readonly SampleCustomer[]
  readonly tasks: readonly SampleTask[]
  readonly products: readonly SampleProduct[]
  readonly orders: readonly SampleOrder[]
}

export const sampleStaff: readonly SampleStaff[] = [
  { initials: 'MK', name: 'Mara Klein' },
  { initials: 'JO', name: 'Jonas Oduya' },
  { initials: 'TS', name: 'Tess Saarinen' },
]
const initials = sampleStaff.map((member) => member.initials)

/**
 * The shop of the pictures, dated around `today`: about 60 customers, 90 tasks and 65 orders, some late, a full today,
 * coming weeks, and what was done of late. The same day gives the same shop, to the letter.
 */
export function sampleShop(today: Day, seed = 1066): SampleShop {
  const chance = chanceOf(seed)
  const all = [...known, ...answered(otherCustomers(chance), chanceOf(seed + 1))]
  return {
    staff: sampleStaff,
    customers: all.map((customer) => asCustomer(customer, today)),
    tasks: [...told.map((task) => asTask(task, today)), ...ordinaryDays(chance, all, today)],
    products: sampleProducts,
    orders: sampleOrders(
      chance,
      willing(all).map(({ name }) => name),
      today,
    ),
  }
}

function otherCustomers(chance: Chance): readonly Known[] {
  // 020 7946 0xxx is set aside for stories: no such number rings anywhere. The known ones have theirs above 100.
  let line = 10
  const other = (name: string): Known => {
    line += 1
    return {
      name,
      kind: 'person',
      since: 20 + chance.below(1800),
      phones: [[chance.oneOf(['mobile', 'home']), `020 7946 00${line}`]],
      ...(chance.below(3) > 0 ? { email: `customer${line}@example.com` } : {}),
      place: [
        `${1 + chance.below(98)} ${chance.oneOf(streets)}`,
        'London',
        `${chance.oneOf(districts)} 9Z${chance.oneOf(['R', 'S', 'T', 'U', 'W', 'X'])}`,
      ],
      likes: chance.some(likings, chance.below(4)),
      dislikes: chance.below(4) === 0 ? chance.some(dislikings, 1) : [],
      tags: chance.some(tagWords, chance.below(3)),
      source: chance.oneOf(sources),
      bestTime: chance.oneOf(bestTimes),
      contacts: Array.from({ length: chance.below(4) }, () => [
        4 + chance.below(200),
        chance.oneOf(['call', 'visit', 'email'] as const),
        chance.oneOf(['in', 'out'] as const),
        chance.oneOf(sayings),
        chance.oneOf(initials),
      ]),
    }
  }
  return [
    ...businesses.map(
      ([name, trade, contactName]): Known => ({
        ...other(name),
        kind: 'business',
        trade,
        contactName,
        size: `${2 + chance.below(20)} staff`,
        keeper: chance.oneOf(initials),
      }),
    ),
    ...people.map((name): Known => ({ ...other(name), ...particular[name] })),
  ]
}

/** Those whom a shop must treat with care. */
const particular: Readonly<Record<string, Partial<Known>>> = {
  'Edith Cartwright': { status: 'deceased', note: 'Died last winter. A much loved customer.' },
  'Hamish Urquhart': { stopContact: true, mailings: ['out', 96, 'phone'], note: 'Asked us not to write or call.' },
  'Freya Nilsson': { status: 'inactive', note: 'Moved to Stockholm.' },
}

function asCustomer(customer: Known, today: Day): SampleCustomer {
  const {
    since,
    phones,
    email,
    place,
    likes = [],
    dislikes = [],
    tags = [],
    relations = [],
    contacts = [],
    mailings,
    ...own
  } = customer
  const [lines, city, postalCode, country = ''] = place
  return {
    contactName: '',
    trade: '',
    size: '',
    source: '',
    preferredChannel: '',
    bestTime: '',
    status: 'active',
    stopContact: false,
    note: '',
    ...own,
    ...answerOf(mailings, today),
    keeper: own.keeper ?? null,
    knownSince: addDays(today, -since),
    ways: [
      ...phones.map(([label, value]) => ({ kind: 'phone' as const, label, value })),
      ...(email === undefined ? [] : [{ kind: 'email' as const, label: '', value: email }]),
    ],
    addresses: [{ label: '', lines, city, region: '', postalCode, country }],
    likes: [...likes.map((text) => ({ text, liked: true })), ...dislikes.map((text) => ({ text, liked: false }))],
    tags: [...tags],
    relations: relations.map(([kind, other]) => ({ kind, other })),
    contacts: contacts.map(([daysAgo, kind, direction, text, who]) => ({
      kind,
      direction,
      text,
      who,
      on: addDays(today, -daysAgo),
    })),
  }
}

function asTask(task: Told, today: Day, settled: 'done' | 'dropped' = 'done'): SampleTask {
  const dueOn = task.on === null ? null : workingDayFrom(today, task.on)
  return {
    customer: task.customer ?? null,
    kind: task.kind,
    title: task.title,
    note: task.note ?? '',
    dueOn,
    dueTime: task.time === undefined ? null : time(task.time),
    minutes: task.minutes ?? null,
    place: task.place ?? '',
    who: task.who ?? null,
    priority: task.priority ?? 'normal',
    status: task.isDone ? settled : 'open',
    settledOn: task.isDone ? dueOn : null,
    addedOn: addDays(dueOn === null || dueOn > today ? today : dueOn, -6),
    checklist: (task.checklist ?? []).map((text, at) => ({
      text,
      done: task.isDone === true || at < (task.checked ?? 0),
    })),
  }
}

/** Customers of whom something may be asked. */
const willing = (customers: readonly Known[]): readonly Known[] =>
  customers.filter(({ status, stopContact }) => status === undefined && !stopContact)

/** How many more tasks each working day has, from the next one on: a quiet day, a full one, and thinner weeks after. */
const coming: readonly number[] = [5, 12, 6, 8, 1, 1, 1, 1, 2, 1, 1, 1]
const past: readonly number[] = [6, 5, 4, 5, 4, 3, 3, 2, 2, 1]

function ordinaryDays(chance: Chance, customers: readonly Known[], today: Day): readonly SampleTask[] {
  const everyone = willing(customers)
  const shops = everyone.filter(({ kind }) => kind === 'business')
  const ordinary = (on: number): SampleTask => {
    const { kind, titles, of, times, minutes, notes } = chance.oneOf(patterns)
    const shown: Told = {
      on,
      kind,
      title: chance.oneOf(titles),
      customer: of === 'nobody' ? undefined : chance.oneOf(of === 'a business' ? shops : everyone).name,
      who: chance.below(8) === 0 ? undefined : chance.oneOf(initials),
      time: times && chance.oneOf(times),
      minutes,
      note: notes && chance.oneOf(notes),
      priority: chance.below(12) === 0 ? 'high' : 'normal',
      isDone: on < 0,
    }
    return asTask(shown, today, chance.below(12) === 0 ? 'dropped' : 'done')
  }
  const days = [
    ...past.flatMap((count, at) => Array.from({ length: count }, () => -(at + 1))),
    ...coming.flatMap((count, at) => Array.from({ length: count }, () => at + 1)),
  ]
  return days.map(ordinary)
}
