import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'

interface Props {
  title: string
  text: string
  action: string
  working: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once before something that can't be taken back easily. */
export function Confirm({ title, text, action, working, onConfirm, onClose }: Props) {
  const { workspaces } = useWords().words
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className={shared.actions}>
        <Button look="danger" disabled={working} onClick={onConfirm}>
          {action}
        </Button>
        <Button data-first onClick={onClose}>
          {workspaces.keep}
        </Button>
      </div>
    </Dialog>
  )
}
