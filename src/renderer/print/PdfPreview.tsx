import { useMutation } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/fields'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { Button } from '../ui/Button'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { say } from '../ui/toast'
import { t } from '../words'
import type { PdfPages } from './pdfPages'
import { usePdf, useWidth } from './usePdf'

/** What the preview says when paper or a file came out of it. */
export type Out = 'printed' | 'saved'

export type PdfPreviewProps = {
  /** A PDF at hand; undefined while it is being made. */
  readonly pdf: Id | undefined
  /** What it is: "Day sheet for Monday 2 March". */
  readonly title: string
  /** The name that is offered when it is saved. */
  readonly fileName: string
  readonly onOut?: (out: Out) => void
}

/** The real PDF, page by page, and the two ways out of it. What is seen is what is printed. */
export function PdfPreview({ pdf, title, fileName, onOut = sayOut }: PdfPreviewProps) {
  const pages = usePdf(pdf)
  const { place, width } = useWidth()
  const print = useMutation({
    ...api.paper.print,
    onSuccess: ({ printed }) => {
      if (printed) onOut('printed')
    },
  })
  const save = useMutation({
    ...api.paper.save,
    onSuccess: ({ saved }) => {
      if (saved) onOut('saved')
    },
    onError: sayError,
  })
  const isReady = pdf !== undefined && pages !== null
  const canPrint = isReady && !print.isPending
  const printNow = () => {
    if (canPrint) print.mutate({ pdf })
  }
  const saveNow = () => {
    if (isReady && !save.isPending) save.mutate({ pdf, fileName })
  }
  useMenuItem('print', printNow)
  const saveButton = (
    <Button icon={FileDown} isDisabled={!isReady} isPending={save.isPending} onPress={saveNow}>
      {t('Save as PDF')}
    </Button>
  )
  return (
    <section aria-label={title} className="flex w-full max-w-210 min-w-0 flex-col gap-3.5">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          icon={Printer}
          keys="Mod+P"
          isDisabled={!isReady}
          isPending={print.isPending}
          onPress={printNow}
        >
          {t('Print')}
        </Button>
        {saveButton}
        {pages && <output className="ms-auto text-muted">{t('{{count}} pages', { count: pages.count })}</output>}
      </div>
      {print.error && print.variables.pdf === pdf && (
        <Message
          tone={print.error instanceof AppError && print.error.code === 'paper.no-printer' ? 'due' : 'late'}
          title={t('Not printed')}
          actions={saveButton}
        >
          {print.error.message}
        </Message>
      )}
      <div ref={place} className="flex flex-col gap-4">
        {pages && width > 0 ? (
          Array.from({ length: pages.count }, (_, at) => (
            <PdfPage key={at + 1} pages={pages} number={at + 1} width={width} title={title} />
          ))
        ) : (
          <Loading label={t('Drawing the page …')} />
        )}
      </div>
    </section>
  )
}

const sayOut = (out: Out) => void say(out === 'printed' ? t('Printed.') : t('Saved.'))

type PdfPageProps = {
  readonly pages: PdfPages
  readonly number: number
  readonly width: number
  readonly title: string
}

function PdfPage({ pages, number, width, title }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    const draw = async () => {
      const drawn = await pages.draw(number, width * window.devicePixelRatio, stop.signal)
      const shown = canvas.current
      if (!shown || stop.signal.aborted) return
      // Drawn aside and put in place at once, so that nothing flickers.
      shown.width = drawn.width
      shown.height = drawn.height
      shown.getContext('2d')?.drawImage(drawn, 0, 0)
      shown.dataset['drawn'] = ''
    }
    draw().catch((error: unknown) => {
      if (!stop.signal.aborted) sayError(error)
    })
    return () => stop.abort()
  }, [pages, number, width])
  return (
    <figure aria-label={t('{{title}}, page {{page}} of {{pages}}', { title, page: number, pages: pages.count })}>
      <canvas
        ref={canvas}
        className="block h-auto w-full border border-line bg-[#fff] shadow-lift forced-color-adjust-none"
      />
    </figure>
  )
}
