import { fromChromium } from './addresses.ts'
import type { WebContents } from './contents.ts'
import { notInTheStandIn } from './missing.ts'
import type { Opening } from './popup-worlds.ts'

/** A page wants a window of its own. The stand-in opens none, so the only answer that can be given is no. */
export function openAsked(contents: WebContents, opening: Opening): void {
  const url = fromChromium(opening.url)
  const referrer = { url: contents.getURL(), policy: 'strict-origin-when-cross-origin' }
  const answer = contents.openHandler?.({ ...opening, url, referrer })
  if (answer?.action === 'deny') return
  process.stderr.write(`${notInTheStandIn('a window opened by a page').message}: ${url}\n`)
}
