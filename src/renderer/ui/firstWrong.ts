const focusable = 'input:not([type=hidden]):not(:disabled), textarea, [role=spinbutton], button, [tabindex="0"]'

/** Moves the focus to the first wrong field as the eye finds it. Answers whether there was one. */
export function focusFirstWrong(form: HTMLElement | null): boolean {
  const wrong = form?.querySelector('[data-invalid], [data-unfinished], [aria-invalid=true]')
  if (!(wrong instanceof HTMLElement)) return false
  const target = wrong.matches(focusable) ? wrong : wrong.querySelector<HTMLElement>(focusable)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
  return target != null
}
