import { z } from 'zod'
import { DayField, Id, Line, MomentField, Name, Nothing } from './fields'
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
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
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

const FirstShop = Shop.omit({ startDay: true }).extend({ initials: Initials, staffName: Line(120) })

export const shop = {
  now: query(Nothing, ShopNow),
  /** Opens an empty shop with its first member of staff. */
  begin: lastingCommand(FirstShop, z.object({ staffId: Id })),
  edit: command(Shop, Shop),
}
