import type { Recognised } from '../../shared/imports'
import { Select } from '../ui/Select'
import { t } from '../words'
import { choose } from './importing'

/** What the file leaves open: what we take it for, to be changed. */
export function ChoiceFields({ recognised: { choices, reading } }: { readonly recognised: Recognised }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-x-4 gap-y-3">
      {choices.map(({ key, label, options }) => (
        <Select
          key={key}
          label={t(label)}
          options={options.map((option) => ({ id: option.id, label: t(option.label) }))}
          value={reading.choices[key] ?? null}
          onChange={(id) => void choose(key, id)}
        />
      ))}
    </div>
  )
}
