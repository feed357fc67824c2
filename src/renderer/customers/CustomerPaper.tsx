import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { CustomerDetail } from '../../shared/customers'
import { type Paper, papers } from '../../shared/sheets'
import { api } from '../api'
import { PdfPreview } from '../print/PdfPreview'
import { Button } from '../ui/Button'
import { Segmented } from '../ui/Choice'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { t } from '../words'

type CustomerPaperProps = {
  readonly customer: Pick<CustomerDetail, 'id' | 'name'>
  readonly shopPaper: Paper
  readonly onClose: () => void
}

/** A customer's page before it is paper: in the place of the page, until it is closed. */
export function CustomerPaper({ customer: { id, name }, shopPaper, onClose }: CustomerPaperProps) {
  const [paper, setPaper] = useState<Paper>(shopPaper)
  const { data, error } = useQuery({
    queryKey: ['paper', 'customer', id, paper],
    queryFn: () => api.paper.customer.mutationFn({ id, paper }),
    gcTime: 0,
    refetchOnMount: 'always',
  })
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <div role="presentation" className="contents" onKeyDown={keys}>
      <Page
        title={t('{{name}} on paper', { name })}
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
        <PdfPreview pdf={data?.pdf} title={name} fileName={`${asFileName(name)}.pdf`} />
      </Page>
    </div>
  )
}

/** Without the signs that no file's name may have, and of a length that every system takes. */
const asFileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, 80)
    .trim() || t('Customer')
