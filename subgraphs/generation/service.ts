import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createLog } from '../../platform/log.ts'
import { createReceipts } from '../../platform/receipts.ts'
import { createPathSigner } from '../../platform/signed-path.ts'
import { type RunningServer, startSubgraph } from '../../platform/subgraph-server.ts'
import { createDescribe } from './clients/describe/describe-picture.ts'
import { createReencode } from './clients/reencode/reencode.ts'
import { remakeImage } from './clients/remake-image.ts'
import type { Config } from './config.ts'
import { createContext, type Services } from './context.ts'
import { destinationsOf } from './destinations.ts'
import { MAX_SEED } from './domain/generation.ts'
import { variants } from './domain/image-id.ts'
import { resolvers } from './resolvers/resolvers.ts'
import { imagePath, servedFiles } from './routes/image-path.ts'
import { serveImages } from './routes/images.ts'
import { serveImportedImages } from './routes/imported-images.ts'
import { serveUploads } from './routes/uploads.ts'
import { followEvents } from './store/event-store.ts'
import { openHeld } from './store/held.ts'
import { openSurroundings } from './surroundings.ts'

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')

/** Serves the generation subgraph and its pictures until it is disposed. */
export async function startService(config: Config): Promise<RunningServer> {
  const log = createLog('generation', config.logLevel)
  await using starting = new AsyncDisposableStack()

  const surroundings = starting.use(await openSurroundings(config, log))
  const ports: Services['ports'] = {
    ...surroundings.ports,
    models: config.models,
    remake: remakeImage,
    signals: starting.use(followEvents(surroundings.records, log)),
    describe: createDescribe(),
    newSeed: () => randomInt(MAX_SEED + 1),
  }
  const receipts = createReceipts(config.receiptKey)
  const { sign, verify } = createPathSigner(config.urlSigningKey)

  const reencode = createReencode()

  const held = openHeld(surroundings.records, ({ workspaceId, images }) =>
    images.flatMap(({ id }) =>
      variants.map((variant) => ({
        path: `images/${id}/${servedFiles[variant].name}`,
        address: sign(imagePath(workspaceId, id, variant), ports.now()),
      })),
    ),
  )

  const { url } = starting.use(
    await startSubgraph({
      name: 'generation',
      host: config.host,
      port: config.port,
      log,
      identityKeys: config.callerKeys,
      typeDefs,
      resolvers,
      context: (request) => createContext(request, { ports, held, receipts, signPath: sign }),
      outbound: destinationsOf(config),
      health: { mongodb: surroundings.healthy },
      routes: (app) => {
        serveImages(app, { ...ports, verifyPath: verify })
        serveUploads(app, { ...ports, verifyPath: verify, reencode })
        serveImportedImages(app, { ...ports, verifyPath: verify, reencode })
      },
    }),
  )
  const running = starting.move()
  return { url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
