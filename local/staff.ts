import { readFile } from 'node:fs/promises'
import { carryOutAppointment } from '../subgraphs/users/appoint-staff.ts'
import { readConfig } from './config.ts'
import { mongoUriFile } from './start-platform.ts'

/** `npm run staff -- add ada@example.com`: says who works in the support console; by `MONGODB_URI`, or while the platform runs here. */
const { dataDir, mongo } = readConfig(process.env)
try {
  const uri =
    mongo.kind === 'elsewhere' ? mongo.uri : await readFile(mongoUriFile(dataDir), 'utf8').catch(() => undefined)
  if (uri === undefined) throw new Error('Start the platform first, or set MONGODB_URI to where its database is.')
  console.log(await carryOutAppointment(uri, process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
