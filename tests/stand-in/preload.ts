import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Session } from './cdp.ts'
import { codec } from './codec.ts'
import { type PreloadSettings, preloadWorld } from './preload-world.ts'
import { bridge } from './worlds.ts'

export const worldName = 'Electron Isolated Context'
export const binding = 'standInToMain'

export type PreloadOptions = { preload?: string; additionalArguments?: string[] }

/** Puts the bridge and the preload into every document that the page will load. Answers the secret name for deliveries. */
export async function installPreload(session: Session, options: PreloadOptions): Promise<string> {
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
  const page = `if (window === window.top) (${bridgeSource})('${secret}', 'page')`
  const preload = options.preload ? readFileSync(options.preload, 'utf8') : ''
  const isolated = `if (window === window.top) {
    const given = (${preloadWorld.toString()})(
      ${JSON.stringify(settings)}, (${codec.toString()})(), (${bridgeSource})('${secret}', 'preload'))
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
