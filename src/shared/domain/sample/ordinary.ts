import type { TaskKind } from '../tasks'

type Pattern = {
  readonly kind: TaskKind
  readonly titles: readonly string[]
  /** Whom it is for; nobody where it is the shop's own work. */
  readonly of: 'anyone' | 'a business' | 'nobody'
  readonly times?: readonly string[]
  readonly minutes?: number
  readonly notes?: readonly string[]
}

/** What an ordinary day is made of beside its orders; listed twice where it comes twice as often. */
export const patterns: readonly Pattern[] = [
  {
    kind: 'call',
    of: 'anyone',
    titles: [
      'Call about the spring scents',
      'Ask how the refills burn',
      'Call about a new order',
      'Confirm the delivery time',
    ],
  },
  {
    kind: 'meeting',
    of: 'a business',
    titles: ['Scent tasting', 'Talk through the window display', 'Meeting about staff gifts'],
    times: ['09:00', '10:30', '13:00', '14:30', '16:00'],
    minutes: 45,
  },
  {
    kind: 'thank-you',
    of: 'anyone',
    titles: ['Write a thank-you card', 'Thank them for the kind words', 'Thank-you call after the first order'],
  },
  { kind: 'to-do', of: 'anyone', titles: ['Prepare a quote', 'Look out the old label', 'Wrap the gift set'] },
  {
    kind: 'to-do',
    of: 'nobody',
    titles: [
      'Count the wax',
      'Clean the melting pots',
      'Order gift boxes',
      'Photograph the spring range',
      'Trim wicks and tidy the shelves',
      'Print new scent labels',
      'Check the fire extinguisher',
    ],
  },
]
