import { type Env, readEnv } from '../../../platform/env.ts'
import { readSurroundings } from '../config.ts'

export type WorkerConfig = ReturnType<typeof readWorkerConfig>

/** @throws ConfigurationError naming every fault */
export const readWorkerConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    ...readSurroundings(reader),
    /** Generations that are worked on at the same time. The embedded model draws one picture after the other anyway. */
    concurrency: reader.integer('WORKER_CONCURRENCY', 1, { min: 1, max: 64 }),
  }))
