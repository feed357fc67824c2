import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/fields'
import { api } from '../api'
import { sayError } from '../doing'
import type { PdfPages } from './pdfPages'

/** The pages of a PDF at hand, once they are open. The ones before stay until then, so that nothing flickers. */
export function usePdf(pdf: Id | undefined): PdfPages | null {
  const [pages, setPages] = useState<PdfPages | null>(null)
  const shown = useRef<PdfPages | null>(null)
  useEffect(() => {
    if (pdf === undefined) return undefined
    let isWanted = true
    const show = async () => {
      // The reader of PDFs is large, and wanted here only.
      const [{ openPdf }, bytes] = await Promise.all([import('./pdfPages'), api.paper.bytes.mutationFn({ pdf })])
      const opened = await openPdf(bytes)
      if (!isWanted) return opened.close()
      shown.current?.close()
      shown.current = opened
      setPages(opened)
    }
    show().catch(sayError)
    return () => {
      isWanted = false
    }
  }, [pdf])
  useEffect(
    () => () => {
      shown.current?.close()
      shown.current = null
    },
    [],
  )
  return pages
}

/** An element's width in CSS pixels, as it changes. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!place.current) return undefined
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watching.observe(place.current)
    return () => watching.disconnect()
  }, [])
  return { place, width }
}
