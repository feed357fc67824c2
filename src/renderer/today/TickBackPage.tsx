import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { clockAt } from '../../shared/domain/day'
import { normaliseSheetCode } from '../../shared/domain/tickBack'
import { AppError } from '../../shared/errors'
import type { Tick } from '../../shared/sheets'
import { api } from '../api'
import { useDoing } from '../doing'
import { useShopNow } from '../shop'
import { inWords, sayTime } from '../tasks/words'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayText } from '../ui/DayText'
import { FieldRow } from '../ui/form'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { TextField } from '../ui/TextField'
import { t } from '../words'
import { SheetsLately } from './SheetsLately'
import { TickEffects } from './TickEffects'

const PAUSE_MS = 200
const CODE_LENGTH = 3

/** The numbers that were ticked on paper go back into the list. */
export function TickBackPage() {
  const { code = '' } = useSearch({ from: '/today/tick-back' })
  const navigate = useNavigate()
  return (
    <Page
      title={t('Tick back a sheet')}
      subtitle={t('Enter the code at the top of the sheet, then the numbers that are ticked on it.')}
      actions={<Button onPress={() => void navigate({ to: '/today' })}>{t('Back to today')}</Button>}
      aside={<SheetsLately most={20} />}
    >
      <TickBack key={code} startCode={code} />
    </Page>
  )
}

/** What is typed, as it stands once the typing pauses or `hurry` is called. */
function usePaused<T>(typed: T): readonly [paused: T, hurry: () => void] {
  const [paused, setPaused] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [paused, () => setPaused(typed)]
}

const wordsAt = (error: Error | null, field: string): string | undefined =>
  error instanceof AppError && error.details['field'] === field ? error.message : undefined

function TickBack({ startCode }: { readonly startCode: string }) {
  const [typed, setTyped] = useState({ code: startCode, numbers: '' })
  const [isCodeLeft, setCodeLeft] = useState(false)
  const codeField = useRef<HTMLDivElement>(null)
  const numbersField = useRef<HTMLDivElement>(null)
  const { tick, codeError, numbersError, otherError, hurry } = useLook(typed)
  const closing = (tick?.effects ?? []).filter(({ effect }) => effect === 'done')
  const isTasks = closing.every(({ subject }) => subject === 'task')
  const close = useDoing(api.sheets.tickBack, ({ done }) =>
    t(isTasks ? 'Closed {{many}} tasks' : 'Ticked off {{many}} lines', { count: done, many: inWords(done) }),
  )

  /** Enter goes on: from the code to the numbers, then shows what they do, then does it. */
  function go() {
    setCodeLeft(true)
    if (typed.code.trim() === '' || codeError !== undefined) focusIn(codeField)
    else if (typed.numbers.trim() === '') focusIn(numbersField)
    else if (tick === undefined) hurry()
    else if (closing.length > 0) {
      close.mutate(typed, { onSuccess: () => setTyped({ ...typed, numbers: '' }) })
      focusIn(numbersField)
    }
  }

  return (
    <form
      aria-label={t('Tick back a sheet')}
      className="flex max-w-200 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <FieldRow>
        <div ref={codeField}>
          <TextField
            label={t('Code of the sheet')}
            description={t('Such as K7Q')}
            takesFocus={startCode === ''}
            value={typed.code}
            onChange={(code) => setTyped({ ...typed, code })}
            onBlur={() => setCodeLeft(true)}
            error={isCodeLeft || normaliseSheetCode(typed.code).length >= CODE_LENGTH ? codeError : undefined}
          />
        </div>
        <div ref={numbersField}>
          <TextField
            label={t('Numbers ticked')}
            description={t('Such as 3, 7-9')}
            takesFocus={startCode !== ''}
            value={typed.numbers}
            onChange={(numbers) => setTyped({ ...typed, numbers })}
            error={numbersError}
          />
        </div>
      </FieldRow>
      {otherError && <Message tone="late">{otherError}</Message>}
      {tick && <Found tick={tick} />}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" isPending={close.isPending}>
          {closeWords(closing.length, isTasks)}
        </Button>
      </div>
    </form>
  )
}

function closeWords(count: number, isTasks: boolean): string {
  if (count === 0) return t('Close the tasks')
  return t(isTasks ? 'Close {{many}} tasks' : 'Tick off {{many}} lines', { count, many: inWords(count) })
}

type Typed = { readonly code: string; readonly numbers: string }

/** What the code and the numbers would do, or what is wrong with which of them; of what is still being typed, nothing. */
function useLook(typed: Typed) {
  const [asked, hurry] = usePaused(typed)
  const isCurrent = asked === typed
  const look = useQuery({ ...api.sheets.look(asked), enabled: asked.code.trim() !== '' })
  const error = isCurrent ? look.error : null
  const codeError = wordsAt(error, 'code')
  const numbersError = wordsAt(error, 'numbers')
  return {
    tick: isCurrent && typed.code.trim() !== '' ? look.data : undefined,
    codeError,
    numbersError,
    otherError: codeError === undefined && numbersError === undefined ? error?.message : undefined,
    hurry,
  }
}

const focusIn = (field: RefObject<HTMLElement | null>) => field.current?.querySelector('input')?.focus()

/** The sheet that the code names, and what its ticked numbers will do. */
function Found({ tick }: { readonly tick: Tick }) {
  const zone = useShopNow()?.shop?.timeZone ?? 'UTC'
  const printed = clockAt(tick.printedAt, zone)
  return (
    <Card
      title={
        <>
          {t('Sheet {{code}} for', { code: tick.code })} <DayText day={tick.on} />
        </>
      }
    >
      <p className="text-muted">
        {t('{{count}} lines', { count: tick.lines })}
        {tick.assignee !== null && `, ${t('for {{who}}', { who: tick.assignee })}`}, {t('printed')}{' '}
        <DayText day={printed.today} /> {sayTime(printed.time)}
      </p>
      <TickEffects effects={tick.effects} />
    </Card>
  )
}
