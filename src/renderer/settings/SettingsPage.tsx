import { useNavigate, useSearch } from '@tanstack/react-router'
import { useStaff } from '../shop'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/Tabs'
import { t } from '../words'
import { About } from './About'
import { BackupsSection } from './BackupsSection'
import { DesktopSection } from './DesktopSection'
import { JournalSection } from './JournalSection'
import { LookSection } from './LookSection'
import { PlanningSection } from './PlanningSection'
import { ShopSection } from './ShopSection'
import { StaffSection } from './StaffSection'
import { settingsSections } from './search'

/** What the shop and this computer can be set to, and what was done of late. */
export function SettingsPage() {
  const { section = 'shop' } = useSearch({ from: '/settings' })
  const navigate = useNavigate()
  const count = useStaff().length
  return (
    <Page title={t('Settings')}>
      <Tabs
        label={t('Settings')}
        value={section}
        onChange={(id) => {
          const chosen = settingsSections.find((name) => name === id)
          void navigate({ to: '/settings', search: { section: chosen } })
        }}
        tabs={[
          { id: 'shop', label: t('Shop'), content: <ShopSection /> },
          { id: 'planning', label: t('Planning'), content: <PlanningSection /> },
          { id: 'staff', label: t('Staff'), count, content: <StaffSection /> },
          { id: 'backups', label: t('Backups'), content: <BackupsSection /> },
          { id: 'desktop', label: t('Reminders and start'), content: <DesktopSection /> },
          { id: 'look', label: t('Look'), content: <LookSection /> },
          { id: 'journal', label: t('Journal'), content: <JournalSection /> },
          { id: 'about', label: t('About'), content: <About /> },
        ]}
      />
    </Page>
  )
}
