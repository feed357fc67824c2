import { useNavigate, useSearch } from '@tanstack/react-router'
import { ScrollText, Trash2 } from 'lucide-react'
import { useCallback } from 'react'
import { Button, LinkButton } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Empty } from '../ui/Empty'
import { ListDetail } from '../ui/ListDetail'
import { Loading } from '../ui/Loading'
import { Message } from '../ui/Message'
import { Page } from '../ui/Page'
import { ExportButton } from '../views/ExportButton'
import { stated } from '../views/listSearch'
import { t } from '../words'
import { JournalFilters } from './JournalFilters'
import { StepPanel } from './StepPanel'
import { filterOf, isFiltered, type JournalSearch } from './search'
import { shortColumns, stepColumns } from './stepColumns'
import { useSteps } from './useSteps'

/** Who changed what and when, from the first day on; each step opens, and can be taken back. */
export function JournalPage() {
  const search = useSearch({ from: '/journal' })
  const navigate = useNavigate()
  const goTo = useCallback(
    (next: JournalSearch) => void navigate({ to: '/journal', search: stated(next), replace: true }),
    [navigate],
  )
  const { step } = search
  const close = () => goTo({ ...search, step: undefined })
  return (
    <ListDetail
      label={t('Journal')}
      listWidth="wide"
      onBack={close}
      list={<JournalList search={search} onAsk={goTo} />}
      detail={step === undefined ? null : <StepPanel key={step} seq={step} onClose={close} />}
    />
  )
}

type JournalListProps = { readonly search: JournalSearch; readonly onAsk: (search: JournalSearch) => void }

function JournalList({ search, onAsk }: JournalListProps) {
  const filter = filterOf(search)
  const steps = useSteps(filter)
  const open = ({ seq }: { readonly seq: number }) => onAsk({ ...search, step: seq })
  return (
    <Page
      layout="fill"
      title={t('Journal')}
      subtitle={
        search.step === undefined &&
        t('Every change, with who made it and when. Open a step to see what it changed, and to take it back.')
      }
      actions={
        <>
          <LinkButton icon={Trash2} href="#/bin">
            {t('Bin')}
          </LinkButton>
          <ExportButton
            list={{ subject: 'journal', filter, sort: { by: 'at', direction: 'descending' } }}
            name={t('Journal')}
          />
        </>
      }
    >
      <JournalFilters
        search={search}
        onChange={(patch) => onAsk({ ...search, ...patch, step: undefined })}
        onClear={() => onAsk({})}
      />
      {steps.error && <Message tone="late">{steps.error.message}</Message>}
      {steps.isReady ? (
        <DataTable
          key={JSON.stringify(filter)}
          label={t('Journal')}
          columns={search.step === undefined ? stepColumns : shortColumns}
          {...steps}
          onActivateRow={open}
          onOpen={open}
          empty={<NoSteps search={search} onShow={() => onAsk({})} />}
        />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function NoSteps({ search, onShow }: { readonly search: JournalSearch; readonly onShow: () => void }) {
  if (isFiltered(search)) {
    return (
      <Empty
        icon={ScrollText}
        title={t('No step answers this')}
        action={<Button onPress={onShow}>{t('Show the whole journal')}</Button>}
      >
        {t('Try fewer words, other days, or everyone.')}
      </Empty>
    )
  }
  return (
    <Empty icon={ScrollText} title={t('Nothing done yet')}>
      {t('Every change is written down here, with who made it. Add a customer or a task, and look again.')}
    </Empty>
  )
}
