import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../../src/shared/domain/day'
import { moveOrder, movesFrom, orderMethods, orderStatuses } from '../../src/shared/domain/orders'
import {
  type StandingStep,
  statusAfterStep,
  stepAfter,
  stepChanges,
  stepKinds,
  stepsOf,
  stepTitle,
} from '../../src/shared/domain/steps'
import { canBecome, type TaskStatus, taskStatuses } from '../../src/shared/domain/tasks'
import { aDay } from '../support/arbitraries'

const monday = day('2026-03-02')
const plan = { startBy: day('2026-03-06'), sendBy: day('2026-03-11'), arriveOn: day('2026-03-13') }
const posted = { makeDays: 3, method: 'post' } as const

const standing = (kind: StandingStep['kind'], dueOn: string, status: TaskStatus = 'open'): StandingStep => ({
  id: kind,
  kind,
  dueOn: day(dueOn),
  status,
})
const said = (steps: readonly { readonly kind: string; readonly dueOn: Day }[]) =>
  steps.map(({ kind, dueOn }) => `${kind} ${dueOn}`).join(', ')

describe('the steps of an order', () => {
  test.each([
    ['posted', posted, 'make 2026-03-06, send 2026-03-11, deliver 2026-03-13'],
    ['brought by the shop', { ...posted, method: 'deliver' }, 'make 2026-03-06, deliver 2026-03-13'],
    ['picked up', { ...posted, method: 'pick up' }, 'make 2026-03-06, deliver 2026-03-13'],
    ['from the shelf', { makeDays: 0, method: 'pick up' }, 'deliver 2026-03-13'],
  ] as const)('%s', (_, order, expected) => {
    expect(said(stepsOf(plan, order, monday))).toBe(expected)
  })

  test('given in spite of a refusal, they begin on the day the order is taken', () => {
    const tooSoon = { startBy: day('2026-02-26'), sendBy: day('2026-03-03'), arriveOn: day('2026-03-05') }
    expect(said(stepsOf(tooSoon, posted, monday))).toBe('make 2026-03-02, send 2026-03-03, deliver 2026-03-05')
  })
})

describe('when the plan changes', () => {
  const wanted = stepsOf(plan, posted, monday)

  test('open steps move, done and dropped ones stay', () => {
    const steps = [
      standing('make', '2026-03-05', 'done'),
      standing('send', '2026-03-10'),
      standing('deliver', '2026-03-12'),
    ]
    expect(stepChanges(steps, wanted)).toEqual({
      move: [
        { id: 'send', dueOn: '2026-03-11' },
        { id: 'deliver', dueOn: '2026-03-13' },
      ],
      add: [],
      remove: [],
    })
    const dropped = [standing('make', '2026-03-05', 'dropped'), ...steps.slice(1)]
    expect(stepChanges(dropped, wanted).move.map(({ id }) => id)).toEqual(['send', 'deliver'])
  })

  test('no longer posted: nothing is to be sent; posted again: it is', () => {
    const steps = wanted.map(({ kind, dueOn }) => standing(kind, dueOn))
    const pickedUp = stepsOf(plan, { ...posted, method: 'pick up' }, monday)
    expect(stepChanges(steps, pickedUp)).toEqual({ move: [], add: [], remove: ['send'] })
    const left = steps.filter(({ kind }) => kind !== 'send')
    expect(said(stepChanges(left, wanted).add)).toBe('send 2026-03-11')
  })

  test('without a promise there are no open steps', () => {
    const steps = [standing('make', '2026-03-05', 'done'), standing('send', '2026-03-10')]
    expect(stepChanges(steps, [])).toEqual({ move: [], add: [], remove: ['send'] })
  })

  test('what was changed needs no more change', () => {
    const near = aDay({ after: '2026-03-01', before: '2026-03-31' })
    const some = fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...stepKinds), dueOn: near, status: fc.constantFrom(...taskStatuses) }),
      { selector: ({ kind }) => kind },
    )
    fc.assert(
      fc.property(some, fc.constantFrom(...orderMethods), fc.nat({ max: 3 }), (list, method, makeDays) => {
        const steps = list.map((step) => ({ ...step, id: step.kind }))
        const target = stepsOf(plan, { makeDays, method }, monday)
        const { move, add, remove } = stepChanges(steps, target)
        const after = [
          ...steps
            .filter(({ id }) => !remove.includes(id))
            .map((step) => ({ ...step, ...move.find(({ id }) => id === step.id) })),
          ...add.map(({ kind, dueOn }) => standing(kind, dueOn)),
        ]
        expect(stepChanges(after, target)).toEqual({ move: [], add: [], remove: [] })
        for (const step of steps.filter(({ status }) => status !== 'open')) expect(after).toContainEqual(step)
      }),
    )
  })
})

