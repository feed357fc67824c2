import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const written = readFileSync(join(import.meta.dirname, '../../../src/renderer/app/routes.tsx'), 'utf8')

/** The pages of the app as its routes are written down, so that who walks through them meets each new one. */
const routes: readonly string[] = [...written.matchAll(/\bat\('([^']+)'\)/g)].map(([, path = '']) => path)

/** The addresses of all pages. `about` names for each place, like "tasks", what its pages with an id are about. */
export function addressesOf(about: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (routes.length < 30) throw new Error('The routes are not where they were looked for.')
  return routes
    .filter((path) => path !== '/')
    .map((path) => {
      const place = path.slice(1).split('/$id')[0] ?? ''
      if (!path.includes('$id')) return path
      const id = about[place]
      if (id === undefined) throw new Error(`Nobody said what ${path} is to be about.`)
      return path.replace('$id', id)
    })
}
