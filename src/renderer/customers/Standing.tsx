import type { CustomerRow } from '../../shared/customers'
import { statusWords } from '../customerWords'
import { Chip } from '../ui/Chip'
import { t } from '../words'

/** What must be known before anyone picks up the phone, in a word; nothing where all is well. */
export function Standing({ customer }: { readonly customer: Pick<CustomerRow, 'status' | 'stopContact'> }) {
  const { status, stopContact } = customer
  return (
    <>
      {status !== 'active' && <Chip tone={status === 'deceased' ? 'late' : 'neutral'}>{statusWords(status)}</Chip>}
      {stopContact && status !== 'deceased' && <Chip tone="late">{t('No contact')}</Chip>}
    </>
  )
}
