import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useState } from 'react'
import type { TaskRow } from '../../shared/tasks'
import { aboutOne } from '../tasks/useTaskActions'
import type { useTaskMenu } from '../tasks/useTaskMenu'
import type { useOpenTask } from '../tasks/useTaskRows'
import { isMenuKey, MenuAt, type MenuEntry, type Spot, spotOf } from '../ui/Menu'
import { hasMod } from '../ui/platform'
import { t } from '../words'

type TodayKeysOptions = {
  readonly list: RefObject<HTMLElement | null>
  /** All rows of the page, from top to bottom. */
  readonly order: readonly TaskRow[]
  /** Where the keyboard stands. */
  readonly current: TaskRow | undefined
  readonly menu: ReturnType<typeof useTaskMenu>
  readonly opening: ReturnType<typeof useOpenTask>
  readonly onStep: (days: 1 | -1) => void
}

type OpenMenu = { readonly spot: Spot; readonly entries: readonly MenuEntry[] }

/** Arrows walk through the rows of all groups, Enter opens, F2 changes, M moves, Delete removes; ← and → change the day. */
export function useTodayKeys({ list, order, current, menu, opening, onStep }: TodayKeysOptions) {
  const [shown, setShown] = useState<OpenMenu | null>(null)
  const boxOf = ({ id }: TaskRow) => list.current?.querySelector<HTMLElement>(`[data-task="${id}"] input`)
  // A menu that is open belongs to this piece for React: its keys and clicks come by here too.
  const isInside = (target: EventTarget) => target instanceof Element && list.current?.contains(target) === true

  function goTo(index: number) {
    const task = order[Math.min(Math.max(0, index), order.length - 1)]
    if (task) boxOf(task)?.focus()
  }
  function openAt(task: TaskRow, entries: readonly MenuEntry[]) {
    const box = boxOf(task)
    if (box) setShown({ spot: spotOf(box), entries })
  }

  function runsOn(task: TaskRow, isOnBox: boolean): readonly (readonly [string, () => void])[] {
    const index = order.indexOf(task)
    return [
      ['ArrowDown', () => goTo(index + 1)],
      ['ArrowUp', () => goTo(index - 1)],
      ['Home', () => goTo(0)],
      ['End', () => goTo(order.length - 1)],
      ['F2', () => opening.edit(task)],
      ['Delete', () => menu.actions.remove(aboutOne(task))],
      ['m', () => task.status === 'open' && openAt(task, menu.moveEntries(aboutOne(task)))],
      // On a link, Enter follows the link.
      ...(isOnBox ? [['Enter', () => opening.open(task)] as const] : []),
    ]
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || hasMod(event) || !isInside(event.target)) return
    const runs = new Map<string, () => void>([
      ['ArrowRight', () => onStep(1)],
      ['ArrowLeft', () => onStep(-1)],
      ...(current ? runsOn(current, event.target instanceof HTMLInputElement) : []),
    ])
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const run = current && isMenuKey(event) ? () => openAt(current, menu.entriesFor(current)) : runs.get(key)
    if (!run) return
    event.preventDefault()
    run()
  }

  function onContextMenu(event: MouseEvent) {
    const row = isInside(event.target) && event.target instanceof Element ? event.target.closest('[data-task]') : null
    const task = order.find(({ id }) => id === row?.getAttribute('data-task'))
    if (!task) return
    event.preventDefault()
    setShown({ spot: { x: event.clientX, y: event.clientY }, entries: menu.entriesFor(task) })
  }

  const openMenu: ReactNode = (
    <MenuAt
      label={t('What to do with it')}
      entries={shown?.entries ?? []}
      spot={shown?.spot ?? null}
      onClose={() => setShown(null)}
    />
  )
  return { onKeyDown, onContextMenu, openMenu }
}
