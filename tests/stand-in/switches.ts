/** The app's own command line: `electron <folder> --switch=value …`, without what the executable kept for itself. */
export function switchValue(name: string): string | undefined {
  const flag = `--${name}`
  const found = process.argv.slice(2).find((argument) => argument === flag || argument.startsWith(`${flag}=`))
  return found === undefined ? undefined : found.slice(flag.length + 1)
}

/** What the executable tells this process, and must not tell the processes that this one starts. */
function told(name: string): string | undefined {
  const value = process.env[name]
  delete process.env[name]
  return value
}

/** Playwright holds the app back until it listens. */
export const driven = told('STAND_IN_DRIVEN') === '1'
export const debuggingPort = told('STAND_IN_DEBUGGING_PORT')
export const executable = told('STAND_IN_EXECUTABLE') ?? process.execPath
