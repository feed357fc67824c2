import type { ReactNode } from 'react'

/** What is known of one thing, by name. */
export const FactList = ({ children }: { readonly children: ReactNode }) => <dl className="relative">{children}</dl>

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-start gap-3 border-t border-line py-1 first:border-t-0">
      <dt className="text-muted">{label}</dt>
      <dd dir="auto" className="ms-auto min-w-0 text-end wrap-anywhere">
        {children}
      </dd>
    </div>
  )
}
