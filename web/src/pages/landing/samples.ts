/** Pictures in `public/samples/`, drawn by the embedded model with seed 7; `captions` by language. */
export const samples = [
  { file: 'castle-8', captions: { en: 'a castle at sunset', ja: '夕焼けの城' } },
  { file: 'whale', captions: { en: 'a blue whale in the sea at night', ja: '夜の海のクジラ' } },
  { file: 'fox', captions: { en: 'a fox in a forest, cartoon', ja: '森の中のキツネ' } },
  { file: 'rocket', captions: { en: 'a rocket in space', ja: '宇宙のロケット' } },
  { file: 'bananas', captions: { en: 'three bananas, cartoon', ja: '三本のバナナ、イラスト' } },
  { file: 'sailboat', captions: { en: 'a cartoon sailboat on the sea', ja: '海のヨット、イラスト' } },
] as const

/** Steps of the first sample that are shown, of `steps` in all. */
export const developing = { sample: samples[0], name: 'castle', shown: [1, 3, 5, 8], steps: 8 }
