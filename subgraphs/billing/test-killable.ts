/** What a call gets that meets the end of its process, or comes after it. */
export class Killed extends Error {}

/** Methods that give one thing after the other. */
const streams = new Set(['events', 'transfers'])

/**
 * Ports of a process that is killed at its `at`-th call to the outside: before that has its effect, or after it and before
 * the answer. From then on nothing it tries has any effect, not even its own handling of errors. Ports that are handed to a
 * function, as the books of a transaction, end it as well.
 */
export function killable<Ports extends object>(ports: Ports, at: number, moment: 'before' | 'after'): Ports {
  let [calls, dead] = [0, false]

  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name)
        if (name === 'now') return value
        if (typeof value === 'function') {
          const begin = streams.has(String(name)) ? stream : call
          return (...args: unknown[]) => begin(value.bind(object), args)
        }
        return typeof value === 'object' && value !== null ? wrap(value) : value
      },
    })

  function call(work: (...args: unknown[]) => unknown, args: unknown[]): unknown {
    const mine = ++calls
    if (dead || (mine === at && moment === 'before')) return die()
    return Promise.resolve(work(...args.map(handed))).then((value) => (dead || mine === at ? die() : value))
  }

  /** Work that is handed over sees wrapped ports, too. */
  const handed = (argument: unknown) =>
    typeof argument === 'function'
      ? (...inner: unknown[]) => argument(...inner.map((one) => (isObject(one) ? wrap(one) : one)))
      : argument

  async function* stream(work: (...args: unknown[]) => unknown, args: unknown[]) {
    for await (const one of work(...args) as AsyncIterable<unknown>) {
      if (dead || ++calls === at) await die()
      yield one
    }
  }

  function die(): Promise<never> {
    dead = true
    return Promise.reject(new Killed('The process was killed'))
  }
  return wrap(ports)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
