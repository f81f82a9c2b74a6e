import type { ServiceClient } from '../../../platform/service-client.ts'
import type { SweepWarnings } from '../domain/ports.ts'

const QUEUE = `mutation WarnOfSweep($input: QueueLetterInput!) { queueLetter(input: $input) { recipients } }`

/** Has users write to the owners of a workspace. Rejects with UPSTREAM_UNAVAILABLE while they can't be reached. */
export const sendSweepWarning =
  (users: ServiceClient): SweepWarnings['warn'] =>
  async ({ workspaceId, pictures, firstAt, key }) => {
    const sweepWarning = { pictures, firstAt }
    await users.execute(QUEUE, { input: { key, workspaceId, notice: { sweepWarning } } })
  }
