// Runs the app from its sources, with pages that follow each change: on the real Electron, or on the stand-in.
import { spawn } from 'node:child_process'
import { runtime } from './runtime.mjs'
import { at, node, root, say } from './toolchain.mjs'

const { executable, words } = runtime()
say(words)
spawn(node(), [at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_EXEC_PATH: executable },
}).once('exit', (code) => process.exit(code ?? 1))
