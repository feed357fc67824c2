import { fromChromium, originOf } from './addresses.ts'
import type { WebContents } from './contents.ts'
import { module } from './missing.ts'

/** A document's main frame, as event.senderFrame and webContents.mainFrame show it. */
export type Frame = ReturnType<typeof frameOf>

export function frameOf(contents: WebContents, address: string) {
  const frame = module('webFrameMain', {
    /** As Chromium has it. */
    address,
    get url() {
      return fromChromium(this.address)
    },
    get origin() {
      return originOf(this.address)
    },
    get top(): object {
      return frame
    },
    get framesInSubtree(): object[] {
      return [frame]
    },
    parent: null,
    frames: [],
    name: '',
    routingId: 1,
    processId: contents.id,
    detached: false,
    isDestroyed: () => contents.isDestroyed() || contents.mainFrame !== frame,
    send: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
    executeJavaScript: (code: string, userGesture?: boolean) => contents.executeJavaScript(code, userGesture),
  })
  return frame
}
