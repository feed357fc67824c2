import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StaffMember } from '../../shared/staff'
import { api } from '../api'
import { sayError } from '../doing'
import { useMenuItem } from '../menu'
import { useStaff } from '../shop'
import { MenuAt, type Spot } from '../ui/Menu'
import { say } from '../ui/toast'
import { Who } from '../ui/Who'
import { t } from '../words'
import { memberTyped } from './memberTyped'

/** Who stands at the counter, and a menu to change it: one key opens it, one more chooses. */
export function CounterMenu() {
  const staff = useStaff()
  const current = useQuery(api.staff.current({})).data
  const switching = useMutation({ ...api.staff.switch, onError: sayError })
  const button = useRef<HTMLButtonElement>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const close = () => setSpot(null)

  function open() {
    const place = button.current?.getBoundingClientRect()
    if (place) setSpot({ x: place.left, y: place.top })
  }
  function choose(member: StaffMember) {
    close()
    if (member.id === current?.id) return
    switching.mutate(
      { id: member.id },
      { onSuccess: () => say(t('{{who}} is at the counter now', { who: member.name || member.initials })) },
    )
  }
  useMenuItem('switch-staff', open)
  useTyped(spot !== null, staff, choose)

  if (!current) return null
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={spot !== null}
        onClick={open}
        className="-mx-1 flex max-w-full cursor-default items-center gap-2 rounded-full p-0.5 hover:bg-line/60 @min-[56rem]/shell:pe-2.5"
      >
        <Who initials={current.initials} name={current.name || current.initials} />
        <span aria-hidden dir="auto" className="hidden max-w-30 truncate @min-[56rem]/shell:inline">
          {current.name || current.initials}
        </span>
        <span className="sr-only">{t('at the counter: change')}</span>
      </button>
      <MenuAt
        label={t('Who is at the counter')}
        spot={spot}
        onClose={close}
        entries={staff.map((member, at) => ({
          id: member.id,
          label: member.name === '' ? member.initials : `${member.initials}, ${member.name}`,
          keys: at < 9 ? String(at + 1) : undefined,
          isChecked: member.id === current.id,
          onAction: () => choose(member),
        }))}
      />
    </>
  )
}

/** While the menu is open, initials or a number choose at once, before the menu's own search by letters. */
function useTyped(isOpen: boolean, staff: readonly StaffMember[], choose: (member: StaffMember) => void): void {
  const latest = useRef({ staff, choose })
  useEffect(() => {
    latest.current = { staff, choose }
  })
  useEffect(() => {
    if (!isOpen) return undefined
    let typed = ''
    function keys(event: KeyboardEvent) {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return
      event.preventDefault()
      event.stopPropagation()
      const found = memberTyped(typed, event.key, latest.current.staff)
      if (found.member) latest.current.choose(found.member)
      typed = found.typed
    }
    window.addEventListener('keydown', keys, true)
    return () => window.removeEventListener('keydown', keys, true)
  }, [isOpen])
}
