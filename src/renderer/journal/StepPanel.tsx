import { useQuery } from '@tanstack/react-query'
import { Copy, Undo2 } from 'lucide-react'
import type { ChangedRow, StepDetail } from '../../shared/journal'
import { api } from '../api'
import { copyText } from '../clipboard'
import { useDoing } from '../doing'
import { MomentText } from '../MomentText'
import { sayWords } from '../sayWords'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Panel } from '../ui/Panel'
import { say } from '../ui/toast'
import { t } from '../words'
import { FieldChange } from './FieldChange'
import { changeWords, fieldWords, stateWords, subjectWords } from './journalWords'

type StepPanelProps = { readonly seq: number; readonly onClose: () => void }

/** One step opened: what it changed, field by field, and the way to take it back. */
export function StepPanel({ seq, onClose }: StepPanelProps) {
  const { data: step, error } = useQuery(api.journal.step({ seq }))
  const restore = useDoing(api.journal.restore, ({ summary }) => t('Taken back: {{what}}', { what: sayWords(summary) }))
  if (error) {
    return (
      <Panel title={t('This step can’t be shown')} onClose={onClose}>
        <Message tone="late">{error.message}</Message>
      </Panel>
    )
  }
  if (!step) return <Loading />
  const canRestore = step.refusal === null && step.since.length === 0
  return (
    <Panel
      title={sayWords(step.summary)}
      subtitle={<About step={step} />}
      onClose={onClose}
      footer={
        canRestore && (
          <Button icon={Undo2} isPending={restore.isPending} onPress={() => restore.mutate({ seq })}>
            {step.state === 'undo' ? t('Bring it back') : t('Restore this')}
          </Button>
        )
      }
    >
      <WhyNot step={step} />
      {step.rows.length === 0 && <p className="text-muted">{nothingTold(step)}</p>}
      <ul className="flex flex-col gap-3.5">
        {step.rows.map((row) => (
          <Row key={`${row.table} ${row.id}`} row={row} />
        ))}
      </ul>
      {step.touched > step.rows.length && step.rows.length > 0 && (
        <p className="text-muted">{t('and {{count}} more rows', { count: step.touched - step.rows.length })}</p>
      )}
      <CopyStep step={step} />
    </Panel>
  )
}

/** The step in plain text, to be sent to whoever asks; from it the keys scroll the panel, too. */
function CopyStep({ step }: { readonly step: StepDetail }) {
  const rows = step.rows.flatMap((row) => [
    `${changeWords(row)}: ${row.name}`,
    ...row.fields.map(({ name, before, after }) => `  ${fieldWords(name)}: ${before ?? '–'} → ${after ?? '–'}`),
  ])
  const copy = () => {
    copyText([`${step.at} ${step.who ?? ''} ${sayWords(step.summary)}`, ...rows].join('\n'))
    say(t('Copied'))
  }
  return (
    <span>
      <Button size="small" variant="quiet" icon={Copy} onPress={copy}>
        {t('Copy as text')}
      </Button>
    </span>
  )
}

const nothingTold = ({ state, subject }: StepDetail): string => {
  if (state === 'erased') return t('What it changed was about somebody who was erased. It is not kept.')
  if (subject === 'imports') return t('What an import brings is listed on the Import page.')
  return t('It changed nothing in the shop’s records.')
}

function About({ step: { at, who, name, subject, state } }: { readonly step: StepDetail }) {
  const became = stateWords(state)
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <MomentText at={at} />
      {who !== null && <span dir="auto">{name ?? who}</span>}
      <span>{subjectWords(subject)}</span>
      {became && <Chip tone={became.tone}>{became.words}</Chip>}
    </span>
  )
}

/** Why a step can't be taken back: for what it is, or for what was changed since, by whom and when. */
function WhyNot({ step: { refusal, since } }: { readonly step: StepDetail }) {
  if (refusal !== null) return <Message tone="info">{refusal}</Message>
  if (since.length === 0) return null
  return (
    <Message tone="due" title={t('This can’t be taken back by itself: it was changed again since.')}>
      <ul className="mt-1 flex flex-col gap-1">
        {since.map(({ what, seq, at, who, summary }, place) => (
          <li key={`${seq} ${place}`}>
            {what !== '' && (
              <>
                <bdi className="font-medium">{what}</bdi>
                {': '}
              </>
            )}
            {summary === null || at === null ? (
              t('changed since')
            ) : (
              <>
                <bdi>{sayWords(summary)}</bdi>
                {who !== null && `, ${who}`}, <MomentText at={at} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Message>
  )
}

function Row({ row }: { readonly row: ChangedRow }) {
  return (
    // What is only read out is placed by the row: else it would lengthen the page.
    <li className="relative rounded-lg border border-line bg-paper px-3.5 py-3">
      <p className="font-semibold">{changeWords(row)}</p>
      {row.name !== '' && (
        <p className="wrap-anywhere text-muted">
          <bdi>{row.name}</bdi>
        </p>
      )}
      {row.fields.length === 0 ? (
        <p className="mt-1.5 text-muted">{t('Only its place in the list.')}</p>
      ) : (
        <dl className="mt-1.5 flex flex-col">
          {row.fields.map((field) => (
            <FieldChange key={field.name} field={field} change={row.change} />
          ))}
        </dl>
      )}
    </li>
  )
}
