import type { CustomerDetail } from '../../shared/customers'
import { Message } from '../ui/Message'
import { t } from '../words'

/** What nobody may overlook, above everything else. */
export function StandingNotice({ customer: { name, status, stopContact } }: { readonly customer: CustomerDetail }) {
  if (status === 'deceased') {
    return (
      <Message tone="late" title={t('{{name}} has died.', { name })}>
        {t('No calls, cards, labels or mailings. What was said and done stays here.')}
      </Message>
    )
  }
  if (stopContact) {
    return (
      <Message tone="late" title={t('Please do not contact {{name}}.', { name })}>
        {t('They asked for it. Orders and deliveries go on as always.')}
      </Message>
    )
  }
  if (status === 'inactive') {
    return (
      <Message tone="info" title={t('{{name}} is inactive.', { name })}>
        {t('They are not in the list of active customers. To change it, edit the status.')}
      </Message>
    )
  }
  return null
}
