import log from 'electron-log/main'
import type { Notice } from '../shared/ipc'
import { inPlainWords, type Words } from '../shared/journal'
import type { AskStore } from './ask'
import { setMenu } from './menu'

const LONGEST = 48

/** Keeps the menu's Undo and Redo saying what they would do. Answers what is to hear of every change. */
export function followOffers(ask: AskStore): (notice: Notice) => void {
  const look = async (): Promise<void> => {
    const { undo, redo } = await ask('journal', 'offers', {})
    setMenu({ undo: undo && inWords(undo.summary), redo: redo && inWords(redo.summary) })
  }
  const lookNow = () => void look().catch((error: unknown) => log.error(error))
  lookNow()
  return (notice) => {
    if (notice.type === 'changed' && notice.tables.some((table) => table === 'steps' || table === 'kept')) lookNow()
  }
}

/** A step in a menu's words: short, and without the signs that a menu reads as an access key. */
function inWords(words: Words): string {
  const said = inPlainWords(words)
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said
  return short.replaceAll('&', '&&')
}
