import { Calendar, CircleUser, Gift, ListChecks, Moon, Package, Plus, Settings } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button'
import { Segmented } from './Choice'
import { GalleryFields } from './GalleryFields'
import { GalleryForm } from './GalleryForm'
import { GalleryPieces } from './GalleryPieces'
import { galleryToday, longNames } from './GallerySamples'
import { GalleryTable } from './GalleryTable'
import { ListDetail } from './ListDetail'
import { Page } from './Page'
import { Rail, Shell, TopBar } from './Shell'
import { ShopProvider } from './ShopContext'
import { SearchField } from './TextField'
import { Toasts } from './toast'
import { Who } from './Who'

const shop = { today: galleryToday, locale: 'en-GB', currency: 'GBP', weekStartsOn: 'mon' } as const
const views = [
  { id: 'pieces', label: 'Pieces' },
  { id: 'fields', label: 'Fields' },
  { id: 'table', label: 'Table' },
  { id: 'empty', label: 'Empty table' },
  { id: 'list', label: 'List and detail' },
]
const places = [
  { id: 'pieces', label: 'Pieces', icon: Calendar, count: 14 },
  { id: 'fields', label: 'Fields', icon: CircleUser },
  { id: 'table', label: 'Table', icon: Package, count: 23 },
  { id: 'empty', label: 'Empty table', icon: ListChecks },
  { id: 'list', label: 'List and detail', icon: Gift, count: 6 },
]

function View({ view, onPick }: { readonly view: string; readonly onPick: (view: string) => void }) {
  const head = {
    subtitle: '14 things today. Two are late. First delivery at 9:30.',
    actions: <Segmented label="Gallery" options={views} value={view} onChange={onPick} />,
  }
  switch (view) {
    case 'fields':
      return (
        <Page title="Fields" {...head}>
          <GalleryFields />
        </Page>
      )
    case 'table':
    case 'empty':
      return (
        <Page title="Half a million orders" layout="fill" {...head}>
          <GalleryTable total={view === 'table' ? 500_000 : 0} />
        </Page>
      )
    case 'list':
      return (
        <ListDetail
          label="Tasks"
          listWidth="wide"
          onBack={() => onPick('pieces')}
          list={
            <Page title="Tasks" layout="fill" {...head}>
              <GalleryTable total={120} />
            </Page>
          }
          detail={<GalleryForm />}
        />
      )
    default:
      return (
        <Page title="Monday 2 March" {...head} aside={<GalleryForm />}>
          <GalleryPieces />
        </Page>
      )
  }
}

function turn() {
  const { dataset } = document.documentElement
  dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark'
}

/** Every piece of the kit in every state. Opened in development only. */
export function Gallery() {
  const [view, setView] = useState('pieces')
  const [find, setFind] = useState('')
  return (
    <ShopProvider shop={shop}>
      <Shell
        rail={
          <Rail
            brand="Regulars"
            shop={longNames[1]}
            groups={[
              places.map((place) => ({ ...place, isCurrent: place.id === view, onPress: () => setView(place.id) })),
              [{ id: 'settings', label: 'Settings', icon: Settings, onPress: () => setView('fields') }],
            ]}
            footer={<Who initials="MK" name="Mira Kovač" />}
          />
        }
        top={
          <TopBar
            search={
              <SearchField
                label="Find"
                value={find}
                onChange={setFind}
                placeholder="Find a customer, order, task …"
                keys="Mod+K"
              />
            }
            actions={
              <>
                <Button icon={Moon} onPress={turn}>
                  Light or dark
                </Button>
                <Button icon={Plus} keys="Mod+N">
                  New
                </Button>
              </>
            }
          />
        }
      >
        <View view={view} onPick={setView} />
      </Shell>
      <Toasts />
    </ShopProvider>
  )
}
