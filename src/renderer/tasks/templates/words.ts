import { type Anchor, anchors } from '../../../shared/domain/templates'
import { type CountedIn, countings } from '../../../shared/domain/workingDays'
import type { TemplateStep } from '../../../shared/templates'
import type { Option } from '../../ui/Choice'
import { t } from '../../words'

type Way = { readonly anchor: Anchor; readonly countedIn: CountedIn }

const ways: readonly Way[] = anchors
  .toReversed()
  .flatMap((anchor) => countings.map((countedIn) => ({ anchor, countedIn })))

/** The way that a step is counted, as a choice is called. */
export const wayId = ({ anchor, countedIn }: Way): string => `${anchor}, ${countedIn}`
export const wayOf = (id: string): Way =>
  ways.find((way) => wayId(way) === id) ?? ways[0] ?? { anchor: 'end', countedIn: 'working days' }

const wayWords = ({ anchor, countedIn }: Way): string => {
  if (countedIn === 'working days') {
    return anchor === 'start' ? t('working days after the start') : t('working days before the end')
  }
  return anchor === 'start' ? t('calendar days after the start') : t('calendar days before the end')
}

export const wayOptions = (): readonly Option[] => ways.map((way) => ({ id: wayId(way), label: wayWords(way) }))

/** How a template is counted, in a few words. */
export function countedFrom(steps: readonly Pick<TemplateStep, 'anchor'>[]): string {
  const [start, end] = anchors.map((anchor) => steps.some((step) => step.anchor === anchor))
  if (start && end) return t('from a start to an end')
  return start ? t('on from a start') : t('back from an end')
}
