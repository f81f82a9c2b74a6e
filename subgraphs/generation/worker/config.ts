import { type Env, readEnv } from '../../../platform/env.ts'
import { readProviders } from '../clients/provider-settings.ts'
import { readSurroundings } from '../config.ts'

export type WorkerConfig = ReturnType<typeof readWorkerConfig>

/** @throws ConfigurationError naming every fault */
export const readWorkerConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    ...readSurroundings(reader),
    ...readProviders(reader),
    /**
     * Generations of the embedded model that are worked on at the same time; their pictures are drawn one after the
     * other.
     */
    concurrency: reader.integer('WORKER_CONCURRENCY', 1, { min: 1, max: 64 }),
    /** Milliseconds for which a worker that is told to stop goes on with what it has begun. */
    grace: 1_000 * reader.integer('WORKER_GRACE_SECONDS', 0, { min: 0, max: 600 }),
  }))
