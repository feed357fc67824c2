/** What runs the app here: the real Electron where its runtime is installed, else the stand-in. */
export function runtime(): { readonly executable: string; readonly real: boolean; readonly words: string }
