/** What `replSetGetConfig` answers, as far as it matters here. */
export interface ReplicaSetConfig {
  _id: string
  version: number
  members: { _id: number; host: string }[]
}

/** Code of `replSetGetConfig` on a server that never was part of a replica set. */
export const NOT_YET_INITIALIZED = 94

/**
 * The command of MongoDB that makes a server a replica set of one at `address`; undefined where it is one already.
 * The port is another one after each start, so a set that exists is moved: by force, as it finds itself at no address of
 * its configuration and so has no primary that could agree.
 */
export function replicaSetCommand(
  name: string,
  address: string,
  config: ReplicaSetConfig | undefined,
): Record<string, unknown> | undefined {
  const members = [{ _id: 0, host: address }]
  if (config === undefined) return { replSetInitiate: { _id: name, members } }
  if (config.members.length === 1 && config.members[0]?.host === address) return undefined
  return { replSetReconfig: { ...config, version: config.version + 1, members }, force: true }
}
