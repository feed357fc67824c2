import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA } from '../../src/main/store/migrate'
import { openStore } from '../../src/main/store/open'
import { buildSearch } from '../../src/main/store/search'
import { addDays } from '../../src/shared/domain/day'
import { type Chance, chanceOf } from '../../src/shared/domain/sample/chance'
import { fold } from '../../src/shared/domain/text'
import { fillCustomers } from './makeCustomers'
import { fillOrders } from './makeOrders'
import {
  DAYS,
  EDITION,
  FIRST,
  type Insert,
  idOf,
  initials,
  inserting,
  kinds,
  momentOn,
  productCount,
  regular,
  type Size,
  sizes,
  TODAY,
  workingDay,
} from './making'
import { goods, wishes } from './words'

/** Makes the shop of a size in a folder, where it does not stand there already. */
export async function makeShop(folder: string, size: Size): Promise<void> {
  const made = join(folder, `made-${SCHEMA}-${EDITION}`)
  if (existsSync(made)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const store = await openStore(folder, true)
  const { raw } = store.writer
  raw.db.pragma('synchronous = OFF')
  const insert = inserting(raw)
  const chance = chanceOf(sizes[size].customers)
  raw.db.exec('begin immediate')
  fillShop(insert)
  fillCustomers(insert, chance, sizes[size].customers)
  fillOrders(insert, chance, sizes[size])
  fillTasks(insert, chance, sizes[size])
  fillGifts(insert, chance, sizes[size])
  buildSearch(raw)
  raw.db.exec('commit')
  // As the store itself does when it closes: of all tables, from a sample of each.
  raw.db.pragma('optimize = 0x10002')
  raw.db.pragma('wal_checkpoint(truncate)')
  store.close()
  writeFileSync(made, '')
}

function fillShop(insert: Insert): void {
  insert('shop', {
    id: idOf(kinds.other, 0),
    name: 'Wick & Wax',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
    workingDays: '[1,2,3,4,5]',
    paper: 'A4',
    startDay: FIRST,
  })
  for (const [at, who] of initials.entries()) {
    insert('staff', { id: idOf(kinds.staff, at), initials: who, name: who, active: 1, position: at })
  }
  insert('kept', { id: 'staff', value: JSON.stringify(idOf(kinds.staff, 0)) })
  for (let n = 0; n < productCount; n += 1) {
    const name = `${goods[n % goods.length]} ${n}`
    insert('products', {
      id: idOf(kinds.product, n),
      name,
      sortName: fold(name),
      category: '',
      price: 350 + n * 50,
      makeDays: n % 4,
      active: 1,
      note: '',
      addedAt: momentOn(FIRST),
    })
  }
}

function fillTasks(insert: Insert, chance: Chance, { customers, tasks }: (typeof sizes)[Size]): void {
  const usual = ['to-do', 'call', 'make', 'send', 'deliver', 'meeting']
  for (let n = 0; n < tasks; n += 1) {
    const dueOn = workingDay(n, tasks)
    const isOpen = dueOn >= TODAY || n % 5000 === 0
    const kind = usual[n % usual.length] ?? 'to-do'
    insert('tasks', {
      id: idOf(kinds.task, n),
      customerId: n % 7 === 0 ? null : idOf(kinds.customer, regular(chance, customers)),
      kind,
      title: `${kind === 'call' ? 'Call back about' : 'See to'} ${chance.oneOf(goods)} ${n}`,
      note: '',
      dueOn,
      dueTime: kind === 'meeting' ? `${String(9 + (n % 8)).padStart(2, '0')}:00` : null,
      minutes: kind === 'meeting' ? 30 : null,
      place: '',
      assigneeId: n % 2 === 0 ? idOf(kinds.staff, n % initials.length) : null,
      priority: n % 20 === 0 ? 'high' : 'normal',
      status: isOpen ? 'open' : n % 40 === 0 ? 'dropped' : 'done',
      settledOn: isOpen ? null : dueOn,
      addedAt: momentOn(addDays(dueOn, -5)),
    })
  }
}

function fillGifts(insert: Insert, chance: Chance, { customers, gifts }: (typeof sizes)[Size]): void {
  for (let n = 0; n < gifts; n += 1) {
    const on = addDays(FIRST, Math.floor((n * DAYS) / gifts))
    const what = chance.oneOf(wishes)
    insert('gifts', {
      id: idOf(kinds.gift, n),
      customerId: idOf(kinds.customer, regular(chance, customers)),
      what,
      whatKey: fold(what),
      status: n % 25 === 0 ? 'planned' : 'given',
      cost: 500 + chance.below(3000),
      why: '',
      on,
      reaction: chance.oneOf(['', 'liked', 'loved', 'indifferent']),
      said: '',
      note: '',
      addedAt: momentOn(on),
    })
  }
}
