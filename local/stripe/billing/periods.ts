export interface Cycle {
  interval: string
  interval_count: number
}

export interface Period {
  start: number
  end: number
}

const DAY = 86_400

/**
 * The instant `steps` intervals after an anchor, in seconds. Months are counted from the anchor, so that a cycle that began on
 * the 31st ends on the last day of shorter months and comes back to the 31st.
 */
export function stepFrom(anchor: number, { interval, interval_count: count }: Cycle, steps: number): number {
  if (interval === 'day' || interval === 'week') return anchor + steps * count * (interval === 'week' ? 7 : 1) * DAY
  const months = steps * count * (interval === 'year' ? 12 : 1)
  const date = new Date(anchor * 1_000)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime() / 1_000
}

/** The period of a cycle that holds an instant; its start is in it, its end is not. */
export function periodAt(anchor: number, cycle: Cycle, at: number): Period {
  if (at < anchor) return { start: stepFrom(anchor, cycle, -1), end: anchor }
  const longest = stepFrom(anchor, cycle, 1) - anchor + 3 * DAY
  let steps = Math.floor((at - anchor) / longest)
  while (stepFrom(anchor, cycle, steps + 1) <= at) steps++
  return { start: stepFrom(anchor, cycle, steps), end: stepFrom(anchor, cycle, steps + 1) }
}
