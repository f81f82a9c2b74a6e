import { type ApiKey, MOST_API_KEYS, type Scope } from './api-key.ts'
import { readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export interface KeyMaker {
  userId: string
  workspaceId: string
  device: Device
}

export interface NewApiKey {
  name: string
  scopes: readonly Scope[]
  expiresAt?: Date | null | undefined
}

export type CreateApiKeyOutcome =
  | { kind: 'created'; apiKey: ApiKey; secret: string }
  | { kind: 'invalidInput'; field: 'keyName' | 'scopes' | 'expiresAt' }
  | { kind: 'tooManyApiKeys'; most: number }

/** Makes a key to the workspace. Only its hash is kept, so this answer is the only one with the key itself. */
export async function createApiKey(ports: Ports, maker: KeyMaker, request: NewApiKey): Promise<CreateApiKeyOutcome> {
  const name = readName(request.name)
  if (name === undefined) return { kind: 'invalidInput', field: 'keyName' }
  const scopes = [...new Set(request.scopes)]
  if (scopes.length === 0) return { kind: 'invalidInput', field: 'scopes' }
  const now = ports.now()
  const expiresAt = request.expiresAt ?? null
  if (expiresAt !== null && expiresAt <= now) return { kind: 'invalidInput', field: 'expiresAt' }
  const { key: secret, hash, hint } = ports.newApiKey()
  const apiKey: ApiKey = {
    id: ports.newId(),
    hash,
    hint,
    workspaceId: maker.workspaceId,
    createdBy: maker.userId,
    name,
    scopes,
    createdAt: now,
    expiresAt,
    lastUsedAt: null,
  }
  return ports.atomically(async () => {
    await ports.takeTurn(`API keys of ${maker.workspaceId}`)
    if ((await ports.apiKeys.count(maker.workspaceId)) >= MOST_API_KEYS)
      return { kind: 'tooManyApiKeys', most: MOST_API_KEYS }
    await ports.apiKeys.insert(apiKey)
    await record(ports, maker, 'API_KEY_CREATED', apiKey)
    return { kind: 'created', apiKey, secret }
  })
}

/** Ends a key at once; false where it has been ended already. */
export async function revokeApiKey(ports: Ports, by: KeyMaker, apiKey: ApiKey): Promise<boolean> {
  return ports.atomically(async () => {
    const removed = await ports.apiKeys.remove(apiKey.id)
    if (removed) await record(ports, by, 'API_KEY_REVOKED', apiKey)
    return removed
  })
}

const record = (
  ports: Ports,
  { userId, workspaceId, device }: KeyMaker,
  action: 'API_KEY_CREATED' | 'API_KEY_REVOKED',
  { id, name, createdBy }: ApiKey,
) =>
  recordActivity(ports, {
    workspaceId,
    userId: createdBy === userId ? null : createdBy,
    actor: { kind: 'PERSON', userId },
    action,
    subject: { id, name },
    device,
  })
