import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api'
import { useShop } from '../../ui/ShopContext'
import { t } from '../../words'
import { commands } from './commands'
import { foundSections, matchingCommands, type Section } from './entries'

export const LONGEST = 200

/** What the palette lists for the typed words. `isBehind`: it still shows what was found for the letters before. */
export function usePalette(typed: string): {
  readonly sections: readonly Section[]
  readonly text: string
  readonly isBehind: boolean
} {
  const look = useShop()
  const text = typed.trim().slice(0, LONGEST)
  const { data, isPlaceholderData, isPending } = useQuery({
    ...api.search.find({ text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const all = useMemo(() => commands(), [])
  const found = text === '' || !data ? [] : foundSections(data, look)
  const doable = matchingCommands(all, text)
  const toDo =
    doable.length === 0 ? [] : [{ title: text === '' ? t('Go to and do') : t('To do and places'), entries: doable }]
  return { sections: [...found, ...toDo], text, isBehind: text !== '' && (isPending || isPlaceholderData) }
}
