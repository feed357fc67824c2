import { useRouter } from '@tanstack/react-router'
import { Gift, ListChecks, PackagePlus, UserRoundPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useMenuItem } from '../menu'
import { Button } from '../ui/Button'
import { MenuAt, type MenuEntry, type Spot, spotOf } from '../ui/Menu'
import { t } from '../words'

/** What can be begun from anywhere, by Ctrl+N too. */
export function NewMenu() {
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const open = () => {
    if (button.current) setSpot(spotOf(button.current))
  }
  useMenuItem('new', open)
  const entries: readonly MenuEntry[] = [
    { id: 'task', label: t('New task'), icon: ListChecks, onAction: () => router.history.push('/tasks/new') },
    {
      id: 'customer',
      label: t('New customer'),
      icon: UserRoundPlus,
      onAction: () => router.history.push('/customers/new'),
    },
    { id: 'order', label: t('New order'), icon: PackagePlus, onAction: () => router.history.push('/orders/new') },
    { id: 'gift', label: t('New gift'), icon: Gift, onAction: () => router.history.push('/gifts/new') },
  ]
  return (
    <>
      <Button ref={button} keys="Mod+N" aria-haspopup="menu" aria-expanded={spot !== null} onPress={open}>
        {t('New')}
      </Button>
      <MenuAt label={t('New')} entries={entries} spot={spot} onClose={() => setSpot(null)} />
    </>
  )
}
