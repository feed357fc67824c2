import { useQuery } from '@tanstack/react-query'
import type { CustomerDetail } from '../../shared/customers'
import { mayMail } from '../../shared/domain/consent'
import { api } from '../api'
import { channelWords, consentWayWords, mailingsWords, touchOf, touchWords } from '../customerWords'
import { Card } from '../ui/Card'
import { DayText } from '../ui/DayText'
import { Who } from '../ui/Who'
import { t } from '../words'
import { Fact, FactList } from './FactList'

type Facts = { readonly customer: CustomerDetail }

/** When we last had a word, how they want to be reached, and whether we may write. */
export function KeepingInTouch({ customer }: Facts) {
  const last = useQuery(api.customers.timeline({ id: customer.id, kind: 'contact', from: 0, size: 1 })).data?.entries[0]
  const touch = last && touchOf(last.detail)
  return (
    <Card title={t('Keeping in touch')}>
      <FactList>
        <Fact label={t('Last word')}>
          {last && touch ? (
            <>
              <DayText day={last.on} short />, {touchWords(touch.kind, touch.direction).toLocaleLowerCase()}
            </>
          ) : (
            t('none yet')
          )}
        </Fact>
        {customer.preferredChannel && (
          <Fact label={t('Best way')}>{channelWords(customer.preferredChannel).toLocaleLowerCase()}</Fact>
        )}
        {customer.bestTime && <Fact label={t('Best time')}>{customer.bestTime}</Fact>}
        <Mailings customer={customer} />
        {customer.keeper && (
          <Fact label={t('Looked after by')}>
            <Who initials={customer.keeper} />
          </Fact>
        )}
      </FactList>
    </Card>
  )
}

/** Whether we may write to them: what they said, when and how. */
function Mailings({ customer }: Facts) {
  const { mailings, mailingsOn, mailingsBy } = customer
  return (
    <Fact label={t('Mailings')}>
      {mailingsWords(mailings)}
      {mailingsOn !== null && (
        <>
          , <DayText day={mailingsOn} short />
        </>
      )}
      {mailingsBy !== '' && `, ${consentWayWords(mailingsBy)}`}
      {mailings === 'in' && !mayMail(customer) && (
        <span className="block text-xs text-muted">{t('none are sent as they stand now')}</span>
      )}
    </Fact>
  )
}
