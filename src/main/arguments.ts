import { type Day, isDay } from '../shared/domain/day'
import { type Paper, papers } from '../shared/sheets'

/** The day sheet as the command line asks for it; what it leaves open the shop decides. */
export type WantedSheet = {
  /** As typed: relative to the folder that the command was given in. */
  readonly path: string
  readonly on: Day | null
  readonly paper: Paper | null
  /** Initials, or null for everyone. */
  readonly initials: string | null
}

/** What a start of the app is asked to do. */
export type Wanted = {
  readonly sample: boolean
  /** Without a window, in the tray: how the computer starts it. */
  readonly hidden: boolean
  /** The folder of the shop, as typed; null for the usual one. */
  readonly folder: string | null
  /** Null for a start with a window. */
  readonly sheet: WantedSheet | null
}

export type Parsed = { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly reason: string }

type Values = ReadonlyMap<string, string | null>

/** Ours, with the form that is shown to who got one wrong. */
const ours: ReadonlyMap<string, string> = new Map([
  ['day-sheet', '--day-sheet=out.pdf'],
  ['date', '--date=2026-03-02'],
  ['paper', `--paper=${papers.join('|')}`],
  ['for', '--for=<initials>'],
  ['sample', '--sample'],
  ['hidden', '--hidden'],
  ['user-data-dir', '--user-data-dir=<folder>'],
])
const ofSheet = ['date', 'paper', 'for']
const alone = ['sample', 'hidden']

/**
 * Reads the app's own arguments, without the program's name. Switches of Chromium, Electron and Node pass through; any
 * other that isn't ours is refused, for a scheduled job with a slip in it must not print the wrong sheet every morning.
 */
export function readArguments(given: readonly string[]): Parsed {
  const values = new Map<string, string | null>()
  for (const argument of given) {
    const [, dashes = '', name = '', value = null] = /^(-*)([^=]*)(?:=(.*))?$/su.exec(argument) ?? []
    if (isTheirs(argument, dashes, name)) continue
    if (dashes !== '--' || !ours.has(name)) return wrong(unknown(argument, dashes, name))
    if (values.has(name)) return wrong(`--${name} is given twice. Once is enough.`)
    values.set(name, value)
  }
  const reason = mistake(values)
  return reason === '' ? { ok: true, wanted: wantedOf(values) } : wrong(reason)
}

const wrong = (reason: string): Parsed => ({ ok: false, reason })

function wantedOf(values: Values): Wanted {
  const path = values.get('day-sheet')
  const date = values.get('date') ?? ''
  const sheet = path && {
    path,
    on: isDay(date) ? date : null,
    paper: paperOf(values.get('paper')) ?? null,
    initials: values.get('for')?.trim() ?? null,
  }
  return {
    sample: values.has('sample'),
    hidden: values.has('hidden'),
    folder: values.get('user-data-dir') ?? null,
    sheet: sheet || null,
  }
}

const paperOf = (text: string | null | undefined): Paper | undefined =>
  papers.find((paper) => paper.toLowerCase() === text?.toLowerCase())

/** What is wrong with the values, in one line; empty when nothing is. */
function mistake(values: Values): string {
  for (const [name, value] of values) {
    if (alone.includes(name) && value !== null) return `--${name} takes no value: write --${name} alone.`
    if (!alone.includes(name) && !value?.trim()) return `--${name} needs a value, like ${ours.get(name)}.`
    if (ofSheet.includes(name) && !values.has('day-sheet')) {
      return `--${name} goes with --day-sheet: add --day-sheet=out.pdf, or leave --${name} out.`
    }
  }
  const date = values.get('date')
  if (date != null && !isDay(date)) {
    return `--date=${date}: this day does not exist. Use a day like 2026-03-02, between 1900 and 2199.`
  }
  const paper = values.get('paper')
  if (paper != null && !paperOf(paper)) return `--paper=${paper}: there is ${papers.join(' and ')}.`
  return ''
}

function unknown(argument: string, dashes: string, name: string): string {
  const near = nearest(name)
  if (near) return `${dashes}${name} is not known. Did you mean ${ours.get(near)}?`
  if (dashes === '')
    return `“${argument}” is not an argument of Regulars. The day sheet is written with --day-sheet=out.pdf.`
  return `${dashes}${name} is not known. Regulars has ${[...ours.values()].join(', ')}.`
}

const nearest = (name: string): string | undefined => [...ours.keys()].find((own) => isNear(own, name))

/** The same letters but for a few: "dayshet", "day_sheet", "Date". */
function isNear(own: string, typed: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const [a, b] = [letters(own), letters(typed)]
  return distance(a, b) <= Math.max(1, Math.floor(a.length / 4))
}

/** How many letters have to be changed, added or left out to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of b.split('').entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * Switches that Chromium, Electron, Node, Playwright or the desktop add and read. There are well over a thousand: they
 * are known by how they begin.
 */
const theirs =
  /^(inspect|remote-|no-|enable-|disable-|force-|ignore-|allow-|use-|js-flags|lang$|log-|v$|vmodule|proxy-|host-|auth-|ozone-|gtk-|wayland-|password-store|in-process|gpu|trace|autoplay-policy|touch-|high-dpi|device-scale|ssl-|unsafely-|test-type|headless|window-|blink-|dns-|net-log|process-per|renderer-|type$|class$|display$|original-process|squirrel-|updated$|relaunch|experimental-|max-|stack-|trusted-|secure-|accept-lang|single-process|crash|field-trial|profile-|hide-scrollbars|mute-audio|start-maximized|start-fullscreen|kiosk$|electron)/

function isTheirs(argument: string, dashes: string, name: string): boolean {
  // "-psn_0_1234" from the Finder, "-NSDocumentRevisionsDebugMode" from Xcode, "/prefetch:1" from Windows.
  if (argument === '--' || argument.startsWith('/prefetch')) return true
  if (dashes === '-') return nearest(name) === undefined
  return dashes === '--' && theirs.test(name)
}

/**
 * The app's own arguments out of the process's. In development the executable is Electron's, and the first one that is
 * no switch is the app's folder.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1)
  if (isPackaged) return given
  const folder = given.findIndex((argument) => !argument.startsWith('-'))
  return given.filter((_, at) => at !== folder)
}
