import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { Session } from './cdp.ts'
import { codec } from './codec.ts'
import { hearOpenings, refuseWindows } from './popup-worlds.ts'
import { type PreloadSettings, preloadWorld } from './preload-world.ts'
import { bridge } from './worlds.ts'

export const worldName = 'Electron Isolated Context'
export const binding = 'standInToMain'

export type PreloadOptions = { preload?: string; additionalArguments?: string[] }

/** The preload's source, known to be JavaScript: a mistake in it would otherwise silence the bridge too. */
export function readPreload({ preload }: PreloadOptions): string {
  if (!preload) return ''
  const source = readFileSync(preload, 'utf8')
  compileFunction(source, ['require', 'module', 'exports', 'process'], { filename: preload })
  return source
}

/** Puts the bridge and the preload into every document that the page will load. Answers the secret name for deliveries. */
export async function installPreload(session: Session, options: PreloadOptions, preload: string): Promise<string> {
  const secret = `standIn${randomUUID().replaceAll('-', '')}`
  const settings: PreloadSettings = {
    binding,
    deliver: secret,
    process: {
      type: 'renderer',
      platform: process.platform,
      arch: process.arch,
      versions: process.versions,
      argv: [process.argv[0], ...(options.additionalArguments ?? [])],
      env: {},
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
    },
  }
  const bridgeSource = bridge.toString()
  const page = `if (window === window.top) {
    (${bridgeSource})('${secret}', 'page');
    (${refuseWindows.toString()})('${secret}-open')
  }`
  const isolated = `if (window === window.top) {
    const given = (${preloadWorld.toString()})(
      ${JSON.stringify(settings)}, (${codec.toString()})(), (${bridgeSource})('${secret}', 'preload'))
    ;(${hearOpenings.toString()})('${secret}-open', given.open)
    const module = { exports: {} }
    const run = function (require, module, exports, process) {
${preload}
    }
    try { run(given.require, module, module.exports, given.process) } catch (error) { given.fail(error) }
  }`
  await Promise.all([
    session.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName }),
  ])
  return secret
}
