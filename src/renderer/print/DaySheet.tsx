import { useEffect, useRef, useState } from 'react'
import { exactDay } from '../../shared/domain/dayWords'
import type { Paper, Sheet, SheetLine } from '../../shared/sheets'
import { t } from '../words'
import { fontsDrawn, pageHeight } from './page'
import { blocksIn, roomBelow } from './room'
import { shortened } from './shortened'

/** Lines for notes at the end of a sheet. */
const NOTE_LINES = 3
const LINE_HEIGHT = 22
const NOTES_HEAD = 34
const PX_PER_PT = 96 / 72
/** A note on the sheet is a reminder of the note, not all of it. */
const NOTE_LENGTH = 180

export type DaySheetProps = { readonly sheet: Sheet; readonly locale: string; readonly onDrawn: () => void }

/** The day on paper: everything with a number and a box, and a code that brings the ticks back. */
export function DaySheet({ sheet, locale, onDrawn }: DaySheetProps) {
  const { code, groups } = sheet
  const { on, grouping, paper } = sheet.choice
  const { content, noteLines } = useNoteLines(paper, onDrawn)
  return (
    <main ref={content}>
      <header className="paper-head">
        <div>
          <h1>{exactDay(on, locale)}</h1>
          <p>{summary(sheet)}</p>
        </div>
        <div className="paper-code">
          <b>{code}</b>
          {t('enter this code and the ticked numbers')}
        </div>
      </header>
      {groups.length === 0 && (
        <p className="quiet-day">
          {t(
            'Nothing is planned for this day. A good one for tidying up, or for a word to somebody you have not heard from.',
          )}
        </p>
      )}
      {groups.map(({ title, lines }) => (
        <GroupTable key={lines[0]?.number ?? title} title={title} lines={lines} isCustomer={grouping === 'customer'} />
      ))}
      {noteLines !== null && noteLines > 0 && (
        <section className="notes">
          <h2>{t('Notes')}</h2>
          {Array.from({ length: noteLines }, (_, line) => (
            <div key={line} />
          ))}
        </section>
      )}
    </main>
  )
}

/**
 * As many lines for notes as the last page has room for, up to three, and none where not one fits: nobody wants another
 * page for them. Null until the rest is measured.
 */
function useNoteLines(paper: Paper, onDrawn: () => void) {
  const content = useRef<HTMLElement>(null)
  const [noteLines, setNoteLines] = useState<number | null>(null)
  useEffect(() => {
    const measure = async () => {
      await fontsDrawn()
      const room = content.current ? roomBelow(blocksIn(content.current), pageHeight(paper)) / PX_PER_PT : 0
      const fitting = Math.floor((room - NOTES_HEAD) / LINE_HEIGHT)
      setNoteLines(Math.min(Math.max(0, fitting), NOTE_LINES))
    }
    void measure()
  }, [paper])
  useEffect(() => {
    if (noteLines !== null) onDrawn()
  }, [noteLines, onDrawn])
  return { content, noteLines }
}

/** "11 lines · 2 late · for everyone". */
function summary({ groups, lateCount, assignee }: Sheet): string {
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return [
    count === 0 ? '' : t('{{count}} lines', { count }),
    lateCount === 0 ? '' : t('{{count}} late', { count: lateCount }),
    assignee === '' ? t('for everyone') : t('for {{who}}', { who: assignee }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

type GroupTableProps = {
  readonly title: string
  readonly lines: readonly SheetLine[]
  /** Whether the heading is a customer's name, which its lines then needn't say again. */
  readonly isCustomer: boolean
}

function GroupTable({ title, lines, isCustomer }: GroupTableProps) {
  return (
    <table className="group">
      <colgroup>
        <col className="for-number" />
        <col className="for-time" />
        <col />
        <col className="for-customer" />
        <col className="for-staff" />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={5} scope="colgroup">
            <h2 dir="auto">{t(title)}</h2>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.number} line={isCustomer ? { ...line, customer: '' } : line} />
        ))}
      </tbody>
    </table>
  )
}

function LineRow({ line }: { readonly line: SheetLine }) {
  const { number, time, title, late, note, customer, phone, assignee } = line
  return (
    <tr>
      <td className="number">
        {number}
        <span className="box" />
      </td>
      <td className="time">{time}</td>
      <td>
        <bdi>{title}</bdi>
        {late !== '' && (
          <>
            , <b>{t('LATE')}</b> {late}
          </>
        )}
        {note !== '' && (
          <span className="small" dir="auto">
            {shortened(note, NOTE_LENGTH)}
          </span>
        )}
      </td>
      <td className="customer">
        {customer !== '' && <b dir="auto">{customer}</b>}
        {phone !== '' && <span className={customer === '' ? 'phone' : 'small phone'}>{phone}</span>}
      </td>
      <td className="staff">{assignee}</td>
    </tr>
  )
}
