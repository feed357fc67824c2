import { dirname, normalize } from 'node:path/posix'

/** One import: a package by its name, or a file of ours by its path from the root, without its ending. */
export type Import = { readonly target: string; readonly isOurs: boolean; readonly isType: boolean }
export type Source = { readonly path: string; readonly text: string }

const statement =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** What a file imports: statically, dynamically, for its types, or only for its effects; re-exports too. */
export function importsOf({ path, text }: Source): readonly Import[] {
  return [...text.matchAll(statement)].map(([, type, fromStatement, dynamic]) => {
    const name = fromStatement ?? dynamic ?? ''
    const isOurs = name.startsWith('.')
    const target = isOurs ? normalize(`${dirname(path)}/${name}`).replace(/\.tsx?$/, '') : name
    return { target, isOurs, isType: type !== undefined }
  })
}

type May = (found: Import, path: string) => boolean
/** A floor of the house: which files stand on it, and what they may import. */
type Floor = { readonly name: string; readonly has: RegExp; readonly words: string; readonly may: May }

const isPackage =
  (...names: readonly RegExp[]): May =>
  ({ target, isOurs }) =>
    !isOurs && names.some((name) => name.test(target))
const within =
  (...folders: readonly RegExp[]): May =>
  ({ target, isOurs }) =>
    isOurs && folders.some((folder) => folder.test(target))
const typesWithin =
  (...folders: readonly RegExp[]): May =>
  (found, path) =>
    found.isType && within(...folders)(found, path)
const anyOf =
  (...rules: readonly May[]): May =>
  (found, path) =>
    rules.some((rule) => rule(found, path))

const shared = /^src\/shared\//
const domain = /^src\/shared\/domain\//
const store = /^src\/main\/store\//
const node = /^node:/
const drizzle = /^drizzle-orm(\/|$)/
const react = /^react(-dom)?(\/|$)/
const query = /^@tanstack\/react-(query|router)$/
const icons = /^lucide-react$/
const zod = /^zod$/
const kitLibraries: readonly RegExp[] = [
  react,
  icons,
  zod,
  /^react-aria(-components)?$/,
  /^react-stately$/,
  /^@internationalized\/date$/,
  /^react-hook-form$/,
  /^@hookform\//,
  /^@tanstack\/react-(table|virtual)$/,
  /^@fontsource/,
]
/** Files that lie in the renderer itself, below all subjects: api, doing, menu, shop, rows, words … */
const rendererTop = /^src\/renderer\/[^/]+$/
const ui = /^src\/renderer\/ui\//

/** The second part of a path: `src/renderer/tasks/words` is `tasks`, `src/main/handlers/tasks` too. */
const subjectAt = (path: string, folder: string): string =>
  path
    .slice(folder.length)
    .split('/')[0]
    ?.replace(/\.tsx?$/, '') ?? ''

// What one subject has for another, by name and with its reason. Everything else that two share moves down.
const lent: Readonly<Record<string, readonly string[]>> = {
  // A sheet is a day's list on paper: both read the same rows, of which some are thanks and occasions.
  'src/main/handlers/sheets': ['src/main/handlers/today', 'src/main/handlers/thanks', 'src/main/handlers/occasions'],
  'src/main/handlers/today': ['src/main/handlers/thanks', 'src/main/handlers/occasions'],
  // Today is made of tasks, and shows and opens them as the list of tasks does.
  'src/renderer/today': ['src/renderer/tasks'],
  // A reminder is of a task, said and settled as in the list of tasks.
  'src/renderer/reminders': ['src/renderer/tasks'],
  // Saved views stand over every list; what goes on paper is shown before it does.
  'src/renderer/*': ['src/renderer/views', 'src/renderer/print'],
}

function isLent(path: string, target: string, folder: string): boolean {
  const [from, to] = [path, target].map((file) => `${folder}${subjectAt(file, folder)}`)
  return to !== undefined && [from ?? '', `${folder}*`].some((borrower) => lent[borrower]?.includes(to))
}

/** A subject's own file, or one that is common to all because it is no subject's. */
const ownIn =
  (folder: string, subjects: readonly string[] | 'all folders'): May =>
  ({ target, isOurs }, path) => {
    if (!isOurs || !target.startsWith(folder)) return false
    const [mine, theirs] = [subjectAt(path, folder), subjectAt(target, folder)]
    const isCommon = subjects !== 'all folders' && !subjects.includes(theirs)
    return mine === theirs || isCommon || isLent(path, target, folder)
  }

