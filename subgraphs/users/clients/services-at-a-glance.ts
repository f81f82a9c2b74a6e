import { CallerError } from '../../../platform/errors.ts'
import type { ServiceClient } from '../../../platform/service-client.ts'
import type { Ports } from '../domain/ports.ts'

const DEAD = `{ serviceDeadLetters { kind reason attempts at } }`
/** Longest wait for a service's health, in milliseconds. */
const PATIENCE = 3_000

interface Service {
  /** GraphQL address. */
  url: string
  client: Pick<ServiceClient, 'execute'>
}

/** How the other services are. One that does not answer is not well, and that is all that is known of it. */
export function watchServices(
  services: Record<string, Service>,
): Pick<Ports, 'serviceHealth' | 'deadLettersElsewhere'> {
  const all = Object.entries(services)
  return {
    serviceHealth: () =>
      Promise.all(all.map(async ([name, { url }]) => ({ name, failing: await failingOf(new URL('/health', url)) }))),
    async deadLettersElsewhere() {
      type Dead = { kind: string; reason: string | null; attempts: number; at: string }
      const found = await Promise.all(
        all.map(async ([service, { client }]) => {
          const data = await client.execute<{ serviceDeadLetters: Dead[] }>(DEAD, {}).catch(unlessAway)
          return (data?.serviceDeadLetters ?? []).map(({ at, ...rest }) => ({ service, ...rest, at: new Date(at) }))
        }),
      )
      return found.flat()
    },
  }
}

/** That a service does not answer is shown by its health; any other error is a bug. */
function unlessAway(error: unknown): undefined {
  if (!(error instanceof CallerError)) throw error
}

/** What a service says that it misses; empty where it is well. */
async function failingOf(url: URL): Promise<string[]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    const { failing } = (await response.json()) as { failing: string[] }
    return failing
  } catch {
    return ['service']
  }
}
