import { existsSync } from 'node:fs'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

// Debian's browser; elsewhere Playwright's own.
const debian = '/usr/bin/chromium'
const executablePath = existsSync(debian) ? debian : undefined

const node = (name: string, include: string[], env: Record<string, string> = {}) => ({
  test: { name, include, env, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000 },
})

export default defineConfig({
  test: {
    projects: [
      // Days must not shift with the machine's time zone: the rules run on both sides of the date line.
      node('domain UTC−5', ['tests/domain/**/*.test.ts'], { TZ: 'Etc/GMT+5' }),
      node('domain UTC+13', ['tests/domain/**/*.test.ts'], { TZ: 'Etc/GMT-13' }),
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
