import { minor } from './money'
import type { ThankRule } from './thanks'

/** A rule with its name; a list of them has the strongest first. */
export type NamedRule = ThankRule & { readonly name: string }

/** Every shop's first rules have these ids, so that they are the same whenever they are made. */
const ruleId = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

/** What a shop begins with, the strongest first. Thresholds are in minor units. */
export const usualRules: readonly NamedRule[] = [
  {
    id: ruleId(1),
    name: 'First order',
    on: 'first order',
    threshold: null,
    channel: 'card',
    days: 3,
    accessory: '',
    active: true,
  },
  {
    id: ruleId(2),
    name: 'Big order',
    on: 'big order',
    threshold: minor(10_000),
    channel: 'call',
    days: 2,
    accessory: '',
    active: true,
  },
  {
    id: ruleId(3),
    name: 'Small order',
    on: 'small order',
    threshold: minor(1000),
    channel: 'card',
    days: 7,
    accessory: 'a small accessory',
    active: true,
  },
  {
    id: ruleId(4),
    name: 'Every order',
    on: 'every order',
    threshold: null,
    channel: 'email',
    days: 7,
    accessory: '',
    active: true,
  },
]
