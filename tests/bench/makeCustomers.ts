import { addDays } from '../../src/shared/domain/day'
import type { Chance } from '../../src/shared/domain/sample/chance'
import { fold } from '../../src/shared/domain/text'
import { DAYS, FIRST, type Insert, idOf, initials, kinds, momentOn } from './making'
import { cities, firstNames, goods, interests, lastNames, trades } from './words'

export function fillCustomers(insert: Insert, chance: Chance, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const isBusiness = n % 5 === 0
    const last = chance.oneOf(lastNames)
    const name = isBusiness ? `${last} ${chance.oneOf(trades)} ${n}` : `${chance.oneOf(firstNames)} ${last}`
    const customerId = idOf(kinds.customer, n)
    insert('customers', {
      id: customerId,
      kind: isBusiness ? 'business' : 'person',
      name,
      sortName: fold(name),
      contactName: '',
      trade: isBusiness ? chance.oneOf(trades) : '',
      size: '',
      source: chance.oneOf(['walked in', 'website', 'a friend', 'market']),
      keeperId: n % 3 === 0 ? idOf(kinds.staff, n % initials.length) : null,
      preferredChannel: '',
      bestTime: '',
      status: n % 97 === 0 ? 'inactive' : 'active',
      stopContact: 0,
      mailings: '',
      mailingsBy: '',
      knownSince: null,
      note: '',
      addedAt: momentOn(FIRST),
    })
    const phone = `020 ${String(10_000_000 + n * 37).replace(/(\d{4})(\d{4})/, '$1 $2')}`
    const way = { customerId, label: '', position: 0 }
    insert('contact_ways', {
      ...way,
      id: idOf(kinds.way, n * 2),
      kind: 'phone',
      value: phone,
      match: `+44${phone.replaceAll(' ', '').slice(1)}`,
    })
    insert('contact_ways', {
      ...way,
      id: idOf(kinds.way, n * 2 + 1),
      kind: 'email',
      value: `c${n}@example.com`,
      match: `c${n}@example.com`,
      position: 1,
    })
    insert('addresses', {
      id: idOf(10, n),
      customerId,
      label: '',
      lines: `${(n % 200) + 1} High Street`,
      city: chance.oneOf(cities),
      region: '',
      postalCode: `N${n % 20} ${n % 10}AB`,
      country: 'GB',
      position: 0,
    })
    insert('likes', { id: idOf(11, n), customerId, text: chance.oneOf(interests), liked: n % 6 === 0 ? 0 : 1 })
    if (n % 4 === 0) insert('tags', { id: idOf(12, n), customerId, tag: n % 8 === 0 ? 'VIP' : 'gardening' })
    if (n % 2 === 0) fillOccasion(insert, chance, n, customerId)
    for (let word = 0; word < 2; word += 1) {
      const on = addDays(FIRST, chance.below(DAYS))
      insert('contacts', {
        id: idOf(14, n * 2 + word),
        customerId,
        kind: 'call',
        direction: 'in',
        on,
        at: momentOn(on),
        text: `Asked about ${chance.oneOf(goods)}`,
      })
    }
  }
}

function fillOccasion(insert: Insert, chance: Chance, n: number, customerId: string): void {
  insert('occasions', {
    id: idOf(13, n),
    customerId,
    kind: 'birthday',
    title: '',
    month: 1 + chance.below(12),
    dayOfMonth: 1 + chance.below(28),
    year: null,
    leadDays: 10,
    note: '',
    addedAt: momentOn(FIRST),
  })
}
