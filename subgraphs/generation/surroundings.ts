import { createHash } from 'node:crypto'
import { makeCalls, stuckCalls } from '../../platform/call-outbox.ts'
import { openDeletionRegister } from '../../platform/deletion-register.ts'
import { newId } from '../../platform/ids.ts'
import type { Log } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { askUsers } from '../../platform/permitted-processing.ts'
import { createServiceClient } from '../../platform/service-client.ts'
import { usersCalls } from '../../platform/users-calls.ts'
import { createCredits } from './clients/billing-credits.ts'
import { openBucket } from './clients/open-bucket.ts'
import { openPictureRegister } from './clients/picture-register.ts'
import { sendSweepWarning } from './clients/sweep-letters.ts'
import type { readSurroundings } from './config.ts'
import type { Report } from './domain/ports.ts'
import { reapplyDeletions, reapplyErasures } from './reapply-erasures.ts'
import { openDeletions } from './store/deletion-store.ts'
import { openErasures } from './store/erasure-store.ts'
import { openEventLog } from './store/event-store.ts'
import { openGenerations } from './store/generation-store.ts'
import { openPlaces } from './store/place-store.ts'
import { openPresets } from './store/preset-store.ts'
import { openRecords } from './store/records.ts'
import { openSpeeds } from './store/speed-store.ts'
import { openSweepWarnings } from './store/sweep-warnings.ts'
import { openUploads } from './store/upload-store.ts'
import { openWorkLists } from './store/work-lists.ts'

/** What the service and its worker stand on alike: database, bucket, billing. */
export async function openSurroundings(config: ReturnType<typeof readSurroundings>, log: Log) {
  await using opening = new AsyncDisposableStack()
  const mongo = opening.use(await connectMongo({ uri: config.mongoUri, database: 'imaginprompt_generation', log }))
  const records = await openRecords(mongo.connection)
  const billing = opening.use(
    createServiceClient({ caller: 'generation', audience: 'billing', ...config.services.billing }),
  )
  const users = opening.use(createServiceClient({ caller: 'generation', audience: 'users', ...config.services.users }))
  const report: Report = (event, fields) => log.warn(fields, event)
  const now = () => new Date()
  const ports = {
    generations: openGenerations(mongo.connection, records),
    uploads: openUploads(records),
    presets: openPresets(records),
    workLists: openWorkLists(records),
    events: openEventLog(records),
    deletions: openDeletions(mongo.connection, records),
    erasures: openErasures(records),
    pictureRegister: openPictureRegister(config.pictureRegister, now),
    speeds: openSpeeds(records),
    places: openPlaces(records),
    sweepWarnings: { ...openSweepWarnings(records), warn: sendSweepWarning(users) },
    credits: createCredits(billing),
    bucket: await openBucket(config.bucket),
    digest: (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex'),
    permitted: askUsers(users),
    newId,
    report,
    now,
    deadLetters: () => stuckCalls(records.Calls, 100),
    tellUsers: () => makeCalls(records.Calls, { client: users, operations: usersCalls, now, report }),
  }
  await reapplyErasures(ports, await openDeletionRegister(config.deletionRegister).all())
  await reapplyDeletions(ports)
  const open = opening.move()
  return { records, ports, healthy: mongo.healthy, [Symbol.asyncDispose]: () => open.disposeAsync() }
}
