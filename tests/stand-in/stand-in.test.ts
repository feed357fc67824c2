import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const executable = join(import.meta.dirname, 'electron')
const fixture = join(import.meta.dirname, 'fixture')
const folders: string[] = []

type Bridge = {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  send: (channel: string, ...args: unknown[]) => void
  onNews: (listener: (...args: unknown[]) => void) => () => void
  sum: (a: number, b: number) => number
  fail: () => void
  unknown: () => void
  argv: string[]
}

declare global {
  var bridge: Bridge
  var heard: unknown[]
  var chosen: string[]
  var navigations: string[]
  var seconds: { argv: string[]; additionalData: unknown }[]
  var openWindow: (options?: object) => { window: { id: number }; loaded: Promise<void> }
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stand-in-test-'))
  folders.push(made)
  return made
}

function launch(userData = folder(), ...args: string[]): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable,
    args: [fixture, `--user-data-dir=${userData}`, ...args],
    env: { ...process.env, TZ: 'Pacific/Auckland', GREETING: 'from launch' } as Record<string, string>,
  })
}

/** Runs the stand-in with a main process of a few lines, without Playwright. */
function runMain(source: string, ...args: string[]) {
  const main = join(folder(), 'main.mjs')
  writeFileSync(main, source)
  return spawnSync(executable, [main, `--user-data-dir=${folder()}`, ...args], { encoding: 'utf8', timeout: 20_000 })
}

function chromiumsOf(pid: number): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes(`electron-stand-in-${pid}-`))
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
})

