import * as v from 'valibot'
import { ProviderFailure, type ProviderFault } from '../../domain/provider-failure.ts'
import { type Answer, faultOf } from '../outbound/answer.ts'

const errorShape = v.object({
  error: v.object({ code: v.nullish(v.string()), type: v.nullish(v.string()) }),
})

const blocked = new Set(['moderation_blocked', 'content_policy_violation', 'content_filter'])
/** Neither retrying nor another request helps. */
const withoutMeans = new Set(['insufficient_quota', 'billing_hard_limit_reached'])

/** What an answer that is no success means, by its error code first. */
export async function openAiFailure(answer: Answer): Promise<ProviderFailure> {
  const explanation = await answer.explanation()
  return new ProviderFailure(faultByCode(explanation) ?? faultOf(answer), `status ${answer.status}`)
}

/** What an error in the middle of a stream means. The picture may have been counted already. */
export const openAiStreamFailure = (event: unknown): ProviderFailure =>
  new ProviderFailure(faultByCode(event) ?? { kind: 'unavailable', repeatable: false }, 'error in the stream')

function faultByCode(explanation: unknown): ProviderFault | undefined {
  const result = v.safeParse(errorShape, explanation)
  if (!result.success) return undefined
  const { code, type } = result.output.error
  const names = [code, type].filter((name) => name != null)
  if (names.some((name) => blocked.has(name))) return { kind: 'contentBlocked' }
  if (names.some((name) => withoutMeans.has(name))) return { kind: 'misconfigured' }
  return undefined
}
