import { z } from 'zod'
import { consentWays, mailingAnswers, neverAsked } from './domain/consent'
import { exported } from './export'
import { DayField, Direction, Done, Id, Line, MinorField, MomentField, Name, Promised, Prose, Window } from './fields'
import { command, lastingCommand, long, query } from './ipc'

export const customerKinds = ['person', 'business'] as const
export type CustomerKind = (typeof customerKinds)[number]
export const customerStatuses = ['active', 'inactive', 'deceased'] as const
export type CustomerStatus = (typeof customerStatuses)[number]
export const wayKinds = ['phone', 'email', 'web'] as const
export type WayKind = (typeof wayKinds)[number]
export const contactKinds = ['call', 'visit', 'letter', 'email', 'note'] as const
export type ContactKind = (typeof contactKinds)[number]
export const contactDirections = ['in', 'out'] as const
export type ContactDirection = (typeof contactDirections)[number]
export const channels = ['', 'phone', 'email', 'letter', 'visit'] as const
/** How one customer stands to another: said of the first. */
export const relationKinds = ['works at', 'married to', 'assistant of', 'family of', 'friend of', 'belongs to'] as const

export const ContactWay = z.strictObject({
  id: Id.optional(),
  kind: z.enum(wayKinds),
  label: Line(60),
  value: Name(300),
})
export const Address = z.strictObject({
  id: Id.optional(),
  label: Line(60),
  lines: Prose(500),
  city: Line(),
  region: Line(),
  postalCode: Line(40),
  country: Line(60),
})
export const Like = z.strictObject({ id: Id.optional(), text: Name(120), liked: z.boolean() })
export const Relation = z.strictObject({ id: Id.optional(), kind: z.enum(relationKinds), otherId: Id })

export const Customer = z.strictObject({
  id: Id,
  kind: z.enum(customerKinds),
  name: Name(),
  contactName: Line(),
  trade: Line(),
  size: Line(60),
  source: Line(),
  keeperId: Id.nullable(),
  preferredChannel: z.enum(channels),
  bestTime: Line(),
  status: z.enum(customerStatuses),
  stopContact: z.boolean(),
  /** What they said of mailings, when and how. A yes has both; a no needs neither. */
  mailings: z.enum(mailingAnswers),
  mailingsOn: DayField.nullable(),
  mailingsBy: z.enum(consentWays),
  knownSince: DayField.nullable(),
  note: Prose(),
  reference: Line().nullable(),
})
export type Customer = z.output<typeof Customer>

/** What a person fills in: the customer with all that belongs to them alone. */
export const CustomerDraft = Customer.omit({ id: true }).extend({
  ways: z.array(ContactWay).max(50),
  addresses: z.array(Address).max(50),
  likes: z.array(Like).max(100),
  tags: z.array(Name(60)).max(100),
  relations: z.array(Relation).max(100),
})
export type CustomerDraft = z.output<typeof CustomerDraft>

/** Somebody of whom nothing is known yet. */
export const blankCustomer: CustomerDraft = {
  kind: 'person',
  name: '',
  contactName: '',
  trade: '',
  size: '',
  source: '',
  keeperId: null,
  preferredChannel: '',
  bestTime: '',
  status: 'active',
  stopContact: false,
  ...neverAsked,
  knownSince: null,
  note: '',
  reference: null,
  ways: [],
  addresses: [],
  likes: [],
  tags: [],
  relations: [],
}

export const CustomerRow = z.object({
  id: Id,
  kind: z.enum(customerKinds),
  name: z.string(),
  contactName: z.string(),
  city: z.string(),
  phone: z.string(),
  email: z.string(),
  tags: z.array(z.string()),
  status: z.enum(customerStatuses),
  stopContact: z.boolean(),
  keeper: z.string().nullable(),
  openTasks: z.int(),
  nextDue: DayField.nullable(),
  lastContact: DayField.nullable(),
  knownSince: DayField.nullable(),
})
export type CustomerRow = z.output<typeof CustomerRow>

export const CustomerFilter = z.strictObject({
  text: Line().optional(),
  tag: Line().optional(),
  kind: z.enum(customerKinds).optional(),
  status: z.enum([...customerStatuses, 'all']).optional(),
  stopContact: z.boolean().optional(),
  mailings: z.enum(['in', 'out', 'not asked']).optional(),
  keeperId: Id.optional(),
  city: Line().optional(),
  source: Line().optional(),
  /** Those with something open, or with something late. */
  owing: z.enum(['open', 'late']).optional(),
})
export type CustomerFilter = z.output<typeof CustomerFilter>

export const customerSorts = ['name', 'city', 'nextDue', 'openTasks', 'lastContact', 'knownSince', 'added'] as const
export const CustomerSort = z.strictObject({ by: z.enum(customerSorts), direction: Direction })
export type CustomerSort = z.output<typeof CustomerSort>

/** The whole relationship, for the customer's page. */
export const CustomerDetail = z.object({
  ...Customer.shape,
  keeper: z.string().nullable(),
  ways: z.array(ContactWay.extend({ id: Id })),
  addresses: z.array(Address.extend({ id: Id })),
  likes: z.array(Like.extend({ id: Id })),
  tags: z.array(z.string()),
  /** `mine`: said of this customer; else it is the other who stands so to this one. */
  relations: z.array(
    z.object({ id: Id, kind: z.enum(relationKinds), mine: z.boolean(), otherId: Id, otherName: z.string() }),
  ),
  addedAt: MomentField,
})
export type CustomerDetail = z.output<typeof CustomerDetail>

