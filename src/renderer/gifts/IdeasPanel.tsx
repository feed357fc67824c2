import { useQuery } from '@tanstack/react-query'
import { Lightbulb } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Idea } from '../../shared/gifts'
import { api } from '../api'
import { LinkButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { MoneyText } from '../ui/MoneyText'
import { t } from '../words'
import { sayReason } from './ideaWords'

/** The strongest ones say it; more would only lengthen the list. */
const MOST_REASONS = 2

type IdeasPanelProps = {
  readonly customerId: string
  readonly occasionId: string | null
  readonly onChoose: (idea: Idea) => void
}

/** What might please them, each with its reasons: arrows go from one to the next, Enter takes it. */
export function IdeasPanel({ customerId, occasionId, onChoose }: IdeasPanelProps) {
  const asked = { customerId, ...(occasionId === null ? {} : { occasionId }) }
  const found = useQuery({ ...api.gifts.ideas(asked), placeholderData: (before) => before }).data
  if (!found) return null
  const { ideas, leftOut, likes, dislikes } = found
  return (
    <Card title={t('What might please them')} padding="flush">
      {(likes.length > 0 || dislikes.length > 0) && (
        <ul className="flex flex-wrap gap-1.5 px-3.5 pb-2">
          {likes.map((like) => (
            <li key={`like ${like}`} className="max-w-full">
              <Chip tone="kept">{like}</Chip>
            </li>
          ))}
          {dislikes.map((dislike) => (
            <li key={`dislike ${dislike}`} className="max-w-full">
              <Chip tone="late">{t('not: {{what}}', { what: dislike })}</Chip>
            </li>
          ))}
        </ul>
      )}
      {ideas.length === 0 ? (
        <NoIdeas customerId={customerId} knowsLikes={likes.length > 0} />
      ) : (
        <ListBox
          aria-label={t('Ideas')}
          items={ideas.map((idea) => ({ ...idea, id: `${idea.productId ?? ''} ${idea.what}` }))}
          selectionMode="none"
          onAction={(key) => {
            const idea = ideas.find(({ productId, what }) => `${productId ?? ''} ${what}` === String(key))
            if (idea) onChoose(idea)
          }}
          className="outline-none"
        >
          {(idea) => <IdeaItem idea={idea} id={idea.id} />}
        </ListBox>
      )}
      <LeftOutWords leftOut={leftOut} />
    </Card>
  )
}

function IdeaItem({ idea, id }: { readonly idea: Idea; readonly id: string }) {
  const { what, cost, reasons, isHint } = idea
  return (
    <ListBoxItem
      id={id}
      textValue={what}
      className="flex cursor-default items-start gap-2.5 border-t border-line px-3.5 py-2 outline-offset-[-2px] data-focused:bg-accent-soft data-hovered:bg-accent-soft"
    >
      <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.7} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        <b dir="auto" className="font-semibold">
          {what}
        </b>
        {reasons.slice(0, MOST_REASONS).map((reason) => (
          <span key={JSON.stringify(reason)} dir="auto" className="block text-sm text-muted in-data-focused:text-ink">
            {sayReason(reason)}
          </span>
        ))}
        {isHint && (
          <span className="block text-sm text-muted in-data-focused:text-ink">
            {t('Few to go by: no more than a hint.')}
          </span>
        )}
      </span>
      {cost !== null && <MoneyText amount={cost} />}
    </ListBoxItem>
  )
}

function NoIdeas({ customerId, knowsLikes }: { readonly customerId: string; readonly knowsLikes: boolean }) {
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line px-3.5 py-3 text-muted">
      <p>
        {knowsLikes
          ? t(
              'Nothing comes to mind yet. The more gifts you write down with how they were received, the more ideas there are.',
            )
          : t('Write down what they like and dislike, and ideas come from it.')}
      </p>
      {!knowsLikes && (
        <LinkButton size="small" href={`#/customers/${customerId}/edit`}>
          {t('Write down their likes')}
        </LinkButton>
      )}
    </div>
  )
}

type LeftOut = { readonly got: number; readonly disliked: number; readonly tooDear: number }

/** Why some are not there: what is left out in silence would be missed. */
function LeftOutWords({ leftOut: { got, disliked, tooDear } }: { readonly leftOut: LeftOut }) {
  const words = [
    got > 0 ? t('{{count}} they got already', { count: got }) : '',
    disliked > 0 ? t('{{count}} they don’t like', { count: disliked }) : '',
    tooDear > 0 ? t('{{count}} over the budget', { count: tooDear }) : '',
  ].filter((part) => part !== '')
  if (words.length === 0) return null
  return (
    <p className="border-t border-line px-3.5 py-2 text-sm text-muted">
      {t('Left out: {{what}}.', { what: words.join(', ') })}
    </p>
  )
}
