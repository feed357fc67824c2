import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PastImport } from '../../shared/imports'
import { api } from '../api'
import { useDoing } from '../doing'
import { Button } from '../ui/Button'
import { Checkbox, CheckboxGroup } from '../ui/Choice'
import { ButtonRow, Dialog } from '../ui/Dialog'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { t } from '../words'

/** So many are decided one by one; of more, all or none. */
const MOST_LISTED = 200

type TakeBackDialogProps = { readonly past: PastImport; readonly onClose: () => void }

/** Takes an import back. What was changed or used since stays, unless it is ticked. */
export function TakeBackDialog({ past: { id, fileName }, onClose }: TakeBackDialogProps) {
  const { data, error } = useQuery({ ...api.imports.edited({ importId: id }), staleTime: 0 })
  const [also, setAlso] = useState<readonly string[]>([])
  const takeBack = useDoing(api.imports.takeBack, ({ kept }) =>
    kept === 0
      ? t('Took back {{name}}', { name: fileName })
      : t('Took back {{name}}; {{count}} rows stay', { name: fileName, count: kept }),
  )
  const go = () => {
    if (!takeBack.isPending) takeBack.mutate({ importId: id, alsoEdited: [...also] }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('Take back {{name}}', { name: fileName })}
      isOpen
      onClose={onClose}
      footer={
        <ButtonRow
          primary={
            <Button variant="primary" isDisabled={data === undefined} onPress={go}>
              {t('Take back')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('Cancel')}</Button>}
        />
      }
    >
      {error && <Message tone="late">{error.message}</Message>}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p>{wordsOf(data.untouched, data.restored)}</p>
          {data.edited.length > 0 && <EditedRows edited={data.edited} also={also} onChange={setAlso} />}
        </>
      )}
    </Dialog>
  )
}

function wordsOf(untouched: number, restored: number): string {
  const words = [
    untouched > 0 && t('{{count}} rows that came with it will go.', { count: untouched }),
    restored > 0 && t('{{count}} rows that it changed will be as they were before.', { count: restored }),
  ].filter(Boolean)
  return words.length === 0 ? t('Nothing of it is untouched, so nothing goes by itself.') : words.join(' ')
}

type EditedRowsProps = {
  readonly edited: readonly { readonly id: string; readonly title: string }[]
  readonly also: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

function EditedRows({ edited, also, onChange }: EditedRowsProps) {
  const isAll = also.length === edited.length
  return (
    <>
      <Message tone="due" title={t('{{count}} rows were changed or used since', { count: edited.length })}>
        {t('They stay. Tick those that should go back too, with the orders, tasks and words that hang on them.')}
      </Message>
      <Checkbox
        label={t('All of them')}
        value={isAll}
        isIndeterminate={also.length > 0 && !isAll}
        onChange={(all) => onChange(all ? edited.map(({ id }) => id) : [])}
      />
      {edited.length <= MOST_LISTED && (
        <CheckboxGroup
          label={t('Changed or used since')}
          direction="column"
          options={edited.map(({ id, title }) => ({ id, label: title }))}
          value={also}
          onChange={onChange}
        />
      )}
    </>
  )
}
