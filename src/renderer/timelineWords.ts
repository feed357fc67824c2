import type { TimelineEntry } from '../shared/customers'
import { touchOf, touchWords } from './customerWords'
import { t } from './words'

/** An entry in words: what it was, and what was said. */
export function said({ kind, detail, title, text }: TimelineEntry): { readonly title: string; readonly text: string } {
  switch (kind) {
    case 'contact': {
      const touch = touchOf(detail)
      return { title: touchWords(touch.kind, touch.direction), text }
    }
    case 'task':
      return {
        title: detail.endsWith('dropped') ? t('Dropped: {{title}}', { title }) : t('Done: {{title}}', { title }),
        text,
      }
    case 'import':
      return { title: t('Came in from a file'), text: title }
    case 'added':
      return { title: t('Added to the customers'), text }
  }
}
