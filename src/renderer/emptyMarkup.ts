type Policies = {
  readonly createPolicy: (name: 'default', rules: { readonly createHTML: (markup: string) => string | null }) => unknown
}

// React Aria empties its announcer by `innerHTML = ''`: that, and no other markup from text, may pass.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
trustedTypes?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) })
