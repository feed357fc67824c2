import './cards.css'
import { useLayoutEffect, useRef } from 'react'
import type { PrintDocument } from '../../shared/paper'

type Written = Extract<PrintDocument, { readonly kind: 'thank-you cards' }>['cards']

export type ThankCardsProps = {
  readonly cards: Written
  readonly shopName: string
  readonly onDrawn: () => void
}

const ON_A_PAGE = 4
/** In points: what a text may shrink to where it is long, by and by. */
const LEAST_SIZE = 6
const STEP = 0.5
/** In signs: a longer greeting is set smaller. */
const LONG_GREETING = 44

/** Cards of a quarter of the page each, to be cut once across and once down, and signed by hand. */
export function ThankCards({ cards, shopName, onDrawn }: ThankCardsProps) {
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const fit = async () => {
      await document.fonts.ready
      for (const words of main.current?.querySelectorAll<HTMLElement>('.card-words') ?? []) shrinkToFit(words)
      onDrawn()
    }
    void fit()
  }, [onDrawn])
  const pages = Array.from({ length: Math.ceil(cards.length / ON_A_PAGE) }, (_, at) =>
    cards.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE),
  )
  return (
    <main ref={main}>
      {pages.map((page) => (
        <section key={page[0]?.id} className="card-page">
          {page.map(({ id, greeting, text }) => (
            <article key={id} className="thank-card">
              <h1 dir="auto" className={greeting.length > LONG_GREETING ? 'long' : undefined}>
                {greeting}
              </h1>
              <p dir="auto" className="card-words">
                {text}
              </p>
              <p className="card-sign" dir="auto">
                {shopName}
              </p>
            </article>
          ))}
          <CutMarks />
        </section>
      ))}
    </main>
  )
}

/** A long text is set smaller until all of it stands on its card. */
function shrinkToFit(words: HTMLElement): void {
  let size = Number.parseFloat(getComputedStyle(words).fontSize) * (72 / 96)
  while (words.scrollHeight > words.clientHeight && size > LEAST_SIZE) {
    size -= STEP
    words.style.fontSize = `${size}pt`
  }
}

/** Short lines at the edges and a cross in the middle: where to cut, without a line on any card. */
function CutMarks() {
  const long = '6mm'
  return (
    <svg aria-hidden className="cut-marks">
      <line x1="50%" x2="50%" y1="0" y2={long} />
      <line x1="0" x2={long} y1="50%" y2="50%" />
      <svg x="100%" y="50%" overflow="visible">
        <line x1="-6mm" x2="0" y1="0" y2="0" />
      </svg>
      <svg x="50%" y="100%" overflow="visible">
        <line x1="0" x2="0" y1="-6mm" y2="0" />
      </svg>
      <svg x="50%" y="50%" overflow="visible">
        <line x1="-3mm" x2="3mm" y1="0" y2="0" />
        <line x1="0" x2="0" y1="-3mm" y2="3mm" />
      </svg>
    </svg>
  )
}
