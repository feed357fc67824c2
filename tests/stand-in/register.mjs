import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const standIn = new URL('./electron.ts', import.meta.url).href

// Worker threads inherit this hook. Electron's own modules don't exist in them either.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context)
    if (!isMainThread) throw new Error('electron can only be imported in the main thread')
    return { url: standIn, shortCircuit: true }
  },
})
