import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../src/shared/contract'
import { brokenFloors, importsOf, type Source } from './support/floors'

const root = join(import.meta.dirname, '..')
const subjects = Object.keys(contract)

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

const sources = sourcesIn('src')
const tests = sourcesIn('tests')
const within = (folder: string): readonly Source[] => sources.filter(({ path }) => path.startsWith(folder))

/** The code alone: comments and texts are nobody's business here. */
const codeOf = ({ text }: Source): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")

const whereCode = (files: readonly Source[], wrong: RegExp, words: string): readonly string[] =>
  files.filter((file) => wrong.test(codeOf(file))).map(({ path }) => `${path} ${words}`)

describe('The house', () => {
  it('keeps its floors apart', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap((source) => brokenFloors(source, subjects))).toEqual([])
  })

  it('gives domain its time and its chance as arguments', () => {
    const wrong = /\bnew Date\(|\bDate\.now\(|\bTemporal\.Now\b|\bMath\.random\(/
    expect(
      whereCode(within('src/shared/domain/'), wrong, 'asks for the time or for chance; both are arguments in domain.'),
    ).toEqual([])
  })

  it('speaks to Electron in main and preload only', () => {
    const speaks = sources.filter((source) => importsOf(source).some(({ target }) => /^electron(\/|$)/.test(target)))
    const allowed = /^src\/(main\/[^/]+|preload\/index)\.ts$/
    const strangers = speaks.map(({ path }) => path).filter((path) => !allowed.test(path))
    expect(strangers.map((path) => `${path} speaks to Electron; only main’s own files and the preload do.`)).toEqual([])
  })

  it.each(subjects)('answers for %s: something handles it, a page asks for it, a test speaks of it', (subject) => {
    const list = sources.find(({ path }) => path === 'src/main/handlers/index.ts')?.text ?? ''
    const handles = new RegExp(`\\b${subject}: \\w+Handlers\\b`).test(list)
    const says = (files: readonly Source[], words: string) => files.some(({ text }) => new RegExp(words).test(text))
    const acts = says(within('src/main/'), `ActionsOf<'${subject}'>|Actions\\['${subject}'\\]`)
    const isAsked = says(within('src/renderer/'), `\\bapi\\.${subject}\\.|'${subject}\\.`)
    const isTested = says(
      tests.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path)),
      `['"\`/]${subject}\\b`,
    )
    expect([
      ...(handles || acts ? [] : [`${subject} stands in contract.ts, but has neither handlers nor actions.`]),
      ...(isAsked ? [] : [`${subject} stands in contract.ts, but no page asks for it.`]),
      ...(isTested ? [] : [`${subject} stands in contract.ts, but no test speaks of it.`]),
    ]).toEqual([])
  })

  it('has files that fit in the head: at most 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 300)
    expect(long.map(({ path }) => `${path} has more than 300 lines; find the second thing in it.`)).toEqual([])
  })

  it('says what its values are', () => {
    // As far as a pattern can see; the linter sees the rest.
    const wrong = /\bas any\b|<any\b|\bany(?:\[\]|>)|(?:[:|&]|=>)\s*any\s*(?:[=;)|&]|$)/m
    expect(whereCode(sources, wrong, 'says any; say what it is, or unknown.')).toEqual([])
  })

  it('has nothing unfinished, and no warning switched off', () => {
    const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/
    const silenced = /@ts-(?:ignore|nocheck|expect-error)|(?:ox|es)lint-disable|biome-ignore/
    const found = sources.filter(({ text }) => unfinished.test(text) || silenced.test(text))
    expect(found.map(({ path }) => `${path} is unfinished or silences a warning.`)).toEqual([])
  })

  it('runs every test it has', () => {
    // But for those on the real shops' data, which a user's checkout has not.
    const skipped = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme)\((?!!existsSync)/
    expect(whereCode(tests, skipped, 'leaves tests out.')).toEqual([])
  })
})

describe('The watch over the floors', () => {
  const broken = (path: string, text: string) => brokenFloors({ path, text }, subjects)

  it.each([
    ['src/shared/domain/x.ts', `import { app } from 'electron'`],
    ['src/shared/domain/x.ts', `import { Customer } from '../customers'`],
    ['src/shared/domain/x.ts', `import 'node:fs'`],
    ['src/shared/x.ts', `import { eq } from 'drizzle-orm'`],
    ['src/shared/x.ts', `export * from '../main/store/rows'`],
    ['src/main/store/x.ts', `import { app } from 'electron'`],
    ['src/main/store/x.ts', `import { handlers } from '../handlers'`],
    ['src/main/store/x.ts', `import log from 'electron-log/main'`],
    ['src/main/handlers/staff.ts', `import { BrowserWindow } from 'electron'`],
    ['src/main/handlers/staff.ts', `import {\n  asCustomer,\n  type Part,\n} from './customers/write'`],
    ['src/main/handlers/customers/list.ts', `import { asTask } from '../tasks'`],
    ['src/main/window.ts', `import { t } from '../renderer/words'`],
    ['src/preload/index.ts', `import { AppError } from '../shared/errors'`],
    ['src/preload/index.ts', `import { readFileSync } from 'node:fs'`],
    ['src/renderer/ui/Button.tsx', `import { api } from '../api'`],
    ['src/renderer/ui/Button.tsx', `import type { Task } from '../../shared/tasks'`],
    ['src/renderer/tasks/TaskPage.tsx', `import { columns } from '../customers/columns'`],
    ['src/renderer/tasks/TaskPage.tsx', `const late = import('../../main/store/rows')`],
    ['src/renderer/customers/CustomerPage.tsx', `import { words } from '../tasks/words'`],
    ['src/renderer/doing.ts', `import { TaskPage } from './tasks/TaskPage'`],
    ['src/renderer/app/App.tsx', `import { ipcRenderer } from 'electron'`],
    ['src/elsewhere/x.ts', ``],
  ])('sees that %s may not say %s', (path, text) => {
    expect(broken(path, text)).toEqual([expect.stringContaining(path)])
  })

  it.each([
    ['src/shared/domain/x.ts', `import type { Customer } from '../customers'\nimport { day } from './day'`],
    ['src/main/handlers/staff.ts', `import type { HandlersOf } from '.'\nimport { eq } from 'drizzle-orm'`],
    [
      'src/main/handlers/customers/list.ts',
      `import { writeParts } from './write'\nimport { taskRows } from '../taskRows'`,
    ],
    ['src/main/store/thread.ts', `import { findHandler } from '../handlers'`],
    ['src/preload/index.ts', `import type { Bridge } from '../shared/ipc'`],
    [
      'src/renderer/tasks/TaskPage.tsx',
      `import { Page } from '../ui/Page'\nimport { api } from '../api'\nimport { Task } from '../../shared/tasks'`,
    ],
    ['src/renderer/app/App.tsx', `import { TaskPage } from '../tasks/TaskPage'`],
  ])('lets %s say %s', (path, text) => {
    expect(broken(path, text)).toEqual([])
  })
})
