import type { WebContents } from './contents.ts'
import type { BrowserWindow } from './window.ts'

/** The windows that stand, oldest first, and what they show. */
export const windows = new Map<number, BrowserWindow>()
export const contents = new Map<number, WebContents>()

let lastId = 0
let focused: BrowserWindow | null = null

export function nextId(): number {
  return ++lastId
}

export function focusedWindow(): BrowserWindow | null {
  return focused
}

export function setFocused(window: BrowserWindow | null): void {
  focused = window
}

/** In Chromium a page's target and its main frame have the same name. */
export function contentsOfTarget(targetId: string | undefined): WebContents | undefined {
  return [...contents.values()].find((one) => one.targetId === targetId)
}

export function contentsOfFrame(frameId: string | undefined): WebContents | undefined {
  return [...contents.values()].find((one) => frameId !== undefined && one.frames.has(frameId))
}
