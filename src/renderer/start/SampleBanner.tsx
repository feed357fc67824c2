import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api'
import { useDoing, useSayDone } from '../doing'
import { useShopNow } from '../shop'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { t } from '../words'
import { FirstShopForm } from './FirstShopForm'

/** While the sample is here, every page says so, and how to be rid of it. */
export function SampleBanner() {
  const isSample = useShopNow()?.sample ?? false
  return isSample ? <Banner /> : null
}

function Banner() {
  const [isStarting, setStarting] = useState(false)
  const navigate = useNavigate()
  const remove = useDoing(api.shop.removeSample, () =>
    t('The sample is gone; what you added yourself is still here. Now give the shop its name.'),
  )
  async function removeSample() {
    if (remove.isPending) return
    try {
      // The banner goes with the sample: what comes after must not hang on it.
      await remove.mutateAsync({})
      await navigate({ to: '/settings', search: { section: 'shop' } })
    } catch {
      // Said already, in a toast.
    }
  }
  return (
    <section
      aria-label={t('Sample shop')}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-info-soft px-7 py-1.5"
    >
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold text-info">{t('This is the sample shop.')}</strong>{' '}
        {t('Try anything: nobody here is real.')}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button size="small" variant="quiet" onPress={() => void removeSample()}>
          {t('Remove the sample')}
        </Button>
        <Button size="small" onPress={() => setStarting(true)}>
          {t('Start my own shop')}
        </Button>
      </span>
      <StartOwn isOpen={isStarting} onClose={() => setStarting(false)} />
    </section>
  )
}

function StartOwn({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const start = useMutation(api.shop.startOwn)
  const sayDone = useSayDone()
  const navigate = useNavigate()
  return (
    <Dialog title={t('Start my own shop')} isOpen={isOpen} onClose={onClose}>
      <p className="text-muted">{t('The sample goes; customers and tasks that you added yourself stay.')}</p>
      <FirstShopForm
        label={t('Start my own shop')}
        submit={t('Start my own shop')}
        onCancel={onClose}
        onSubmit={async (shop) => {
          await start.mutateAsync(shop)
          onClose()
          void navigate({ to: '/today' })
          await sayDone(t('{{name}} is open, and the sample is gone.', { name: shop.name }))
        }}
      />
    </Dialog>
  )
}
