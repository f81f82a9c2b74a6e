import { accountEn } from '../account/en.ts'
import { activityEn } from '../activity/en.ts'
import { adminEn } from '../admin/en.ts'
import { creditsEn } from '../credits/en.ts'
import { deletionEn } from '../deletion/en.ts'
import { developersEn } from '../developers/en.ts'
import { formats } from '../formats.ts'
import { frontEn } from '../front/en.ts'
import { galleryEn } from '../gallery/en.ts'
import { heldEn } from '../held/en.ts'
import { mailsEn } from '../mails/en.ts'
import { presetsEn } from '../presets/en.ts'
import { privacyCentreEn } from '../privacy-centre/en.ts'
import { receiptEn } from '../receipt/en.ts'
import { securityEn } from '../security/en.ts'
import { settingsEn } from '../settings/en.ts'
import { supportEn } from '../support/en.ts'
import type { TimeLeft } from '../time-left.ts'
import { workspacesEn } from '../workspaces/en.ts'

const f = formats('en')
const credits = (value: number) => f.count(value, 'credit', 'credits')
const left = ({ unit, value }: TimeLeft) => f.count(value, unit.slice(0, -1), unit)

export const en = {
  ...frontEn,
  studio: {
    title: 'Studio',
    prompt: 'Prompt',
    promptPlaceholder: 'A red fox in a forest, cartoon',
    generate: 'Generate',
    price: (amount: number, seconds: number) =>
      `${credits(amount)} · about ${f.number(Math.max(1, Math.ceil(seconds)))} s`,
    sending: 'Sending',
    shortcut: 'Ctrl or ⌘ with Enter',
    options: 'Options',
    negative: 'Leave out',
    negativeHint: 'What you do not want to see. Weak with the embedded model.',
    model: 'Model',
    modelNote:
      'Small and embedded: it renders simple things — animals, foods, places, objects — in 12 colours and 10 scenes. No portraits, photographs or lettering.',
    size: 'Size',
    sizeValue: (width: number, height: number) => `${width} × ${height}`,
    count: 'Pictures',
    steps: 'Steps',
    stepsHint: 'More steps take longer and change little.',
    guidance: 'Guidance',
    guidanceHint: 'How strictly the words are followed.',
    seed: 'Seed',
    seedHint: 'Empty: a new one each time. The same recipe and seed give the same picture.',
    seedPlaceholder: 'random',
    source: 'Starts from this picture',
    sourceAlt: 'The picture it starts from',
    strength: 'Distance from it',
    strengthHint: '0 keeps it, 1 ignores it. Above 0.5 it turns abstract.',
    describe: 'Put it into words',
    describeHint: 'Writes the nearest things that the embedded model knows into the prompt. Free.',
    describedColours: 'It is like nothing that the model knows, so only its colours were named.',
    sourcePart: 'Draws the marked part of this picture anew',
    maskAlt: 'The part that is drawn anew',
    maskStrengthHint: '1 draws what the words say in that place, less lets what was there shine through.',
    paintPart: 'Change only a part',
    paintAgain: 'Mark another part',
    removeMask: 'Change the whole picture',
    maskTitle: 'What is to change',
    maskHint: 'Paint over it. The words of the prompt are drawn there; everything else stays as it is.',
    maskCanvas: 'The picture to paint on: the arrow keys move the brush, the space bar paints',
    brush: 'Size of the brush',
    useMask: 'Use this part',
    undoStroke: 'Undo',
    leaveMask: 'Close',
    removeSource: 'Start from nothing',
    ownPicture: 'Start from a picture of yours',
    ownPictureHint:
      'PNG, JPEG or WebP, up to 20 MB: choose, drop or paste it. Where and with what it was taken is removed.',
    uploading: 'Sending the picture',
    readingPicture: 'Reading the picture',
    uploadFailed: 'The picture did not get through. Check the connection and try again.',
    uploadRefused: {
      NOT_A_PICTURE: 'This is neither PNG nor JPEG nor WebP. Save it as one of these and try again.',
      DAMAGED: 'This picture is damaged or not complete. Try another one.',
      TOO_MANY_PIXELS: 'This picture has too many pixels. Make it smaller than 4,000 × 3,000 and try again.',
      TOO_SLOW: 'This picture takes too long to read. Save it anew and try again.',
    },
    reset: 'Reset the options',
    print: 'Print',
    recent: 'Contact sheet',
    recentEmpty: 'Your latest pictures line up here.',
    all: 'All pictures',
    emptyTitle: 'The tray is empty',
    empty: 'Type what you want to see, or begin with one of these.',
    tries: ['a castle at sunset', 'three bananas, cartoon', 'a blue whale in the sea at night'],
    queued: (position: number | null) =>
      position === null ? 'In the queue' : `Number ${f.number(position)} in the queue`,
    starting: 'Getting ready',
    step: (step: number, steps: number) => `Step ${step} of ${steps}`,
    stepOfPicture: (picture: number, pictures: number, step: number, steps: number) =>
      `Picture ${picture} of ${pictures}, step ${step} of ${steps}`,
    percent: (percent: number) => `${percent} percent developed`,
    finished: (pictures: number) => `Done: ${f.count(pictures, 'picture', 'pictures')}`,
    reconnecting: 'Connection lost. The work goes on; the steps catch up as soon as it is back.',
    cancel: 'Cancel',
    canceled: (amount: number) => `Stopped. ${credits(amount)} came back to you.`,
    failed: {
      MODEL_ERROR: 'The model failed at this several times. Your credits came back. Another seed or prompt may work.',
      TIMED_OUT: 'It took too long and was ended. Your credits came back. Try again in a moment.',
      SOURCE_MISSING: 'The picture it was to start from was deleted. Your credits came back.',
      CONTENT_BLOCKED: 'The provider of this model refuses to draw this. Your credits came back. Other words may work.',
    },
    failedUnknown: 'It ended without a picture. Your credits came back.',
    insufficient: (required: number, available: number) =>
      `This costs ${credits(required)} and you have ${f.number(available)}. Fewer pictures or a smaller size cost less.`,
    overBudget: (budget: number, spent: number, day: string) =>
      `You may spend ${credits(budget)} a month in this workspace, and ${f.number(spent)} are spent. It begins anew on ${f.day(day)}; an owner or administrator can raise it.`,
    rejected: {
      CHILD_SAFETY: 'We do not draw sexual content with minors. Nothing was charged.',
      SEXUAL: 'We do not draw sexual content. Nothing was charged; change the prompt and try again.',
      VIOLENCE: 'We do not draw gore or cruelty. Nothing was charged; change the prompt and try again.',
      HATE: 'We do not draw hatred of people. Nothing was charged; change the prompt and try again.',
    },
    restricted: 'You have restricted the processing of your data, so nothing is drawn. Your prompt stays here.',
    liftRestriction: 'Lift that in the privacy centre',
    conflict: 'This request was sent before with other content. Press Generate again.',
    progress: 'Progress',
    pictureAlt: (prompt: string, index: number, count: number) =>
      count > 1 ? `“${prompt}”, picture ${index} of ${count}` : `“${prompt}”`,
    developingAlt: (prompt: string) => `“${prompt}”, developing`,
    frameLabel: (prompt: string, standing: string) => `${prompt}, ${standing}`,
    standing: {
      QUEUED: 'in the queue',
      RUNNING: 'developing',
      SUCCEEDED: 'done',
      FAILED: 'failed',
      CANCELED: 'stopped',
    },
    pictures: 'Pictures of this prompt',
    showPicture: (index: number) => `Show picture ${index}`,
  },
  picture: {
    keep: 'Keep',
    kept: 'Kept',
    again: 'Again',
    againHint: 'The same recipe with the same seed',
    vary: 'Vary',
    varyHint: 'Another picture like this one, with a new seed',
    transform: { UPSCALE: 'Enlarge', BACKGROUND_REMOVAL: 'Cut out' },
    transformHint: {
      UPSCALE: 'The same picture with more pixels, up to 2,048 a side',
      BACKGROUND_REMOVAL: 'The same picture with a transparent background, where that is plain or blends softly',
    },
    transformPrice: credits,
    useAsSource: 'Use as source',
    download: 'Download',
    delete: 'Delete',
    recipe: 'Recipe',
    copyRecipe: 'Copy the recipe',
    copied: 'Copied',
    fades: (time: TimeLeft) => (time.value === 0 ? 'Fades any moment' : `Fades in ${left(time)}`),
    fadesShort: (time: TimeLeft) =>
      time.unit === 'days' ? `${time.value} d` : time.unit === 'hours' ? `${time.value} h` : `${time.value} min`,
    keptSince: (instant: string) => `Kept since ${f.day(instant)}`,
    made: (instant: string) => `Made on ${f.moment(instant)}`,
    price: (amount: number) => `Cost ${credits(amount)}`,
    confirmTitle: 'Delete for good?',
    confirm: (pictures: number) =>
      pictures > 1
        ? `This erases the prompt and all ${f.number(pictures)} pictures, with previews, everywhere and at once. It can’t be undone.`
        : 'This erases the picture, its prompt and its previews everywhere and at once. It can’t be undone.',
    deleteAll: (pictures: number) => (pictures > 1 ? `Delete all ${f.number(pictures)}` : 'Delete'),
    deleteOne: 'Only this picture',
    leave: 'Leave it',
    receiptTitle: 'Erased',
    receipt: (instant: string) =>
      `Gone since ${f.moment(instant)}. This is what was erased; the receipt holds hashes and sizes, never content.`,
    receiptNumber: 'Receipt',
    hash: 'SHA-256',
    done: 'Done',
    notes: {
      READ_AS: (words: readonly string[], readAs: string | null) =>
        readAs ? `“${words.join(' ')}” was read as “${readAs}”.` : `“${words.join(' ')}” was read as a similar word.`,
      UNKNOWN_WORDS: (words: readonly string[]) =>
        `The model does not know ${f.list(words.map((word) => `“${word}”`))} and left it out.`,
      NEAREST: (words: readonly string[], readAs: string | null) =>
        readAs
          ? `There is no picture named “${words.join(' ')}”; the nearest is “${readAs}”.`
          : `There is no picture named “${words.join(' ')}”; the nearest was taken.`,
      TOO_MANY_OBJECTS: (words: readonly string[]) =>
        words.length > 0
          ? `Only three things fit in one picture; ${f.list(words.map((word) => `“${word}”`))} had to stay out.`
          : 'Only three things fit in one picture; the others had to stay out.',
      PERSON: () => 'The model can’t draw people; a smiling face stands in.',
      NO_BACKGROUND: () => 'There is no plain background to remove, so the picture stayed as it was.',
      NOTHING_KNOWN: () =>
        'The model knows none of these words, so it drew something of its own. Try a thing, a colour, a place.',
    },
    notesTitle: 'How the prompt was read',
  },
  gallery: galleryEn,
  settings: settingsEn,
  workspaces: workspacesEn,
  credits: creditsEn,
  activity: activityEn,
  support: supportEn,
  admin: adminEn,
  account: accountEn,
  developers: developersEn,
  presets: presetsEn,
  deletion: deletionEn,
  receipt: receiptEn,
  security: securityEn,
  privacyCentre: privacyCentreEn,
  held: heldEn,
  mails: mailsEn,
}
