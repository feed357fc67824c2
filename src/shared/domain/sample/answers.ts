import { type Consent, neverAsked } from '../consent'
import { addDays, type Day } from '../day'
import type { Chance } from './chance'
import type { Known, PastAnswer } from './known'

const answers = ['in', 'in', 'in', 'in', 'out', null, null] as const
const answerWays = ['in person', 'in person', 'form', 'form', 'phone', 'email'] as const

/** Most have been asked whether we may write to them. With a chance of its own: all else stays as it was told. */
export const answered = (customers: readonly Known[], chance: Chance): readonly Known[] =>
  customers.map((customer) => {
    const [answer, daysAgo, way] = [chance.oneOf(answers), chance.below(customer.since), chance.oneOf(answerWays)]
    return answer === null ? customer : { mailings: [answer, daysAgo, way], ...customer }
  })

/** An answer dated back from today; nobody was asked where there is none. */
export const answerOf = (said: PastAnswer | undefined, today: Day): Consent =>
  said === undefined ? neverAsked : { mailings: said[0], mailingsOn: addDays(today, -said[1]), mailingsBy: said[2] }
