import { useMutation } from '@tanstack/react-query'
import { ArchiveRestore, FileUp, type LucideIcon, Sparkles, Store } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChosenBackup } from '../../shared/backups'
import { api } from '../api'
import { sayError } from '../doing'
import { guessPlace } from '../places'
import { RestoreDialog } from '../RestoreDialog'
import { Button } from '../ui/Button'
import { t } from '../words'
import { FirstShopForm } from './FirstShopForm'

type Way = 'choosing' | 'import' | 'empty'

/** The first minutes: look around, bring the customers in, or begin with nothing. */
export function StartPage() {
  const [way, setWay] = useState<Way>('choosing')
  return (
    <main className="h-dvh overflow-y-auto bg-paper text-ink">
      <div className="mx-auto flex min-h-full max-w-190 flex-col justify-center gap-6 px-7 py-10">
        {way === 'choosing' ? (
          <Welcome onChoose={setWay} />
        ) : (
          <OwnShop thenImport={way === 'import'} onBack={() => setWay('choosing')} />
        )}
      </div>
    </main>
  )
}

function Heading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    // A field that takes the focus goes first.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [title])
  return (
    <header>
      <h1
        ref={heading}
        tabIndex={-1}
        className="font-display text-xl font-semibold tracking-[-0.015em] wrap-anywhere outline-none"
      >
        {title}
      </h1>
      <p className="mt-2 max-w-140 text-muted">{children}</p>
    </header>
  )
}

function Welcome({ onChoose }: { readonly onChoose: (way: Way) => void }) {
  const sample = useMutation({ ...api.shop.beginWithSample, onError: sayError })
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)
  const choose = useMutation({ ...api.backups.chooseFile, onSuccess: setChosen, onError: sayError })
  function open() {
    // It takes a blink; a second press within it would be refused.
    if (!sample.isPending) sample.mutate(guessPlace())
  }
  return (
    <>
      <Heading title={t('Welcome to Regulars')}>
        {t(
          'It keeps your customers and what you promised them, and each morning it prints the day’s sheet. Everything stays on this computer.',
        )}
      </Heading>
      <ul className="flex flex-col gap-3">
        <Choice
          icon={Sparkles}
          title={t('Look around in a sample shop')}
          text={t('A candle shop with sixty customers and a full day. Try anything; it goes away in one step.')}
        >
          <Button variant="primary" onPress={open}>
            {t('Open the sample shop')}
          </Button>
        </Choice>
        <Choice
          icon={FileUp}
          title={t('Bring in your customers from a file')}
          text={t('A list saved as CSV from Excel, Outlook or your till. You see what would come in before it does.')}
        >
          <Button onPress={() => onChoose('import')}>{t('Bring in my customers')}</Button>
        </Choice>
        <Choice
          icon={Store}
          title={t('Start with an empty shop')}
          text={t('Write in the first customer yourself. A file can still come later.')}
        >
          <Button onPress={() => onChoose('empty')}>{t('Start empty')}</Button>
        </Choice>
        <Choice
          icon={ArchiveRestore}
          title={t('Bring back a shop from a backup')}
          text={t('From a stick, another disk or another computer. You see what is in it first.')}
        >
          <Button onPress={() => choose.mutate({})}>{t('Restore a backup…')}</Button>
        </Choice>
      </ul>
      {chosen && (
        <RestoreDialog
          chosen={chosen}
          onClose={() => setChosen(null)}
          onRestored={() => {
            window.location.hash = '/today'
          }}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Choice({ icon: Icon, title, text, children }: ChoiceProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 shadow-lift">
      <span className="grid size-10 shrink-0 place-items-center rounded-full border border-line bg-sunken text-muted">
        <Icon aria-hidden className="size-5" strokeWidth={1.5} />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{title}</h2>
        <p className="text-muted">{text}</p>
      </div>
      {children}
    </li>
  )
}

type OwnShopProps = { readonly thenImport: boolean; readonly onBack: () => void }

function OwnShop({ thenImport, onBack }: OwnShopProps) {
  const begin = useMutation(api.shop.begin)
  return (
    <>
      <Heading title={t('Your shop')}>
        {thenImport
          ? t('A few words about the shop, then we look at your file.')
          : t('A few words about the shop. All of it can be changed later.')}
      </Heading>
      <div className="rounded-lg border border-line bg-surface px-5 py-4 shadow-lift">
        <FirstShopForm
          label={t('Your shop')}
          submit={thenImport ? t('Go on to the file') : t('Open the shop')}
          onCancel={onBack}
          onSubmit={async (shop) => {
            await begin.mutateAsync(shop)
            // The pages come up with the shop, and look here for where to begin.
            window.location.hash = thenImport ? '/import' : '/today'
          }}
        />
      </div>
    </>
  )
}
