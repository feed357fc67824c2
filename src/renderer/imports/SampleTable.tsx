import type { Recognised } from '../../shared/imports'
import { t } from '../words'

// A wide file scrolls sideways; without a mouse, too.
const scrollable = { tabIndex: 0 }

/** The first rows as they stand in the file: wrong letters or columns show at a glance. */
export function SampleTable({ recognised: { headers, sample, fileName } }: { readonly recognised: Recognised }) {
  return (
    <section
      {...scrollable}
      className="overflow-x-auto rounded-md border border-line"
      aria-label={t('The first rows of {{name}}', { name: fileName })}
    >
      <table className="w-max min-w-full text-sm">
        <thead>
          <tr className="border-b border-line bg-sunken text-start">
            {headers.map((header, column) => (
              <th
                key={column}
                scope="col"
                dir="auto"
                className="max-w-60 truncate px-2.5 py-1.5 text-start font-semibold"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells, row) => (
            <tr key={row} className="border-b border-line last:border-b-0">
              {headers.map((_, column) => (
                <td key={column} dir="auto" className="max-w-60 truncate px-2.5 py-1">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
