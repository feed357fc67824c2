import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { LayoutList, PackageX } from 'lucide-react'
import type { OrderDetail } from '../../../shared/orders'
import { api } from '../../api'
import { LinkButton } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { t } from '../../words'
import { UseTemplateForm } from './UseTemplateForm'

/** A template put to use: for an order, a customer or the shop; its tasks and days are shown before they are added. */
export function UseTemplatePage() {
  const { template, orderId, customerId } = useSearch({ from: '/tasks/templates/use' })
  const templates = useQuery(api.templates.list({})).data
  const order = useQuery({ ...api.orders.detail({ id: orderId ?? '' }), enabled: orderId !== undefined })
  const { history } = useRouter()
  const leave = () => {
    if (history.canGoBack()) history.back()
    else history.push('/tasks/templates')
  }
  if (order.error) {
    return (
      <Page title={t('Use a template')}>
        <Empty
          icon={PackageX}
          title={order.error.message}
          action={<LinkButton href="#/orders">{t('All orders')}</LinkButton>}
        />
      </Page>
    )
  }
  if (!templates || (orderId !== undefined && !order.data)) return <Loading />
  const title = titleFor(order.data)
  if (templates.length === 0) {
    return (
      <Page title={title}>
        <Empty
          icon={LayoutList}
          title={t('No templates yet')}
          action={
            <LinkButton variant="primary" href="#/tasks/templates/new">
              {t('Write down the first template')}
            </LinkButton>
          }
        >
          {t('A template is a list of tasks that you do often. Write one down, then use it here.')}
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={title}>
      <UseTemplateForm
        // Another one, or another order, is another form.
        key={`${template} ${orderId} ${customerId}`}
        label={title}
        templates={templates}
        chosen={templates.find(({ id }) => id === template)?.id ?? null}
        order={order.data ?? null}
        customerId={customerId ?? null}
        onLeave={leave}
      />
    </Page>
  )
}

const titleFor = (order: OrderDetail | undefined): string =>
  order ? t('Use a template for order {{number}}', { number: order.number }) : t('Use a template')
