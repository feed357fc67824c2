import { type RefObject, useRef } from 'react'
import { isTextDropItem, useDrop } from 'react-aria-components'
import type { Day } from '../../shared/domain/day'
import { ORDER_DRAG } from './OrderBar'

/** The ring of the day that an order would land on, inside its edge. */
export const dropRing = 'outline-2 outline-offset-[-2px] outline-accent'

/** A day that an order can be dropped on. */
export function useDayDrop<E extends HTMLElement>(
  on: Day,
  onDrop: (orderId: string, on: Day) => void,
): { readonly ref: RefObject<E | null>; readonly dropProps: object; readonly isDropTarget: boolean } {
  const ref = useRef<E>(null)
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(ORDER_DRAG) ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      const item = items.filter(isTextDropItem).find(({ types }) => types.has(ORDER_DRAG))
      void item?.getText(ORDER_DRAG).then((id) => onDrop(id, on))
    },
  })
  return { ref, dropProps, isDropTarget }
}
