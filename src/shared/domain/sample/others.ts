/** A business by its name, trade and who answers the phone. */
export const businesses: readonly (readonly [name: string, trade: string, contact: string])[] = [
  ['The Copper Kettle', 'restaurant', 'Maeve Byrne'],
  ['Anchor & Thistle', 'pub', 'Rory Campbell'],
  ['Petal & Stem', 'florist', 'Yuki Tanaka'],
  ['Blumenhaus Schönfeld', 'florist', 'Jörg Schönfeld'],
  ['Piekarnia Złoty Kłos', 'bakery', 'Zofia Nowak'],
  ['Quayside Yoga', 'studio', 'Leonie Hart'],
  ['Mariner Hotel', 'hotel', 'Oskar Lindqvist'],
  ['Bright & Daughters Solicitors', 'solicitors', 'Harriet Bright'],
  ['The Paper Lantern', 'gift shop', 'Mei-Ling Chow'],
  ['Tidewater Dental', 'dentist', 'Dr. Samir Patel'],
  ['All Hallows Church', 'church', 'Rev. Joan Adeyemi'],
  ['Little Gulls Nursery', 'school', 'Bronwen Pugh'],
  ['Osteria Limone', 'restaurant', 'Giulia Ferraro'],
  ['Greenwich Meantime Tours', 'tours', 'Pip Nakamura'],
]

/** People by name. Long, short, accented and hyphenated ones on purpose: a screen must bear them all. */
export const people: readonly string[] = [
  'Siân Llewellyn',
  'Wolfgang Großmann',
  'Agnieszka Wiśniewska',
  'Óscar Núñez Álvarez',
  'Ngozi Eze',
  'Chloë Dubois',
  'Padraig Ó Súilleabháin',
  'Ingrid Sørensen',
  'Mehmet Yıldız',
  'Olena Shevchenko',
  'Li Na',
  'Rosalind Featherstonehaugh-Cholmondeley',
  'Joe Bell',
  'Grażyna Szczęśniak',
  'Dietrich Weiß',
  'Amélie Lefèvre',
  'Kwame Mensah',
  'Nguyễn Thị Minh Khai',
  'Beatriz Conceição',
  'Hamish Urquhart',
  'يوسف منصور',
  'Sofia Papadopoulou',
  'Ravi Subramaniam',
  'Edith Cartwright',
  'Tomáš Dvořák',
  'Maja Kovačević',
  'Al Ng',
  'Freya Nilsson',
  'George Abernathy',
]

export const streets: readonly string[] = [
  'Harbour Street',
  'Rope Walk',
  'Tidal Row',
  'Signal Hill',
  'Sailmaker Lane',
  'Compass Yard',
  'Lighthouse Mews',
  'Quayside Road',
  'Chandler’s Court',
  'Old Dock Lane',
]
export const districts: readonly string[] = ['SE1', 'SE8', 'SE10', 'SE16', 'E1', 'E14']
export const likings: readonly string[] = [
  'lavender',
  'beeswax',
  'sandalwood',
  'cedar',
  'fig',
  'gardening',
  'tea',
  'baking',
  'dogs',
  'sailing',
  'jazz',
  'poetry',
  'walking',
  'unscented candles',
]
export const dislikings: readonly string[] = ['vanilla', 'strong scents', 'plastic wrapping', 'phone calls', 'glitter']
export const tagWords: readonly string[] = ['VIP', 'gardening', 'gifts by post', 'market', 'refills', 'harbour']
export const sources: readonly string[] = ['walked in', 'market stall', 'sent by Ana Petrović', 'window', 'leaflet']
export const bestTimes: readonly string[] = ['', '', '', 'mornings', 'after 17:00', 'lunchtime']
export const sayings: readonly string[] = [
  'Asked when the spring scents come.',
  'The last candles burned evenly; wants the same again.',
  'Moved house: the new address is on file.',
  'Would like a card, not an email.',
  'Asked for a smaller box next time.',
  'Said hello at the market.',
  'Sent a photograph of the table setting.',
  'Wants to know how long a pillar burns.',
]
