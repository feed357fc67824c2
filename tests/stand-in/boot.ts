import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, begin, takeFolder } from './app.ts'
import { start } from './browser.ts'
import { driven, executable, switchValue } from './switches.ts'

const electronVersion = (createRequire(import.meta.url)('electron/package.json') as { version: string }).version
const [first] = process.argv.slice(2)

if (first === '--version' || first === '-v') {
  process.stdout.write(`v${electronVersion}\n`)
  process.exit(0)
}
if (first === undefined || first.startsWith('-')) {
  process.stderr.write('The stand-in runs an app: electron <folder> [arguments]\n')
  process.exit(1)
}

const folder = resolve(first)
const { packageFile, main } = entry(folder)

// As in Electron: the executable, the folder, the app's own arguments.
process.argv = [executable, ...process.argv.slice(2)]
Object.defineProperty(process, 'versions', {
  value: Object.freeze({ ...process.versions, electron: electronVersion }),
  configurable: true,
  enumerable: true,
})
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: resolve(import.meta.dirname) })

const browser = start(switchValue('lang'))
takeFolder(folder, packageFile)
// Playwright calls this once it listens to Node and to Chromium.
const go = driven
  ? new Promise<void>((resolve) => Object.assign(globalThis, { __playwright_run: resolve }))
  : Promise.resolve()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

await import(pathToFileURL(main).href)
await begin(browser, go)

function entry(folder: string): { packageFile: Record<string, string>; main: string } {
  try {
    if (statSync(folder).isFile()) return { packageFile: {}, main: folder }
    const packageFile = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    return { packageFile, main: join(folder, packageFile.main ?? 'index.js') }
  } catch (error) {
    process.stderr.write(`Unable to find Electron app at ${folder}: ${(error as Error).message}\n`)
    return process.exit(1)
  }
}
