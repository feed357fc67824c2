import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Appearance } from '../../shared/appearance'
import { api } from '../api'
import { sayError } from '../doing'
import { Card } from '../ui/Card'
import { RadioGroup } from '../ui/Choice'
import { t } from '../words'

const sizes = Appearance.shape.textSize.options.map(({ value }) => value)
const themes = Appearance.shape.theme.options

/** How the screen looks on this computer; at once, as it is chosen. */
export function LookSection() {
  const client = useQueryClient()
  const asked = api.appearance.get({})
  const look = useQuery(asked).data
  const set = useMutation({
    ...api.appearance.set,
    onError: async (error) => {
      sayError(error)
      await client.invalidateQueries({ queryKey: asked.queryKey })
    },
  })
  function change(part: Partial<Appearance>) {
    if (!look) return
    // Two choices in quick succession: the second builds on the first, not on what was saved before both.
    const next = { ...(client.getQueryData<Appearance>(asked.queryKey) ?? look), ...part }
    client.setQueryData(asked.queryKey, next)
    set.mutate(next)
  }
  if (!look) return null
  const names = { system: t('As the computer'), light: t('Light'), dark: t('Dark') }
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Card title={t('Colours')}>
        <RadioGroup
          label={t('Colours')}
          hideLabel
          value={look.theme}
          options={themes.map((theme) => ({ id: theme, label: names[theme] }))}
          onChange={(id) => {
            const theme = themes.find((name) => name === id)
            if (theme) change({ theme })
          }}
        />
      </Card>
      <Card title={t('Text size')}>
        <RadioGroup
          label={t('Text size')}
          hideLabel
          value={String(look.textSize)}
          options={sizes.map((size) => ({
            id: String(size),
            label: size === 100 ? t('Usual') : t('{{size}} per cent', { size }),
          }))}
          onChange={(id) => {
            const textSize = sizes.find((size) => String(size) === id)
            if (textSize) change({ textSize })
          }}
        />
      </Card>
    </div>
  )
}
