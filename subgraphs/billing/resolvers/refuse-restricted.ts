import { requireViewer } from '../../../platform/viewer.ts'
import type { Context } from '../context.ts'
import { messages } from './messages.ts'

/** The problem of somebody who has restricted the processing of their data, to whom nothing is sold; null for anybody else. */
export async function refuseRestricted(context: Context) {
  const { userId } = requireViewer(context)
  const { processing } = await context.permitted({ userId })
  if (processing) return null
  const message = messages[context.identity.locale].processingRestricted
  return { __typename: 'ProcessingRestricted' as const, message }
}
