/** Shortest rest of life, in milliseconds, with which an address is still worth keeping. */
const margin = 5 * 60_000

/**
 * Chooses between the known and the new signed address of the same file. Each answer signs anew; taking every new
 * address would make the browser load a picture again that it already shows.
 * @param now milliseconds since 1970
 */
export function keepFreshUrl(known: string | undefined, incoming: string, now: number): string {
  if (!known) return incoming
  const sameFile = known.split('?')[0] === incoming.split('?')[0]
  const expires = Number(/[?&]expires=(\d+)/.exec(known)?.[1] ?? 0) * 1000

  return sameFile && expires - margin > now ? known : incoming
}
