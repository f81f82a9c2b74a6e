import { useMutation } from '@apollo/client/react'
import { SaveGenerationDocument, UnsaveGenerationDocument } from './__generated__/Keep.ts'

/** Keeps a generation, or stops keeping it. */
export function useKeep() {
  const [save, saving] = useMutation(SaveGenerationDocument)
  const [unsave, unsaving] = useMutation(UnsaveGenerationDocument)

  return {
    toggle({ id, savedAt }: { id: string; savedAt: string | null }) {
      const change = savedAt ? unsave({ variables: { id } }) : save({ variables: { id } })
      // The error stays in the state of the mutation, where it is shown.
      void change.catch(() => {})
    },
    working: saving.loading || unsaving.loading,
    error: saving.error ?? unsaving.error,
  }
}
