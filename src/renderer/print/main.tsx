import './paper.css'
import { createRoot } from 'react-dom/client'
import { exactDay } from '../../shared/domain/dayWords'
import { t } from '../words'
import { ask } from './ask'
import { DaySheet } from './DaySheet'
import { fontsDrawn, layPaper } from './page'
import { shortened } from './shortened'

/** What of a customer's name fits in the middle of a page's foot. */
const FOOT_LENGTH = 60

/** The window that nobody sees: it asks for the document that it was opened for, draws it, and says so. */
async function draw(job: string): Promise<void> {
  const [printed, { shop, today }] = await Promise.all([ask('paper', 'document', { job }), ask('shop', 'now', {})])
  const locale = `en-${shop?.country ?? 'GB'}`
  const foot = (day: typeof today, middle: string) => ({
    left: [shop?.name, exactDay(day, locale)].filter(Boolean).join(' · '),
    middle,
  })
  const drawn = () => void fontsDrawn().then(() => ask('paper', 'drawn', { job }))
  const root = createRoot(document.querySelector('#app') ?? document.body)
  document.documentElement.lang = locale
  switch (printed.kind) {
    case 'day sheet': {
      const { code, choice } = printed.sheet
      document.title = t('Day sheet {{code}}', { code })
      await layPaper(choice.paper, foot(choice.on, t('Sheet {{code}}', { code })))
      root.render(<DaySheet sheet={printed.sheet} locale={locale} onDrawn={drawn} />)
      break
    }
    case 'customer': {
      // Apart, for it brings the phone numbers' rules along, and most of what is printed are sheets.
      const { CustomerDocument, gatherCustomer } = await import('./CustomerDocument')
      const gathered = await gatherCustomer(printed.id)
      const { name } = gathered.customer
      document.title = name
      await layPaper(printed.paper, foot(today, shortened(name, FOOT_LENGTH)))
      root.render(<CustomerDocument gathered={gathered} locale={locale} onDrawn={drawn} />)
      break
    }
  }
}

void draw(window.location.hash.slice(1))
