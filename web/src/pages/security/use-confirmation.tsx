import { useState } from 'react'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** Goes on with what the service refused until the person has shown who they are. The dialog is to be shown somewhere. */
export function useConfirmation() {
  const [waiting, setWaiting] = useState<{ goOn: () => void }>()
  const close = () => setWaiting(undefined)

  return {
    /** Opens the dialog; goes on when the person is known. */
    confirmThen: (goOn: () => void) => setWaiting({ goOn }),
    dialog: waiting && (
      <ConfirmDialog
        onClose={close}
        onConfirmed={() => {
          close()
          waiting.goOn()
        }}
      />
    ),
  }
}
