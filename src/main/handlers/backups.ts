import type { HandlersOf } from '.'

export const backupsHandlers: HandlersOf<'backups'> = {
  async noteRestored(ctx, { at }) {
    // Nothing of the shop changes: the step itself is what is kept.
    ctx.step()
    ctx.says('Restore the backup of {{at}}', { at: at.slice(0, 16).replace('T', ' ') })
    return null
  },
}
