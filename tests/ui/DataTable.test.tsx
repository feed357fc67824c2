import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DataTable, type DataTableProps } from '../../src/renderer/ui/DataTable'
import type { Column, Sort } from '../../src/renderer/ui/tableColumns'
import { mount } from './mount'

type Row = { readonly id: string; readonly name: string; readonly order: number }

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', cell: (row) => row.name, width: 10, grow: 1, isSortable: true, isHideable: false },
  { id: 'order', header: 'Order', cell: (row) => row.order, width: 6, align: 'end' },
  { id: 'code', header: 'Code', cell: (row) => <b>{row.id}</b>, text: (row) => row.id, width: 6 },
]
const rowAt = (index: number): Row => ({ id: `id ${index}`, name: `Name\t${index}`, order: index })
const rowId = (row: Row) => row.id

/** The table with its choice kept, in a box of 400 px. */
function Table(props: Partial<DataTableProps<Row>> & { readonly told?: (ids: readonly string[]) => void }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [sort, setSort] = useState<Sort | null>(null)
  const { told, ...rest } = props
  return (
    <div style={{ height: 400, width: 700, display: 'flex', flexDirection: 'column' }}>
      <button type="button">before</button>
      <DataTable
        label="Orders"
        columns={columns}
        total={500_000}
        rowAt={rowAt}
        rowId={rowId}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={(ids) => {
          setSelected(ids)
          told?.([...ids])
        }}
        empty={<p>No orders yet</p>}
        {...rest}
      />
    </div>
  )
}

const grid = () => page.getByRole('grid', { name: 'Orders' }).element()
const row = (index: number) => document.querySelector(`[aria-rowindex="${index + 2}"]`)
const active = () =>
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-rowindex')
const chosen = () =>
  [...document.querySelectorAll('[aria-selected=true]')].map(
    (element) => Number(element.getAttribute('aria-rowindex')) - 2,
  )

async function enter() {
  await page.getByRole('button', { name: 'before' }).click()
  await userEvent.keyboard('{Tab}')
  // The grid is the first stop, before the header's buttons.
  expect(document.activeElement).toBe(grid())
}

/** Whether the row lies wholly below the header and above the bottom. */
function isSeen(index: number): boolean {
  const element = row(index)
  if (!element) return false
  const head = document.querySelector('thead')?.getBoundingClientRect()
  const box = grid().getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  return top >= (head?.bottom ?? 0) - 1 && bottom <= box.bottom + 1
}

describe('a window of rows', () => {
  test('half a million rows are about thirty in the document', async () => {
    const onWindow = vi.fn()
    await mount(<Table onWindow={onWindow} />)
    await expect.poll(() => isSeen(0)).toBe(true)
    expect(grid().getAttribute('aria-rowcount')).toBe('500001')
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(40)
    expect(document.querySelector('tbody')?.getBoundingClientRect().height).toBe(8_000_000)
    expect(onWindow).toHaveBeenCalledWith(0, expect.any(Number))
  })

  test('the last row is reached by the key, and stands at the bottom', async () => {
    await mount(<Table />)
    await enter()
    await userEvent.keyboard('{End}')
    await expect.poll(() => isSeen(499_999)).toBe(true)
    expect(active()).toBe('500001')
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(40)
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    await expect.poll(() => isSeen(0)).toBe(true)
  })

  test('the last row is reached by the bar, the middle by half of it', async () => {
    await mount(<Table />)
    await expect.poll(() => isSeen(0)).toBe(true)
    grid().scrollTop = 8_000_000
    await expect.poll(() => isSeen(499_999)).toBe(true)
    grid().scrollTop = 4_000_000
    await expect.poll(() => row(250_000) !== null).toBe(true)
  })

  test('a short way moves the list by just as much, far down too', async () => {
    await mount(<Table />)
    await expect.poll(() => isSeen(0)).toBe(true)
    grid().scrollTop = 4_000_000
    await expect.poll(() => row(250_010) !== null).toBe(true)
    const top = () => row(250_010)?.getBoundingClientRect().top ?? 0
    const before = top()
    grid().scrollTop += 68
    // Until the rows are drawn anew, and once the bar was put where the list stands.
    for (const pause of [80, 300]) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      expect(Math.round(before - top())).toBe(68)
    }
  })

  test('rows that are not loaded are drawn as busy, and wanted', async () => {
    await mount(<Table rowAt={() => undefined} total={50} />)
    await expect.poll(() => row(3)?.getAttribute('aria-busy')).toBe('true')
  })

  test('no rows: what belongs here', async () => {
    await mount(<Table total={0} />)
    await expect.element(page.getByText('No orders yet')).toBeVisible()
  })

  test('twice the text is twice the row', async () => {
    await mount(<Table />)
    await expect.poll(() => row(0)?.getBoundingClientRect().height).toBe(34)
    document.documentElement.style.setProperty('--text-scale', '2')
    await expect.poll(() => row(0)?.getBoundingClientRect().height).toBe(68)
    document.documentElement.style.removeProperty('--text-scale')
  })
})

