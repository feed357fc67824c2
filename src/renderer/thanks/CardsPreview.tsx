import { useQuery } from '@tanstack/react-query'
import { Check, HandHeart } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fillCard } from '../../shared/domain/thankCards'
import type { Paper } from '../../shared/sheets'
import type { CardWords, ThankCard } from '../../shared/thanks'
import { api } from '../api'
import { sayError } from '../doing'
import { type Out, PdfPreview } from '../print/PdfPreview'
import { useThankActions } from '../thanking'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { t } from '../words'
import type { OwnTexts } from './CardsText'

const PAUSE_MS = 400

type CardsPreviewProps = {
  readonly cards: readonly ThankCard[]
  readonly words: CardWords
  readonly own: OwnTexts
  readonly paper: Paper
  readonly onOut: () => void
  readonly onClose: () => void
}

/** The cards as one PDF, drawn again when the typing pauses; once they are out, marking them as sent is offered. */
export function CardsPreview({ cards, words, own, paper, onOut, onClose }: CardsPreviewProps) {
  const typed = JSON.stringify(
    cards.map((card) => ({
      id: card.id,
      greeting: fillCard(words.greeting, card),
      text: own.get(card.id) ?? fillCard(words.text, card),
    })),
  )
  const written = useSettled(typed)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['paper', 'cards', paper, written],
    queryFn: () => api.paper.make.mutationFn({ kind: 'thank-you cards', paper, cards: JSON.parse(written) }),
    gcTime: 0,
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  })
  // What is not drawn yet can't be printed.
  const isDrawn = written === typed && !isPlaceholderData
  const [out, setOut] = useState<Out | null>(null)
  function cameOut(way: Out) {
    setOut(way)
    onOut()
    // What the shop writes is what the next cards begin with.
    void api.thanks.keepWords.mutationFn(words).catch(sayError)
  }
  return (
    <>
      {out !== null && <AfterPrinting cards={cards} out={out} onClose={onClose} />}
      {error && (
        <Message tone="late" title={t('The page could not be made')}>
          {error.message}
        </Message>
      )}
      <PdfPreview
        pdf={isDrawn ? data?.pdf : undefined}
        title={t('Thank-you cards')}
        fileName="Thank-you cards.pdf"
        onOut={cameOut}
      />
    </>
  )
}

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

type AfterProps = { readonly cards: readonly ThankCard[]; readonly out: Out; readonly onClose: () => void }

/** What was printed can be marked as sent at once; then the same button, which has the focus, leads back. */
function AfterPrinting({ cards, out, onClose }: AfterProps) {
  const { send } = useThankActions()
  const ids = cards.filter(({ status }) => status === 'owed').map(({ id }) => id)
  const areOwed = ids.length > 0
  return (
    <Message
      tone={areOwed ? 'info' : 'kept'}
      title={out === 'printed' ? t('Printed.') : t('Saved.')}
      actions={
        <Button
          size="small"
          variant="primary"
          icon={areOwed ? Check : HandHeart}
          onPress={() => (areOwed ? send({ ids }, 'card') : onClose())}
        >
          {areOwed ? t('Mark these {{count}} as sent', { count: ids.length }) : t('Back to what is owed')}
        </Button>
      }
    >
      {areOwed ? t('Mark them as sent once they are on their way.') : t('All of them are marked as sent.')}
    </Message>
  )
}
