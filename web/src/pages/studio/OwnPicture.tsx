import { type ChangeEvent, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import type { PictureFragment } from '../../generation/__generated__/Picture.ts'
import { useUpload } from '../../upload/use-upload.ts'
import { useWords } from '../../words/words.ts'
import styles from './OwnPicture.module.css'
import { UploadFailure } from './UploadFailure.tsx'

interface Props {
  workspaceId: string
  onReady: (picture: PictureFragment) => void
}

/** A way to start from a picture of one's own: chosen, dropped anywhere on the page, or pasted. */
export function OwnPicture({ workspaceId, onReady }: Props) {
  const { studio } = useWords().words
  const { state, send, cancel } = useUpload(workspaceId, onReady)
  const isOver = useDroppedPicture(send)

  if (state.kind === 'sending')
    return (
      <div className={styles.sending}>
        <label>
          <span>{state.share < 1 ? studio.uploading : studio.readingPicture}</span>
          <progress value={state.share < 1 ? state.share : undefined} />
        </label>
        <Button look="quiet" onClick={cancel}>
          {studio.cancel}
        </Button>
      </div>
    )
  return (
    <div className={isOver ? `${styles.own} ${styles.over}` : styles.own}>
      <label className={styles.choose}>
        <input
          type="file"
          className="unseen"
          accept="image/png,image/jpeg,image/webp"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            const file = target.files?.[0]
            // The same file may be chosen once more.
            target.value = ''
            if (file) void send(file)
          }}
        />
        <span>{studio.ownPicture}</span>
      </label>
      <p>{studio.ownPictureHint}</p>
      <UploadFailure state={state} />
    </div>
  )
}

/** Listens for pictures that are dropped or pasted. Answers whether a file is being dragged over the page. */
function useDroppedPicture(send: (file: File) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const file = data?.files[0]
      if (!file) return
      event.preventDefault()
      void send(file)
    }
    const onPaste = (event: ClipboardEvent) => take(event, event.clipboardData)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      take(event, event.dataTransfer)
    }
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    window.addEventListener('paste', onPaste)
    window.addEventListener('drop', onDrop)
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    return () => {
      window.removeEventListener('paste', onPaste)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
    }
  }, [send])
  return isOver
}
