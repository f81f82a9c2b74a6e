import { createHash } from 'node:crypto'
import type { Store } from '../storage/store.ts'
import { ApiError, invalidRequest } from './api-error.ts'
import { canonicalForm, type FormHash } from './form.ts'

export interface Answer {
  status: number
  body: string
  requestId: string
}

/** Keys are forgotten after a day, as Stripe promises to keep them that long at least. In milliseconds. */
const KEPT_FOR = 24 * 3_600_000
const LONGEST_KEY = 255

/**
 * The answer that a key was first given (https://docs.stripe.com/api/idempotent_requests).
 *
 * @throws ApiError when the key was used for another path or with other parameters
 */
export function earlierAnswer(store: Store, key: string, path: string, form: FormHash): Answer | undefined {
  if (key.length > LONGEST_KEY)
    throw invalidRequest(`Idempotency keys can be at most ${LONGEST_KEY} characters long.`, {
      code: 'parameter_invalid_string',
    })
  const row = store.prepare('SELECT * FROM replays WHERE key = ? AND created > ?').get(key, Date.now() - KEPT_FOR)
  if (!row) return undefined
  const retry = `Try using a key other than '${key}' if you meant to execute a different request.`
  if (row.path !== path)
    throw misuse(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${row.path}'). ${retry}`,
    )
  if (row.fingerprint !== fingerprint(form))
    throw misuse(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${retry}`,
    )
  return { status: Number(row.status), body: String(row.body), requestId: String(row.request_id) }
}

/** Keeps an answer under its key; call in the transaction of what it answers. */
export function keepAnswer(store: Store, key: string, path: string, form: FormHash, answer: Answer): void {
  store
    .prepare(
      'INSERT OR REPLACE INTO replays (key, path, fingerprint, request_id, status, body, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(key, path, fingerprint(form), answer.requestId, answer.status, answer.body, Date.now())
}

const misuse = (message: string) => new ApiError(message, { status: 400, type: 'idempotency_error', beforeStart: true })

/** A digest, so that a parameter is not kept for a day only to be compared. */
const fingerprint = (form: FormHash) => createHash('sha256').update(canonicalForm(form)).digest('hex')
