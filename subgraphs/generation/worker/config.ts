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
  }))
