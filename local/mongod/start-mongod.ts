import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import mongoose from 'mongoose'
import type { Log } from '../../platform/log.ts'
import { NOT_YET_INITIALIZED, type ReplicaSetConfig, replicaSetCommand } from './replica-set.ts'

const REPLICA_SET = 'local'

/**
 * Runs the `mongod` that is on the PATH as a replica set of one. This process ends when it ends.
 *
 * @param dataDir folder of its files; created if need be
 */
export async function startMongod({
  dataDir,
  host,
  port,
  log,
}: {
  dataDir: string
  host: string
  port: number
  log: Log
}): Promise<AsyncDisposable> {
  mkdirSync(dataDir, { recursive: true })
  await endPredecessor(dataDir)
  const args = ['--replSet', REPLICA_SET, '--dbpath', dataDir, '--bind_ip', host, '--port', String(port)]
  const mongod = spawn('mongod', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const exited = once(mongod, 'exit')
  let stopping = false
  exited.then(([code]) => {
    if (stopping) return
    log.error({ code }, 'mongod-ended')
    process.exit(1)
  })

  const client = new mongoose.mongo.MongoClient(`mongodb://${host}:${port}/?directConnection=true`)
  await client.connect()
  await becomePrimary(client.db('admin'), `${host}:${port}`)
  return {
    async [Symbol.asyncDispose]() {
      stopping = true
      // On a signal alone, mongod may wait 15 s for others of its set. The answer is a closed connection.
      await client
        .db('admin')
        .command({ shutdown: 1, force: true, timeoutSecs: 0 })
        .catch(() => mongod.kill('SIGTERM'))
      await exited
      await client.close(true)
    },
  }
}

async function becomePrimary(admin: mongoose.mongo.Db, address: string) {
  const command = replicaSetCommand(REPLICA_SET, address, await currentConfig(admin))
  if (command) await admin.command(command)
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) await delay(50)
}

async function currentConfig(admin: mongoose.mongo.Db): Promise<ReplicaSetConfig | undefined> {
  try {
    return (await admin.command({ replSetGetConfig: 1 })).config
  } catch (error) {
    if ((error as { code?: number }).code === NOT_YET_INITIALIZED) return undefined
    throw error
  }
}

/** Ends the `mongod` that a killed process of this kind left on the same files. */
async function endPredecessor(dataDir: string) {
  const pid = Number(readIfThere(join(dataDir, 'mongod.lock')).trim())
  while (pid > 0 && commandOf(pid).includes(dataDir)) {
    process.kill(pid, 'SIGTERM')
    await delay(200)
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
