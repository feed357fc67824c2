import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../shared/errors'
import { DayField, type Id } from '../shared/fields'
import { papers } from '../shared/sheets'
import type { WantedSheet } from './arguments'
import type { AskStore } from './ask'
import type { OpenShop } from './openShop'

/** A sheet to write, as it crosses from a second start to the app that is open. */
export const SheetOrder = z.strictObject({
  /** Absolute. */
  path: z.string().min(1).max(4096),
  on: DayField.nullable(),
  paper: z.enum(papers).nullable(),
  initials: z.string().max(60).nullable(),
})
export type SheetOrder = z.output<typeof SheetOrder>

export const noShop = (folder: string): AppError =>
  new AppError(
    'store.none',
    `There is no shop in ${folder} yet. Start Regulars and set one up first, or add --sample to try it.`,
  )

/** Looks whether the file can be written before anything is opened. Throws `argument.path`. */
export async function orderOf(wanted: WantedSheet, callersFolder: string): Promise<SheetOrder> {
  const path = resolve(callersFolder, wanted.path)
  const refuse = (what: string) => new AppError('argument.path', `--day-sheet=${wanted.path}: ${what}`)
  const folder = dirname(path)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw refuse('this is a folder. Name a file in it, like out.pdf.')
  const around = await stat(folder).catch(() => null)
  if (!around?.isDirectory()) throw refuse(`there is no folder ${folder}. Make it first, or name another.`)
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isWritable) throw refuse(`nothing can be written in ${folder}. Name another folder.`)
  return { ...wanted, path }
}

/** Composes, draws and writes the day's sheet, and remembers it under its code. What is left open the shop decides. */
export async function writeDaySheet({ ask, printing }: OpenShop, order: SheetOrder, folder: string): Promise<void> {
  const { shop, today } = await ask('shop', 'now', {})
  if (!shop) throw noShop(folder)
  const assigneeId = order.initials === null ? null : await memberOf(ask, order.initials)
  const choice = { on: order.on ?? today, paper: order.paper ?? shop.paper, grouping: 'time' as const, assigneeId }
  await printing.writeSheet(choice, order.path)
}

async function memberOf(ask: AskStore, initials: string): Promise<Id> {
  const staff = (await ask('staff', 'list', {})).filter(({ active }) => active)
  const member = staff.find((one) => one.initials === initials.toLocaleUpperCase('en'))
  if (member) return member.id
  const known = staff.map((one) => one.initials).join(', ')
  throw new AppError('argument.for', `--for=${initials}: nobody here has these initials. Known here: ${known}.`)
}
