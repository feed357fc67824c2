import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { followChanges } from '../api'
import { followMenu } from '../menu'
import { RecoveryPage } from '../recovery/RecoveryPage'
import { useIsClosed, useShopNow } from '../shop'
import { StartPage } from '../start/StartPage'
import { ShopProvider } from '../ui/ShopContext'
import { Toasts } from '../ui/toast'
import { router } from './routes'
import { TextSize } from './TextSize'

const client = new QueryClient({
  defaultOptions: {
    // The store is on this computer: there is no network to wait for, and changes are announced.
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

export function App() {
  useEffect(() => followChanges(client), [])
  useEffect(() => followMenu(), [])
  return (
    <QueryClientProvider client={client}>
      <TextSize />
      <Opened />
      <Toasts />
    </QueryClientProvider>
  )
}

/** The shop, or the first steps where there is none yet, or what can be done where it can't be opened. */
function Opened() {
  const now = useShopNow()
  const isClosed = useIsClosed()
  if (isClosed) return <RecoveryPage />
  if (!now) return null
  const { shop, today } = now
  const look = { today, locale: `en-${shop?.country ?? 'GB'}`, currency: shop?.currency ?? 'GBP' }
  return <ShopProvider shop={look}>{shop ? <RouterProvider router={router} /> : <StartPage />}</ShopProvider>
}
