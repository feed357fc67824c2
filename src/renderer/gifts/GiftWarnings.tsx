import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Day, parseDay } from '../../shared/domain/day'
import { exactDay } from '../../shared/domain/dayWords'
import { formatMoney, type Minor } from '../../shared/domain/money'
import type { gifts } from '../../shared/gifts'
import type { InputOf, OutputOf } from '../../shared/ipc'
import { api } from '../api'
import { giftStatusWords, reactionWords } from '../giftWords'
import { Message } from '../ui/Message'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'

type Checked = OutputOf<typeof gifts.check>
type Warning = Checked['warnings'][number]
type Repeat = Extract<Warning, { readonly kind: 'repeat' }>

/** What to think of as the gift is typed; undefined until it is known. */
export function useGiftCheck(asked: InputOf<typeof gifts.check>): Checked | undefined {
  return useQuery({ ...api.gifts.check(asked), placeholderData: keepPreviousData }).data
}

type GiftWarningsProps = { readonly name: string; readonly checked: Checked | undefined }

/** What speaks against this gift: nothing is forbidden, all is said. */
export function GiftWarnings({ name, checked }: GiftWarningsProps) {
  const { locale, currency } = useShop()
  const warnings = checked?.warnings ?? []
  const money = (amount: Minor) => formatMoney(amount, currency, locale)
  return (
    <div className="flex flex-col gap-2">
      {warnings.map((warning) => (
        <Message
          key={warning.kind === 'repeat' ? warning.gift.id : `${warning.kind} ${JSON.stringify(warning)}`}
          tone="due"
          title={titleOf(warning, name)}
        >
          {bodyOf(warning, name, locale, money)}
        </Message>
      ))}
    </div>
  )
}

function titleOf(warning: Warning, name: string): string {
  switch (warning.kind) {
    case 'repeat':
      return warning.sameness === 'same' ? pastTitle(warning.gift, name) : t('{{name}} has something like it', { name })
    case 'dislike':
      return t('{{name}} doesn’t like {{what}}', { name, what: warning.dislike })
    case 'budget':
      return warning.budget.of === 'shop' ? t('Over the shop’s budget') : t('Over the budget')
    case 'stop contact':
      return t('{{name}} asked for no contact', { name })
    case 'deceased':
      return t('{{name}} has died', { name })
  }
}

function pastTitle({ what, status }: Repeat['gift'], name: string): string {
  return status === 'given'
    ? t('{{name}} got “{{what}}” already', { name, what })
    : t('“{{what}}” is on the list for {{name}} already', { name, what })
}

type Money = (amount: Minor) => string

function bodyOf(warning: Warning, name: string, locale: string, money: Money): string {
  switch (warning.kind) {
    case 'repeat':
      return sayPast(warning, locale)
    case 'dislike':
      return t('It is among their dislikes.')
    case 'budget': {
      const { over, budget, spent, planned, year } = warning
      return t('{{over}} over the {{budget}} for {{year}}: {{spent}} given, {{planned}} planned so far.', {
        over: money(over),
        budget: money(budget.amount),
        year: String(year),
        spent: money(spent),
        planned: money(planned),
      })
    }
    case 'stop contact':
      return t('Ask yourself whether a gift is welcome.')
    case 'deceased':
      return t('A gift would go to those whom {{name}} leaves behind.', { name })
  }
}

/** "Given on Friday 14 March 2025. Loved it: “I use it every week”"; what is only alike is named. */
function sayPast({ sameness, gift }: Repeat, locale: string): string {
  const { what, status, on, reaction, said } = gift
  const day: Day | null = on === null ? null : parseDay(on)
  const state = giftStatusWords(status)
  const words =
    day === null
      ? state
      : t(status === 'given' ? '{{state}} on {{day}}' : '{{state}} for {{day}}', { state, day: exactDay(day, locale) })
  const answer = [
    reaction === '' ? '' : reactionWords(reaction),
    said === '' ? '' : t('“{{words}}”', { words: said }),
  ].filter((part) => part !== '')
  const named = sameness === 'same' ? '' : t('“{{what}}”.', { what })
  return [named, `${words}.`, answer.join(': ')].filter((part) => part !== '').join(' ')
}
