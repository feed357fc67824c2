import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { CalendarDays, Gift, ListChecks, Package, Settings, Users } from 'lucide-react'
import { RouterProvider } from 'react-aria-components'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { Reminders } from '../reminders/Reminders'
import { sayWords } from '../sayWords'
import { useShopNow } from '../shop'
import { SampleBanner } from '../start/SampleBanner'
import { QuickAdd } from '../tasks/QuickAdd'
import { Rail, Shell, TopBar } from '../ui/Shell'
import { say } from '../ui/toast'
import { t } from '../words'
import { BackupSign } from './BackupSign'
import { CounterMenu } from './CounterMenu'
import { FindBox } from './FindBox'
import { NewMenu } from './NewMenu'
import { useGoing } from './useGoing'

/** What stands around every page: the rail, the header, and what the native menu means everywhere. */
export function Frame() {
  const router = useRouter()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const now = useShopNow()
  const counts = useQuery(api.today.counts({})).data
  useEverywhereItems()
  useGoing()
  const link = (to: string) => ({ href: `#${to}`, isCurrent: path.startsWith(to) })
  return (
    <RouterProvider navigate={(href) => router.history.push(href.replace(/^#/, ''))}>
      <Shell
        rail={
          <Rail
            brand="Regulars"
            shop={now?.shop?.name}
            groups={[
              [
                { id: 'today', label: t('Today'), icon: CalendarDays, count: counts?.today, ...link('/today') },
                { id: 'customers', label: t('Customers'), icon: Users, ...link('/customers') },
                {
                  id: 'orders',
                  label: t('Orders'),
                  icon: Package,
                  ...link('/orders'),
                  isCurrent: path.startsWith('/orders') || path.startsWith('/products'),
                },
                { id: 'tasks', label: t('Tasks'), icon: ListChecks, count: counts?.tasks, ...link('/tasks') },
                {
                  id: 'gifts',
                  label: t('Gifts & thanks'),
                  icon: Gift,
                  count: counts?.thanks,
                  ...link('/gifts'),
                  isCurrent: ['/gifts', '/occasions', '/thanks'].some((place) => path.startsWith(place)),
                },
              ],
              [
                {
                  id: 'settings',
                  label: t('Settings'),
                  icon: Settings,
                  ...link('/settings'),
                  isCurrent: ['/settings', '/journal', '/bin'].some((place) => path.startsWith(place)),
                },
              ],
            ]}
            footer={
              <>
                <BackupSign />
                <CounterMenu />
              </>
            }
          />
        }
        top={
          <TopBar
            search={<FindBox />}
            actions={
              <>
                <Reminders />
                <QuickAdd />
                <NewMenu />
              </>
            }
          />
        }
      >
        <SampleBanner />
        <Outlet />
      </Shell>
    </RouterProvider>
  )
}

function useEverywhereItems(): void {
  const router = useRouter()
  const go = (to: string) => () => router.history.push(to)
  useMenuItem('today', go('/today'))
  useMenuItem('customers', go('/customers'))
  useMenuItem('orders', go('/orders'))
  useMenuItem('tasks', go('/tasks'))
  useMenuItem('settings', go('/settings'))
  useMenuItem('import', go('/import'))
  useMenuItem('journal', go('/journal'))
  useMenuItem('bin', go('/bin'))
  useMenuItem('print', go('/today/sheet'))
  useMenuItem('back', () => router.history.back())
  useMenuItem('forward', () => router.history.forward())
  useMenuItem('undo', () => void step('undo'))
  useMenuItem('redo', () => void step('redo'))
}

/** In a field, Undo is the field's own; elsewhere it is the last step of whoever stands at the counter. */
async function step(way: 'undo' | 'redo'): Promise<void> {
  const active = document.activeElement
  if (active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea'))) {
    document.execCommand(way)
    return
  }
  try {
    const { summary } = way === 'undo' ? await api.journal.undo.mutationFn({}) : await api.journal.redo.mutationFn({})
    say(t(way === 'undo' ? 'Undone: {{what}}' : 'Done again: {{what}}', { what: sayWords(summary) }))
  } catch (error) {
    sayError(error)
  }
}
