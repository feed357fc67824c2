import { existsSync } from 'node:fs'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

// Debian's browser; elsewhere Playwright's own.
const debian = '/usr/bin/chromium'
const executablePath = existsSync(debian) ? debian : undefined

const node = (name: string, include: string[], own: { env?: Record<string, string>; isolate?: boolean } = {}) => ({
  test: { name, include, ...own, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000 },
})
// Pure rules leave nothing behind: their files share a process, which saves its start for each.
const rules = (name: string, zone: string) =>
  node(name, ['tests/domain/**/*.test.ts'], { env: { TZ: zone }, isolate: false })

export default defineConfig({
  test: {
    // Vitest would leave one core to itself, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Days must not shift with the machine's time zone: the rules run on both sides of the date line.
      rules('domain UTC−5', 'Etc/GMT+5'),
      rules('domain UTC+13', 'Etc/GMT-13'),
      node('architecture', ['tests/*.test.ts']),
      node('store', ['tests/store/**/*.test.ts', 'tests/main/**/*.test.ts']),
      node('migrations', ['tests/migrations/**/*.test.ts']),
      node('safety', ['tests/safety/**/*.test.ts']),
      node('stand-in', ['tests/stand-in/**/*.test.ts']),
      {
        plugins: [react(), tailwindcss()],
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
