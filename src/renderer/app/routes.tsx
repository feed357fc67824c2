import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { BinPage } from '../bin/BinPage'
import { BinSearch } from '../bin/search'
import { CustomerFormPage } from '../customers/CustomerFormPage'
import { CustomerPage } from '../customers/CustomerPage'
import { CustomersPage } from '../customers/CustomersPage'
import { CustomersSearch } from '../customers/search'
import { GiftFormPage } from '../gifts/GiftFormPage'
import { GiftsPage } from '../gifts/GiftsPage'
import { SpendPage } from '../gifts/SpendPage'
import { GiftFormSearch, GiftsSearch, SpendSearch } from '../gifts/search'
import { ImportPage } from '../imports/ImportPage'
import { ImportSearch } from '../imports/search'
import { JournalPage } from '../journal/JournalPage'
import { JournalSearch } from '../journal/search'
import { OccasionsPage } from '../occasions/OccasionsPage'
import { OccasionsSearch } from '../occasions/search'
import { CalendarPage } from '../orders/CalendarPage'
import { CalendarSearch, DayPaperSearch } from '../orders/calendarSearch'
import { DayTicketsPage } from '../orders/DayTicketsPage'
import { MakeListPage } from '../orders/MakeListPage'
import { OrderFormPage } from '../orders/OrderFormPage'
import { OrderPage } from '../orders/OrderPage'
import { OrdersPage } from '../orders/OrdersPage'
import { ScorecardPage } from '../orders/ScorecardPage'
import { OrderFormSearch, OrderSearch, OrdersSearch, ScorecardSearch } from '../orders/search'
import { ProductsPage } from '../products/ProductsPage'
import { ProductsSearch } from '../products/search'
import { SettingsPage } from '../settings/SettingsPage'
import { SettingsSearch } from '../settings/search'
import { TaskFormSearch, TasksSearch } from '../tasks/search'
import { TaskFormPage } from '../tasks/TaskFormPage'
import { TaskPage } from '../tasks/TaskPage'
import { TasksPage } from '../tasks/TasksPage'
import { UseTemplateSearch } from '../tasks/templates/search'
import { TemplateFormPage } from '../tasks/templates/TemplateFormPage'
import { TemplatesPage } from '../tasks/templates/TemplatesPage'
import { UseTemplatePage } from '../tasks/templates/UseTemplatePage'
import { CardsPage } from '../thanks/CardsPage'
import { HowWeThankPage } from '../thanks/HowWeThankPage'
import { CardsSearch, ThanksSearch } from '../thanks/search'
import { ThanksPage } from '../thanks/ThanksPage'
import { SheetPage } from '../today/SheetPage'
import { TickBackSearch, TodaySearch } from '../today/search'
import { TickBackPage } from '../today/TickBackPage'
import { TodayPage } from '../today/TodayPage'
import { Frame } from './Frame'

/** Every page by its path. Search parameters are typed by the subject: they are what a saved view keeps. */
const root = createRootRoute({ component: Frame })
const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path })

const tree = root.addChildren([
  createRoute({
    ...at('/'),
    beforeLoad: () => {
      throw redirect({ to: '/today' })
    },
  }),
  createRoute({ ...at('/today'), validateSearch: TodaySearch, component: TodayPage }),
  createRoute({ ...at('/today/sheet'), validateSearch: TodaySearch, component: SheetPage }),
  createRoute({ ...at('/today/tick-back'), validateSearch: TickBackSearch, component: TickBackPage }),
  createRoute({ ...at('/customers'), validateSearch: CustomersSearch, component: CustomersPage }),
  createRoute({ ...at('/customers/new'), component: CustomerFormPage }),
  createRoute({ ...at('/customers/$id'), validateSearch: CustomersSearch, component: CustomerPage }),
  createRoute({ ...at('/customers/$id/edit'), component: CustomerFormPage }),
  createRoute({ ...at('/orders/calendar'), validateSearch: CalendarSearch, component: CalendarPage }),
  createRoute({ ...at('/orders/make-list'), validateSearch: DayPaperSearch, component: MakeListPage }),
  createRoute({ ...at('/orders/tickets'), validateSearch: DayPaperSearch, component: DayTicketsPage }),
  createRoute({ ...at('/orders'), validateSearch: OrdersSearch, component: OrdersPage }),
  createRoute({ ...at('/orders/new'), validateSearch: OrderFormSearch, component: OrderFormPage }),
  createRoute({ ...at('/orders/scorecard'), validateSearch: ScorecardSearch, component: ScorecardPage }),
  createRoute({ ...at('/orders/$id'), validateSearch: OrderSearch, component: OrderPage }),
  createRoute({ ...at('/orders/$id/edit'), component: OrderFormPage }),
  createRoute({ ...at('/products'), validateSearch: ProductsSearch, component: ProductsPage }),
  createRoute({ ...at('/tasks'), validateSearch: TasksSearch, component: TasksPage }),
  createRoute({ ...at('/tasks/new'), validateSearch: TaskFormSearch, component: TaskFormPage }),
  createRoute({ ...at('/tasks/templates'), component: TemplatesPage }),
  createRoute({ ...at('/tasks/templates/new'), component: TemplateFormPage }),
  createRoute({ ...at('/tasks/templates/use'), validateSearch: UseTemplateSearch, component: UseTemplatePage }),
  createRoute({ ...at('/tasks/templates/$id/edit'), component: TemplateFormPage }),
  createRoute({ ...at('/tasks/$id'), validateSearch: TasksSearch, component: TaskPage }),
  createRoute({ ...at('/tasks/$id/edit'), component: TaskFormPage }),
  createRoute({ ...at('/gifts'), validateSearch: GiftsSearch, component: GiftsPage }),
  createRoute({ ...at('/gifts/new'), validateSearch: GiftFormSearch, component: GiftFormPage }),
  createRoute({ ...at('/gifts/spend'), validateSearch: SpendSearch, component: SpendPage }),
  createRoute({ ...at('/gifts/$id/edit'), component: GiftFormPage }),
  createRoute({ ...at('/occasions'), validateSearch: OccasionsSearch, component: OccasionsPage }),
  createRoute({ ...at('/thanks'), validateSearch: ThanksSearch, component: ThanksPage }),
  createRoute({ ...at('/thanks/cards'), validateSearch: CardsSearch, component: CardsPage }),
  createRoute({ ...at('/thanks/rules'), component: HowWeThankPage }),
  createRoute({ ...at('/import'), validateSearch: ImportSearch, component: ImportPage }),
  createRoute({ ...at('/journal'), validateSearch: JournalSearch, component: JournalPage }),
  createRoute({ ...at('/bin'), validateSearch: BinSearch, component: BinPage }),
  createRoute({ ...at('/settings'), validateSearch: SettingsSearch, component: SettingsPage }),
])

export const router = createRouter({ routeTree: tree, history: createHashHistory(), defaultPendingMs: 300 })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