export const timelineKinds = ['task', 'contact', 'order', 'gift', 'thanks', 'added', 'import'] as const
export const TimelineEntry = z.object({
  id: z.string(),
  on: DayField,
  at: MomentField.nullable(),
  kind: z.enum(timelineKinds),
  /** The task's kind, the contact's kind; what happened to the order; what a gift was for; how they were thanked. */
  detail: z.string(),
  /** Of an order or a return, its number. */
  title: z.string(),
  text: z.string(),
  who: z.string().nullable(),
  /** The order that it is about, to be opened. */
  orderId: Id.nullable(),
  /** In minor units: what the order or the return comes to. */
  total: MinorField.nullable(),
  /** Of a promise that changed: from which one, to which one. */
  from: Promised.nullable(),
  to: Promised.nullable(),
})
export type TimelineEntry = z.output<typeof TimelineEntry>

export const Likeness = z.object({
  id: Id,
  name: z.string(),
  city: z.string(),
  phone: z.string(),
  reasons: z.array(z.string()),
})
export type Likeness = z.output<typeof Likeness>

/** More would not cross to the store in one message. */
const MOST_AT_ONCE = 20_000

export const customers = {
  list: query(
    z.strictObject({ filter: CustomerFilter, sort: CustomerSort, ...Window }),
    z.object({ total: z.int(), rows: z.array(CustomerRow) }),
  ),
  /** Where a row stands in a list, counted from 0; null where the filter hides it. */
  place: query(z.strictObject({ filter: CustomerFilter, sort: CustomerSort, id: Id }), z.int().nullable()),
  /** The ids of a window of the list, for choosing many rows at once. */
  ids: query(
    z.strictObject({
      filter: CustomerFilter,
      sort: CustomerSort,
      from: Window.from,
      size: z.int().min(1).max(MOST_AT_ONCE),
    }),
    z.array(Id),
  ),
  detail: query(z.strictObject({ id: Id }), CustomerDetail),
  timeline: query(
    z.strictObject({ id: Id, kind: z.enum(timelineKinds).optional(), ...Window }),
    z.object({ total: z.int(), entries: z.array(TimelineEntry) }),
  ),
  /** A few customers whose name, phone or email begin with the words, for choosing one. */
  find: query(
    z.strictObject({ text: Line(), size: z.int().min(1).max(50) }),
    z.array(z.object({ id: Id, name: z.string(), hint: z.string() })),
  ),
  /** Words already in use, for type-ahead and filters. */
  vocabulary: query(
    z.strictObject({}),
    z.object({
      tags: z.array(z.string()),
      likes: z.array(z.string()),
      trades: z.array(z.string()),
      sources: z.array(z.string()),
      cities: z.array(z.string()),
    }),
  ),
  /** Customers who may be the one being entered, with the reasons why we think so. */
  alike: query(
    z.strictObject({
      id: Id.optional(),
      name: Line(),
      phones: z.array(Line(300)).max(50),
      emails: z.array(Line(300)).max(50),
      postalCode: Line(40),
      city: Line(),
    }),
    z.array(Likeness),
  ),
  add: command(CustomerDraft, Customer),
  edit: command(z.strictObject({ id: Id, customer: CustomerDraft }), Customer),
  /** Refused, for all of them, where orders, tasks or other records hang on one of the customers. */
  remove: command(z.strictObject({ ids: z.array(Id).min(1).max(1000) }), Done),
  tag: command(z.strictObject({ ids: z.array(Id).min(1).max(MOST_AT_ONCE), tag: Name(60), on: z.boolean() }), Done),
  /** What they answered when they were asked whether we may write to them. Said today unless a day is given. */
  consent: command(
    z.strictObject({
      customerId: Id,
      mailings: z.enum(['in', 'out']),
      by: z.enum(consentWays),
      on: DayField.optional(),
    }),
    Done,
  ),
  /** One touch: what was said, when, which way. */
  logContact: command(
    z.strictObject({
      customerId: Id,
      kind: z.enum(contactKinds),
      direction: z.enum(contactDirections).nullable(),
      on: DayField.optional(),
      text: Prose(),
    }),
    z.object({ id: Id }),
  ),
  removeContact: command(z.strictObject({ id: Id }), Done),
  /** What erasing them would take away and leave. */
  erasing: query(
    z.strictObject({ id: Id }),
    z.object({
      name: z.string(),
      openOrders: z.int(),
      orders: z.int(),
      tasks: z.int(),
      contacts: z.int(),
      gifts: z.int(),
      steps: z.int(),
    }),
  ),
  /** Takes a customer out for good, also from the journal and the file's bytes; their name is typed to confirm. */
  erase: lastingCommand(z.strictObject({ id: Id, name: Line() }), z.object({ stays: z.boolean() })),
  /** All that is held about a customer, for the file that is handed to them. */
  handOver: long(z.strictObject({ id: Id }), z.record(z.string(), z.unknown())),
  ...exported(CustomerFilter, CustomerSort),
}
