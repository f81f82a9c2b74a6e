import { Pool } from 'undici'

/** Connections to one origin that follow its name. */
export interface FreshPool extends AsyncDisposable {
  /** The pool to use at this time, in milliseconds since 1970. */
  at(now: number): Pool
}

/** How long a pool is used before another takes its place, with connections to where the name leads then; in milliseconds. */
const LIFETIME = 30_000

/**
 * A pool that makes way for a new one while there is traffic, so that a change of DNS is followed; requests that are under way end in the old
 * one. undici's own `clientTtl` asks every busy connection for its age before each request.
 */
export function createFreshPool(origin: string, options: Pool.Options): FreshPool {
  const open = new Set<Pool>()
  const make = () => {
    const pool = new Pool(origin, options)
    open.add(pool)
    return pool
  }
  const retire = (pool: Pool) => void pool.close().finally(() => open.delete(pool))

  let pool = make()
  let until = Date.now() + LIFETIME
  return {
    at(now) {
      if (now < until) return pool
      retire(pool)
      pool = make()
      until = now + LIFETIME
      return pool
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open].map((each) => each.destroy()))
    },
  }
}
