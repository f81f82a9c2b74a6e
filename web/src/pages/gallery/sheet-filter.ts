import type { GenerationFilter } from './__generated__/Gallery.ts'

export const shows = ['all', 'kept', 'unkept'] as const

/** What somebody wants to see, as the address of the gallery names it; empty where it makes no difference. */
export interface Wishes {
  show: (typeof shows)[number]
  /** Words of the prompt. */
  q: string
  model: string
  /** Like `512x768`. */
  size: string
  /** Days of the viewer's calendar, like `2026-11-24`, both included. */
  from: string
  to: string
}

const savedOf = { all: null, kept: true, unkept: false }

/** Reads wishes out of an address that anybody may have written: what makes no sense is not wished. */
export function wishesOf(search: URLSearchParams): Wishes {
  const given = (name: keyof Wishes, shape: RegExp) => shape.exec(search.get(name) ?? '')?.[0] ?? ''
  const day = (name: 'from' | 'to') => {
    const written = given(name, /^\d{4}-\d{2}-\d{2}$/)
    return dayOf(written) ? written : ''
  }
  return {
    show: shows.find((value) => value === search.get('show')) ?? 'all',
    q: (search.get('q') ?? '').slice(0, 200),
    model: search.get('model') ?? '',
    size: given('size', /^\d{1,5}x\d{1,5}$/),
    from: day('from'),
    to: day('to'),
  }
}

/** The address's query with some wishes changed. */
export function withWish(search: URLSearchParams, changed: Partial<Wishes>): URLSearchParams {
  const query = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changed))
    if (value === '' || value === 'all') query.delete(name)
    else query.set(name, value)

  return query
}

/** Whether something beyond what is kept or not narrows the sheet down. */
export const isNarrowed = ({ q, model, size, from, to }: Wishes): boolean =>
  [q.trim(), model, size, from, to].some((wish) => wish !== '')

/** What the service is asked for. */
export function filterOf({ show, q, model, size, from, to }: Wishes): GenerationFilter {
  const [width, height] = size === '' ? [null, null] : size.split('x').map(Number)
  return {
    status: ['SUCCEEDED'],
    saved: savedOf[show],
    text: q.trim() || null,
    modelId: model || null,
    width,
    height,
    createdFrom: dayOf(from)?.toISOString() ?? null,
    createdBefore: dayOf(to, 1)?.toISOString() ?? null,
  }
}

/** The midnight, here, at which a day begins, or the one that is so many days later. */
function dayOf(written: string, later = 0): Date | undefined {
  const day = new Date(`${written}T00:00`)
  if (Number.isNaN(day.getTime())) return undefined
  day.setDate(day.getDate() + later)
  return day
}