const never =
  (name: RegExp): May =>
  ({ target }) =>
    !name.test(target)
const allOf =
  (...rules: readonly May[]): May =>
  (found, path) =>
    rules.every((rule) => rule(found, path))

/** The table of design.md. A file stands on the first floor that has it. */
const floorsFor = (subjects: readonly string[]): readonly Floor[] => [
  {
    name: 'shared/domain',
    has: domain,
    words: 'only shared/domain, types from shared, Temporal, and the data of phone numbers and addresses',
    may: anyOf(
      within(domain),
      typesWithin(shared),
      isPackage(/^temporal-polyfill$/, /^libphonenumber-js\/min$/, /^localized-address-format$/),
    ),
  },
  { name: 'shared', has: shared, words: 'only zod and shared', may: anyOf(within(shared), isPackage(zod)) },
  {
    name: 'the store’s thread',
    has: /^src\/main\/store\/thread\.ts$/,
    words: 'as the store, and the handlers that it runs',
    may: anyOf(within(store, shared, /^src\/main\/handlers$/), isPackage(node)),
  },
  {
    name: 'main/store',
    has: store,
    words: 'only Drizzle, better-sqlite3, Node and shared; never Electron',
    may: anyOf(within(store, shared), isPackage(drizzle, /^better-sqlite3$/, node)),
  },
  {
    name: 'the list of handlers',
    has: /^src\/main\/handlers\/index\.ts$/,
    words: 'only handlers, main/store and shared',
    may: within(/^src\/main\/handlers\//, store, shared),
  },
  {
    name: 'main/handlers',
    has: /^src\/main\/handlers\//,
    words: 'only Drizzle, main/store, shared and their own subject’s files; never Electron, never another subject’s',
    may: anyOf(
      within(store, shared, /^src\/main\/handlers$/),
      isPackage(drizzle, node, /^papaparse$/, /^date-holidays$/, /^chrono-node$/),
      ownIn('src/main/handlers/', subjects),
    ),
  },
  {
    name: 'main',
    has: /^src\/main\//,
    words: 'anything but the renderer and the preload',
    may: ({ target }) => !/^src\/(renderer|preload)\//.test(target),
  },
  {
    name: 'preload',
    has: /^src\/preload\//,
    words: 'only Electron and types from shared/ipc',
    may: anyOf(isPackage(/^electron$/), typesWithin(/^src\/shared\/ipc$/)),
  },
  {
    name: 'renderer/ui',
    has: ui,
    words: 'only React, React Aria, the table, form and icon libraries, shared/domain and words: it knows no subject',
    may: anyOf(within(ui, domain, /^src\/renderer\/words$/), isPackage(...kitLibraries)),
  },
  {
    name: 'renderer/app',
    has: /^src\/renderer\/(app\/|main\.tsx$|gallery\.tsx$)/,
    words: 'anything of the renderer, and shared; never main',
    may: anyOf(
      within(/^src\/renderer\//, shared),
      allOf(isPackage(/./), never(/^(electron|node:|better-sqlite3|drizzle-orm)/)),
    ),
  },
  {
    name: 'renderer',
    has: /^src\/renderer\/[^/]+$/,
    words: 'only renderer/ui, shared, and what pages are made with; no subject',
    may: anyOf(
      within(ui, rendererTop, shared, /^resources\/locales\//),
      isPackage(react, query, zod, icons, /^i18next$/, /^react-hook-form$/, /^react-aria-components$/),
    ),
  },
  {
    name: 'renderer/<subject>',
    has: /^src\/renderer\//,
    words:
      'only renderer/ui, the renderer’s own files, shared and their own subject; what two subjects share moves down',
    may: anyOf(
      within(ui, rendererTop, shared, /^package\.json$/),
      isPackage(
        react,
        query,
        zod,
        icons,
        /^react-hook-form$/,
        /^react-aria-components$/,
        /^pdfjs-dist(\/|$)/,
        /^@fontsource/,
      ),
      ownIn('src/renderer/', 'all folders'),
    ),
  },
]

/** Each import that breaks the table, in a sentence. */
export function brokenFloors(source: Source, subjects: readonly string[]): readonly string[] {
  const floor = floorsFor(subjects).find(({ has }) => has.test(source.path))
  if (!floor) return [`${source.path} stands on no floor: design.md has a table of them.`]
  return importsOf(source)
    .filter((found) => !floor.may(found, source.path))
    .map(({ target }) => `${source.path} imports ${target}, but ${floor.name} may import ${floor.words}.`)
}
