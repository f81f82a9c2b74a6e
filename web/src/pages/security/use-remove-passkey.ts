import { useMutation } from '@apollo/client/react'
import { RemovePasskeyDocument } from './__generated__/Passkeys.ts'

/** Takes a passkey away. */
export function useRemovePasskey(id: string, confirmThen: (goOn: () => void) => void) {
  const [removePasskey, { loading, error }] = useMutation(RemovePasskeyDocument, {
    variables: { id },
    update(cache, { data }) {
      if (data?.removePasskey.__typename !== 'RemovePasskeySuccess') return
      cache.evict({ id: cache.identify({ __typename: 'Passkey', id }) })
      cache.gc()
    },
  })

  async function remove() {
    const removed = await removePasskey().catch(() => undefined)
    if (removed?.data?.removePasskey.__typename === 'ConfirmationRequired') confirmThen(() => void remove())
  }

  return { remove: () => void remove(), loading, error }
}
