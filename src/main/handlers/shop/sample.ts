import { addDays, dayAt, momentAt, time } from '../../../shared/domain/day'
import { sampleWorkingDays } from '../../../shared/domain/sample/days'
import { sampleReminder } from '../../../shared/domain/sample/reminders'
import { type SampleCustomer, type SampleTask, sampleShop, sampleShopName } from '../../../shared/domain/sampleShop'
import { fold } from '../../../shared/domain/text'
import { wayKey } from '../../../shared/domain/ways'
import type { Id } from '../../../shared/fields'
import type { ParsedOf } from '../../../shared/ipc'
import { usualPlanning } from '../../../shared/planning'
import type { shop as declared } from '../../../shared/shop'
import type { WriteContext } from '../../store/context'
import {
  addresses,
  checklistItems,
  contacts,
  contactWays,
  customers,
  imports,
  likes,
  planning,
  relations,
  shop,
  staff,
  tags,
  tasks,
} from '../../store/schema'
import { PLANNING } from '../planned/howWePlan'
import { writeSampleGifts } from './sampleGifts'
import { writeSampleOrders } from './sampleOrders'
import { writeSampleRecurring } from './sampleRecurring'
import { writeSampleTemplates } from './sampleTemplates'
import { writeSampleThanks } from './sampleThanks'

/** Where the ids of the staff who came with the sample are kept. */
export const SAMPLE_STAFF = 'sample staff'

/** The sample plans as usual, with a limit that a busy day comes near to. */
export const samplePlanning = { ...usualPlanning, dayOrders: 5 }
const SAMPLE_DAYS = 90

type Place = ParsedOf<typeof declared.beginWithSample>
/** The ids that the sample's rows have here, by what the sample calls them. */
type Ids = ReadonlyMap<string, Id>
const opening = time('09:00')

/** Writes the sample shop, whose customers and tasks are known by their import. Answers who stands at the counter. */
export async function writeSample(ctx: WriteContext, shopId: string, place: Place): Promise<Id> {
  const today = dayAt(ctx.now, place.timeZone)
  const sample = sampleShop(today)
  const added = sample.customers.length + sample.tasks.length + sample.products.length + sample.orders.length
  const counts = { added, updated: 0, unchanged: 0, rejected: 0 }
  const { id: importId } = await ctx.insert(imports, {
    subject: 'sample',
    fileName: 'Sample shop',
    at: ctx.now,
    ...counts,
  })
  await ctx.insert(shop, {
    ...place,
    id: shopId,
    name: sampleShopName,
    workingDays: sampleWorkingDays,
    // Old enough for its promises of late to be its own, not history.
    startDay: addDays(today, -SAMPLE_DAYS),
    sampleImportId: importId,
  })
  const staffIds = new Map<string, Id>()
  for (const [position, member] of sample.staff.entries()) {
    staffIds.set(member.initials, (await ctx.insert(staff, { ...member, active: true, position })).id)
  }
  const customerIds = new Map<string, Id>()
  for (const customer of sample.customers) {
    customerIds.set(customer.name, await writeCustomer(ctx, customer, staffIds, importId, place))
  }
  for (const { name, relations: standing } of sample.customers) {
    for (const { kind, other } of standing) {
      await ctx.insert(relations, { customerId: known(customerIds, name), kind, otherId: known(customerIds, other) })
    }
  }
  for (const task of sample.tasks) await writeTask(ctx, task, customerIds, staffIds, importId, place)
  await ctx.insert(planning, { ...samplePlanning, id: PLANNING })
  const of = { member: (initials: string) => known(staffIds, initials), importId, timeZone: place.timeZone }
  const customer = (name: string) => known(customerIds, name)
  await writeSampleOrders({ ...ctx, today }, sample.products, sample.orders, { ...of, customer })
  await writeSampleRecurring({ ...ctx, today }, of)
  await writeSampleTemplates(ctx, of.member)
  await writeSampleGifts(ctx, { today, customers: sample.customers, customer })
  await writeSampleThanks({ ...ctx, today }, customer)
  ctx.keep(SAMPLE_STAFF, [...staffIds.values()])
  const [first = ''] = staffIds.values()
  ctx.keep('staff', first)
  return first
}

function known(ids: Ids, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The sample speaks of ${name}, whom it doesn't have`)
  return id
}

async function writeCustomer(
  ctx: WriteContext,
  sample: SampleCustomer,
  staffIds: Ids,
  importId: Id,
  place: Place,
): Promise<Id> {
  const {
    keeper,
    relations: _relations,
    ways,
    addresses: places,
    likes: liked,
    tags: tagged,
    contacts: past,
    ...customer
  } = sample
  const at = (day: typeof sample.knownSince) => momentAt(day, opening, place.timeZone)
  const { id: customerId } = await ctx.insert(customers, {
    ...customer,
    sortName: fold(customer.name),
    keeperId: keeper === null ? null : known(staffIds, keeper),
    importId,
    addedAt: at(customer.knownSince),
  })
  for (const [position, way] of ways.entries()) {
    await ctx.insert(contactWays, { ...way, customerId, match: wayKey(way, place.country), position })
  }
  for (const [position, address] of places.entries()) await ctx.insert(addresses, { ...address, customerId, position })
  for (const like of liked) await ctx.insert(likes, { ...like, customerId })
  for (const tag of tagged) await ctx.insert(tags, { customerId, tag })
  for (const { who, ...contact } of past) {
    await ctx.insert(contacts, { ...contact, customerId, at: at(contact.on), staffId: known(staffIds, who) })
  }
  return customerId
}

async function writeTask(
  ctx: WriteContext,
  { customer, who, addedOn, checklist, ...task }: SampleTask,
  customerIds: Ids,
  staffIds: Ids,
  importId: Id,
  place: Place,
): Promise<void> {
  const { id: taskId } = await ctx.insert(tasks, {
    ...task,
    remindMinutes: sampleReminder(task),
    customerId: customer === null ? null : known(customerIds, customer),
    assigneeId: who === null ? null : known(staffIds, who),
    importId,
    addedAt: momentAt(addedOn, opening, place.timeZone),
  })
  for (const [position, item] of checklist.entries()) await ctx.insert(checklistItems, { ...item, taskId, position })
}
