import {
  CalendarDays,
  CalendarRange,
  ChartNoAxesColumn,
  FileInput,
  Hammer,
  ListChecks,
  Package,
  PackagePlus,
  Plus,
  Printer,
  Redo2,
  Settings,
  ShoppingBag,
  SquareCheck,
  Undo2,
  UserRoundPlus,
  Users,
} from 'lucide-react'
import { t } from '../../words'
import type { Entry } from './entries'

/** What can be done or opened from anywhere. */
export const commands = (): readonly Entry[] => [
  { id: 'today', icon: CalendarDays, title: t('Today'), hint: '', keys: 'Mod+1', to: '/today' },
  { id: 'print', icon: Printer, title: t('Print the day sheet'), hint: t('paper'), to: '/today/sheet' },
  { id: 'tick', icon: SquareCheck, title: t('Tick back a sheet'), hint: t('code and numbers'), to: '/today/tick-back' },
  { id: 'new task', icon: Plus, title: t('New task'), hint: t('add'), to: '/tasks/new' },
  { id: 'new order', icon: PackagePlus, title: t('New order'), hint: t('add, take an order'), to: '/orders/new' },
  { id: 'new customer', icon: UserRoundPlus, title: t('New customer'), hint: t('add'), to: '/customers/new' },
  { id: 'customers', icon: Users, title: t('Customers'), hint: '', keys: 'Mod+2', to: '/customers' },
  { id: 'orders', icon: Package, title: t('Orders'), hint: '', keys: 'Mod+3', to: '/orders' },
  { id: 'tasks', icon: ListChecks, title: t('Tasks'), hint: '', keys: 'Mod+4', to: '/tasks' },
  { id: 'calendar', icon: CalendarRange, title: t('Calendar'), hint: t('orders by day'), to: '/orders/calendar' },
  { id: 'make', icon: Hammer, title: t('Make list'), hint: t('orders'), to: '/orders/make-list' },
  {
    id: 'scorecard',
    icon: ChartNoAxesColumn,
    title: t('Promises kept'),
    hint: t('scorecard'),
    to: '/orders/scorecard',
  },
  { id: 'products', icon: ShoppingBag, title: t('Products'), hint: '', to: '/products' },
  { id: 'import', icon: FileInput, title: t('Import'), hint: t('CSV files'), to: '/import' },
  { id: 'settings', icon: Settings, title: t('Settings'), hint: '', to: '/settings' },
  { id: 'staff', icon: Users, title: t('Who is at the counter'), hint: t('switch staff'), item: 'switch-staff' },
  { id: 'undo', icon: Undo2, title: t('Undo'), hint: '', keys: 'Mod+Z', item: 'undo' },
  { id: 'redo', icon: Redo2, title: t('Redo'), hint: '', keys: 'Mod+Y', item: 'redo' },
]
