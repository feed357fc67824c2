import type { ContactDirection, ContactKind, CustomerDraft, CustomerKind } from '../../customers'
import type { ConsentWay } from '../consent'

/** One touch in the past: how many days ago, how, what was said, with whom of the staff. */
export type PastContact = readonly [
  daysAgo: number,
  kind: ContactKind,
  direction: ContactDirection | null,
  text: string,
  who: string,
]

/** What was said of mailings: yes or no, how many days ago, and how. */
export type PastAnswer = readonly [answer: 'in' | 'out', daysAgo: number, way: ConsentWay]

/** A customer as the sample's story tells of them; what is not told is usual. */
export type Known = {
  readonly name: string
  readonly kind: CustomerKind
  /** Days since they first came. */
  readonly since: number
  readonly phones: readonly (readonly [label: string, number: string])[]
  readonly email?: string
  readonly place: readonly [lines: string, city: string, postalCode: string, country?: string]
  readonly likes?: readonly string[]
  readonly dislikes?: readonly string[]
  readonly tags?: readonly string[]
  readonly relations?: readonly (readonly [kind: CustomerDraft['relations'][number]['kind'], other: string])[]
  readonly contacts?: readonly PastContact[]
  readonly keeper?: string
  /** What they said of mailings, how many days ago, and how; not asked yet where it is not told. */
  readonly mailings?: PastAnswer
} & Partial<
  Pick<
    CustomerDraft,
    'contactName' | 'trade' | 'size' | 'source' | 'preferredChannel' | 'bestTime' | 'status' | 'stopContact' | 'note'
  >
>

