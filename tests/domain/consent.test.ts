import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Consent,
  consentAfterFile,
  consentProblem,
  consentWays,
  isToBeAsked,
  keptConsent,
  mailingAnswers,
  mayMail,
  mergedConsent,
  neverAsked,
} from '../../src/shared/domain/consent'
import { type Day, day } from '../../src/shared/domain/day'
import { aDay } from '../support/arbitraries'

const today = day('2026-03-02')
const said = (mailings: Consent['mailings'], on: string | null = null, by: Consent['mailingsBy'] = ''): Consent => ({
  mailings,
  mailingsOn: on === null ? null : day(on),
  mailingsBy: by,
})

const aConsent = fc.record({
  mailings: fc.constantFrom(...mailingAnswers),
  mailingsOn: fc.option(aDay()),
  mailingsBy: fc.constantFrom(...consentWays),
}) satisfies fc.Arbitrary<Consent>

describe('An answer to mailings', () => {
  it.each([
    ['a yes with its day and way', said('in', '2026-03-01', 'phone'), null],
    ['a yes without a day', said('in', null, 'form'), null],
    ['a yes without a way', said('in', '2026-03-01'), 'mailingsBy'],
    ['a yes of tomorrow', said('in', '2026-03-03', 'phone'), 'mailingsOn'],
    ['a no without day or way', said('out'), null],
    ['a no of tomorrow', said('out', '2026-03-03'), 'mailingsOn'],
    ['nothing said', neverAsked, null],
    ['nothing said, with a day left over', said('', '2026-03-03', 'phone'), null],
  ])('%s', (_, consent, field) => {
    expect(consentProblem(consent, today)?.field ?? null).toBe(field)
  })

  it.each([
    [said('in', null, 'phone'), said('in', '2026-03-02', 'phone')],
    [said('in', '2025-01-05', 'phone'), said('in', '2025-01-05', 'phone')],
    [said('out'), said('out')],
    [said('out', '2025-01-05', 'letter'), said('out', '2025-01-05', 'letter')],
    [said('', '2025-01-05', 'phone'), neverAsked],
  ])('%j is kept as %j', (typed, kept) => {
    expect(keptConsent(typed, today)).toEqual(kept)
  })

  it('is kept the same when it is kept again', () => {
    fc.assert(
      fc.property(aConsent, (consent) => {
        const once = keptConsent(consent, today)
        expect(keptConsent(once, today)).toEqual(once)
        expect(once.mailings).toBe(consent.mailings)
      }),
    )
  })
})

describe('Two answers of one customer', () => {
  it.each([
    ['a no without a day wins over a yes of today', said('out'), said('in', '2026-03-02', 'form'), said('out')],
    ['an older no wins', said('in', '2026-03-02', 'form'), said('out', '2020-01-01'), said('out', '2020-01-01')],
    ['a yes wins over nothing', said('in', '2025-05-05', 'phone'), neverAsked, said('in', '2025-05-05', 'phone')],
    [
      'the later yes stays',
      said('in', '2025-05-05', 'phone'),
      said('in', '2026-01-01', 'email'),
      said('in', '2026-01-01', 'email'),
    ],
    ['a no with its day says more', said('out'), said('out', '2025-05-05'), said('out', '2025-05-05')],
  ])('%s', (_, one, other, merged) => {
    expect(mergedConsent(one, other)).toEqual(merged)
    expect(mergedConsent(other, one)).toEqual(merged)
  })

  it('are merged alike in any order, and a no is never lost', () => {
    fc.assert(
      fc.property(aConsent, aConsent, aConsent, (a, b, c) => {
        expect(mergedConsent(a, b)).toEqual(mergedConsent(b, a))
        expect(mergedConsent(a, mergedConsent(b, c))).toEqual(mergedConsent(mergedConsent(a, b), c))
        expect(mergedConsent(a, a)).toEqual(a)
        const isNo = [a, b, c].some(({ mailings }) => mailings === 'out')
        expect(mergedConsent(a, mergedConsent(b, c)).mailings === 'out').toBe(isNo)
      }),
    )
  })
})

describe('An answer that a file brings', () => {
  const file = { otherwiseBy: 'form', today } as const

  it.each([
    ['nothing said changes nothing', said('in', '2025-05-05', 'phone'), neverAsked, said('in', '2025-05-05', 'phone')],
    ['a yes alone was given today, by what the file is', neverAsked, said('in'), said('in', '2026-03-02', 'form')],
    ['a yes with its day and way', neverAsked, said('in', '2024-01-01', 'email'), said('in', '2024-01-01', 'email')],
    [
      'a yes that is known keeps its day',
      said('in', '2025-05-05', 'phone'),
      said('in'),
      said('in', '2025-05-05', 'phone'),
    ],
    [
      'a yes that is known takes the file’s day',
      said('in', '2025-05-05', 'phone'),
      said('in', '2024-01-01'),
      said('in', '2024-01-01', 'phone'),
    ],
    ['a yes never turns a no', said('out'), said('in', '2026-03-01', 'form'), said('out')],
    ['a no turns a yes, and takes nothing of it', said('in', '2025-05-05', 'phone'), said('out'), said('out')],
    [
      'a no that is known keeps its day',
      said('out', '2025-05-05', 'phone'),
      said('out'),
      said('out', '2025-05-05', 'phone'),
    ],
  ])('%s', (_, standing, brought, after) => {
    expect(consentAfterFile(standing, brought, file)).toEqual(after)
  })

  it('says the same when it comes again, on a later day too', () => {
    fc.assert(
      fc.property(aConsent, aConsent, aDay(), (typed, brought, later: Day) => {
        const once = consentAfterFile(keptConsent(typed, today), brought, file)
        expect(consentAfterFile(once, brought, { ...file, today: later })).toEqual(once)
      }),
    )
  })
})

describe('Of a customer, only the answer', () => {
  it('is answered: nothing else of them rides along', () => {
    const customer = { name: 'Ana', ...said('out') }
    expect(mergedConsent(customer, neverAsked)).toEqual(said('out'))
    expect(mergedConsent(customer, customer)).toEqual(said('out'))
    expect(keptConsent(customer, today)).toEqual(said('out'))
    expect(consentAfterFile(customer, neverAsked, { otherwiseBy: 'form', today })).toEqual(said('out'))
  })
})

describe('Who is written to, and who is asked', () => {
  const active = { status: 'active', stopContact: false } as const
  it.each([
    [{ ...active, mailings: 'in' }, true, false],
    [{ ...active, mailings: 'out' }, false, false],
    [{ ...active, mailings: '' }, false, true],
    [{ ...active, mailings: 'in', stopContact: true }, false, false],
    [{ ...active, mailings: '', stopContact: true }, false, false],
    [{ ...active, mailings: 'in', status: 'inactive' }, false, false],
    [{ ...active, mailings: '', status: 'inactive' }, false, true],
    [{ ...active, mailings: 'in', status: 'deceased' }, false, false],
    [{ ...active, mailings: '', status: 'deceased' }, false, false],
  ] as const)('%j: written to %s, to be asked %s', (customer, isMailed, isAsked) => {
    expect(mayMail(customer)).toBe(isMailed)
    expect(isToBeAsked(customer)).toBe(isAsked)
  })
})
