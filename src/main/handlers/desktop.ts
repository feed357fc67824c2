import type { HandlersOf } from '.'
import { DESKTOP, keptDesktop } from './keptDesktop'

export const desktopHandlers: HandlersOf<'desktop'> = {
  get: keptDesktop,

  async set(ctx, desktop) {
    ctx.keep(DESKTOP, desktop)
    return null
  },
}
