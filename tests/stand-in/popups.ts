import { fromChromium } from './addresses.ts'
import type { WebContents } from './contents.ts'
import { notInTheStandIn } from './missing.ts'

/** A page wants a window of its own. Chromium's is closed as it opens, so the only answer that can be given is no. */
export function openAsked(
  contents: WebContents,
  { url, windowName, windowFeatures }: { url: string; windowName: string; windowFeatures: string[] },
): void {
  const answer = contents.openHandler?.({
    url: fromChromium(url),
    frameName: windowName,
    features: windowFeatures.join(','),
    disposition: windowFeatures.length > 0 ? 'new-window' : 'foreground-tab',
    referrer: { url: contents.getURL(), policy: 'strict-origin-when-cross-origin' },
  })
  if (answer?.action === 'deny') return
  process.stderr.write(`${notInTheStandIn('a window opened by a page').message}: ${url}\n`)
}
