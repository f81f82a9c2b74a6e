import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PictureFragment } from '../generation/__generated__/Picture.ts'
import { CreateUploadDocument, UploadDocument, type UploadQuery } from './__generated__/Upload.ts'
import { pause, sendFile } from './send-file.ts'

type Refusal = NonNullable<NonNullable<UploadQuery['upload']>['refusal']>

export type UploadState =
  | { kind: 'idle' }
  /** `share` of the bytes have arrived, 0 to 1; at 1 the picture is being read. */
  | { kind: 'sending'; share: number }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'problem'; message: string }
  | { kind: 'failed' }

/** Sends a picture to start from, one at a time: a second one takes the place of the first. */
export function useUpload(workspaceId: string, onReady: (picture: PictureFragment) => void) {
  const client = useApolloClient()
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const sending = useRef<AbortController>(undefined)
  useEffect(() => () => sending.current?.abort(), [])

  const send = useCallback(
    async (file: File) => {
      sending.current?.abort()
      const controller = new AbortController()
      sending.current = controller
      const { signal } = controller
      const tell = (next: UploadState) => {
        if (!signal.aborted) setState(next)
      }
      tell({ kind: 'sending', share: 0 })
      try {
        const input = { workspaceId, mimeType: file.type, bytes: file.size }
        const { data } = await client.mutate({ mutation: CreateUploadDocument, variables: { input } })
        const created = data?.createUpload
        if (created?.__typename !== 'CreateUploadSuccess')
          return tell(created ? { kind: 'problem', message: created.message } : { kind: 'failed' })

        await sendFile(file, created, { signal, pause, onProgress: (share) => tell({ kind: 'sending', share }) })
        const variables = { id: created.uploadId }
        const answer = await client.query({ query: UploadDocument, variables, fetchPolicy: 'network-only' })
        const upload = answer.data?.upload
        if (upload?.refusal) return tell({ kind: 'refused', reason: upload.refusal })
        if (!upload?.image || signal.aborted) return tell({ kind: 'failed' })
        tell({ kind: 'idle' })
        onReady(upload.image)
      } catch {
        tell({ kind: 'failed' })
      }
    },
    [client, workspaceId, onReady],
  )
  const cancel = useCallback(() => {
    sending.current?.abort()
    setState({ kind: 'idle' })
  }, [])

  return { state, send, cancel }
}
