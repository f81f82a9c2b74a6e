import { carryOutAppointment } from '../subgraphs/users/appoint-staff.ts'
import { onDatabase } from './operator-database.ts'

/** `npm run staff -- add ada@example.com`: says who works in the support console; by `MONGODB_URI`, or while the platform runs here. */
await onDatabase((uri) => carryOutAppointment(uri, process.argv.slice(2)))
