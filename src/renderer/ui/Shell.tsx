import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { sayNumber, t } from '../words'
import { Tooltip } from './Tooltip'

export type ShellProps = { readonly rail: ReactNode; readonly top: ReactNode; readonly children: ReactNode }

/** The window: the rail, the header, and the page between them. */
export function Shell({ rail, top, children }: ShellProps) {
  return (
    <div className="@container/shell h-dvh bg-paper text-ink">
      <div className="flex h-full">
        {rail}
        <div className="flex min-w-0 flex-1 flex-col">
          {top}
          <main className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</main>
        </div>
      </div>
    </div>
  )
}

export type RailLink = {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly href?: string
  readonly onPress?: () => void
  /** What waits there; 0 isn't shown. */
  readonly count?: number
  readonly isCurrent?: boolean
}

export type RailProps = {
  readonly brand: string
  /** The shop's name below the brand. */
  readonly shop?: string
  /** Groups, with a line between them. */
  readonly groups: readonly (readonly RailLink[])[]
  readonly footer?: ReactNode
}

/** The places of the app. In a narrow window, or at large text, only their icons with tooltips. */
export function Rail({ brand, shop, groups, footer }: RailProps) {
  return (
    <nav
      aria-label={t('Places')}
      className="flex w-14 shrink-0 flex-col overflow-x-hidden overflow-y-auto border-e border-line bg-sunken px-2 pt-4.5 pb-3 @min-[56rem]/shell:w-51 @min-[56rem]/shell:px-3"
    >
      <div className="px-2.5 pb-4 font-display text-lg font-semibold tracking-[-0.01em]">
        <span aria-hidden className="@min-[56rem]/shell:hidden">
          {brand.slice(0, 1)}
        </span>
        <span className="hidden @min-[56rem]/shell:inline">{brand}</span>
        {shop && (
          <small
            dir="auto"
            className="hidden pt-1 font-sans text-xs font-normal tracking-normal text-muted @min-[56rem]/shell:line-clamp-2"
          >
            {shop}
          </small>
        )}
      </div>
      {groups.map((links, at) => (
        <ul
          key={links[0]?.id ?? at}
          className={`flex flex-col gap-0.5 ${at > 0 ? 'mx-0 mt-2 border-t border-line pt-2' : ''}`}
        >
          {links.map((link) => (
            <li key={link.id}>
              <RailItem link={link} />
            </li>
          ))}
        </ul>
      ))}
      {footer && (
        <div className="mt-auto flex flex-wrap items-center gap-2 px-1.5 pt-4 text-xs text-muted @min-[56rem]/shell:px-2.5">
          {footer}
        </div>
      )}
    </nav>
  )
}

function RailItem({ link }: { readonly link: RailLink }) {
  const { label, icon: Icon, href, onPress, count = 0, isCurrent = false } = link
  return (
    <Tooltip text={label} placement="end">
      <Link
        href={href}
        onPress={onPress}
        aria-current={isCurrent ? 'page' : undefined}
        className={`flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 data-hovered:bg-line/60 ${isCurrent ? 'bg-surface font-semibold ring-1 ring-line ring-inset' : ''}`}
      >
        <Icon aria-hidden className={`size-4 shrink-0 ${isCurrent ? 'text-accent' : 'text-muted'}`} strokeWidth={1.7} />
        <span className="sr-only min-w-0 truncate @min-[56rem]/shell:not-sr-only @min-[56rem]/shell:truncate">
          {label}
        </span>
        {count > 0 && (
          <span className="ms-auto text-xs font-medium text-muted">
            <span className="sr-only @min-[56rem]/shell:not-sr-only">{sayNumber(count)}</span>
          </span>
        )}
      </Link>
    </Tooltip>
  )
}

/** The header: a place for the search box, and one for New. */
export function TopBar({ search, actions }: { readonly search: ReactNode; readonly actions?: ReactNode }) {
  return (
    <header className="flex shrink-0 items-center gap-3 border-b border-line px-4 py-3 @min-[56rem]/shell:px-7">
      <div className="min-w-0 max-w-115 flex-1">{search}</div>
      {actions && <div className="ms-auto flex shrink-0 items-center gap-2">{actions}</div>}
    </header>
  )
}
