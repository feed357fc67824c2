// Takes the README's pictures from the running app: the sample shop on a Monday, on the runtime at hand.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron } from 'playwright'
import { runtime } from './runtime.mjs'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs/pictures')
const folder = mkdtempSync(join(tmpdir(), 'regulars-pictures-'))
const env = { ...process.env, REGULARS_NOW: '2026-03-02T09:00:00.000Z', TZ: 'Europe/London' }
mkdirSync(pictures, { recursive: true })

const app = await _electron.launch({
  executablePath: runtime().executable,
  args: [root, `--user-data-dir=${folder}`],
  env,
})
try {
  const page = await app.firstWindow()
  await page.locator('main').first().waitFor()
  const ask = async (name, input) => {
    const answer = await page.evaluate(([wanted, given]) => window.regulars.invoke(wanted, given), [name, input])
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }
  const shoot = async (name) => {
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, `${name}.png`) })
    console.log(`docs/pictures/${name}.png`)
  }
  await ask('shop.beginWithSample', { timeZone: 'Europe/London', country: 'GB', currency: 'GBP', paper: 'A4' })
  await ask('appearance.set', { theme: 'light', textSize: 100 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shoot('today')
  await ask('appearance.set', { theme: 'dark', textSize: 100 })
  await shoot('today-dark')
  await ask('appearance.set', { theme: 'light', textSize: 100 })
  const [ana] = await ask('customers.find', { text: 'Ana Petrov', size: 1 })
  await page.evaluate((id) => {
    location.hash = `/customers/${id}`
  }, ana.id)
  await page.getByRole('heading', { level: 1, name: ana.name }).waitFor()
  await shoot('customer')
  await page.evaluate(() => {
    location.hash = '/orders/calendar'
  })
  await page.getByRole('heading', { level: 1, name: 'March 2026' }).waitFor()
  await shoot('calendar')

  const pdf = join(folder, 'sheet.pdf')
  await run(runtime().executable, [root, `--user-data-dir=${folder}`, `--day-sheet=${pdf}`], { env })
  await run('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile', pdf, join(pictures, 'sheet')])
  console.log('docs/pictures/sheet.png')
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
