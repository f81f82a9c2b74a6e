import { Notice } from '../../components/Notice.tsx'
import type { UploadState } from '../../upload/use-upload.ts'
import { useWords } from '../../words/words.ts'

/** Why an upload came to nothing, where it did. */
export function UploadFailure({ state }: { state: UploadState }) {
  const { studio } = useWords().words
  switch (state.kind) {
    case 'refused':
      return <Notice>{studio.uploadRefused[state.reason]}</Notice>
    case 'problem':
      return <Notice>{state.message}</Notice>
    case 'failed':
      return <Notice>{studio.uploadFailed}</Notice>
    default:
      return null
  }
}
