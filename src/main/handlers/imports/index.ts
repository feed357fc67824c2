import { desc, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/errors'
import { importSubjects, type PastImport } from '../../../shared/imports'
import { bringIn, isStale } from '../../store/imports/bring'
import { dropDraft, openDraft } from '../../store/imports/draft'
import { broughtBy, editedSince, standingStep } from '../../store/imports/edited'
import { removeNew, restoreUpdated } from '../../store/imports/takeBack'
import { imports } from '../../store/schema'
import { settle } from '../../store/undo'
import type { HandlersOf } from '..'
import { checkFile } from './check'
import { repeatBrought } from './copies'
import { planBrought } from './planned'
import { recogniseFile, rememberedAs } from './reading'
import { says, withImporter } from './subjects'

const MOST_SHOWN = 200

export const importsHandlers: HandlersOf<'imports'> = {
  async recognise(ctx, input) {
    return await withImporter(input.subject, (importer) => recogniseFile(ctx, importer, input))
  },

  async check(ctx, input) {
    return await withImporter(input.subject, (importer) => checkFile(ctx, importer, input))
  },

  async rows(ctx, { draft: id, outcome, from, size }) {
    const draft = openDraft(ctx.workFolder, id)
    try {
      return { total: draft.facts.counts[outcome], rows: draft.window(outcome, from, size) }
    } finally {
      draft.close()
    }
  },

  async rejects(ctx, { draft: id, from, size }) {
    const draft = openDraft(ctx.workFolder, id)
    try {
      const { headers, reading, counts } = draft.facts
      return {
        headers: [...headers],
        delimiter: reading.delimiter,
        total: counts.rejected,
        rows: draft.rejects(from, size),
      }
    } finally {
      draft.close()
    }
  },

  async commit(ctx, { draft: id }) {
    const draft = openDraft(ctx.workFolder, id)
    try {
      const { subject, fileName, headers, reading, counts, asOf } = draft.facts
      const [known] = await ctx.orm.select().from(imports).where(eq(imports.id, id))
      if (known) throw new AppError('import.done', `${fileName} was brought in already. Nothing was changed.`)
      if (isStale(ctx, asOf)) {
        throw new AppError(
          'import.stale',
          'Something was changed in the shop since this file was checked. Check it again.',
        )
      }
      if (counts.new + counts.updated === 0) {
        throw new AppError('import.nothing', `There is nothing new in ${fileName}. Nothing was changed.`)
      }
      await bringIn(ctx, id, draft)
      await planBrought(ctx, id)
      await repeatBrought(ctx)
      const { encoding: _encoding, delimiter: _delimiter, ...remembered } = reading
      ctx.keep(rememberedAs(subject, headers), remembered)
      ctx.says(says[subject], { file: fileName })
      return { importId: id, counts }
    } finally {
      draft.close()
    }
  },

  async discard(ctx, { draft }) {
    dropDraft(ctx.workFolder, draft)
    return null
  },

  async past(ctx) {
    const rows = await ctx.orm
      .select()
      .from(imports)
      .where(inArray(imports.subject, [...importSubjects]))
      .orderBy(desc(imports.at))
      .limit(MOST_SHOWN)
    return rows.map(({ id, subject, fileName, at, added, updated, unchanged, rejected, undoneAt }) => ({
      id,
      subject: subject as PastImport['subject'],
      fileName,
      at,
      counts: { new: added, updated, unchanged, rejected },
      undone: undoneAt !== null,
    }))
  },

  async edited(ctx, { importId }) {
    const edited = editedSince(ctx.raw, importId)
    const { added, updated } = broughtBy(ctx.raw, importId)
    const editedNew = edited.filter(({ isNew }) => isNew).length
    return { untouched: added - editedNew, restored: updated - (edited.length - editedNew), edited }
  },

  async takeBack(ctx, { importId, alsoEdited }) {
    const [known] = await ctx.orm.select().from(imports).where(eq(imports.id, importId))
    const step = standingStep(ctx.raw, importId)
    if (!known || !step) throw new AppError('import.undone', 'This import was taken back already. Nothing was changed.')
    const edited = editedSince(ctx.raw, importId)
    const also = new Set(alsoEdited)
    const stay = new Set(edited.filter(({ id }) => !also.has(id)).map(({ id }) => id))
    const restored = await restoreUpdated(ctx, importId, also)
    const removed = await removeNew(ctx, importId, stay)
    settle(ctx, step.seq)
    ctx.says('Take back the import of {{file}}', { file: known.fileName })
    return { removed, restored, kept: stay.size }
  },
}
