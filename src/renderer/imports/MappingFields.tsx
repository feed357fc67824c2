import type { Recognised } from '../../shared/imports'
import { Select } from '../ui/Select'
import { t } from '../words'
import { mapField } from './importing'

const NONE = 'none'

/** For each of our fields the column it is in, with an example of what stands there. */
export function MappingFields({ recognised }: { readonly recognised: Recognised }) {
  const { fields, headers, examples, reading } = recognised
  const columns = headers.map((header, column) => ({
    id: String(column),
    label: header || t('Column {{number}}', { number: column + 1 }),
    description: examples[column],
  }))
  const unused = headers.filter((_, column) => !Object.values(reading.mapping).includes(column))
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4 gap-y-3">
        {fields.map(({ key, label, required }) => {
          const column = reading.mapping[key]
          return (
            <Select
              key={key}
              label={t(label)}
              isRequired={required}
              options={[{ id: NONE, label: t('Not in the file') }, ...columns]}
              value={column === undefined ? NONE : String(column)}
              onChange={(id) => void mapField(key, id === NONE ? null : Number(id))}
              description={
                column !== undefined && examples[column] ? (
                  <span dir="auto" className="block truncate">
                    {t('such as {{example}}', { example: examples[column] })}
                  </span>
                ) : undefined
              }
            />
          )
        })}
      </div>
      {unused.length > 0 && (
        <p className="mt-3 text-muted wrap-anywhere">{t('Left aside: {{columns}}', { columns: unused.join(', ') })}</p>
      )}
    </>
  )
}