describe('keys', () => {
  test('arrows and pages move the cursor and the choice', async () => {
    await mount(<Table />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(active()).toBe('3')
    expect(chosen()).toEqual([1])
    await userEvent.keyboard('{PageDown}')
    const page = Number(active()) - 3
    expect(page).toBeGreaterThan(5)
    expect(page).toBeLessThan(12)
  })

  test('Shift takes a range from the anchor, and gives it back', async () => {
    await mount(<Table />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    expect(chosen()).toEqual([1, 2, 3, 4])
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(chosen()).toEqual([1, 2, 3])
  })

  test('Ctrl moves without choosing, Space takes one more or less, Esc none', async () => {
    await mount(<Table />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{Control>}{ArrowDown}{ArrowDown}{/Control}')
    expect(chosen()).toEqual([1])
    await userEvent.keyboard(' ')
    expect(chosen()).toEqual([1, 3])
    await userEvent.keyboard(' ')
    expect(chosen()).toEqual([1])
    await userEvent.keyboard('{Escape}')
    expect(chosen()).toEqual([])
  })

  test('Ctrl+A asks for the ids of what is not loaded', async () => {
    const told = vi.fn()
    const idsBetween = vi.fn(async () => ['a', 'b', 'c'])
    const partly = (index: number) => (index < 100 ? rowAt(index) : undefined)
    await mount(<Table rowAt={partly} idsBetween={idsBetween} told={told} />)
    await enter()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.poll(() => told.mock.lastCall?.[0]).toEqual(['a', 'b', 'c'])
    expect(idsBetween).toHaveBeenCalledWith(0, 499_999)
  })

  test('Enter opens, F2 changes, Delete takes the chosen', async () => {
    const [onOpen, onEdit, onDelete] = [vi.fn(), vi.fn(), vi.fn()]
    await mount(<Table onOpen={onOpen} onEdit={onEdit} onDelete={onDelete} />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Enter}{F2}{Delete}')
    expect(onOpen).toHaveBeenCalledWith(rowAt(2))
    expect(onEdit).toHaveBeenCalledWith(rowAt(2))
    expect(onDelete).toHaveBeenCalledWith(['id 1', 'id 2'])
  })

  test('typing goes to the name, with a space in it', async () => {
    const names = ['Ana', 'Ben', 'Ben Zadok', 'Cleo']
    const named = (index: number) => ({ ...rowAt(index), name: names[index] ?? '' })
    await mount(<Table total={4} rowAt={named} />)
    await enter()
    await userEvent.keyboard('ben z')
    await expect.poll(active).toBe('4')
  })

  test('copying gives the chosen rows as tab-separated text', async () => {
    await mount(<Table />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    const clipboardData = new DataTransfer()
    grid().dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    expect(clipboardData.getData('text/plain')).toBe('Name\tOrder\tCode\nName 1\t1\tid 1\nName 2\t2\tid 2')
  })
})

describe('mouse and header', () => {
  test('a click chooses one, Shift a range, Ctrl one more; a double click opens', async () => {
    const onOpen = vi.fn()
    await mount(<Table onOpen={onOpen} />)
    const cell = (index: number) => page.getByText(`id ${index}`, { exact: true })
    await cell(1).click()
    await cell(3).click({ modifiers: ['Shift'] })
    expect(chosen()).toEqual([1, 2, 3])
    await cell(5).click({ modifiers: ['Control'] })
    expect(chosen()).toEqual([1, 2, 3, 5])
    await cell(0).dblClick()
    expect(onOpen).toHaveBeenCalledWith(rowAt(0))
  })

  test('a header button sorts and says which way', async () => {
    await mount(<Table />)
    const header = page.getByRole('columnheader', { name: 'Name' })
    await expect.element(header).toHaveAttribute('aria-sort', 'none')
    await header.getByRole('button').click()
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending')
    await header.getByRole('button').click()
    await expect.element(header).toHaveAttribute('aria-sort', 'descending')
  })

  test('a column can be hidden and shown; the naming one cannot', async () => {
    await mount(<Table />)
    await page.getByRole('button', { name: 'Columns' }).click()
    expect(document.querySelectorAll('[role^=menuitem]').length).toBe(2)
    await page.getByText('Code').last().click()
    await expect.poll(() => grid().getAttribute('aria-colcount')).toBe('2')
  })

  test('Shift+F10 opens the menu of the row, and Esc gives the focus back', async () => {
    const onAction = vi.fn()
    await mount(<Table rowMenu={(row) => [{ id: 'a', label: `Change ${row.id}`, onAction }]} />)
    await enter()
    await userEvent.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}')
    await expect.element(page.getByRole('menuitem', { name: 'Change id 1' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement === grid()).toBe(true)
  })
})
