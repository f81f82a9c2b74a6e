/** What one rule looks for, in normalised text. */
export interface TermList {
  readonly english: RegExp
  readonly japanese: RegExp
}

/** Whole words: neither a letter nor a digit beside them, so that "grape", "Essex" and "peacock" are no findings. */
const words = (...terms: string[]) => new RegExp(`(?<![a-z0-9])(?:${terms.join('|')})(?![a-z0-9])`)

/** Looks alone or together; the exceptions are ordinary words that contain a term. */
const phrases = (...terms: string[]) => new RegExp(terms.join('|'))

export const sexual: TermList = {
  english: words(
    'porn(?:o|ographic|ography)?',
    'hentai',
    'nsfw',
    'xxx',
    'nudes?',
    'nudity',
    // The mole-rat and the eye are naked too.
    'naked(?![ -](?:mole|eye))',
    'topless',
    'sex(?:ual|ually)?',
    'orgy',
    'blowjobs?',
    'masturbat(?:e|es|ing|ion)',
    'genitals?',
    'penis(?:es)?',
    'vaginas?',
    'erotic(?:a|ally)?',
    'lewd',
    'explicit nude',
    'upskirt',
  ),
  japanese: phrases(
    'ポルノ',
    'ヌード(?!ル)',
    'セックス',
    'セクシー',
    // 裸足 barefoot, 裸眼 naked eye, 裸電球 bare bulb, 裸馬 bareback, 裸麦 rye, 裸子植物 gymnosperm, 裸の王様 the emperor in his new clothes
    '裸(?![足眼電馬麦子]|の王様)',
    // ピエロ is a clown
    '(?<!ピ)エロ(?:い|画像|動画|漫画|アニメ|ティック|$|[^ァ-ヶー])',
    '(?:性行為|性器|性交|自慰)',
    '猥褻',
    'わいせつ',
    'アダルト(?:ビデオ|動画|画像)',
    '18禁',
  ),
}

export const minors: TermList = {
  english: words(
    'child(?:ren|ish|like)?',
    'kids?',
    'minors?',
    'underage',
    'toddlers?',
    'bab(?:y|ies)',
    'infants?',
    'teens?',
    'teenage(?:rs?|d)?',
    'preteens?',
    'schoolgirls?',
    'schoolboys?',
    'little (?:girl|boy)s?',
    'lolis?',
    'lolita',
    'shota',
    '(?:[1-9]|1[0-7])[ -]?(?:years?[ -]old|yo|y/o)',
  ),
  japanese: phrases(
    '児童',
    '子供',
    '子ども',
    'こども',
    '幼[児女い]',
    '少[女年]',
    '小学生',
    '中学生',
    '高校生',
    '女子高',
    '未成年',
    '赤ちゃん',
    // ロリポップ is a lollipop
    'ロリ(?!ポップ)',
    'ショタ',
  ),
}

export const gore: TermList = {
  english: words(
    'gor[ey]',
    'gory',
    'snuff (?:film|movie|video)s?',
    'behead(?:s|ed|ing)?',
    'decapitat(?:e|es|ed|ing|ion)',
    'disembowel(?:s|ed|led|ing|ling|ment)?',
    'dismember(?:s|ed|ing|ment)?',
    'mutilat(?:e|es|ed|ing|ion)',
    'tortur(?:e|es|ed|ing)',
    'severed (?:head|limb|arm|leg|hand)s?',
    '(?:mangled|bloody|rotting) corpses?',
  ),
  japanese: phrases(
    '斬首',
    '生首',
    '内臓が',
    '拷問',
    '惨殺',
    '虐殺',
    'バラバラ死体',
    'グロ(?:い|画像|動画|注意)',
    '猟奇',
  ),
}

const groups =
  '(?:jews?|muslims?|christians?|hindus?|blacks?|whites?|asians?|arabs?|gays?|lesbians?|trans(?: people)?|immigrants?|refugees?|women|foreigners?)'

export const hatred: TermList = {
  english: words(
    `(?:kill|gas|exterminate|lynch|death to)(?: all)?(?: the)? ${groups}`,
    '(?:heil|sieg) hitler',
    'sieg heil',
    'white power',
    'white supremac(?:y|ist|ists)',
    'ethnic cleansing',
    'nigg(?:er|a)s?',
    'fagg?ots?',
    'kikes?',
    '(?:nazi|kkk|isis) propaganda',
  ),
  japanese: phrases(
    '(?:人|教徒|移民|難民|外国人|同性愛者)(?:を|は)?(?:皆殺し|殺せ|死ね|絶滅)',
    'ハイル[・ ]?ヒトラー',
    'ナチス?(?:賛美|万歳)',
    '民族浄化',
  ),
}