describe('one running app', () => {
  const userData = folder()
  let electron: ElectronApplication
  let page: Page

  beforeAll(async () => {
    electron = await launch(userData)
    page = await electron.firstWindow()
    await page.waitForFunction(() => document.readyState === 'complete')
  })

  afterAll(() => electron.close())

  test('a click goes through the preload to the main process and back', async () => {
    await page.click('#ask')
    await page.waitForFunction(() => document.querySelector('#answer')?.textContent === 'Hello page')
  })

  test('the main process has the environment, the version and the user data folder it was started with', async () => {
    const seen = await electron.evaluate(({ app }) => ({
      greeting: process.env.GREETING,
      name: app.getName(),
      version: app.getVersion(),
      userData: app.getPath('userData'),
      packaged: app.isPackaged,
    }))
    expect(seen).toEqual({ greeting: 'from launch', name: 'Fixture', version: '1.2.3', userData, packaged: false })
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Pacific/Auckland')
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
      const got = (await globalThis.bridge.invoke('echo', sent)) as typeof sent
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
    const attempts = await page
      .evaluate(async () => {
        const message = (error: Error) => error.message
        return [
          await globalThis.bridge.invoke('echo', { f: () => 1 }).catch(message),
          await globalThis.bridge.invoke('echo', Symbol('s')).catch(message),
          await globalThis.bridge.invoke('uncloneable').catch(message),
          await globalThis.bridge.invoke('reject').catch(message),
          await globalThis.bridge.invoke('unheard of').catch(message),
        ]
      })
      .catch((error: Error) => [error.message])
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
      sum: globalThis.bridge.sum(2, 3),
      frozen: Object.isFrozen(globalThis.bridge),
      argv: globalThis.bridge.argv.at(-1),
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
      return [attempt(() => globalThis.bridge.fail()), attempt(() => globalThis.bridge.unknown())]
    })
    expect(refused).toEqual(['preload says no', '"ipcRenderer.sendSync" is not in the stand-in'])
  })

  test('the main process sends to the page, until the page stops listening', async () => {
    await page.evaluate(() => {
      globalThis.heard = []
      const stop = globalThis.bridge.onNews((...args) => {
        globalThis.heard.push(args)
        if (args[0] === 'last') stop()
      })
    })
    await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      for (const word of ['first', 'last', 'too late']) window?.webContents.send('news', word, new Map([['a', 1]]))
    })
    await page.waitForFunction(() => globalThis.heard.length === 2)
    await page.evaluate(() => globalThis.bridge.invoke('greet', 'a round trip later'))
    expect(await page.evaluate(() => globalThis.heard)).toEqual([
      ['first', new Map([['a', 1]])],
      ['last', new Map([['a', 1]])],
    ])
  })

  test('the sender is known by its window, its address and its origin', async () => {
    expect(await page.evaluate(() => globalThis.bridge.invoke('sender'))).toMatchObject({
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
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const image = Object.assign(new Image(), { src: 'http://localhost:9/pixel', onerror: resolve })
          document.body.append(image)
        }),
    )
    await page.evaluate(() => {
      location.href = 'https://example.com/away'
    })
    await expect.poll(() => electron.evaluate(() => globalThis.navigations)).toEqual(['https://example.com/away'])
    expect(page.url()).toMatch(/page\.html$/)
  })

  test('a window that a page opens is closed again', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/popup')
    })
    await expect.poll(() => electron.windows().length).toBe(1)
    await wait(200)
    expect(electron.windows()).toHaveLength(1)
  })

  test('the permissions are those that the app grants', async () => {
    const state = () => page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
    expect(await state()).toBe('denied')
  })

  test('printToPDF has the paper that was asked for', async () => {
    for (const [paper, size] of [
      ['A4', 'A4'],
      ['Letter', 'letter'],
    ]) {
      const bytes = await electron.evaluate(async ({ BrowserWindow }, pageSize) => {
        const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: pageSize as 'A4' })
        return pdf?.toString('base64')
      }, paper)
      const file = join(folder(), 'out.pdf')
      writeFileSync(file, Buffer.from(bytes ?? '', 'base64'))
      expect(mediaBox(file), paper).toEqual(size === 'A4' ? [595, 842] : [612, 792])
    }
  })

  test('print() is noted, and fails where a test takes the printers away', async () => {
    const outcomes = await electron.evaluate(async ({ BrowserWindow }) => {
      const { printers, prints } = (globalThis as unknown as { __standIn: { printers: object[]; prints: object[] } })
        .__standIn
      const print = () =>
        new Promise((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.print({ silent: true }, (...args) => resolve(args))
        })
      const first = await print()
      printers.length = 0
      return [first, await print(), prints.length]
    })
    expect(outcomes).toEqual([[true, ''], [false, 'No printers available on the network'], 2])
  })

  test('dialogs are cancelled and noted, or answered by a test', async () => {
    const answers = await electron.evaluate(async ({ dialog }) => {
      const { answers, dialogs } = (
        globalThis as unknown as { __standIn: { answers: Record<string, unknown>; dialogs: { method: string }[] } }
      ).__standIn
      const cancelled = await dialog.showOpenDialog({})
      answers.showSaveDialog = { canceled: false, filePath: '/tmp/out.csv' }
      const saved = await dialog.showSaveDialog({})
      dialog.showMessageBox = async () => ({ response: 2, checkboxChecked: true })
      const message = await dialog.showMessageBox({ message: 'Sure?' })
      return [cancelled, saved, message, dialogs.map(({ method }) => method)]
    })
    expect(answers).toEqual([
      { canceled: true, filePaths: [] },
      { canceled: false, filePath: '/tmp/out.csv' },
      { response: 2, checkboxChecked: true },
      ['showOpenDialog', 'showSaveDialog'],
    ])
  })

  test('menu items are clicked by id and by their keys, after the page and its editor', async () => {
    const chosen = () => electron.evaluate(() => globalThis.chosen)
    await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click())
    expect(await chosen()).toEqual(['help'])
    await page.keyboard.press('Control+Shift+P')
    await expect.poll(chosen).toEqual(['help', 'plan'])
    await page.fill('#note', '')
    await page.locator('#note').pressSequentially('typed')
    await page.keyboard.press('Control+Z')
    expect(await page.inputValue('#note')).toBe('')
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => event.key === 'F1' && event.preventDefault())
    })
    await page.keyboard.press('F1')
    await page.locator('#ask').focus()
    await page.keyboard.press('Control+Z')
    await expect.poll(chosen).toEqual(['help', 'plan', 'undo'])
  })

  test('notifications can be read and clicked', async () => {
    const seen = await electron.evaluate(async ({ Notification }) => {
      const { notifications } = (
        globalThis as unknown as {
          __standIn: { notifications: { title: string; emit: (event: string, details: object) => void }[] }
        }
      ).__standIn
      const notification = new Notification({ title: 'Cake at four' })
      const clicked = new Promise((resolve) => notification.on('click', () => resolve('clicked')))
      notification.show()
      notifications[0]?.emit('click', {})
      return [notifications.map(({ title }) => title), await clicked]
    })
    expect(seen).toEqual([['Cake at four'], 'clicked'])
  })

  test('windows have the size they were given, on screen and in pictures', async () => {
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 500])
    expect(pngSize(await page.screenshot())).toEqual([900, 500])
    const opened = electron.waitForEvent('window')
    await electron.evaluate(() => globalThis.openWindow({ width: 640, height: 720 }).loaded)
    const second = await opened
    expect(await second.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 720])
    const browserWindow = await electron.browserWindow(second)
    expect(await browserWindow.evaluate((window) => [window.getTitle(), window.getSize()])).toEqual([
      'Fixture page',
      [640, 720],
    ])
    await browserWindow.evaluate((window) => window.setSize(500, 400))
    await expect.poll(() => second.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400])
    await browserWindow.evaluate((window) => window.webContents.setZoomFactor(2))
    await expect.poll(() => second.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([250, 2])
    await second.close()
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('the theme that the app chooses reaches its windows, as does the one that a test emulates', async () => {
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await dark()).toBe(false)
    await electron.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await expect.poll(dark).toBe(true)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await dark()).toBe(false)
  })

  test('what is not in the stand-in says so', async () => {
    const messages = await electron.evaluate(({ app, BrowserWindow, globalShortcut, desktopCapturer }) => {
      const attempt = (work: () => unknown) => {
        try {
          work()
          return 'nothing thrown'
        } catch (error) {
          return (error as Error).message
        }
      }
      const [window] = BrowserWindow.getAllWindows()
      return [
        attempt(() => app.relaunch()),
        attempt(() => window?.setKiosk(true)),
        attempt(() => window?.webContents.openDevTools()),
        attempt(() => window?.webContents.on('before-input-event', () => undefined)),
        attempt(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
        attempt(() => globalShortcut.register('F1', () => undefined)),
        attempt(() => desktopCapturer.getSources({ types: [] })),
      ]
    })
    expect(messages).toEqual([
      '"app.relaunch" is not in the stand-in',
      '"BrowserWindow.setKiosk" is not in the stand-in',
      '"webContents.openDevTools" is not in the stand-in',
      `"webContents event 'before-input-event'" is not in the stand-in`,
      '"nodeIntegration" is not in the stand-in',
      '"globalShortcut.register" is not in the stand-in',
      '"desktopCapturer.getSources" is not in the stand-in',
    ])
  })

  test('a second start reaches the first and leaves', async () => {
    const second = spawnSync(executable, [fixture, `--user-data-dir=${userData}`, '--hello=there'], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([second.status, second.stdout]).toEqual([7, 'second instance\n'])
    await expect
      .poll(() => electron.evaluate(() => globalThis.seconds.map(({ additionalData }) => additionalData)))
      .toEqual([{ greeting: '--hello=there' }])
  })
})

