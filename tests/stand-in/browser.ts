import type { Session } from './cdp.ts'
import { type Browser, findChromium, startChromium } from './chromium.ts'
import { debuggingPort } from './switches.ts'

/** The one Chromium of this process. */
let running: Browser | undefined

export function start(language: string | undefined): Browser {
  const path = findChromium()
  if (!path) {
    process.stderr.write(
      'The Electron stand-in needs Chromium: apt-get update && apt-get install -y --no-install-recommends chromium xvfb xauth fonts-liberation\n',
    )
    process.exit(1)
  }
  const started = startChromium({ path, debuggingPort, language })
  process.on('exit', started.end)
  running = started
  return started
}

export function chromium(): Browser {
  if (!running) throw new Error('Chromium has not been started')
  return running
}

export function browserSession(): Session {
  return chromium().channel.browser
}
