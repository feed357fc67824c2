import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, launch } from './harness.ts'

let electron: ElectronApplication
let page: Page

beforeAll(async () => {
  electron = await launch()
  page = await electron.firstWindow()
  await page.waitForFunction(() => document.readyState === 'complete')
})

afterAll(() => electron.close())

test('a click goes through the preload to the main process and back', async () => {
  await page.click('#ask')
  await page.waitForFunction(() => document.querySelector('#answer')?.textContent === 'Hello page')
})

test('values cross as structured clones, in both directions', async () => {
  const kept = await page.evaluate(async () => {
    const circle: Record<string, unknown> = { name: 'circle' }
    circle.self = circle
    const sent = {
      nothing: undefined,
      minusZero: -0,
      notANumber: Number.NaN,
      big: 2n ** 70n,
      day: new Date(86_400_000),
      map: new Map([[{ a: 1 }, new Set(['x'])]]),
      bytes: new Uint8Array([0, 128, 255]),
      error: new RangeError('too far'),
      holes: [1, undefined, null],
      text: 'Zoë \u2028 🎁 \0',
      circle,
    }
    const got = (await globalThis.fixtureBridge.invoke('echo', sent)) as typeof sent
    const [[key, set]] = [...got.map] as [[{ a: number }, Set<string>]]
    return [
      Object.hasOwn(got, 'nothing') && got.nothing === undefined,
      Object.is(got.minusZero, -0),
      Number.isNaN(got.notANumber),
      got.big === 2n ** 70n,
      got.day instanceof Date && got.day.getTime() === 86_400_000,
      key.a === 1 && set.has('x'),
      got.bytes instanceof Uint8Array && got.bytes.join() === '0,128,255',
      got.error instanceof Error && got.error.message === 'too far',
      got.holes.length === 3 && got.holes[1] === undefined && got.holes[2] === null,
      got.text === sent.text,
      got.circle.self === got.circle && got.circle !== circle,
    ]
  })
  expect(kept).toEqual(kept.map(() => true))
})

test('what cannot be cloned is refused on either side, with the words of Electron', async () => {
  const attempts = await page.evaluate(() => {
    const attempt = async (channel: string, ...args: unknown[]) => {
      try {
        return await globalThis.fixtureBridge.invoke(channel, ...args)
      } catch (error) {
        return (error as Error).message
      }
    }
    return Promise.all([
      attempt('echo', { f: () => 1 }),
      attempt('echo', Symbol('s')),
      attempt('uncloneable'),
      attempt('reject'),
      attempt('unheard of'),
    ])
  })
  expect(attempts).toEqual([
    'An object could not be cloned.',
    'An object could not be cloned.',
    "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
    "Error invoking remote method 'reject': Error: nothing doing",
    "Error invoking remote method 'unheard of': Error: No handler registered for 'unheard of'",
  ])
})

test('the preload has a world of its own and shows the page only what it exposes', async () => {
  const seen = await page.evaluate(() => ({
    secret: 'onlyInPreload' in globalThis,
    binding: Object.getOwnPropertyNames(globalThis).filter((name) => /standIn/i.test(name)),
    require: 'require' in globalThis,
    process: 'process' in globalThis,
    sum: globalThis.fixtureBridge.sum(2, 3),
    frozen: Object.isFrozen(globalThis.fixtureBridge),
    argv: globalThis.fixtureBridge.argv.at(-1),
  }))
  expect(seen).toEqual({
    secret: false,
    binding: [],
    require: false,
    process: false,
    sum: 5,
    frozen: true,
    argv: '--from-main',
  })
  const refused = await page.evaluate(() => {
    const attempt = (work: () => void) => {
      try {
        work()
        return 'nothing thrown'
      } catch (error) {
        return (error as Error).message
      }
    }
    return [attempt(() => globalThis.fixtureBridge.fail()), attempt(() => globalThis.fixtureBridge.unknown())]
  })
  expect(refused).toEqual(['preload says no', '"ipcRenderer.sendSync" is not in the stand-in'])
})

test('the main process sends to the page, until the page stops listening', async () => {
  await page.evaluate(() => {
    globalThis.fixtureHeard = []
    const stop = globalThis.fixtureBridge.onNews((...args) => {
      globalThis.fixtureHeard.push(args)
      if (args[0] === 'last') stop()
    })
  })
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    for (const word of ['first', 'last', 'too late']) window?.webContents.send('news', word, new Map([['a', 1]]))
  })
  await page.waitForFunction(() => globalThis.fixtureHeard.length === 2)
  await page.evaluate(() => globalThis.fixtureBridge.invoke('greet', 'a round trip later'))
  // Playwright itself does not carry maps.
  const heard = await page.evaluate(() =>
    globalThis.fixtureHeard.map(([word, map]) => [word, ...(map as Map<string, number>)]),
  )
  expect(heard).toEqual([
    ['first', ['a', 1]],
    ['last', ['a', 1]],
  ])
})

test('the sender is known by its window, its address and its origin', async () => {
  expect(await page.evaluate(() => globalThis.fixtureBridge.invoke('sender'))).toMatchObject({
    url: 'app://regulars/page.html',
    origin: 'app://regulars',
    parent: null,
    ofWindow: expect.any(Number),
  })
})

test('the content security policy of the protocol handler holds', async () => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.body.append(script)
    document.querySelector('h1')?.setAttribute('onclick', 'globalThis.inlineRan = true')
    document.querySelector('h1')?.click()
    return 'inlineRan' in globalThis
  })
  expect(ran).toBe(false)
  // The debugger may evaluate what the page may not, so the page has to try by itself.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true })
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that the policy forbids
            resolve(new Function('return "ran"')())
          } catch {
            // The violation is reported by the event.
          }
        })
      }),
  )
  expect(evaluated).toBe('eval')
})

test('requests reach the protocol handler whole, and nothing else is reached', async () => {
  const answers = await page.evaluate(async () => [
    await (await fetch('/echo', { method: 'POST', body: 'Zoë' })).text(),
    (await fetch('/nowhere')).status,
    await fetch('https://example.com/').catch(() => 'refused'),
  ])
  expect(answers).toEqual(['POST Zoë', 404, 'refused'])
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await eventually(() => electron.evaluate(() => globalThis.fixtureNavigations)).toEqual(['https://example.com/away'])
  // The page answers once Chromium has given the forbidden way up.
  expect(await page.evaluate(() => document.title)).toBe('Fixture page')
  expect(page.url()).toMatch(/page\.html$/)
  await page.reload()
  expect(await page.evaluate(() => globalThis.fixtureBridge.invoke('greet', 'reload'))).toBe('Hello reload')
  expect(await electron.evaluate(() => globalThis.fixtureNavigations)).toHaveLength(1)
})

test('the windows that a page wants are asked about, and not opened', async () => {
  const opened = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/link', target: '_blank' })
    document.body.append(link)
    const answer = window.open('https://example.com/popup')
    link.click()
    return answer
  })
  expect(opened).toBe(null)
  await eventually(() => electron.evaluate(() => globalThis.fixtureOpened)).toEqual([
    'https://example.com/popup',
    'https://example.com/link',
  ])
  expect(await electron.evaluate(() => globalThis.__standIn.blockedRequests.map(({ url }) => url))).not.toContain(
    'https://example.com/link',
  )
  expect(electron.windows()).toHaveLength(1)
})

test('the permissions are those that the app grants', async () => {
  const state = () => page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(await state()).toBe('denied')
})
