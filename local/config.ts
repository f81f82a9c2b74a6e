import { resolve } from 'node:path'
import { type Env, readEnv } from '../platform/env.ts'
import { findProgram } from './find-program.ts'
import type { MongoChoice } from './launch-plan.ts'

export interface LauncherConfig {
  host: string
  port: number
  dataDir: string
  mongo: MongoChoice
}

/**
 * What the launcher itself reads; the services check what is passed on to them.
 *
 * @throws ConfigurationError with every fault
 */
export function readConfig(env: Env): LauncherConfig {
  return readEnv(env, (read) => {
    const uri = read.optional('MONGODB_URI', undefined)
    return {
      host: read.optional('HOST', '127.0.0.1'),
      port: read.port('PORT', 4000),
      dataDir: resolve(read.optional('DATA_DIR', '.data')),
      mongo: chooseMongo(uri, env.PATH),
    }
  })
}

function chooseMongo(uri: string | undefined, path = ''): MongoChoice {
  if (uri !== undefined) return { kind: 'elsewhere', uri }
  return { kind: findProgram('mongod', path) ? 'mongod' : 'built-in' }
}
