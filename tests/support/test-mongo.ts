import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongo } from '../../local/mongo/start-mongo.ts'

/** A MongoDB server of the test's own, gone with its data when the test is over. */
export async function startTestMongo(): Promise<{ uri: string } & AsyncDisposable> {
  const dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-mongo-'))
  const server = await startMongo({ dataDir })
  return {
    uri: server.uri,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
