import { UserX } from 'lucide-react'
import { LinkButton } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Page } from '../ui/Page'
import { t } from '../words'

/** In the place of a customer who is not there (any more). */
export function NoCustomer({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <Page title={title}>
      <Empty icon={UserX} title={why} action={<LinkButton href="#/customers">{t('All customers')}</LinkButton>} />
    </Page>
  )
}
