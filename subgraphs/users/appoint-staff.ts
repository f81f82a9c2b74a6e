import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { secretTokens } from './credentials/secret-tokens.ts'
import { readEmail } from './domain/email.ts'
import { appointStaff } from './domain/staff.ts'
import { openAccounts } from './store/account-store.ts'
import { openActivities } from './store/activity-store.ts'
import { openRecords } from './store/records.ts'
import { openSessions } from './store/session-store.ts'
import { openTransactions } from './store/transactions.ts'

/**
 * Carries out `add <address>` or `remove <address>` on the database of users.
 *
 * @returns what came of it, in words for the operator
 * @throws Error in words for the operator
 */
export async function carryOutAppointment(mongoUri: string, [verb, address = '']: readonly string[]): Promise<string> {
  const email = readEmail(address)
  if ((verb !== 'add' && verb !== 'remove') || email === undefined)
    throw new Error('Say whom: npm run staff -- add ada@example.com, or remove instead of add.')

  await using mongo = await connectMongo({
    uri: mongoUri,
    database: 'imaginprompt_users',
    log: createLog('staff', 'silent'),
    signal: AbortSignal.timeout(10_000),
  })
  const records = await openRecords(mongo.connection)
  const ports = {
    accounts: openAccounts(records),
    sessions: openSessions(records),
    activities: openActivities(records),
    atomically: openTransactions(mongo.connection),
    now: () => new Date(),
    newId,
    secretTokens,
  }
  if (!(await appointStaff(ports, email, verb === 'add'))) throw new Error(`There is no account with ${email}.`)
  return verb === 'add'
    ? `${email} is one of the support staff. The console at /admin opens in a session that is entered with a passkey.`
    : `${email} is no longer one of the support staff and has been signed out.`
}
