import { findProgram } from '../../local/find-program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of the browser that journeys drive: `CHROMIUM_PATH`, else the first on the PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  return CHROMIUM_PATH || names.map((name) => findProgram(name, PATH)).find((path) => path !== undefined)
}
