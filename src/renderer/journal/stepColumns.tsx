import type { StepRow } from '../../shared/journal'
import { MomentText } from '../MomentText'
import { sayWords } from '../sayWords'
import { Chip } from '../ui/Chip'
import type { Column } from '../ui/tableColumns'
import { Who } from '../ui/Who'
import { t } from '../words'
import { stateWords, subjectWords } from './journalWords'

const quiet = 'text-muted in-[[aria-selected=true]]:text-ink'

function State({ step }: { readonly step: StepRow }) {
  const state = stateWords(step.state)
  return state && <Chip tone={state.tone}>{state.words}</Chip>
}

const said = ({ state, summary }: StepRow): string =>
  state === 'undo' ? t('Undo: {{what}}', { what: sayWords(summary) }) : sayWords(summary)

const when: Column<StepRow> = {
  id: 'at',
  header: t('When'),
  cell: ({ at }) => <MomentText at={at} />,
  text: ({ at }) => at,
  width: 9,
}
const what: Column<StepRow> = {
  id: 'what',
  header: t('What was done'),
  cell: (step) => (
    <span
      dir="auto"
      className={`truncate ${step.state === 'undone' ? 'text-muted line-through in-[[aria-selected=true]]:text-ink' : ''}`}
    >
      {said(step)}
    </span>
  ),
  text: said,
  width: 14,
  grow: 3,
  isHideable: false,
}

/** Beside an open step there is room for the least of it. */
export const shortColumns: readonly Column<StepRow>[] = [
  { ...what, width: 12 },
  { ...when, width: 8.5 },
]

/** A step in a line: when, who, what; and what became of it. */
export const stepColumns: readonly Column<StepRow>[] = [
  when,
  {
    id: 'who',
    header: t('Who'),
    cell: ({ who, name }) => who !== null && <Who initials={who} name={name ?? who} />,
    text: ({ who }) => who ?? '',
    width: 3,
  },
  what,
  {
    id: 'subject',
    header: t('About'),
    cell: ({ subject }) => <span className={`truncate ${quiet}`}>{subjectWords(subject)}</span>,
    text: ({ subject }) => subjectWords(subject),
    width: 6,
  },
  {
    id: 'state',
    header: t('Since then'),
    cell: (step) => <State step={step} />,
    text: ({ state }) => stateWords(state)?.words ?? '',
    width: 5.5,
  },
]
