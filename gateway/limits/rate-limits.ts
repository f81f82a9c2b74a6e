import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql'
import { type CallerError, rateLimited } from '../../platform/errors.ts'
import { networkKind, networkOf } from '../../platform/network.ts'
import type { Credentials, Viewer } from '../../platform/viewer.ts'
import { type Balance, type Budget, createBudget } from './budget.ts'

/** How much one client may ask for, whatever it asks. */
export interface RateLimits {
  /** Operations a minute with one API key. */
  key: number
  /** Operations a minute of one person, over all their sessions. */
  person: number
  /** Requests a minute from one network, whoever makes them. */
  address: number
  /** Accounts an hour from one network. */
  signUps: number
  /** WebSockets and event streams that are open at the same time from one network. */
  connections: number
}

export const defaultRateLimits: RateLimits = {
  key: 3_000,
  person: 3_000,
  address: 6_000,
  signUps: 30,
  connections: 200,
}

/** What a request meets: headers that tell what is left, and a refusal where nothing is. */
export interface Admission {
  headers: Record<string, string>
  refusal?: CallerError | undefined
}

export interface RateLimiter {
  /** A request from an address, before anything is known of it. */
  admitAddress(ipAddress: string): Admission
  /** An operation of somebody with these credentials; who has none is counted by address only. */
  admitViewer(credentials: Credentials): Admission
  /** @returns the refusal of an operation that makes accounts, where too many come from one network */
  signUpFault(
    document: DocumentNode,
    operationName: string | undefined,
    ipAddress: string | null,
  ): CallerError | undefined
  /** A connection that stays open, until it is disposed of; undefined where the network has too many. */
  openConnection(ipAddress: string): Disposable | undefined
}

/** Root fields that make an account. */
const SIGN_UPS = new Set(['signUp'])

const free: Admission = { headers: {} }

/**
 * Counts in the memory of this process: each gateway grants a whole quota, and one that starts anew has forgotten. Networks are counted,
 * not addresses, because a host of IPv6 picks freely within its /64. Requests of this machine itself are not counted by address: they come
 * from its operator, or from a proxy that `TRUST_PROXY` does not name, and then everybody would share one quota.
 *
 * @param clock in milliseconds
 */
export function createRateLimiter(limits: RateLimits, clock: () => number = () => performance.now()): RateLimiter {
  const budget = (name: string, quota: number, window: number) => createBudget({ name, quota, window }, clock)
  const keys = budget('key', limits.key, 60)
  const people = budget('person', limits.person, 60)
  const addresses = budget('address', limits.address, 60)
  const signUps = budget('sign-ups', limits.signUps, 3_600)
  const open = new Map<string, number>()

  return {
    admitAddress(ipAddress) {
      if (!isCounted(ipAddress)) return free
      return admission(addresses.take(networkOf(ipAddress)), 'Too many requests come from your network.')
    },
    admitViewer(credentials) {
      if (credentials.kind !== 'viewer') return free
      const { budget, account, message } = accountOf(credentials.viewer, { keys, people })
      return admission(budget.take(account), message)
    },
    signUpFault(document, operationName, ipAddress) {
      if (ipAddress === null || !isCounted(ipAddress) || !makesAccounts(document, operationName)) return undefined
      const { granted, retryAfter } = signUps.take(networkOf(ipAddress))
      return granted ? undefined : rateLimited('Too many accounts were made from your network.', retryAfter)
    },
    openConnection(ipAddress) {
      const network = networkOf(ipAddress)
      const count = open.get(network) ?? 0
      if (isCounted(ipAddress) && count >= limits.connections) return undefined
      open.set(network, count + 1)
      const close = () => {
        const left = (open.get(network) ?? 1) - 1
        if (left > 0) open.set(network, left)
        else open.delete(network)
      }
      const connection = new DisposableStack()
      connection.defer(close)
      return connection
    },
  }
}

const isCounted = (ipAddress: string) => networkKind(ipAddress) !== 'machine'

function accountOf({ apiKey, userId }: Viewer, { keys, people }: { keys: Budget; people: Budget }) {
  return apiKey
    ? { budget: keys, account: apiKey.id, message: 'This API key was used too often.' }
    : { budget: people, account: userId, message: 'You asked for too much in a short time.' }
}

/** Headers of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (structured fields: name, parameters). */
function admission({ policy, granted, remaining, reset, retryAfter }: Balance, message: string): Admission {
  const headers = {
    'ratelimit-policy': `"${policy.name}";q=${policy.quota};w=${policy.window}`,
    ratelimit: `"${policy.name}";r=${remaining};t=${reset}`,
  }
  return granted
    ? { headers }
    : { headers, refusal: rateLimited(`${message} Try again in ${retryAfter} s.`, retryAfter) }
}

/** Whether a sign-up is among the root fields of an operation, however deep in fragments. */
function makesAccounts(document: DocumentNode, operationName: string | undefined): boolean {
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== 'mutation') return false
  const seen = new Set<string>()
  const selects = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return SIGN_UPS.has(selection.name.value)
      if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet)
      const { value: name } = selection.name
      if (seen.has(name)) return false
      seen.add(name)
      return document.definitions.some(
        (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name && selects(node.selectionSet),
      )
    })
  return selects(operation.selectionSet)
}
