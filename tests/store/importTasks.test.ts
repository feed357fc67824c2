import { describe, expect, it } from 'vitest'
import { aCustomer } from '../support/factories'
import { aFile, bringIn, check } from '../support/imports'
import { aShop } from '../support/shop'

async function aShopWithCustomers() {
  const shop = await aShop()
  await shop.ask('customers', 'add', aCustomer({ name: 'Café Linden', reference: 'C7' }))
  await shop.ask('customers', 'add', aCustomer({ name: 'Ana' }))
  await shop.ask('customers', 'add', aCustomer({ name: 'ANA' }))
  const list = async () =>
    (
      await shop.ask('tasks', 'list', {
        filter: { status: 'all' },
        sort: { by: 'title', direction: 'ascending' },
        from: 0,
        size: 50,
      })
    ).rows
  return { shop, list }
}

const german = [
  'Aufgabe;Kunde;Art;Fällig am;Uhrzeit;Dauer;Ort;Kürzel;Priorität;Erledigt;Notiz',
  'Anrufen wegen Kerzen;cafe linden;Anruf;13.3.2026;9.30;1:30;Laden;mk;hoch;nein;"zwei\nZeilen"',
  'Kerzen gießen;;Herstellen;12.3.2026;;45;;;;ja;',
]
const file = (...lines: string[]) => aFile(lines.join('\n'), 'tasks.csv')

describe('Import of tasks', () => {
  it('reads other languages; a second time nothing changes; undo takes them away', async () => {
    const { shop, list } = await aShopWithCustomers()
    expect((await bringIn(shop, file(...german), 'tasks')).counts).toEqual({
      new: 2,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    })
    const [call, make] = await list()
    expect(call).toMatchObject({
      title: 'Anrufen wegen Kerzen',
      customerName: 'Café Linden',
      kind: 'call',
      dueOn: '2026-03-13',
      dueTime: '09:30',
      minutes: 90,
      place: 'Laden',
      assignee: 'MK',
      priority: 'high',
      status: 'open',
      note: 'zwei\nZeilen',
    })
    expect(make).toMatchObject({ customerId: null, kind: 'make', minutes: 45, status: 'done', settledOn: '2026-03-02' })
    shop.setNow('2026-03-09T09:00:00Z')
    expect((await check(shop, file(...german), 'tasks')).counts).toEqual({
      new: 0,
      updated: 0,
      unchanged: 2,
      rejected: 0,
    })
    await shop.ask('journal', 'undo', {})
    expect(await list()).toEqual([])
    await shop.ask('journal', 'redo')
    expect((await list()).map(({ title }) => title)).toEqual(['Anrufen wegen Kerzen', 'Kerzen gießen'])
  })

  it('rejects, with the value and what would be right', async () => {
    const { shop } = await aShopWithCustomers()
    const { counts, rows } = await check(
      shop,
      file(
        'Task,Customer,Customer number,Type,Due date,Time,Duration,Assigned to,Priority,Status',
        'a,Bo,,,,,,,,',
        'b,Ana,,,,,,,,',
        'c,,C9,,,,,,,',
        'd,,,dance,,,,,,',
        'e,,,,2026-06-31,,,,,',
        'f,,,,,25:00,,,,',
        'g,,,,,09:00,,,,',
        'h,,,,,,9999,,,',
        'i,,,,,,,ZZ,,',
        'j,,,,,,,,soonish,',
        'k,,,,,,,,,perhaps',
        ',Café Linden,,,,,,,,',
        'm,,C7,,2026-03-05,,,,,',
        'm,Café Linden,,,2026-03-05,,,,,',
        `${'n'.repeat(301)},,,,,,,,,`,
        'o,,,,0026-03-05,,,,,',
      ),
      'tasks',
    )
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0, rejected: 15 })
    expect((await rows('rejected')).map(({ words }) => words)).toEqual([
      'Customer “Bo”: No customer is called so. Import or add the customer first, or mend the name.',
      'Customer “Ana”: More than one customer is called so. Add a column with the customer number.',
      'Customer number “C9”: No customer has this number. Import or add the customer first.',
      'Kind “dance”: This is not known here. Use one of: to-do, call, meeting, make, send, deliver, thank-you.',
      'Due day “2026-06-31”: This day does not exist.',
      'Time “25:00”: This is not a time. Write it like 09:30.',
      'Due day is empty. A time needs a day: please choose the day too.',
      'Minutes “9999”: At most 1,440 minutes, a whole day.',
      'Assignee “ZZ”: Nobody here has these initials. Use one of: MK.',
      'Priority “soonish”: This is not known here. Use one of: low, normal, high.',
      'Status “perhaps”: This is not known here. Use one of: open, done, dropped.',
      'Title is empty. Every task needs one: say what is to be done.',
      'This repeats row 14. Take one of the two away, or give each a number of its own.',
      `Title “${'n'.repeat(57)}…”: At most 300 characters fit here.`,
      'Due day “0026-03-05”: The year must be between 1900 and 2199.',
    ])
  })

  it('finds a task again by its number, and changes only what the file says', async () => {
    const { shop, list } = await aShopWithCustomers()
    await bringIn(shop, file('Task ID,Task,Due date,Note', 'T1,Call,2026-03-05,bring wax'), 'tasks')
    const { counts, rows } = await bringIn(
      shop,
      file('Task ID,Task,Due date,Status,Note', 'T1,Call Ana,2026-03-06,done,'),
      'tasks',
    )
    expect(counts).toMatchObject({ updated: 1 })
    expect((await rows('updated'))[0]?.words).toBe(
      'Title: Call → Call Ana; Due day: 2026-03-05 → 2026-03-06; Status: open → done',
    )
    expect(await list()).toMatchObject([{ title: 'Call Ana', note: 'bring wax', settledOn: '2026-03-02' }])
    await shop.ask('journal', 'undo', {})
    expect(await list()).toMatchObject([{ title: 'Call', status: 'open', settledOn: null }])
  })
})
