import { Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { CARD_LENGTH, cardName, cardWhat, fillCard } from '../../shared/domain/thankCards'
import type { CardWords, ThankCard } from '../../shared/thanks'
import { Button, IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { TextArea, TextField } from '../ui/TextField'
import { t } from '../words'

/** Texts of their own, by the card. */
export type OwnTexts = ReadonlyMap<string, string>

type CardsTextProps = {
  readonly cards: readonly ThankCard[]
  readonly words: CardWords
  readonly own: OwnTexts
  readonly onWords: (words: CardWords) => void
  readonly onOwn: (own: OwnTexts) => void
}

/** What all cards say, and what one of them says instead. */
export function CardsText({ cards, words, own, onWords, onOwn }: CardsTextProps) {
  return (
    <>
      <Card title={t('What the cards say')}>
        <div className="flex flex-col gap-3.5">
          <TextField
            label={t('Greeting')}
            maxLength={120}
            value={words.greeting}
            onChange={(greeting) => onWords({ ...words, greeting })}
          />
          <TextArea
            label={t('Text')}
            description={t('{what} is what they ordered or did, {name} is their name.')}
            rows={6}
            maxLength={CARD_LENGTH}
            value={words.text}
            onChange={(text) => onWords({ ...words, text })}
          />
        </div>
      </Card>
      <Card title={t('For whom')} count={cards.length} padding="flush">
        <ul className="max-h-110 overflow-y-auto">
          {cards.map((card) => (
            <CardRow key={card.id} card={card} words={words} own={own} onOwn={onOwn} />
          ))}
        </ul>
      </Card>
    </>
  )
}

type CardRowProps = Omit<CardsTextProps, 'cards' | 'onWords'> & { readonly card: ThankCard }

function CardRow({ card, words, own, onOwn }: CardRowProps) {
  const { id, accessory, stopContact } = card
  const [isOpen, setOpen] = useState(false)
  const text = own.get(id)
  const name = cardName(card)
  const put = (next: string | undefined) => {
    const texts = new Map(own)
    if (next === undefined) texts.delete(id)
    else texts.set(id, next)
    onOwn(texts)
  }
  return (
    <li className="border-t border-line px-3.5 py-2">
      <span className="flex items-start gap-2">
        <span className="min-w-0 flex-1 wrap-anywhere">
          <bdi className="font-medium">{name}</bdi> {stopContact && <Chip tone="late">{t('No contact')}</Chip>}{' '}
          {text !== undefined && <Chip>{t('own text')}</Chip>}
          <span className="block text-sm text-muted" dir="auto">
            {cardWhat(card)}
          </span>
          {accessory !== '' && (
            <span className="block text-sm text-muted">
              {t('Put in:')} <bdi>{accessory}</bdi>
            </span>
          )}
          {stopContact && (
            <span className="block text-sm text-late">
              {t('They asked not to be contacted: give it in person, or waive it.')}
            </span>
          )}
        </span>
        {!isOpen && (
          <IconButton
            size="small"
            icon={Pencil}
            label={t('Write {{name}} a text of their own', { name })}
            onPress={() => {
              setOpen(true)
              if (text === undefined) put(fillCard(words.text, card))
            }}
          />
        )}
      </span>
      {isOpen && (
        <div className="flex flex-col gap-2 pt-2">
          <TextArea
            label={t('Text for {{name}}', { name })}
            takesFocus
            rows={5}
            maxLength={CARD_LENGTH}
            value={text ?? ''}
            onChange={put}
          />
          <span>
            <Button
              size="small"
              icon={Undo2}
              onPress={() => {
                put(undefined)
                setOpen(false)
              }}
            >
              {t('Say what all cards say')}
            </Button>
          </span>
        </div>
      )}
    </li>
  )
}
