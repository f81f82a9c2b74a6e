import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { EstimateDocument } from './__generated__/Studio.ts'
import type { Draft } from './draft.ts'
import { toInput } from './draft-input.ts'

/** Price in credits and expected seconds, asked for once the typing rests. The prompt itself does not change either. */
export function useEstimate(draft: Draft, workspaceId: string) {
  const input = JSON.stringify({
    ...toInput(draft),
    workspaceId,
    prompt: 'a picture',
    negativePrompt: null,
    seed: null,
  })
  const rested = useRested(input, 300)
  const { data, previousData } = useQuery(EstimateDocument, {
    variables: { input: JSON.parse(rested) },
    fetchPolicy: 'cache-and-network',
  })

  return (data ?? previousData)?.estimate
}

/** The value once it has not changed for so many milliseconds. */
function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])

  return rested
}
