import { readFile, stat } from 'node:fs/promises'
import { setInterval } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import type { SubgraphAddress } from '../config.ts'
import { loadSupergraph, type SupergraphFile } from './supergraph.ts'

/** Where newer supergraphs come from. */
export interface SupergraphUpdates {
  file: string
  /** @throws Error where a subgraph can't be reached with what the gateway was told */
  subgraphsOf(supergraph: SupergraphFile): SubgraphAddress[]
}

export interface Following {
  log: Log
  /** What is served now. */
  served(): string
  /** Serves another one. @throws Error where it can't be served, and then nothing has changed */
  serve(supergraph: SupergraphFile, subgraphs: SubgraphAddress[]): Promise<void>
  /** Told of each change of the file that came to something. */
  counted(outcome: 'taken' | 'refused'): void
}

/** Time between two looks at the file, in milliseconds. */
const LOOK = 500

/**
 * Follows the supergraph file until disposed of: a new one that can be served is, any other is refused by name in the log, and what was served
 * before is served on. Its place is looked at, not its notifications: a file may be reached through links that are turned to another
 * (mounted configuration), and over file systems that tell nobody. It counts once two looks have found it the same, so that
 * nobody reads one that is still being written.
 */
export function followSupergraph(updates: SupergraphUpdates, following: Following): Disposable {
  const stopped = new AbortController()
  const looks = setInterval(LOOK, undefined, { signal: stopped.signal, ref: false })
  followLooks(looks, updates, following).catch((error) => {
    if (!stopped.signal.aborted) throw error
  })
  return { [Symbol.dispose]: () => stopped.abort() }
}

async function followLooks(looks: AsyncIterable<unknown>, updates: SupergraphUpdates, following: Following) {
  let seen: string | undefined
  let judged: string | undefined
  for await (const _ of looks) {
    const state = await stateOf(updates.file)
    if (state === seen && state !== judged) {
      judged = state
      await consider(updates, following)
    }
    seen = state
  }
}

async function consider({ file, subgraphsOf }: SupergraphUpdates, { log, served, serve, counted }: Following) {
  try {
    const sdl = await readFile(file, 'utf8')
    if (sdl === served()) return
    const supergraph = loadSupergraph(sdl)
    const subgraphs = subgraphsOf(supergraph)
    await serve(supergraph, subgraphs)
    counted('taken')
    log.info({ file, subgraphs: subgraphs.map(({ name }) => name) }, 'supergraph-taken')
  } catch (error) {
    counted('refused')
    log.error({ file, fault: (error as Error).message }, 'supergraph-refused')
  }
}

/** What changes when a file does, or when there is another in its place. */
async function stateOf(file: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(file, { bigint: true })
    return `${dev} ${ino} ${size} ${mtimeNs}`
  } catch (error) {
    return String((error as { code?: string }).code)
  }
}
