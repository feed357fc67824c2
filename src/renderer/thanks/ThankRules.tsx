import { ArrowDown, ArrowUp, MoreHorizontal, Pencil, Plus, Power, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sayDays } from '../../shared/domain/dayWords'
import { formatMoney, minor } from '../../shared/domain/money'
import { rulesProblem } from '../../shared/domain/thanks'
import type { ThankRule } from '../../shared/thanks'
import { api } from '../api'
import { useDoing } from '../doing'
import { thankChannelWords, thankOccasionWords } from '../thankWords'
import { Button, IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { MenuButton } from '../ui/Menu'
import { useShop } from '../ui/ShopContext'
import { t } from '../words'
import { RuleDialog } from './RuleDialog'

type RulesProps = { readonly rules: readonly ThankRule[] }

/** The rules in their order, the strongest first: moved, changed, switched off, removed. */
export function ThankRules({ rules }: RulesProps) {
  const [editing, setEditing] = useState<ThankRule | 'new' | null>(null)
  const set = useDoing(api.thanks.setRules, () => t('How the shop thanks is changed'))
  const put = (wanted: readonly ThankRule[]) => set.mutate({ rules: [...wanted] })
  const move = (at: number, by: -1 | 1) => {
    const wanted = [...rules]
    wanted.splice(at + by, 0, ...wanted.splice(at, 1))
    put(wanted)
  }
  return (
    <Card
      title={t('Rules, the strongest first')}
      padding="flush"
      actions={
        <Button size="small" icon={Plus} onPress={() => setEditing('new')}>
          {t('Add a rule')}
        </Button>
      }
    >
      <ol>
        {rules.map((rule, at) => (
          <Rule
            key={rule.id}
            rule={rule}
            number={at + 1}
            isNeeded={rulesProblem(rules.filter(({ id }) => id !== rule.id)) !== null}
            onUp={at === 0 ? null : () => move(at, -1)}
            onDown={at === rules.length - 1 ? null : () => move(at, 1)}
            onEdit={() => setEditing(rule)}
            onSwitch={() => put(rules.map((each) => (each === rule ? { ...rule, active: !rule.active } : each)))}
            onRemove={() => put(rules.filter((each) => each !== rule))}
          />
        ))}
      </ol>
      {editing !== null && (
        <RuleDialog rules={rules} rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Card>
  )
}

type RuleProps = {
  readonly rule: ThankRule
  readonly number: number
  /** Without it some order would find no rule. */
  readonly isNeeded: boolean
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onEdit: () => void
  readonly onSwitch: () => void
  readonly onRemove: () => void
}

function Rule({ rule, number, isNeeded, onUp, onDown, onEdit, onSwitch, onRemove }: RuleProps) {
  const { name, active } = rule
  const more = [
    { id: 'edit', label: t('Change…'), icon: Pencil, onAction: onEdit },
    ...(isNeeded
      ? []
      : [
          { id: 'switch', label: active ? t('Switch off') : t('Switch on'), icon: Power, onAction: onSwitch },
          { id: 'remove', label: t('Remove'), icon: Trash2, tone: 'danger' as const, onAction: onRemove },
        ]),
  ]
  return (
    <li className="flex items-start gap-3 border-t border-line px-3.5 py-2">
      <span aria-hidden className="w-4 pt-1 text-end text-muted">
        {number}
      </span>
      <span className="min-w-0 flex-1 py-1 wrap-anywhere">
        <span className="flex flex-wrap items-center gap-x-2">
          <b dir="auto" className={active ? 'font-semibold' : 'font-semibold text-muted line-through'}>
            {name}
          </b>
          {!active && <Chip>{t('off')}</Chip>}
        </span>
        <RuleWords rule={rule} />
      </span>
      <span className="flex items-center">
        <IconButton
          size="small"
          icon={ArrowUp}
          label={t('Make “{{name}}” stronger', { name })}
          isDisabled={onUp === null}
          onPress={() => onUp?.()}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={t('Make “{{name}}” weaker', { name })}
          isDisabled={onDown === null}
          onPress={() => onDown?.()}
        />
        <MenuButton
          size="small"
          iconOnly
          icon={MoreHorizontal}
          label={t('More to do with “{{name}}”', { name })}
          entries={more}
        />
      </span>
    </li>
  )
}

/** "A big order, £100.00 or more: call within 2 days". */
function RuleWords({ rule }: { readonly rule: ThankRule }) {
  const { locale, currency } = useShop()
  const { on, threshold, channel, days, accessory } = rule
  const amount = threshold === null ? '' : formatMoney(minor(threshold), currency, locale)
  const which = {
    'every order': '',
    'first order': '',
    'big order': t(', {{amount}} or more', { amount }),
    'small order': t(', {{amount}} or less', { amount }),
  }[on]
  const when = days === 0 ? t('on the same day') : t('within {{days}}', { days: sayDays(days) })
  return (
    <span className="block text-muted">
      {thankOccasionWords(on)}
      {which}: {thankChannelWords(channel)}
      {accessory !== '' && (
        <>
          {' '}
          {t('with')} <bdi>{accessory}</bdi>
        </>
      )}{' '}
      {when}
    </span>
  )
}
