import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { JournalFilter, StepRow } from '../../shared/journal'
import { api } from '../api'

const PAGE = 100
const NEAR_END = 30

type Place = { readonly at: string; readonly seq: number } | null

/** The journal as its table needs it: pages come one after the other as their end is neared, however long it is. */
export function useSteps(filter: JournalFilter) {
  const query = useInfiniteQuery({
    queryKey: ['journal', 'steps', filter],
    initialPageParam: null as Place,
    queryFn: ({ pageParam }) => api.journal.steps({ filter, after: pageParam, size: PAGE }).queryFn(),
    getNextPageParam: ({ rows, more }): Place | undefined => {
      const last = rows.at(-1)
      return more && last ? { at: last.at, seq: last.seq } : undefined
    },
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const { hasNextPage, isFetching, fetchNextPage } = query
  const loaded = rows.length
  const onWindow = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetching && last > loaded - NEAR_END) void fetchNextPage()
    },
    [hasNextPage, isFetching, fetchNextPage, loaded],
  )
  return {
    total: loaded,
    hasMore: hasNextPage,
    isReady: query.data !== undefined,
    error: query.error,
    rowAt: (index: number): StepRow | undefined => rows[index],
    rowId: ({ seq }: StepRow): string => String(seq),
    onWindow,
  }
}
