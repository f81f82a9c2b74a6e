import * as v from 'valibot'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { queueNews } from './domain/queue-news.ts'
import { openAccounts } from './store/account-store.ts'
import { openOutbox } from './store/outbox.ts'
import { openRecords } from './store/records.ts'

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(150), v.regex(/^[^\r\n]*$/))
const paragraphs = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000))),
  v.minLength(1),
  v.maxLength(20),
)
const News = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)),
  subject: v.strictObject({ en: line, ja: line }),
  paragraphs: v.strictObject({ en: paragraphs, ja: paragraphs }),
})

/**
 * Queues news on the database of users.
 *
 * @param text the news as JSON: `{name, subject: {en, ja}, paragraphs: {en: […], ja: […]}}`
 * @returns what came of it, in words for the operator
 * @throws Error in words for the operator
 */
export async function sendNews(mongoUri: string, text: string): Promise<string> {
  const { name, ...update } = readNews(text)
  await using mongo = await connectMongo({
    uri: mongoUri,
    database: 'imaginprompt_users',
    log: createLog('news', 'silent'),
    signal: AbortSignal.timeout(10_000),
  })
  const records = await openRecords(mongo.connection)
  const ports = { accounts: openAccounts(records), outbox: openOutbox(records), now: () => new Date() }
  return `“${name}” is queued; people who get it: ${await queueNews(ports, name, update)}.`
}

function readNews(text: string): v.InferOutput<typeof News> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('The news are not JSON.')
  }
  const read = v.safeParse(News, json)
  if (read.success) return read.output
  const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`)
  throw new Error(`The news can't be sent as they are:\n- ${faults.join('\n- ')}`)
}
