import { z } from 'zod'
import { DayField, Done, Id, Line, MomentField, Name, Nothing } from './fields'
import { command, lastingCommand, query } from './ipc'
import { papers } from './sheets'
import { Initials } from './staff'

const Currency = z.string().regex(/^[A-Z]{3}$/, 'Use a currency code of three letters, like EUR.')
const Country = z.string().regex(/^[A-Z]{2}$/, 'Use a country code of two letters, like GB.')
const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format()
    return true
  } catch {
    return false
  }
}

export const Shop = z.strictObject({
  name: Name(120),
  timeZone: z.string().max(60).refine(isTimeZone, 'This time zone is not known. Use one like Europe/London.'),
  country: Country,
  currency: Currency,
  workingDays: z
    .array(z.int().min(1).max(7))
    .min(1, 'Choose at least one day on which the shop is open.')
    .max(7)
    .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
  paper: z.enum(papers),
  startDay: DayField,
})
export type Shop = z.output<typeof Shop>

/** What every screen needs to know of the shop, and of now. */
export const ShopNow = z.object({
  shop: Shop.nullable(),
  /** True while the sample shop's rows are there. */
  sample: z.boolean(),
  today: DayField,
  now: MomentField,
})
export type ShopNow = z.output<typeof ShopNow>

/** What a shop begins with: its details, and who stands at the counter. */
export const FirstShop = Shop.omit({ startDay: true }).extend({ initials: Initials, staffName: Line(120) })
export type FirstShop = z.output<typeof FirstShop>
/** What the sample shop takes from this computer; the rest is its own. */
export const SampleShopPlace = Shop.pick({ timeZone: true, country: true, currency: true, paper: true })

const Begun = z.object({ staffId: Id })

export const shop = {
  now: query(Nothing, ShopNow),
  /** Opens an empty shop with its first member of staff. */
  begin: lastingCommand(FirstShop, Begun),
  /** Opens the sample shop: customers, tasks and staff to look around in, dated around today. */
  beginWithSample: lastingCommand(SampleShopPlace, Begun),
  /** Takes out what came with the sample and all that hangs on it; what people added on their own stays. */
  removeSample: command(Nothing, Done),
  /** Takes out the sample and makes the shop the person's own, in one step. */
  startOwn: command(FirstShop, Shop),
  edit: command(Shop, Shop),
}
