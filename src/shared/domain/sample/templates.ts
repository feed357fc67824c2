import type { TemplateDraft, TemplateStep } from '../../templates'

/** A template of the sample shop, which names the staff by initials: who writes it gives the ids. */
export type SampleTemplate = Omit<TemplateDraft, 'steps'> & {
  readonly steps: readonly (Omit<TemplateStep, 'assigneeId'> & { readonly who: string | null })[]
}

type Step = SampleTemplate['steps'][number]
const step = (
  title: string,
  kind: Step['kind'],
  offset: number,
  counted: Pick<Step, 'anchor' | 'countedIn'>,
  more: Partial<Pick<Step, 'who' | 'priority'>> = {},
): Step => ({ title, kind, offset, ...counted, priority: 'normal', who: null, ...more })

const beforeEnd = { anchor: 'end', countedIn: 'working days' } as const
const afterStart = { anchor: 'start', countedIn: 'working days' } as const

/** How the sample shop does what it does often: back from a wedding, on from a first order, around a market stall. */
export const sampleTemplates: readonly SampleTemplate[] = [
  {
    name: 'Wedding candles',
    note: 'The end is the wedding day. Ask who opens the room in the morning.',
    steps: [
      step('Choose scents and colours with the couple', 'meeting', 20, beforeEnd, { who: 'MK' }),
      step('Confirm the number of tables', 'call', 10, beforeEnd, { who: 'MK' }),
      step('Pour the table candles', 'make', 7, beforeEnd, { who: 'TS' }),
      step('Tie ribbons and name tags', 'to-do', 3, beforeEnd, { who: 'TS' }),
      step('Bring the candles to the room', 'deliver', 1, beforeEnd, { who: 'JO', priority: 'high' }),
    ],
  },
  {
    name: 'Welcome a new shop',
    note: 'For a business that sells our candles for the first time.',
    steps: [
      step('Send the price list and three samples', 'send', 0, afterStart),
      step('Ask how the samples burn', 'call', 5, afterStart, { who: 'MK' }),
      step('Offer a first order with free delivery', 'call', 15, afterStart, { who: 'MK' }),
    ],
  },
  {
    name: 'Market stall',
    note: '',
    steps: [
      step('Book the van', 'to-do', 10, beforeEnd, { who: 'JO' }),
      step('Choose what goes along, and print price cards', 'to-do', 3, beforeEnd),
      step('Pack the boxes and count the float', 'to-do', 1, beforeEnd, { priority: 'high' }),
    ],
  },
]
