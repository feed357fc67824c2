import { type ReactNode, useEffect, useRef } from 'react'

export type PageProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** A second, narrower column; it goes below where there is no room. */
  readonly aside?: ReactNode
  /** `fill`: the page has the window's height and its content scrolls by itself (tables). */
  readonly layout?: 'scroll' | 'fill'
  readonly children: ReactNode
}

/** A page inside the Shell: its title is the window's, and where the focus goes after navigation. */
export function Page({ title, subtitle, actions, aside, layout = 'scroll', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    // A field that takes the focus, or a list beside this page that has it, goes first.
    const active = document.activeElement
    if (active === null || active === document.body || !active.closest('main')) heading.current?.focus()
  }, [])
  return (
    // What has the focus is never hidden by a foot that stays.
    <div className="@container relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto has-data-foot:scroll-pb-20">
      <header className="flex flex-wrap items-end gap-x-3 gap-y-2 px-4 pt-5.5 pb-4 @min-[40rem]:px-7">
        <div className="min-w-0 flex-1 basis-64">
          <h1
            ref={heading}
            tabIndex={-1}
            dir="auto"
            className="font-display text-xl font-semibold tracking-[-0.015em] wrap-anywhere outline-none"
          >
            {title}
          </h1>
          {subtitle && <div className="mt-1 text-muted">{subtitle}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-4 px-4 pb-7 @min-[40rem]:px-7 ${layout === 'fill' ? 'min-h-0 flex-1 grid-rows-[minmax(0,1fr)]' : 'items-start'} ${aside ? '@min-[58rem]:grid-cols-[minmax(0,1fr)_19.75rem]' : ''}`}
      >
        <div className={`min-w-0 ${layout === 'fill' ? 'flex min-h-60 flex-col' : 'flex flex-col gap-4'}`}>
          {children}
        </div>
        {aside && <aside className="flex min-w-0 flex-col gap-3.5">{aside}</aside>}
      </div>
    </div>
  )
}
