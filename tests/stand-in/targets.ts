import { browserSession } from './browser.ts'
import { notInTheStandIn } from './missing.ts'
import { contentsOfTarget } from './registry.ts'

type TargetInfo = { targetId: string; type: string; openerId?: string }

/** What Chromium does with its pages by itself: crashes, windows closed by hand, and popups. */
export async function watchTargets(): Promise<void> {
  const browser = browserSession()
  browser.on('Target.targetCreated', ({ targetInfo }: { targetInfo: TargetInfo }) => {
    if (targetInfo.type !== 'page' || !targetInfo.openerId) return
    // A window past popup-worlds.ts, by a form or from a frame. Playwright holds each new page until it has looked at
    // it; one that is closed meanwhile would hold its opener for ever.
    process.stderr.write(`${notInTheStandIn('a window opened by a form or a frame').message}\n`)
    setTimeout(closeTarget, 1000, targetInfo.targetId)
  })
  browser.on('Target.targetCrashed', ({ targetId, status }: { targetId: string; status: string }) => {
    contentsOfTarget(targetId)?.crashed(status)
  })
  browser.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => contentsOfTarget(targetId)?.gone())
  await browser.send('Target.setDiscoverTargets', { discover: true })
}

export function closeTarget(targetId: string): void {
  browserSession()
    .send('Target.closeTarget', { targetId })
    .catch(() => undefined)
}

export type NewTarget = { width: number; height: number; minimized: boolean }

/** A window of Chromium's with an empty page, whose inner size is the one asked for. */
export async function openTarget({ width, height, minimized }: NewTarget): Promise<string> {
  const browser = browserSession()
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
    ...(minimized ? { windowState: 'minimized' } : {}),
  })
  if (!minimized) await resizeTarget(targetId, width, height)
  return targetId
}

export async function resizeTarget(targetId: string, width: number, height: number): Promise<void> {
  const windowId = await windowOf(targetId)
  await browserSession().send('Browser.setContentsSize', { windowId, width, height })
}

/** Only a desktop shows it; without one every window counts as shown. */
export async function setWindowState(targetId: string, windowState: 'normal' | 'minimized'): Promise<void> {
  const windowId = await windowOf(targetId)
  await browserSession().send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
}

async function windowOf(targetId: string): Promise<number> {
  const { windowId } = await browserSession().send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
  return windowId
}
