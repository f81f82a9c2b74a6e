import { useMutation } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { GenerateDocument, type GenerateInput, type GenerateMutation } from './__generated__/Generate.ts'
import { RecentGenerationsDocument } from './__generated__/Studio.ts'
import { makeRequestKeys } from './request-key.ts'

export type GenerateProblem = Exclude<GenerateMutation['generate'], { __typename: 'GenerateSuccess' }>

/** Sends requests. `generate` answers the new generation's id, undefined when there is a problem or an error to show. */
export function useGenerate(workspaceId: string) {
  const [keys] = useState(() => makeRequestKeys(() => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`))
  const [mutate, { data, loading, error, reset }] = useMutation(GenerateDocument)
  const result = data?.generate

  const generate = useCallback(
    async (wish: GenerateInput): Promise<string | undefined> => {
      const request = { ...wish, workspaceId }
      const input = { ...request, idempotencyKey: keys.keyFor(JSON.stringify(request)) }
      const answer = await mutate({
        variables: { input },
        update(cache, { data }) {
          const generation = data?.generate.__typename === 'GenerateSuccess' ? data.generate.generation : undefined
          if (!generation) return
          cache.updateQuery({ query: RecentGenerationsDocument, variables: { workspaceId } }, (recent) => {
            if (!recent || recent.generations.nodes.some((node) => node.id === generation.id)) return recent
            const { generations } = recent
            return { generations: { ...generations, nodes: [generation, ...generations.nodes] } }
          })
        },
      }).catch(() => undefined)
      if (!answer?.data) return undefined
      keys.answered()
      const { generate: outcome } = answer.data

      return outcome.__typename === 'GenerateSuccess' ? outcome.generation.id : undefined
    },
    [keys, mutate, workspaceId],
  )
  const problem: GenerateProblem | undefined = result && result.__typename !== 'GenerateSuccess' ? result : undefined

  return { generate, sending: loading, error, problem, forget: reset }
}
