import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderOpen, LifeBuoy } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { StoreProblem } from '../../shared/recovery'
import { api } from '../api'
import { useBackupState } from '../backups'
import { sayError } from '../doing'
import { Button } from '../ui/Button'
import { Loading } from '../ui/Loading'
import { ShopProvider } from '../ui/ShopContext'
import { say } from '../ui/toast'
import { t } from '../words'
import { causeWords, safeWords, titleWords } from './problemWords'
import { RestoreCard } from './RestoreCard'

const queryKey = ['recovery', 'state', {}]

/** Where the shop can't be opened: what is wrong, what is safe, and what can be done. */
export function RecoveryPage() {
  const problem = useQuery({ queryKey, queryFn: () => api.recovery.state.mutationFn({}) }).data
  const state = useBackupState()
  // The store is closed with nothing wrong while it is opened, and while a backup is put in its place.
  if (problem?.code === 'store.closed') return <Loading label={problem.message} />
  if (!problem || !state) return <Loading />
  return (
    <ShopProvider shop={{ today: state.today, locale: 'en-GB', currency: 'GBP' }}>
      <main className="h-dvh overflow-y-auto bg-paper text-ink">
        <div className="mx-auto flex min-h-full max-w-190 flex-col justify-center gap-5 px-7 py-10">
          <Said problem={problem} />
          <Ways problem={problem} />
        </div>
      </main>
    </ShopProvider>
  )
}

function Said({ problem }: { readonly problem: StoreProblem }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const title = titleWords(problem)
  useEffect(() => {
    document.title = title
    heading.current?.focus()
  }, [title])
  return (
    <header className="flex items-start gap-4">
      <span className="mt-1 grid size-10 shrink-0 place-items-center rounded-full bg-due-soft text-due">
        <LifeBuoy aria-hidden className="size-5" strokeWidth={1.6} />
      </span>
      <div className="min-w-0">
        <h1
          ref={heading}
          tabIndex={-1}
          className="font-display text-xl font-semibold tracking-[-0.015em] wrap-anywhere outline-none"
        >
          {title}
        </h1>
        <p className="mt-2 wrap-anywhere">{causeWords(problem)}</p>
        <p className="mt-2 text-muted wrap-anywhere">{safeWords(problem)}</p>
      </div>
    </header>
  )
}

function Ways({ problem }: { readonly problem: StoreProblem }) {
  const client = useQueryClient()
  const took = (now: StoreProblem | null) => {
    if (now === null) return
    client.setQueryData(queryKey, now)
    say(t('It still can’t be opened.'), { tone: 'problem' })
  }
  const retry = useMutation({ ...api.recovery.retry, onSuccess: took, onError: sayError })
  const anew = useMutation({ ...api.recovery.beginAnew, onSuccess: took, onError: sayError })
  const other = useMutation({ ...api.recovery.openOther, onError: sayError })
  const show = useMutation({ ...api.recovery.showFolder, onError: sayError })
  const quit = useMutation({ ...api.recovery.quit, onError: sayError })
  const isBroken = ['store.damaged', 'store.foreign', 'store.gone'].includes(problem.code)
  return (
    <>
      <ul className="flex flex-col gap-3">
        {isBroken && <RestoreCard />}
        <Way title={t('Try again')} text={againWords(problem)}>
          <Button variant={isBroken ? 'plain' : 'primary'} isPending={retry.isPending} onPress={() => retry.mutate({})}>
            {t('Try again')}
          </Button>
        </Way>
        {!isBroken && problem.code !== 'store.taken' && <RestoreCard />}
        {problem.hasFile && problem.code !== 'store.taken' && <ExportWay />}
        <Way
          title={t('Open another shop')}
          text={t('Regulars starts again with the shop in the folder that you choose.')}
        >
          <Button onPress={() => other.mutate({})}>{t('Choose its folder…')}</Button>
        </Way>
        {problem.code === 'store.missing' && (
          <Way
            title={t('Begin a new shop here')}
            text={t('Only if the old one is really gone. Backups that lie here stay.')}
          >
            <Button isPending={anew.isPending} onPress={() => anew.mutate({})}>
              {t('Begin a new shop')}
            </Button>
          </Way>
        )}
      </ul>
      <p className="-mx-2 flex flex-wrap gap-1">
        <Button variant="quiet" icon={FolderOpen} onPress={() => show.mutate({})}>
          {t('Show the shop’s folder')}
        </Button>
        <Button variant="quiet" onPress={() => quit.mutate({})}>
          {t('Quit Regulars')}
        </Button>
      </p>
    </>
  )
}

function againWords({ code }: StoreProblem): string {
  switch (code) {
    case 'store.taken':
      return t('Close Regulars in the other place first.')
    case 'store.missing':
      return t('After you plugged the disk in, or put the file back.')
    case 'store.full':
      return t('After you made some space.')
    case 'store.newer':
      return t('After you installed the newest version.')
    default:
      return t('Sometimes a disk is only slow to answer, or another program held the file.')
  }
}

function ExportWay() {
  const read = useMutation({
    ...api.recovery.exportReadable,
    onSuccess: (done) => {
      if (!done) return
      const rows = done.tables.reduce((all, table) => all + table.rows, 0)
      const torn = done.tables.filter(({ isWhole }) => !isWhole).length
      const words = t('{{count}} rows of {{tables}} lists were read.', { count: rows, tables: done.tables.length })
      say(torn === 0 ? words : `${words} ${t('Not all of them: parts can’t be read any more.')}`, { seconds: 12 })
    },
    onError: sayError,
  })
  return (
    <Way
      title={t('Save what can be read')}
      text={t(
        'As CSV files for Excel, one for each list, in a folder that you choose. The shop’s file stays as it is.',
      )}
    >
      <Button isPending={read.isPending} onPress={() => read.mutate({})}>
        {t('Save as CSV…')}
      </Button>
    </Way>
  )
}

type WayProps = { readonly title: string; readonly text: string; readonly children: ReactNode }

function Way({ title, text, children }: WayProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-5 py-3 shadow-lift">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{title}</h2>
        <p className="text-muted">{text}</p>
      </div>
      {children}
    </li>
  )
}
