import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a deployment must keep to itself. Each key between services is good in one direction. */
export interface Secrets {
  gatewayToUsers: string
  gatewayToBilling: string
  gatewayToGeneration: string
  generationToBilling: string
  usersToBilling: string
  usersToGeneration: string
  billingToUsers: string
  generationToUsers: string
  /** Ed25519 private key, PKCS #8 DER in base64. */
  tokenSigningKey: string
  /** For secrets of authenticator apps. */
  secondFactorKey: string
  urlSigningKey: string
  /** Seals receipts of deletions. */
  receiptKey: string
  /** Of what stands in for Stripe: for its API, and for the signatures of its webhooks. */
  stripeKey: string
  stripeWebhooks: string
}

const sharedKey = () => randomBytes(32).toString('base64url')

const makers: { [Name in keyof Secrets]: () => string } = {
  gatewayToUsers: sharedKey,
  gatewayToBilling: sharedKey,
  gatewayToGeneration: sharedKey,
  generationToBilling: sharedKey,
  usersToBilling: sharedKey,
  usersToGeneration: sharedKey,
  billingToUsers: sharedKey,
  generationToUsers: sharedKey,
  tokenSigningKey: () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  secondFactorKey: sharedKey,
  urlSigningKey: sharedKey,
  receiptKey: sharedKey,
  stripeKey: () => `sk_test_${sharedKey()}`,
  stripeWebhooks: () => `whsec_${sharedKey()}`,
}

/** Fresh secrets; those in `kept` stay as they are. */
export function makeSecrets(kept: Partial<Secrets> = {}): Secrets {
  const entries = Object.entries(makers).map(([name, make]) => [name, kept[name as keyof Secrets] ?? make()])
  return Object.fromEntries(entries) as Secrets
}

/**
 * The secrets of a data directory, from `secrets.json` (mode 0600). What is missing is made and kept; what is there is
 * never replaced, because sessions, picture addresses and running services depend on it.
 *
 * @throws Error when the file can't be understood
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  const kept = existsSync(path) ? parse(readFileSync(path, 'utf8'), path) : {}
  const secrets = makeSecrets(kept)

  if (Object.keys(kept).length < Object.keys(secrets).length) {
    const draft = `${path}.new`
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
    renameSync(draft, path)
  }
  chmodSync(path, 0o600)
  return secrets
}

function parse(text: string, path: string): Partial<Secrets> {
  const broken = (what: string) =>
    new Error(`${path} ${what}. Mend it or restore it from a backup; deleting it signs everybody out.`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw broken('is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken('is not a JSON object')

  const names = Object.keys(makers)
  const known = Object.entries(value).filter(([name]) => names.includes(name))
  const faulty = known.filter(([, secret]) => typeof secret !== 'string' || secret.length < 32).map(([name]) => name)
  if (faulty.length > 0) throw broken(`has no text of at least 32 characters for ${faulty.join(', ')}`)
  return Object.fromEntries(known)
}
