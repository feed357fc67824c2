import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { type Paper, papers } from '../../shared/sheets'
import { api } from '../api'
import { PdfPreview } from '../print/PdfPreview'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { t } from '../words'
import type { OrderPaperKind } from './search'

type OrderPaperProps = { readonly id: string; readonly kind: OrderPaperKind; readonly onClose: () => void }

/** An order's ticket or delivery note before it is paper: in the place of the page, until it is closed. */
export function OrderPaper(props: OrderPaperProps) {
  const shopPaper = useShopNow()?.shop?.paper
  const order = useQuery(api.orders.detail({ id: props.id }))
  if (shopPaper === undefined || order.isPending) return <Loading />
  return <ChosenPaper {...props} number={order.data?.number ?? ''} shopPaper={shopPaper} />
}

type ChosenPaperProps = OrderPaperProps & { readonly number: string; readonly shopPaper: Paper }

function ChosenPaper({ id, kind, number, shopPaper, onClose }: ChosenPaperProps) {
  const [paper, setPaper] = useState<Paper>(shopPaper)
  const { data, error } = useQuery({
    queryKey: ['paper', kind, id, paper],
    queryFn: () => api.paper.orders.mutationFn({ kind, ids: [id], paper }),
    gcTime: 0,
    refetchOnMount: 'always',
  })
  const title =
    kind === 'order ticket' ? t('Order ticket {{number}}', { number }) : t('Delivery note {{number}}', { number })
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={title}
        actions={
          <Button icon={X} keys="Esc" onPress={onClose}>
            {t('Close')}
          </Button>
        }
      >
        <div>
          <Segmented
            label={t('Paper')}
            options={papers.map((size) => ({ id: size, label: size }))}
            value={paper}
            onChange={(size) => setPaper(size as Paper)}
          />
        </div>
        {error && (
          <Message tone="late" title={t('The page could not be made')}>
            {error.message}
          </Message>
        )}
        <PdfPreview pdf={data?.pdf} title={title} fileName={`${asFileName(title)}.pdf`} />
      </Page>
    </div>
  )
}

/** Without the signs that no file's name may have. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ').trim()
