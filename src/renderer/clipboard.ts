/** Puts text into the clipboard, after a key or a click. Chromium's own `writeText` asks for a permission that no page of ours has. */
export function copyText(text: string): void {
  function put(event: ClipboardEvent) {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
