import { formats } from '../formats.ts'

const f = formats('en')

/** What the privacy centre says. */
export const privacyCentreEn = {
  title: 'Privacy centre',
  introduction: 'Your data is yours: see it, decide about it, take it along.',
  policy: 'The privacy policy',
  choices: 'What may be done with your data',
  topics: {
    ANALYTICS: 'Counting visits',
    ADVERTISING: 'Advertising',
    LEARNING: 'Learning how long drawing takes',
    PROCESSING: 'Working with your data',
  },
  restricted:
    'Processing is restricted: nothing is drawn, sold to you or learnt from your data. Everything stays as it is. Switch “Working with your data” on to go on.',
  decided: (allowed: boolean, at: string): string => `${allowed ? 'Allowed' : 'Not allowed'} by you, ${f.moment(at)}`,
  atFirst: (allowed: boolean): string =>
    allowed ? 'Allowed until you decide otherwise' : 'Not allowed unless you decide so',
  history: 'Everything that you decided',
  upon: (text: string, version: string) => `“${text}” (wording of ${version})`,
}
