import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRepeatedly } from '../tests/support/kill-mongo.ts'

/** Kills the local MongoDB server 200 times in the middle of a load: `node bench/mongo-kill.ts [times]`. */
const times = Number(process.argv[2] ?? 200)
const dataDir = await mkdtemp(join(tmpdir(), 'mongo-kill-'))
const { acknowledged, lost, torn, errors } = await killRepeatedly(dataDir, times)
await rm(dataDir, { recursive: true })
console.log(`${times} kills, ${acknowledged} acknowledged writes: ${lost.length} lost, ${torn.length} torn`)
console.log(errors.length === 0 ? 'indexes agree with the data' : errors.join('\n'))
process.exitCode = lost.length + torn.length + errors.length === 0 ? 0 : 1
