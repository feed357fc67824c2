import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Desktop } from '../../shared/desktop'
import type { Time } from '../../shared/domain/day'
import { api } from '../api'
import { sayError } from '../doing'
import { Card } from '../ui/Card'
import { Checkbox } from '../ui/Choice'
import { isMac } from '../ui/platform'
import { TimeField } from '../ui/TimeField'
import { t } from '../words'

/** How reminders come, and how Regulars lives while nobody looks at it; at once, as it is chosen. */
export function DesktopSection() {
  const client = useQueryClient()
  const asked = api.desktop.get({})
  const desktop = useQuery(asked).data
  const set = useMutation({
    ...api.desktop.set,
    onError: async (error) => {
      sayError(error)
      await client.invalidateQueries({ queryKey: asked.queryKey })
    },
  })
  function change(part: Partial<Desktop>) {
    if (!desktop) return
    // Two choices in quick succession: the second builds on the first, not on what was saved before both.
    const next = { ...(client.getQueryData<Desktop>(asked.queryKey) ?? desktop), ...part }
    client.setQueryData(asked.queryKey, next)
    set.mutate(next)
  }
  if (!desktop) return null
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Card title={t('How reminders come')}>
        <div className="flex flex-col gap-3.5">
          <Switch
            label={t('Show reminders as notifications of the computer, too')}
            value={desktop.notifications}
            onChange={(notifications) => change({ notifications })}
          >
            {t('They say the title, the customer and the time. In Regulars itself reminders always come up.')}
          </Switch>
          <MorningField morning={desktop.morning} onChange={(morning) => change({ morning })} />
        </div>
      </Card>
      <Card title={t('Start')}>
        <div className="flex flex-col gap-3.5">
          <AtLoginSwitch />
          <Switch
            label={isMac ? t('Show Regulars in the menu bar') : t('Stay in the tray when the window is closed')}
            value={desktop.stayInTray}
            onChange={(stayInTray) => change({ stayInTray })}
          >
            {isMac
              ? t('Reminders come without a window anyway, until you quit Regulars.')
              : t('Reminders then come without a window, until you quit Regulars in the tray.')}
          </Switch>
        </div>
      </Card>
    </div>
  )
}

type SwitchProps = {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly children: ReactNode
}

function Switch({ children, ...box }: SwitchProps) {
  return (
    <div>
      <Checkbox {...box} />
      <p className="ps-6 text-sm text-muted">{children}</p>
    </div>
  )
}

type MorningProps = { readonly morning: Time; readonly onChange: (morning: Time) => void }

/** Kept when it is left, not with every digit: reminders would come at hours that were never meant. */
function MorningField({ morning, onChange }: MorningProps) {
  const [typed, setTyped] = useState<{ readonly over: Time; readonly time: Time | null } | null>(null)
  // With its last digit the field leaves itself, before the digit is drawn.
  const latest = useRef<Time | null>(morning)
  useEffect(() => {
    latest.current = morning
  }, [morning])
  function take(time: Time | null) {
    latest.current = time
    setTyped({ over: morning, time })
  }
  return (
    <div className="max-w-60">
      <TimeField
        label={t('In the morning means')}
        description={t('When to remind you of what has a day and no time.')}
        // Changed elsewhere, it shows what stands.
        value={typed?.over === morning ? typed.time : morning}
        onChange={take}
        onBlur={() => {
          if (latest.current === null) take(morning)
          else if (latest.current !== morning) onChange(latest.current)
        }}
      />
    </div>
  )
}

/** The computer keeps this one itself, so it is asked. */
function AtLoginSwitch() {
  const client = useQueryClient()
  const queryKey = ['desktop', 'atLogin', {}]
  const atLogin = useQuery({ queryKey, queryFn: () => api.desktop.atLogin.mutationFn({}) }).data
  const set = useMutation({
    ...api.desktop.setAtLogin,
    onSuccess: (now) => client.setQueryData(queryKey, now),
    onError: sayError,
  })
  if (!atLogin) return null
  if (!atLogin.isAvailable) {
    return (
      <p className="text-muted">
        {t(
          'On this system Regulars can’t start with the computer by itself. Your desktop’s settings have a list of programs to start: add Regulars there.',
        )}
      </p>
    )
  }
  return (
    <Switch
      label={t('Start Regulars with the computer')}
      value={atLogin.isOn}
      onChange={(isOn) => set.mutate({ isOn })}
    >
      {t('It starts without a window, so that reminders come from the first minute.')}
    </Switch>
  )
}
