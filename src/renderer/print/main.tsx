import './paper.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { exactDay } from '../../shared/domain/dayWords'
import type { PrintDocument } from '../../shared/paper'
import type { ShopNow } from '../../shared/shop'
import { t } from '../words'
import { ask } from './ask'
import { DaySheet } from './DaySheet'
import { fontsDrawn, layPaper, layWholePaper } from './page'
import { shortened } from './shortened'

/** What of a customer's name fits in the middle of a page's foot. */
const FOOT_LENGTH = 60

/** What every document is drawn with. */
type Drawn = { readonly now: ShopNow; readonly locale: string; readonly drawn: () => void }

/** A document ready to be drawn: its title, its foot's middle and day, and what stands on it. Without a middle it has no foot. */
type Ready = {
  readonly title: string
  readonly middle: string | null
  readonly on: ShopNow['today']
  readonly page: ReactNode
}

/** The window that nobody sees: it asks for the document that it was opened for, draws it, and says so. */
async function draw(job: string): Promise<void> {
  const [printed, now] = await Promise.all([ask('paper', 'document', { job }), ask('shop', 'now', {})])
  const locale = `en-${now.shop?.country ?? 'GB'}`
  const drawn = () => void fontsDrawn().then(() => ask('paper', 'drawn', { job }))
  const root = createRoot(document.querySelector('#app') ?? document.body)
  document.documentElement.lang = locale
  const { title, middle, on, page } = await ready(printed, { now, locale, drawn })
  const paper = printed.kind === 'day sheet' ? printed.sheet.choice.paper : printed.paper
  const left = [now.shop?.name, exactDay(on, locale)].filter(Boolean).join(' · ')
  document.title = title
  if (middle === null) layWholePaper(paper)
  else await layPaper(paper, { left, middle })
  root.render(page)
}

/** Apart from the day sheet all are asked for when they are wanted: most of what is printed are sheets. */
async function ready(printed: PrintDocument, { now, locale, drawn }: Drawn): Promise<Ready> {
  const { today } = now
  switch (printed.kind) {
    case 'day sheet': {
      const { code, choice } = printed.sheet
      const page = <DaySheet sheet={printed.sheet} locale={locale} onDrawn={drawn} />
      return { title: t('Day sheet {{code}}', { code }), middle: t('Sheet {{code}}', { code }), on: choice.on, page }
    }
    case 'customer': {
      const { CustomerDocument, gatherCustomer } = await import('./CustomerDocument')
      const gathered = await gatherCustomer(printed.id)
      const { name } = gathered.customer
      const page = <CustomerDocument gathered={gathered} locale={locale} onDrawn={drawn} />
      return { title: name, middle: shortened(name, FOOT_LENGTH), on: today, page }
    }
    case 'make list': {
      const { MakeList } = await import('./MakeList')
      const list = await ask('calendar', 'makeList', { on: printed.on })
      const page = <MakeList list={list} locale={locale} onDrawn={drawn} />
      return { title: t('Make list'), middle: t('Make list'), on: printed.on, page }
    }
    case 'scorecard': {
      const { gatherScorecard, ScorecardDocument } = await import('./ScorecardDocument')
      const gathered = await gatherScorecard(printed)
      const page = <ScorecardDocument gathered={gathered} now={now} locale={locale} onDrawn={drawn} />
      const middle = gathered.customer === '' ? t('Promise scorecard') : shortened(gathered.customer, FOOT_LENGTH)
      return { title: t('Promise scorecard'), middle, on: today, page }
    }
    case 'thank-you cards': {
      const { ThankCards } = await import('./ThankCards')
      const page = <ThankCards cards={printed.cards} shopName={now.shop?.name ?? ''} onDrawn={drawn} />
      return { title: t('Thank-you cards'), middle: null, on: today, page }
    }
    case 'order ticket':
    case 'delivery note':
      return await readyOrders(printed, { now, locale, drawn })
  }
}

type OrderPapers = Extract<PrintDocument, { readonly kind: 'order ticket' | 'delivery note' }>

async function readyOrders({ kind, ids }: OrderPapers, { now, locale, drawn }: Drawn): Promise<Ready> {
  const [{ gatherOrders }, { OrderTickets }, { DeliveryNotes }] = await Promise.all([
    import('./orderGathered'),
    import('./OrderTicket'),
    import('./DeliveryNote'),
  ])
  const orders = await gatherOrders(ids, now.shop?.country ?? '')
  const Pages = kind === 'order ticket' ? OrderTickets : DeliveryNotes
  const name = kind === 'order ticket' ? t('Order tickets') : t('Delivery notes')
  const [first] = orders
  const middle = orders.length === 1 && first ? t('Order {{number}}', { number: first.order.number }) : name
  const page = <Pages orders={orders} now={now} locale={locale} onDrawn={drawn} />
  return { title: middle, middle, on: now.today, page }
}

void draw(window.location.hash.slice(1))
