import { useQuery } from '@tanstack/react-query'
import { HandHeart } from 'lucide-react'
import { api } from '../api'
import { LinkButton } from '../ui/Button'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { t } from '../words'
import { HowFastCard } from './HowFastCard'
import { ThankRules } from './ThankRules'

/** By which rules the shop thanks, and how fast it does. */
export function HowWeThankPage() {
  const rules = useQuery(api.thanks.rules({})).data
  return (
    <Page
      title={t('How we thank')}
      subtitle={t('Each delivered order is owed one thank-you. The first rule that fits says how and by when.')}
      actions={
        <LinkButton icon={HandHeart} href="#/thanks">
          {t('Thanks owed')}
        </LinkButton>
      }
    >
      <div className="grid max-w-260 grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] items-start gap-4">
        {rules ? <ThankRules rules={rules} /> : <Loading />}
        <HowFastCard />
      </div>
    </Page>
  )
}
