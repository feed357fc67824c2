import { sayKeys } from './platform'

/** A key combination such as `Mod+K`, written as the system writes it. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-paper px-1.25 py-0.5 font-sans text-[0.6875rem] leading-none font-medium whitespace-nowrap text-muted">
      {sayKeys(keys)}
    </kbd>
  )
}
