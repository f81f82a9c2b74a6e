import type { World } from '../world.ts'

/** A request for a hosted page, as a browser makes it. */
export interface PageRequest {
  method: 'GET' | 'POST'
  /** What follows the page's own part of the path. */
  rest: string[]
  form: Readonly<Record<string, string>>
  /** The browser's languages, as its header lists them. */
  acceptLanguage: string | undefined
}

export interface PageAnswer {
  status: number
  /** A page, a PDF file as bytes, or undefined with a `location`. */
  body?: string | Buffer
  location?: string
}

/** Shows a page or acts on its form; runs in one transaction. */
export type Page = (world: World, request: PageRequest) => PageAnswer

export const redirect = (location: string): PageAnswer => ({ status: 303, location })
