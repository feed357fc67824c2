import { useRouterState } from '@tanstack/react-router'
import { LinkButton } from './ui/Button'
import { t } from './words'

/** The three pages of “Gifts & thanks”, from one to the other. */
export function GiftsSwitch() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const places = [
    { to: '/thanks', label: t('Thanks owed') },
    { to: '/gifts', label: t('Gifts') },
    { to: '/occasions', label: t('Days to remember') },
  ]
  return (
    <nav aria-label={t('Gifts & thanks')} className="-ms-2 flex flex-wrap gap-1 text-ink">
      {places.map(({ to, label }) => {
        const isHere = path.startsWith(to)
        return (
          <LinkButton
            key={to}
            size="small"
            variant={isHere ? 'plain' : 'quiet'}
            href={`#${to}`}
            aria-current={isHere ? 'page' : undefined}
          >
            {label}
          </LinkButton>
        )
      })}
    </nav>
  )
}
