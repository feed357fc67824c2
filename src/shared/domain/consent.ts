import type { CustomerStatus } from '../customers'
import type { Day } from './day'

/** What a customer said of mailings: not asked yet, yes, no. */
export const mailingAnswers = ['', 'in', 'out'] as const
export type MailingAnswer = (typeof mailingAnswers)[number]
/** How it was said; empty where nobody wrote it down. */
export const consentWays = ['', 'in person', 'phone', 'email', 'letter', 'form'] as const
export type ConsentWay = (typeof consentWays)[number]

export type Consent = {
  readonly mailings: MailingAnswer
  /** The day on which it was said. */
  readonly mailingsOn: Day | null
  readonly mailingsBy: ConsentWay
}
export const neverAsked: Consent = { mailings: '', mailingsOn: null, mailingsBy: '' }

export type ConsentProblem = { readonly field: 'mailingsOn' | 'mailingsBy'; readonly words: string }

/** What is wrong with an answer. A yes says how it was given; a no needs nothing to win. */
export function consentProblem({ mailings, mailingsOn, mailingsBy }: Consent, today: Day): ConsentProblem | null {
  if (mailings === '') return null
  if (mailingsOn !== null && mailingsOn > today) {
    return { field: 'mailingsOn', words: 'It cannot have been said on a day to come.' }
  }
  if (mailings === 'in' && mailingsBy === '') return { field: 'mailingsBy', words: 'Choose how they said yes.' }
  return null
}

/** The answer as it is kept: a yes without a day was said today; who was not asked said nothing. */
export function keptConsent({ mailings, mailingsOn, mailingsBy }: Consent, today: Day): Consent {
  if (mailings === '') return neverAsked
  return { mailings, mailingsOn: mailings === 'in' ? (mailingsOn ?? today) : mailingsOn, mailingsBy }
}

// A customer has an answer among much else: of that, nothing may ride along.
const alone = ({ mailings, mailingsOn, mailingsBy }: Consent): Consent => ({ mailings, mailingsOn, mailingsBy })

const strength = ({ mailings, mailingsOn, mailingsBy }: Consent): readonly [number, string, number] => [
  mailingAnswers.indexOf(mailings),
  mailingsOn ?? '',
  consentWays.indexOf(mailingsBy),
]

/**
 * The one answer of two that are of the same customer: a no wins, whenever it was said; of two alike the later one, and
 * one that says its day and way before one that doesn't.
 */
export function mergedConsent(one: Consent, other: Consent): Consent {
  const [mine, theirs] = [strength(one), strength(other)]
  for (const at of [0, 1, 2] as const) {
    if (mine[at] !== theirs[at]) return alone(mine[at] > theirs[at] ? one : other)
  }
  return alone(one)
}

/**
 * What stands after a file said something: nothing where it is silent, and a no that stands stays. A yes that doesn't
 * say its way was given by `otherwiseBy`; one that doesn't say its day, today.
 */
export function consentAfterFile(
  standing: Consent,
  said: Consent,
  { otherwiseBy, today }: { readonly otherwiseBy: ConsentWay; readonly today: Day },
): Consent {
  if (said.mailings === '' || (standing.mailings === 'out' && said.mailings === 'in')) return alone(standing)
  const before = standing.mailings === said.mailings ? standing : neverAsked
  const mailingsBy = said.mailingsBy || before.mailingsBy || (said.mailings === 'in' ? otherwiseBy : '')
  return keptConsent({ ...said, mailingsOn: said.mailingsOn ?? before.mailingsOn, mailingsBy }, today)
}

type Standing = Pick<Consent, 'mailings'> & { readonly status: CustomerStatus; readonly stopContact: boolean }

const isSpared = ({ status, stopContact }: Omit<Standing, 'mailings'>): boolean => status === 'deceased' || stopContact

/** Whether mailings go to them: only after a yes, and to nobody who asked for no contact, is inactive or has died. */
export const mayMail = (customer: Standing): boolean =>
  customer.mailings === 'in' && customer.status === 'active' && !isSpared(customer)

/** Whether they are still to be asked: never who asked for no contact, or has died. */
export const isToBeAsked = (customer: Standing): boolean => customer.mailings === '' && !isSpared(customer)
