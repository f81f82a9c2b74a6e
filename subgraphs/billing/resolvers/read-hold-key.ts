import { badUserInput } from '../../../platform/errors.ts'
import type { HoldKey } from '../domain/hold.ts'

const ID = /^[\w-]{1,64}$/

/**
 * Ids become parts of keys in the books, so nothing else passes.
 *
 * @throws BAD_USER_INPUT naming the field
 */
export function readHoldKey({ workspaceId, generationId }: HoldKey): HoldKey {
  if (!ID.test(workspaceId)) throw badUserInput('workspaceId is not an id.', 'workspaceId')
  if (!ID.test(generationId)) throw badUserInput('generationId is not an id.', 'generationId')
  return { workspaceId, generationId }
}
