import { Copy } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { CustomerDetail } from '../../shared/customers'
import { postalLines } from '../../shared/domain/address'
import { formatPhone } from '../../shared/domain/phone'
import { copyText } from '../clipboard'
import { kindWords, relationBackWords, relationWords, wayWords } from '../customerWords'
import { useShopNow } from '../shop'
import { IconButton } from '../ui/Button'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { DayText } from '../ui/DayText'
import { say } from '../ui/toast'
import { t } from '../words'
import { DaysCard } from './DaysCard'
import { Fact, FactList } from './FactList'
import { GiftsCard } from './GiftsCard'
import { InNumbers } from './InNumbers'
import { KeepingInTouch } from './KeepingInTouch'
import { mayCall } from './mayCall'

type Facts = { readonly customer: CustomerDetail }

/** What is known of a customer, each kind in a card of its own; a card without anything to say is not there. */
export function CustomerFacts({ customer }: Facts) {
  return (
    <>
      <DaysCard customer={customer} />
      <InNumbers customerId={customer.id} />
      <Ways customer={customer} />
      <Addresses customer={customer} />
      {customer.note && (
        <Card title={t('Note')}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {customer.note}
          </p>
        </Card>
      )}
      <KeepingInTouch customer={customer} />
      <Likes customer={customer} />
      <GiftsCard customer={customer} />
      <Relations customer={customer} />
      <About customer={customer} />
    </>
  )
}

function copy(text: string) {
  copyText(text)
  say(t('Copied'))
}

const link = 'text-accent underline decoration-accent/30 underline-offset-2 hover:decoration-accent'

/** A web address as the system's browser opens it; none where it can't be one. */
function webAddress(text: string): string | null {
  const address = `https://${text.trim().replace(/^https?:\/\//i, '')}`
  return URL.canParse(address) ? address : null
}

function Ways({ customer }: Facts) {
  const country = useShopNow()?.shop?.country ?? ''
  const { ways } = customer
  if (ways.length === 0) return null
  // The program that a link opens would call or write at once.
  const isOpen = mayCall(customer)
  return (
    <Card title={t('How to reach them')}>
      <ul>
        {ways.map(({ id, kind, label, value }) => {
          const shown = kind === 'phone' ? formatPhone(value, country) : value
          const reach = {
            phone: `tel:${value.replace(/[^\d+]/g, '')}`,
            email: `mailto:${value}`,
            web: webAddress(value),
          }
          const href = kind === 'web' || isOpen ? reach[kind] : null
          return (
            <li key={id} className="flex items-center gap-2 border-t border-line py-1 first:border-t-0">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {href === null ? (
                  <bdi>{shown}</bdi>
                ) : (
                  <a className={link} href={href} target="_blank" rel="noreferrer">
                    <bdi>{shown}</bdi>
                  </a>
                )}
                <span className="block text-xs text-muted">{label || wayWords(kind)}</span>
              </span>
              <IconButton
                size="small"
                icon={Copy}
                label={t('Copy {{value}}', { value: shown })}
                onPress={() => copy(value)}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Addresses({ customer: { name, addresses } }: Facts) {
  const country = useShopNow()?.shop?.country ?? ''
  if (addresses.length === 0) return null
  return (
    <Card title={addresses.length === 1 ? t('Address') : t('Addresses')}>
      <ul>
        {addresses.map((address) => {
          const lines = postalLines(address, country)
          return (
            <li
              key={address.id}
              className="flex items-start gap-2 border-t border-line py-1.5 first:border-t-0 first:pt-0"
            >
              <address className="min-w-0 flex-1 wrap-anywhere not-italic">
                {lines.map((line, at) => (
                  <bdi key={`${at} ${line}`} className="block">
                    {line}
                  </bdi>
                ))}
                {address.label && <span className="block text-xs text-muted">{address.label}</span>}
              </address>
              <IconButton
                size="small"
                icon={Copy}
                label={t('Copy the address')}
                onPress={() => copy([name, ...lines].join('\n'))}
              />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Likes({ customer: { likes } }: Facts) {
  if (likes.length === 0) return null
  return (
    <Card title={t('Likes and dislikes')}>
      <ul className="flex flex-wrap gap-1.5">
        {[...likes]
          .toSorted((a, b) => Number(b.liked) - Number(a.liked))
          .map(({ id, text, liked }) => (
            <li key={id} className="max-w-full">
              <Chip tone={liked ? 'kept' : 'late'}>{liked ? text : t('not: {{what}}', { what: text })}</Chip>
            </li>
          ))}
      </ul>
    </Card>
  )
}

function Relations({ customer: { relations } }: Facts) {
  if (relations.length === 0) return null
  return (
    <Card title={t('Belongs together')}>
      <ul>
        {relations.map(({ id, kind, mine, otherId, otherName }) => (
          <li key={id} className="border-t border-line py-1 wrap-anywhere first:border-t-0">
            <span className="text-muted">{mine ? relationWords(kind) : relationBackWords(kind)}</span>{' '}
            <Link className={link} href={`#/customers/${otherId}`}>
              <bdi>{otherName}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function About({ customer }: Facts) {
  const { kind, contactName, trade, size, source, knownSince, reference } = customer
  return (
    <Card title={t('About them')}>
      <FactList>
        <Fact label={t('Kind')}>{kindWords(kind)}</Fact>
        {contactName && <Fact label={t('Ask for')}>{contactName}</Fact>}
        {trade && <Fact label={t('Trade')}>{trade}</Fact>}
        {size && <Fact label={t('Size')}>{size}</Fact>}
        {source && <Fact label={t('Came to us by')}>{source}</Fact>}
        {knownSince && (
          <Fact label={t('Customer since')}>
            <DayText day={knownSince} />
          </Fact>
        )}
        {reference && <Fact label={t('Number')}>{reference}</Fact>}
      </FactList>
    </Card>
  )
}
