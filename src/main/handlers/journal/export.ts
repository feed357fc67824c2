import { clockAt } from '../../../shared/domain/day'
import { inPlainWords, type JournalFilter, type JournalSort, type StepRow } from '../../../shared/journal'
import type { ReadContext } from '../../store/context'
import { zoneOf } from '../../store/days'
import { exportOf } from '../exportOf'
import { stepKeys } from './list'
import { STEP, type StoredStep, stepRow } from './rows'

type Told = StepRow & ReturnType<typeof clockAt>

/** The journal as a file: a line for each step, in words. */
export const journalExport = exportOf<JournalFilter, JournalSort, Told>(
  [
    ['Day', ({ today }) => today],
    ['Time', ({ time }) => time],
    ['Who', ({ who }) => who],
    ['Name', ({ name }) => name],
    ['About', ({ subject }) => subject],
    ['What', ({ summary }) => inPlainWords(summary)],
    ['State', ({ state }) => (state === 'stands' || state === 'lasting' ? '' : state)],
  ],
  (ctx: ReadContext, filter: JournalFilter, _sort: JournalSort) => stepKeys(ctx, filter),
  async ({ raw }, keys) => {
    const zone = zoneOf(raw)
    const rows = raw
      .statement(
        `select ${STEP} from json_each(?) k join steps s on s.seq = k.value left join staff on staff.id = s."staffId"
         order by k.key`,
      )
      .all(JSON.stringify(keys)) as StoredStep[]
    return rows.map((row) => ({ ...stepRow(row), ...clockAt(row.at, zone) }))
  },
)
