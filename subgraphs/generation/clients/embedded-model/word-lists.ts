export type Style = '3d' | 'cartoon'
export type Size = 'small' | 'big'
export type Relation = 'and' | 'with' | 'above' | 'below' | 'left' | 'right'
export type Scene = 'night' | 'sunset' | 'sky' | 'grass' | 'sea' | 'snow' | 'space' | 'desert' | 'forest' | 'city'
export type Colour = keyof typeof colourBytes

/** What each colour word paints, as RGB bytes. The same twelve that the model was trained on. */
export const colourBytes = {
  red: [225, 40, 40],
  orange: [250, 140, 30],
  yellow: [255, 215, 40],
  green: [60, 175, 70],
  teal: [30, 175, 175],
  blue: [45, 115, 230],
  purple: [140, 70, 200],
  pink: [250, 120, 180],
  brown: [135, 85, 50],
  black: [45, 45, 50],
  white: [245, 245, 248],
  gray: [150, 150, 155],
} as const

/** Turns `{ meaning: 'word word' }` into a map from word to meaning; `_` stands for a space inside a phrase. */
function wordsFor<Meaning extends string>(lists: Record<Meaning, string>): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(lists) as [Meaning, string][]
  return new Map(
    entries.flatMap(([meaning, words]) =>
      words.split(' ').map((word) => [word.replaceAll('_', ' '), meaning] as const),
    ),
  )
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const colourWords = wordsFor<Colour>({
  red: 'red crimson scarlet ruby',
  orange: 'orange amber',
  yellow: 'yellow gold golden',
  green: 'green emerald lime',
  teal: 'teal turquoise cyan aqua',
  blue: 'blue navy azure',
  purple: 'purple violet lavender magenta',
  pink: 'pink',
  brown: 'brown',
  black: 'black',
  white: 'white',
  gray: 'gray grey silver',
})

export const sceneWords = wordsFor<Scene>({
  night: 'night midnight starry moonlight moonlit nighttime',
  sunset: 'sunset sunrise dusk dawn evening twilight',
  sky: 'sky skies clouds',
  grass: 'grass meadow field fields lawn garden park hill hills countryside farm grassland',
  sea: 'sea ocean beach coast shore lake river water underwater waves',
  snow: 'snow snowy winter arctic ice',
  space: 'space galaxy cosmos universe',
  desert: 'desert sand dunes dune',
  forest: 'forest woods jungle woodland',
  city: 'city town street urban downtown skyline',
})

export const relationWords = wordsFor<Relation>({
  and: 'and plus & + , beside near behind next_to in_front_of',
  with: 'with holding wearing eating carrying drinking',
  above: 'above over on upon atop riding on_top_of',
  below: 'below under beneath underneath',
  left: 'left left_of to_the_left_of on_the_left_of',
  right: 'right right_of to_the_right_of on_the_right_of',
})

export const styleWords = wordsFor<Style>({
  '3d': '3d render rendered clay plastic toy pixar',
  cartoon: 'cartoon flat vector anime drawing drawn illustration painting sketch comic',
})

export const sizeWords = wordsFor<Size>({
  small: 'small tiny little mini',
  big: 'big large huge giant',
})

export const countWords: ReadonlyMap<string, number> = new Map([
  ...['one', 'single'].map((word) => [word, 1] as const),
  ...['two', 'couple', 'pair', 'both', '2'].map((word) => [word, 2] as const),
  ...['three', 'several', 'some', '3'].map((word) => [word, 3] as const),
  ...['four', 'many', '4'].map((word) => [word, 4] as const),
  ...['five', '5'].map((word) => [word, 5] as const),
  ...['six', '6'].map((word) => [word, 6] as const),
])

export const prepositions = setOf(
  'on in at over under by near across inside into against from through during along of above',
)

/** Words that ask for nothing the model could draw. */
export const stopWords = setOf(
  'a an the this that its his her their is are was of to for it very really cute beautiful pretty lovely nice ' +
    'amazing photo photograph picture image portrait realistic detailed masterpiece quality high best style art ' +
    'artwork scene view landscape closeup standing sitting lying looking flying running walking swimming floating ' +
    'playing sleeping happy smiling one',
)

export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['wolves', 'wolf'],
  ['leaves', 'leaf'],
  ['knives', 'knife'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['cities', 'city'],
  ['loaves', 'loaf'],
  ['oxen', 'ox'],
])

/** The icons hold no people; they are drawn as this concept, and the plan says so. */
const personConcept = 'slightly smiling face'
const persons = ['woman', 'man', 'girl', 'boy', 'person', 'people', 'child', 'kid', 'baby']

export const personWords: ReadonlySet<string> = new Set([
  ...persons,
  ...['人', '人間', '女性', '男性', '女の子', '男の子', '少女', '少年', '子供'],
])

/** Everyday words and the concept label that stands for them. */
export const synonyms: readonly (readonly [word: string, label: string])[] = [
  ['car', 'automobile'],
  ['tree', 'deciduous tree'],
  ['flower', 'blossom'],
  ['apple', 'red apple'],
  ['boat', 'sailboat'],
  ['ship', 'ship'],
  ['moon', 'crescent moon'],
  ['plane', 'airplane'],
  ['puppy', 'dog face'],
  ['kitten', 'cat face'],
  ['kitty', 'cat face'],
  ['bunny', 'rabbit face'],
  ['coffee', 'hot beverage'],
  ['burger', 'hamburger'],
  ['cake', 'shortcake'],
  ['bike', 'bicycle'],
  ['airship', 'balloon'],
  ['hot air balloon', 'balloon'],
  ['flowers', 'bouquet'],
  ['eye', 'eye'],
  ['piano', 'musical keyboard'],
  ['sunglasses', 'sunglasses'],
  ['noodles', 'steaming bowl'],
  ['ramen', 'steaming bowl'],
  ['wizard', 'crystal ball'],
  ['hero', 'trophy'],
  ['heart', 'red heart'],
  ['beer', 'beer mug'],
  ['wine', 'wine glass'],
  ['ball', 'soccer ball'],
  ['book', 'books'],
  ['phone', 'mobile phone'],
  ['computer', 'laptop'],
  ['rain', 'cloud with rain'],
  ['sword', 'dagger'],
  ['king', 'crown'],
  ['queen', 'crown'],
  ['witch', 'jack o lantern'],
  ['whale', 'spouting whale'],
  ...persons.map((word) => [word, personConcept] as const),
]
