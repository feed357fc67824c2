import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Page } from '../ui/Page'
import { t } from '../words'
import { ChooseStep } from './ChooseStep'
import { DoneStep } from './DoneStep'
import { Happening } from './Happening'
import { chooseSubject, type Importing, useImporting } from './importing'
import { PreviewStep } from './PreviewStep'
import { ReadingStep } from './ReadingStep'

/** A file of customers, orders or whatever else, brought in step by step; nothing in the shop changes before the last one. */
export function ImportPage() {
  const { subject } = useSearch({ from: '/import' })
  const importing = useImporting()
  const isFresh = importing.stage === 'choose'
  useEffect(() => {
    if (subject !== undefined && isFresh) chooseSubject(subject)
  }, [subject, isFresh])
  return (
    <Page
      // Each step is a page of its own to the focus: it goes to the heading.
      key={importing.stage}
      title={t('Import')}
      subtitle={subtitleOf(importing)}
      layout={importing.stage === 'preview' ? 'fill' : 'scroll'}
    >
      {importing.stage !== 'reading' && <Happening importing={importing} />}
      <Step importing={importing} />
    </Page>
  )
}

function Step({ importing }: { readonly importing: Importing }) {
  switch (importing.stage) {
    case 'choose':
      return <ChooseStep importing={importing} />
    case 'reading':
      return <ReadingStep importing={importing} />
    case 'preview':
      return <PreviewStep importing={importing} />
    case 'done':
      return <DoneStep importing={importing} />
  }
}

function subtitleOf({ stage, file }: Importing): string {
  const name = file?.name ?? ''
  switch (stage) {
    case 'choose':
      return t('Bring in customers, orders and more from a file. You see what would happen before anything changes.')
    case 'reading':
      return t('{{name}}: is this how it should be read?', { name })
    case 'preview':
      return t('{{name}}: this is what would happen. Nothing has changed yet.', { name })
    case 'done':
      return t('{{name}} is in.', { name })
  }
}
