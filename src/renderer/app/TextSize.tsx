import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../api'
import { useMenuItem } from '../menu'

const sizes = [100, 115, 130, 150, 200] as const

/** Keeps the window's theme and text size as this computer's settings say. */
export function TextSize() {
  const { data } = useQuery(api.appearance.get({}))
  const set = useMutation(api.appearance.set)
  const step = (by: number) => {
    const next = data && sizes[sizes.indexOf(data.textSize) + by]
    if (data && next) set.mutate({ ...data, textSize: next })
  }
  useMenuItem('text-larger', () => step(1))
  useMenuItem('text-smaller', () => step(-1))
  useEffect(() => {
    if (!data) return
    document.documentElement.dataset['theme'] = data.theme
    document.documentElement.style.setProperty('--text-scale', String(data.textSize / 100))
  }, [data])
  return null
}