describe('steps follow their order', () => {
  test.each([
    ['taken', 'making', ['done', 'open', 'open']],
    ['taken', 'ready', ['done', 'open', 'open']],
    ['ready', 'sent', ['done', 'done', 'open']],
    ['taken', 'delivered', ['done', 'done', 'done']],
    ['making', 'cancelled', ['dropped', 'dropped', 'dropped']],
  ] as const)('open ones, from %s to %s', (from, to, expected) => {
    expect(stepKinds.map((kind) => stepAfter({ kind, status: 'open' }, from, to))).toEqual(expected)
  })

  test.each([
    ['delivered', 'sent', ['done', 'done', 'open']],
    ['delivered', 'ready', ['done', 'open', 'open']],
    ['ready', 'taken', ['open', 'open', 'open']],
    ['sent', 'cancelled', ['done', 'done', 'done']],
    ['cancelled', 'taken', ['open', 'open', 'open']],
  ] as const)('done ones, from %s to %s', (from, to, expected) => {
    expect(stepKinds.map((kind) => stepAfter({ kind, status: 'done' }, from, to))).toEqual(expected)
  })

  test('a step dropped by hand stays dropped on the way forward', () => {
    expect(stepAfter({ kind: 'make', status: 'dropped' }, 'taken', 'ready')).toBe('dropped')
    expect(stepAfter({ kind: 'send', status: 'dropped' }, 'taken', 'making')).toBe('dropped')
    expect(stepAfter({ kind: 'send', status: 'dropped' }, 'delivered', 'ready')).toBe('open')
  })

  test('every move of the table moves tasks as tasks may move', () => {
    for (const from of orderStatuses) {
      for (const to of movesFrom(from, 'post')) {
        for (const kind of stepKinds) {
          for (const status of taskStatuses) {
            const after = stepAfter({ kind, status }, from, to)
            expect(after === status || canBecome(status, after)).toBe(true)
          }
        }
      }
    }
  })
})

describe('an order follows its steps', () => {
  test.each([
    ['taken', 'make', 'done', 'making'],
    ['ready', 'make', 'done', 'ready'],
    ['ready', 'send', 'done', 'sent'],
    ['taken', 'deliver', 'done', 'delivered'],
    ['sent', 'deliver', 'done', 'delivered'],
    ['delivered', 'deliver', 'done', 'delivered'],
    ['delivered', 'deliver', 'open', 'sent'],
    ['sent', 'send', 'open', 'ready'],
    ['making', 'make', 'open', 'taken'],
    ['taken', 'make', 'open', 'taken'],
    ['delivered', 'make', 'open', null],
    ['delivered', 'send', 'open', 'ready'],
    ['cancelled', 'deliver', 'done', null],
  ] as const)('%s, %s %s: %s', (status, kind, became, expected) => {
    expect(statusAfterStep({ status, method: 'post' }, kind, became)).toBe(expected)
  })

  test('what was picked up goes back to ready', () => {
    expect(statusAfterStep({ status: 'delivered', method: 'pick up' }, 'deliver', 'open')).toBe('ready')
    expect(statusAfterStep({ status: 'ready', method: 'pick up' }, 'send', 'done')).toBeNull()
  })

  test('it moves only where it may', () => {
    for (const status of orderStatuses) {
      for (const kind of stepKinds) {
        for (const became of ['open', 'done'] as const) {
          for (const method of orderMethods) {
            const to = statusAfterStep({ status, method }, kind, became)
            expect(to === null || to === status || moveOrder(status, to, method).ok).toBe(true)
          }
        }
      }
    }
  })
})

describe('a step’s title', () => {
  test.each([
    ['make', 'post', 'Make order A-7'],
    ['send', 'post', 'Send order A-7'],
    ['deliver', 'deliver', 'Deliver order A-7'],
    ['deliver', 'pick up', 'Hand over order A-7'],
    ['deliver', 'post', 'See that order A-7 arrived'],
  ] as const)('%s, %s: %s', (kind, method, title) => {
    expect(stepTitle(kind, { number: 'A-7', method })).toBe(title)
  })
})
