import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { HandHeart, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { type Paper, papers } from '../../shared/sheets'
import type { CardWords, ThankCard } from '../../shared/thanks'
import { AskBeforeLeaving } from '../AskBeforeLeaving'
import { api } from '../api'
import { useShopNow } from '../shop'
import { Button, LinkButton } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { Empty } from '../ui/Empty'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import { CardsPreview } from './CardsPreview'
import { CardsText } from './CardsText'

/** Thank-you cards before they are paper: what they say, for all and for one, and the page itself as it will be. */
export function CardsPage() {
  const { ids } = useSearch({ from: '/thanks/cards' })
  const paper = useShopNow()?.shop?.paper
  const { data: cards } = useQuery(api.thanks.cards({ ids }))
  const { data: words } = useQuery(api.thanks.words({}))
  if (paper === undefined || !cards || !words) return <Loading />
  if (cards.length === 0) return <NoCards />
  return <Cards cards={cards} words={words} shopPaper={paper} />
}

type CardsProps = { readonly cards: readonly ThankCard[]; readonly words: CardWords; readonly shopPaper: Paper }

function Cards({ cards, words, shopPaper }: CardsProps) {
  const navigate = useNavigate()
  const [paper, setPaper] = useState<Paper>(shopPaper)
  const [typed, setTyped] = useState(words)
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map())
  const written = JSON.stringify([typed, [...own]])
  // What went out, or was never touched, may be left.
  const [sent, setSent] = useState(written)
  const close = () => void navigate({ to: '/thanks' })
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={t('Thank-you cards')}
        subtitle={t('{{count}} cards, four on a page', { count: cards.length })}
        actions={
          <>
            <Segmented
              label={t('Paper')}
              options={papers.map((size) => ({ id: size, label: size }))}
              value={paper}
              onChange={(size) => setPaper(size as Paper)}
            />
            <Button icon={X} keys="Esc" onPress={close}>
              {t('Close')}
            </Button>
          </>
        }
      >
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-7 gap-y-4 @min-[46rem]:grid-cols-[19.75rem_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-3.5">
            <CardsText cards={cards} words={typed} own={own} onWords={setTyped} onOwn={setOwn} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <CardsPreview
              cards={cards}
              words={typed}
              own={own}
              paper={paper}
              onOut={() => setSent(written)}
              onClose={close}
            />
          </div>
        </div>
        <AskBeforeLeaving isTyped={() => written !== sent} />
      </Page>
    </div>
  )
}

function NoCards() {
  return (
    <Page title={t('Thank-you cards')}>
      <Empty
        icon={HandHeart}
        title={t('No card is chosen')}
        action={<LinkButton href="#/thanks">{t('Thanks owed')}</LinkButton>}
      >
        {t('Choose thank-yous in the ledger, then print their cards together.')}
      </Empty>
    </Page>
  )
}
