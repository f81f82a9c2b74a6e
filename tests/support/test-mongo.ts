import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongo } from '../../local/mongo/start-mongo.ts'

/** A MongoDB server of the test's own, gone with its data when the test is over or stops it. */
export async function startTestMongo(): Promise<{ uri: string } & AsyncDisposable> {
  await using starting = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-mongo-'))
  starting.defer(() => rm(dataDir, { recursive: true, force: true }))
  const { uri } = starting.use(await startMongo({ dataDir }))
  const running = starting.move()
  return { uri, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
