import { useCallback, useState } from 'react'
import { recall, remember } from '../../session/remembered.ts'
import { type Draft, readDraft } from './draft.ts'

/** The request in the making; it outlives reloads and sign-ins. */
export function useDraft() {
  const [draft, setDraft] = useState(() => readDraft(recall('draft')))
  const change = useCallback((changes: Partial<Draft>) => {
    setDraft((before) => {
      const after = { ...before, ...changes }
      remember('draft', JSON.stringify(after))
      return after
    })
  }, [])

  return [draft, change] as const
}