describe('a life of its own', () => {
  test('kill -9 of the main process leaves no Chromium and no lock', async () => {
    const userData = folder()
    const first = spawn(executable, [fixture, `--user-data-dir=${userData}`], { stdio: 'ignore' })
    const pid = first.pid as number
    await expect.poll(() => chromiumsOf(pid).length, { timeout: 10_000 }).toBeGreaterThan(2)
    first.kill('SIGKILL')
    await expect.poll(() => chromiumsOf(pid), { timeout: 10_000 }).toEqual([])
    const next = spawnSync(executable, [fixture, `--user-data-dir=${userData}`, '--print=A4'], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([next.status, next.stdout]).toEqual([3, 'printed %PDF-\n'])
  })

  test('the app closes with its last window', async () => {
    const electron = await launch()
    const page = await electron.firstWindow()
    const left = new Promise((resolve) => electron.process().on('exit', resolve))
    await (await electron.browserWindow(page)).evaluate((window) => window.close())
    expect(await left).toBe(0)
  })

  test('a page may hold its window open, and a listener may hold the app', async () => {
    const ran = runMain(`
      import { app, BrowserWindow } from 'electron'
      await import('node:fs')
      app.on('before-quit', () => console.log('before-quit'))
      app.on('will-quit', () => console.log('will-quit'))
      app.on('quit', (event, code) => console.log('quit', code))
      app.on('window-all-closed', () => { console.log('all closed'); app.quit() })
      app.whenReady().then(async () => {
        const window = new BrowserWindow({ show: false })
        window.on('close', () => console.log('close'))
        window.on('closed', () => console.log('closed'))
        window.webContents.once('will-prevent-unload', () => console.log('held'))
        await window.loadURL('data:text/html,<title>draft</title>')
        await window.webContents.executeJavaScript('onbeforeunload = (event) => event.preventDefault()')
        window.close()
        await new Promise((resolve) => setTimeout(resolve, 100))
        await window.webContents.executeJavaScript('onbeforeunload = null')
        window.close()
      })
    `)
    expect(ran.stderr).toBe('')
    expect(ran.stdout.trim().split('\n')).toEqual([
      'close',
      'held',
      'close',
      'closed',
      'all closed',
      'before-quit',
      'will-quit',
      'quit 0',
    ])
    expect(ran.status).toBe(0)
  })

  test('an app that fails while it is loading ends with its error', () => {
    const ran = runMain(`import { app } from 'electron'; app.nothingOfThatName()`)
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain('"app.nothingOfThatName" is not in the stand-in')
  })

  test('worker threads run, without Electron', () => {
    const ran = runMain(`
      import { app } from 'electron'
      import { Worker } from 'node:worker_threads'
      const source = "import('electron').catch((error) => require('node:worker_threads').parentPort.postMessage(error.message))"
      new Worker(source, { eval: true }).on('message', (message) => { console.log(message); app.exit(0) })
    `)
    expect(ran.stdout).toBe('electron can only be imported in the main thread\n')
  })

  test('without Chromium it says what to install', () => {
    const env = { ...process.env, STAND_IN_CHROMIUM: '/nowhere/chromium' }
    const ran = spawnSync(executable, [fixture], { encoding: 'utf8', env })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(/^The Electron stand-in needs Chromium: apt-get .*chromium.*\n$/)
  })
})

/** Width and height of the first page in points. */
function mediaBox(file: string): number[] {
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(readFileSync(file, 'latin1')) ?? []
  return [Math.round(Number(width)), Math.round(Number(height))]
}

function pngSize(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
