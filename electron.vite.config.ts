import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: { build: { sourcemap: true } },
  preload: {
    // A sandboxed window refuses an ESM preload.
    build: { rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    plugins: [react(), tailwindcss()],
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  },
})
