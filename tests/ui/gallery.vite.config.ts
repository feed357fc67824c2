import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gallery of the kit, for looking: `npx vite --config tests/ui/gallery.vite.config.ts`, then /gallery.html. */
export default defineConfig({
  root: fileURLToPath(new URL('../../src/renderer', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
  plugins: [react(), tailwindcss()],
  server: { port: 5199, strictPort: true, open: false },
})
