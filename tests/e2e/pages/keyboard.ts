import { expect, type Page } from '@playwright/test'

/** What has the focus as a screen reader says it: `button "New order"`; empty where nothing has. */
export async function saidOf(page: Page): Promise<string> {
  const focus = page.locator(':focus')
  if ((await focus.count()) === 0) return ''
  const [first = ''] = (await focus.ariaSnapshot()).split('\n')
  return first.replace(/^- '?/, '').replace(/:?'?:?$/, '')
}

/** Whether a ring is drawn around what has the focus, and nothing lies over it. */
const howSeen = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return 'nothing has the focus'
    // A page's heading has it after navigation, to be read out: nothing there can be pressed.
    if (active.tagName === 'H1') return 'seen'
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow.includes(' 0px 0px 0px 2px')
    }
    const around = (element: Element | null, levels: number): Element[] =>
      element === null || levels === 0 ? [] : [element, ...around(element.parentElement, levels - 1)]
    const row = document.getElementById(active.getAttribute('aria-activedescendant') ?? '')
    const label = active.closest('label')
    const ringed = [...around(active, 4), ...(label?.querySelectorAll('*') ?? []), ...(row ? [row] : [])]
    if (!ringed.some(look)) return 'no ring is drawn'
    const shown = row ?? label ?? active
    const { left, top, width, height } = shown.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
    return over && (shown.contains(over) || over.contains(shown)) ? 'seen' : 'something lies over it'
  })

/** What has the focus is seen, and says what it is. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => howSeen(page), { message: `the focus, on ${await saidOf(page)}` }).toBe('seen')
  await expect.poll(() => saidOf(page)).toMatch(/"|^grid|^row/)
}

/** What has the focus comes to be what a screen reader calls so, and is seen. */
export async function expectFocus(page: Page, said: string): Promise<void> {
  await expect.poll(() => saidOf(page)).toContain(said)
  await expectFocusSeen(page)
}

/** Types into what has the focus, which stays seen. */
export async function typeHere(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await expectFocusSeen(page)
}

/** Presses keys one after another; after each, the focus must be seen. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
}

/** Goes on with Tab, or back with Shift+Tab, to what a screen reader calls so; on the way the focus is always seen. */
export async function tabTo(page: Page, said: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 60; step += 1) {
    const now = await saidOf(page)
    if (now.startsWith(said)) return
    passed.push(now)
    await press(page, key)
  }
  throw new Error(`${key} never came to ${said}, only to: ${passed.join(', ')}`)
}