/** The shop's best-known customers: those whom the tasks speak of by name. */
export const known: readonly Known[] = [
  {
    name: 'Ana Petrović',
    kind: 'person',
    since: 1761,
    phones: [['mobile', '020 7946 0777']],
    email: 'ana.petrovic@example.com',
    place: ['14 Rope Walk', 'London', 'SE1 9ZA'],
    likes: ['gardening', 'lavender', 'jazz'],
    dislikes: ['vanilla'],
    tags: ['VIP', 'gardening'],
    source: 'walked in',
    bestTime: 'after 16:00',
    preferredChannel: 'phone',
    keeper: 'MK',
    relations: [['friend of', 'Ben Okafor']],
    contacts: [
      [41, 'call', 'in', 'Asked for refills in the lavender scent, not vanilla.', 'MK'],
      [73, 'visit', 'in', 'Picked up her order two days early and was delighted.', 'JO'],
    ],
    mailings: ['in', 353, 'in person'],
  },
  {
    name: 'Ben Okafor',
    kind: 'person',
    since: 3,
    phones: [['mobile', '020 7946 0839']],
    email: 'ben.okafor@example.com',
    place: ['3 Lantern Court', 'London', 'SE16 9ZB'],
    likes: ['lavender', 'cycling'],
    source: 'sent by Ana Petrović',
    contacts: [[3, 'visit', 'in', 'Ana sent him. Ordered the lavender set the same day.', 'MK']],
  },
  {
    name: 'Café Linden',
    kind: 'business',
    since: 1405,
    contactName: 'Nora Linden',
    trade: 'café',
    size: '12 staff',
    phones: [
      ['counter', '020 7946 0301'],
      ['kitchen', '020 7946 0302'],
    ],
    email: 'hello@linden.example.com',
    place: ['2 Harbour Street', 'London', 'SE1 9ZC'],
    likes: ['unscented pillars', 'early deliveries'],
    dislikes: ['ribbons'],
    tags: ['VIP', 'table candles'],
    source: 'neighbour',
    keeper: 'JO',
    bestTime: 'before 8:00 or after 15:00',
    contacts: [
      [18, 'visit', 'out', 'Took the new tapers over. They burn well on the terrace.', 'JO'],
      [62, 'email', 'in', 'Asked for twelve pillars each fortnight in spring.', 'MK'],
    ],
    mailings: ['in', 62, 'email'],
  },
  {
    name: 'Nora Linden',
    kind: 'person',
    since: 1405,
    phones: [['mobile', '07700 900301']],
    place: ['2a Harbour Street', 'London', 'SE1 9ZC'],
    likes: ['figs', 'rowing'],
    relations: [['works at', 'Café Linden']],
  },
  {
    name: 'Harbour Books',
    kind: 'business',
    since: 1811,
    contactName: 'Iris Novak',
    trade: 'bookshop',
    size: '4 staff',
    phones: [['shop', '020 7946 0118']],
    email: 'orders@harbourbooks.example.com',
    place: ['31 Harbour Street', 'London', 'SE1 9ZD'],
    likes: ['tea-light sets', 'cedar'],
    tags: ['resells', 'harbour'],
    keeper: 'JO',
    source: 'neighbour',
    contacts: [[6, 'call', 'in', 'The reading corner candles are needed soon; call before you go.', 'JO']],
    mailings: ['in', 640, 'in person'],
  },
  {
    name: 'Dr. Amara Osei',
    kind: 'person',
    since: 640,
    phones: [
      ['surgery', '020 7946 0212'],
      ['mobile', '07700 900212'],
    ],
    email: 'amara.osei@example.com',
    place: ['88 Tidal Row', 'London', 'SE8 9ZE'],
    likes: ['vanilla', 'piano'],
    bestTime: 'before noon',
    source: 'market stall',
    keeper: 'MK',
    contacts: [[5, 'call', 'in', 'Wants the vanilla refills again; asked us to call back.', 'MK']],
    mailings: ['out', 210, 'phone'],
  },
  {
    name: 'St Brigid’s School',
    kind: 'business',
    since: 980,
    contactName: 'Sister Agnes Kelly',
    trade: 'school',
    size: '60 staff',
    phones: [['office', '020 7946 0431']],
    email: 'office@stbrigids.example.com',
    place: ['Chapel Lane', 'London', 'SE10 9ZF'],
    tags: ['school', 'large orders'],
    source: 'sent by Café Linden',
    keeper: 'MK',
    note: 'The gate closes at 16:00; deliveries to the chapel door.',
    contacts: [[10, 'letter', 'in', 'Forty votives for the spring concert.', 'MK']],
    mailings: ['in', 402, 'form'],
  },
  {
    name: 'Ellis & Moreau Events',
    kind: 'business',
    since: 420,
    contactName: 'Camille Moreau',
    trade: 'events',
    size: '8 staff',
    phones: [['office', '020 7946 0555']],
    email: 'camille@ellismoreau.example.com',
    place: ['Unit 5, Sail Loft', 'London', 'E14 9ZG'],
    likes: ['ivory tapers', 'fig and cassis'],
    dislikes: ['glitter'],
    tags: ['VIP', 'weddings'],
    keeper: 'MK',
    contacts: [[12, 'email', 'in', 'Three spring weddings; asked for a tasting.', 'MK']],
    mailings: ['in', 395, 'form'],
  },
  {
    name: 'Camille Moreau',
    kind: 'person',
    since: 420,
    phones: [['mobile', '07700 900555']],
    email: 'c.moreau@example.com',
    place: ['9 Compass Yard', 'London', 'E14 9ZH'],
    relations: [['works at', 'Ellis & Moreau Events']],
  },
  {
    name: 'Priya Raman',
    kind: 'person',
    since: 300,
    phones: [['home', '020 7946 0664']],
    email: 'priya.raman@example.com',
    place: ['27 Signal Hill', 'London', 'SE23 9ZJ'],
    likes: ['sandalwood', 'crosswords', 'gardening'],
    tags: ['gifts by post'],
    note: 'Orders for her mother in Leeds: 12 Mill Bank, Leeds LS1 9ZK.',
    contacts: [[6, 'call', 'in', 'A parcel for her mother; by post, please.', 'TS']],
    mailings: ['in', 128, 'phone'],
  },
  {
    name: 'Tom Whitfield',
    kind: 'person',
    since: 120,
    phones: [['mobile', '020 7946 0493']],
    place: ['6 Cooper’s Steps', 'London', 'SE1 9ZL'],
    likes: ['beeswax', 'football', 'gardening'],
    preferredChannel: 'phone',
  },
  {
    name: 'Market Office',
    kind: 'business',
    since: 730,
    contactName: 'Mr Dunne',
    trade: 'market',
    phones: [['office', '020 7946 0900']],
    email: 'stalls@market.example.com',
    place: ['Town Hall, Harbour Square', 'London', 'SE1 9ZM'],
    tags: ['harbour'],
    keeper: 'MK',
    mailings: ['out', 511, 'letter'],
  },
  {
    name: 'Hans-Jürgen von der Straßenberg-Müller',
    kind: 'person',
    since: 890,
    phones: [['zu Hause', '+49 30 23125 041']],
    email: 'hj.strassenberg@example.com',
    place: ['Große Elbstraße 14', 'Hamburg', '22767', 'Germany'],
    likes: ['Bienenwachs', 'sailing'],
    preferredChannel: 'letter',
    note: 'Writes letters, and likes to get one back.',
    mailings: ['in', 702, 'letter'],
  },
  {
    name: 'Erste Königlich-Bayerische Wachszieherei und Lebkuchenbäckerei Gebrüder Höß GmbH',
    kind: 'business',
    since: 512,
    contactName: 'Käthe Höß',
    trade: 'candle maker',
    size: '35 staff',
    phones: [['Büro', '+49 69 90009 118']],
    email: 'kaethe@hoess.example.com',
    place: ['Am Alten Wachsmarkt 3', 'Nürnberg', '90403', 'Germany'],
    tags: ['supplier'],
  },
  {
    name: 'Łukasz Wójcik-Brzęczyszczykiewicz',
    kind: 'person',
    since: 77,
    phones: [['mobile', '07700 900144']],
    email: 'lukasz@example.com',
    place: ['40 Quayside Road', 'London', 'E1 9ZN'],
    likes: ['pine', 'chess'],
  },
  {
    name: 'مكتبة الميناء',
    kind: 'business',
    since: 365,
    contactName: 'ليلى حداد',
    trade: 'bookshop',
    size: '3 staff',
    phones: [['shop', '020 7946 0122']],
    email: 'layla@example.com',
    place: ['17 Mariner’s Row', 'London', 'E1 9ZP'],
    likes: ['oud', 'jasmine'],
    tags: ['resells'],
    keeper: 'TS',
    contacts: [[20, 'visit', 'in', 'Chose jasmine and oud for the window.', 'TS']],
    mailings: ['in', 20, 'in person'],
  },
  {
    name: 'فاطمة الزهراء بن يوسف',
    kind: 'person',
    since: 210,
    phones: [['mobile', '07700 900167']],
    place: ['5 Lighthouse Mews', 'London', 'E14 9ZQ'],
    likes: ['jasmine', 'poetry'],
    relations: [['family of', 'مكتبة الميناء']],
  },
]
