import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { pause, sendFile } from '../upload/send-file.ts'
import { ImportsDocument, StartDataImportDocument } from './__generated__/Import.ts'

type Sending =
  | { kind: 'idle' }
  /** `share` of the bytes have arrived, 0 to 1. */
  | { kind: 'sending'; share: number }
  | { kind: 'problem'; message: string }
  | { kind: 'failed'; error: unknown }
  | { kind: 'interrupted' }

const headers = [
  { name: 'Tus-Resumable', value: '1.0.0' },
  { name: 'Content-Type', value: 'application/offset+octet-stream' },
]

/** Sends an archive. One that arrived in part before goes on where it stopped. */
export function useSending() {
  const client = useApolloClient()
  const [state, setState] = useState<Sending>({ kind: 'idle' })
  const sending = useRef<AbortController>(undefined)
  useEffect(() => () => sending.current?.abort(), [])

  const send = useCallback(
    async (file: File) => {
      sending.current?.abort()
      const controller = new AbortController()
      sending.current = controller
      const { signal } = controller
      const tell = (next: Sending) => {
        if (!signal.aborted) setState(next)
      }
      tell({ kind: 'sending', share: 0 })
      try {
        const variables = { bytes: file.size }
        const { data } = await client.mutate({ mutation: StartDataImportDocument, variables })
        const started = data?.startDataImport
        if (started?.__typename !== 'StartDataImportSuccess')
          return tell(started ? { kind: 'problem', message: started.message } : { kind: 'interrupted' })
        const { url } = started.import
        if (url !== null) {
          const onProgress = (share: number) => tell({ kind: 'sending', share })
          await sendFile(file, { url, method: 'PATCH', headers }, { signal, pause, onProgress, resume: true })
        }
      } catch (error) {
        return tell(error instanceof TypeError ? { kind: 'interrupted' } : { kind: 'failed', error })
      }
      await client.query({ query: ImportsDocument, fetchPolicy: 'network-only' }).catch(() => {})
      tell({ kind: 'idle' })
    },
    [client],
  )
  const cancel = useCallback(() => {
    sending.current?.abort()
    setState({ kind: 'idle' })
  }, [])
  return { state, send, cancel }
}
