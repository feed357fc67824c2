import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually, executable, fixture, folder, launch, run, runMain } from './harness.ts'

function chromiumsOf(pid: number): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes(`electron-stand-in-${pid}-`))
}

test('a second start in the same folder reaches the first and leaves', async () => {
  const userData = folder()
  const electron = await launch(userData)
  await electron.firstWindow()
  const second = run(fixture, userData, '--hello=there')
  expect([second.status, second.stdout]).toEqual([7, 'second instance\n'])
  await eventually(() =>
    electron.evaluate(() => globalThis.fixtureSeconds.map(({ additionalData }) => additionalData)),
  ).toEqual([{ greeting: '--hello=there' }])
  expect(run(fixture, folder(), '--print=A4').status).toBe(3)
  await electron.close()
})

test('kill -9 of the main process leaves no Chromium and no lock', async () => {
  const userData = folder()
  const first = spawn(executable, [fixture, `--user-data-dir=${userData}`], { stdio: 'ignore' })
  const pid = first.pid as number
  await eventually(() => chromiumsOf(pid).length).toBeGreaterThan(2)
  first.kill('SIGKILL')
  await eventually(() => chromiumsOf(pid)).toEqual([])
  const next = run(fixture, userData, '--print=A4')
  expect([next.status, next.stdout]).toEqual([3, 'printed %PDF-\n'])
})

test('the app closes with its last window', async () => {
  const electron = await launch()
  const page = await electron.firstWindow()
  const left = new Promise((resolve) => electron.process().on('exit', resolve))
  await (await electron.browserWindow(page)).evaluate((window) => window.close())
  expect(await left).toBe(0)
})

test('a page may hold its window open; the events of leaving come in order', async () => {
  const ran = runMain(`
    import { app, BrowserWindow } from 'electron'
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
      await window.webContents.executeJavaScript('onbeforeunload = (event) => event.preventDefault(); 0')
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

test('a development server is reached, its headers can be changed, and nothing further away is reached', () => {
  const ran = runMain(`
    import { createServer } from 'node:http'
    import { app, BrowserWindow, session } from 'electron'
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<script>globalThis.ran = true</script>')
    }).listen(0)
    app.whenReady().then(async () => {
      const { webContents } = new BrowserWindow()
      const { webRequest } = session.defaultSession
      const address = 'http://localhost:' + server.address().port + '/'
      await webContents.loadURL(address)
      const first = await webContents.executeJavaScript('globalThis.ran')
      webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
        answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': ["script-src 'none'"] } }))
      await webContents.loadURL(address + 'again')
      const second = await webContents.executeJavaScript('globalThis.ran')
      const leave = "fetch('https://example.com/', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')"
      const third = await webContents.executeJavaScript(leave)
      webRequest.onBeforeRequest({ urls: ['https://*/*'] }, (details, answer) => answer({ cancel: true }))
      const fourth = await webContents.executeJavaScript(leave)
      const failed = await webContents.loadURL('https://example.com/').catch((error) => error.message)
      console.log(JSON.stringify([first, second, third, fourth, failed, __standIn.blockedRequests.map(({ by }) => by)]))
      app.quit()
    })
  `)
  expect(ran.stderr).toBe('')
  expect(JSON.parse(ran.stdout)).toEqual([
    true,
    null,
    'refused',
    'refused',
    "ERR_FAILED (-2) loading 'https://example.com/'",
    ['stand-in', 'webRequest', 'webRequest'],
  ])
})

test('without handlers permissions are granted, and a page that crashes is told and loaded anew', () => {
  const ran = runMain(`
    import { once } from 'node:events'
    import { app, BrowserWindow, protocol } from 'electron'
    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }])
    app.on('ready', async () => {
      protocol.handle('app', () => new Response('<title>here</title>', { headers: { 'content-type': 'text/html' } }))
      const { webContents } = new BrowserWindow()
      await webContents.loadURL('app://regulars/first')
      const geolocation = "navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)"
      console.log(await webContents.executeJavaScript(geolocation))
      webContents.forcefullyCrashRenderer()
      const [, { reason }] = await once(webContents, 'render-process-gone')
      await webContents.loadURL('app://regulars/second')
      console.log(reason, webContents.getURL(), await webContents.executeJavaScript('document.title'))
      app.exit(0)
    })
  `)
  expect(ran.stderr).toBe('')
  expect(ran.stdout).toBe('granted\ncrashed app://regulars/second here\n')
})

test('a window that is gone says so, and a preload that is broken too', () => {
  const preload = join(folder(), 'preload.cjs')
  writeFileSync(preload, 'this is no JavaScript')
  const ran = runMain(`
    import { app, BrowserWindow } from 'electron'
    app.on('window-all-closed', () => undefined)
    app.on('ready', async () => {
      const window = new BrowserWindow({ webPreferences: { preload: '${preload}' } })
      window.webContents.on('preload-error', (event, path, error) => console.log(error.name))
      await window.loadURL('data:text/html,here')
      const { webContents } = window
      window.destroy()
      const message = (error) => error.message
      console.log(await webContents.executeJavaScript('1').catch(message))
      try { window.webContents.send('news') } catch (error) { console.log(error.message) }
      app.exit(5)
    })
  `)
  expect(ran.stdout.trim().split('\n')).toEqual([
    'SyntaxError',
    'Object has been destroyed',
    'Object has been destroyed',
  ])
  expect(ran.stderr).toMatch(/^Unable to load preload script: /)
  expect(ran.status).toBe(5)
})

test('a page that hangs does not keep the app', () => {
  const ran = runMain(`
    import { app, BrowserWindow } from 'electron'
    app.on('ready', async () => {
      const window = new BrowserWindow()
      await window.loadURL('data:text/html,here')
      void window.webContents.executeJavaScript('for (;;);').catch(() => undefined)
      app.quit()
    })
  `)
  expect(ran.status).toBe(0)
})

test('an app that fails while it is loading ends with its error', () => {
  const ran = runMain(`import { app } from 'electron'; app.nothingOfThatName()`)
  expect(ran.status).toBe(1)
  expect(ran.stderr).toContain('"app.nothingOfThatName" is not in the stand-in')
})

test('worker threads run, without Electron', () => {
  const worker = join(folder(), 'worker.mjs')
  writeFileSync(
    worker,
    `import { parentPort } from 'node:worker_threads'
    import('electron').catch((error) => parentPort.postMessage(error.message))`,
  )
  const ran = runMain(`
    import { app } from 'electron'
    import { Worker } from 'node:worker_threads'
    new Worker('${worker}').on('message', (message) => { console.log(message); app.exit(0) })
  `)
  expect(ran.stdout).toBe('electron can only be imported in the main thread\n')
})

test('without Chromium it says what to install', () => {
  const env = { ...process.env, STAND_IN_CHROMIUM: '/nowhere/chromium' }
  const ran = spawnSync(executable, [fixture], { encoding: 'utf8', env })
  expect(ran.status).toBe(1)
  expect(ran.stderr).toMatch(/^The Electron stand-in needs Chromium: apt-get .*chromium.*\n$/)
})
