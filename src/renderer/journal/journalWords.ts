import type { ChangedRow, journalSubjects, StepState } from '../../shared/journal'
import type { Tone } from '../ui/Chip'
import { t } from '../words'

type Subject = (typeof journalSubjects)[number]

const subjects: Readonly<Record<Subject, () => string>> = {
  customers: () => t('Customers'),
  orders: () => t('Orders'),
  tasks: () => t('Tasks'),
  templates: () => t('Templates'),
  gifts: () => t('Gifts'),
  occasions: () => t('Days to remember'),
  thanks: () => t('Thanks'),
  products: () => t('Products'),
  sheets: () => t('Day sheets'),
  imports: () => t('Imports'),
  planning: () => t('Planning'),
  staff: () => t('Staff'),
  shop: () => t('The shop'),
  views: () => t('Saved views'),
  reminders: () => t('Reminders'),
  backups: () => t('Backups'),
  bin: () => t('Bin'),
  journal: () => t('Journal'),
}

/** What a step was about. */
export const subjectWords = (subject: string): string => subjects[subject as Subject]?.() ?? subject
export const subjectOptions = () => (Object.keys(subjects) as Subject[]).map((id) => ({ id, label: subjects[id]() }))

/** What became of a step, where that needs a word. */
export function stateWords(state: StepState): { readonly words: string; readonly tone: Tone } | null {
  switch (state) {
    case 'undone':
      return { words: t('taken back'), tone: 'neutral' }
    case 'undo':
      return { words: t('undo'), tone: 'info' }
    case 'erased':
      return { words: t('erased'), tone: 'due' }
    case 'stands':
    case 'lasting':
      return null
  }
}

const tables: Readonly<Record<string, () => string>> = {
  customers: () => t('Customer'),
  contact_ways: () => t('Phone, email or web'),
  addresses: () => t('Address'),
  likes: () => t('Like or dislike'),
  tags: () => t('Tag'),
  relations: () => t('Relation'),
  contacts: () => t('Line of the timeline'),
  orders: () => t('Order'),
  order_lines: () => t('Line of the order'),
  promise_changes: () => t('Change of the promise'),
  returns: () => t('Return'),
  return_lines: () => t('Line of the return'),
  series: () => t('Repeat order'),
  products: () => t('Product'),
  tasks: () => t('Task'),
  checklist_items: () => t('Item of the checklist'),
  recurrences: () => t('Recurring task'),
  reminders: () => t('Reminder'),
  occasions: () => t('Day to remember'),
  occasion_notes: () => t('Day that was seen to'),
  gifts: () => t('Gift'),
  gift_budgets: () => t('Budget for gifts'),
  thanks: () => t('Thank-you'),
  thank_rules: () => t('Rule for thanks'),
  sheets: () => t('Day sheet'),
  sheet_lines: () => t('Line of the day sheet'),
  saved_views: () => t('Saved view'),
  staff: () => t('Member of staff'),
  shop: () => t('The shop'),
  planning: () => t('Planning'),
  closures: () => t('Closure'),
  imports: () => t('Import'),
  templates: () => t('Template'),
  template_steps: () => t('Task of a template'),
}

export const changeWords = ({ table, change }: ChangedRow): string => {
  const what = tables[table]?.() ?? spaced(table)
  switch (change) {
    case 'added':
      return t('{{what}} added', { what })
    case 'changed':
      return t('{{what}} changed', { what })
    case 'removed':
      return t('{{what}} removed', { what })
  }
}

const fields: Readonly<Record<string, () => string>> = {
  customerId: () => t('Customer'),
  otherId: () => t('To whom'),
  orderId: () => t('Order'),
  productId: () => t('Product'),
  keeperId: () => t('Looked after by'),
  assigneeId: () => t('Who does it'),
  staffId: () => t('Who'),
  recurrenceId: () => t('Comes again as'),
  occasionId: () => t('Occasion'),
  ruleId: () => t('Rule'),
  on: () => t('Day'),
  at: () => t('When'),
  dueOn: () => t('Due day'),
  dueTime: () => t('Time'),
  settledOn: () => t('Done on'),
  orderedOn: () => t('Ordered on'),
  promisedOn: () => t('Promised for'),
  promiseKind: () => t('Promised on or by'),
  countsOn: () => t('Counts by'),
  countsKind: () => t('Counts on or by'),
  paidOn: () => t('Paid on'),
  startedOn: () => t('Begun on'),
  sentOn: () => t('Sent on'),
  deliveredOn: () => t('Delivered on'),
  timeFrom: () => t('From'),
  timeTo: () => t('Until'),
  knownSince: () => t('Customer since'),
  mailingsOn: () => t('Answered on'),
  mailingsBy: () => t('Answered how'),
  mailings: () => t('Mailings'),
  contactName: () => t('Contact person'),
  preferredChannel: () => t('Best way to reach them'),
  bestTime: () => t('Best time'),
  stopContact: () => t('No contact'),
  postalCode: () => t('Postal code'),
  lines: () => t('Street'),
  remindMinutes: () => t('Remind, minutes before'),
  overrideReason: () => t('Why in spite of the plan'),
  deliveryCharge: () => t('Delivery charge'),
  makeDays: () => t('Days to make'),
  leadDays: () => t('Days to buy before'),
  dayOfMonth: () => t('Day of the month'),
  owedSince: () => t('Owed since'),
  ifClosed: () => t('On a closed day'),
  startsOn: () => t('From'),
  liked: () => t('Likes it'),
  what: () => t('What'),
  why: () => t('Why'),
  said: () => t('What they said'),
}

/** A field of a row by the words that its form has for it. */
export const fieldWords = (name: string): string => fields[name]?.() ?? capital(spaced(name.replace(/(?<=.)Id$/, '')))

const spaced = (name: string): string =>
  name.replaceAll('_', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
