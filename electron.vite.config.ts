import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const page = (name: string): string => join(import.meta.dirname, 'src/renderer', name)

export default defineConfig({
  main: { build: { sourcemap: true } },
  preload: {
    // A sandboxed window refuses an ESM preload.
    build: { rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: {
    plugins: [react(), tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // The reader of PDFs, which is loaded with the first preview.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: [page('index.html'), page('print.html')],
        // With its settings in the one chunk: zod has to hear that there is no eval before the first schema is made.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zodSettings/ }] } },
      },
    },
  },
})
