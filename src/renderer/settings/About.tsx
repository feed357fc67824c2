import { version } from '../../../package.json'
import { Card } from '../ui/Card'
import { t } from '../words'

/** What this program is, and whose work it stands on. */
export function About() {
  return (
    <div className="max-w-160">
      <Card title={t('Regulars {{version}}', { version })}>
        <div className="flex flex-col gap-2">
          <p>
            {t(
              'Nothing promised is forgotten, nobody is left unthanked, and the morning starts with one printed sheet.',
            )}
          </p>
          <p>{t('It works without internet. What you write stays on this computer.')}</p>
          <p className="text-muted">
            {t(
              'Regulars is free software under the MIT licence. It is built on the open work of others, among them Electron, React, React Aria, Drizzle, TanStack and Zod (MIT and Apache licences), SQLite (public domain), and the typeface Source Serif (SIL Open Font Licence).',
            )}
          </p>
        </div>
      </Card>
    </div>
  )
}
