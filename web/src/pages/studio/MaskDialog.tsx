import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import type { PictureFragment } from '../../generation/__generated__/Picture.ts'
import { useUpload } from '../../upload/use-upload.ts'
import { useWords } from '../../words/words.ts'
import { MaskCanvas } from './MaskCanvas.tsx'
import styles from './MaskDialog.module.css'
import { maskFile, type Stroke } from './mask-strokes.ts'
import { UploadFailure } from './UploadFailure.tsx'

interface Props {
  workspaceId: string
  picture: PictureFragment
  onMask: (imageId: string) => void
  onClose: () => void
}

/** Marks the part of a picture that is drawn anew. */
export function MaskDialog({ workspaceId, picture, onMask, onClose }: Props) {
  const { studio } = useWords().words
  const longest = Math.max(picture.width, picture.height)
  const [radius, setRadius] = useState(longest / 12)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const { state, send } = useUpload(workspaceId, ({ id }) => onMask(id))
  const isSending = state.kind === 'sending'

  async function use() {
    const file = await maskFile(strokes, picture)
    if (file) await send(file)
  }

  return (
    <Dialog title={studio.maskTitle} onClose={onClose}>
      <p>{studio.maskHint}</p>
      <MaskCanvas picture={picture} radius={radius} strokes={strokes} onChange={setStrokes} />
      <Field label={studio.brush}>
        {(control) => (
          <input
            {...control}
            type="range"
            min={longest / 60}
            max={longest / 4}
            step={longest / 60}
            value={radius}
            onChange={(event) => setRadius(event.target.valueAsNumber)}
          />
        )}
      </Field>
      <UploadFailure state={state} />
      <div className={styles.actions}>
        <Button look="primary" disabled={strokes.length === 0 || isSending} onClick={() => void use()}>
          {isSending ? studio.sending : studio.useMask}
        </Button>
        <Button disabled={strokes.length === 0 || isSending} onClick={() => setStrokes(strokes.slice(0, -1))}>
          {studio.undoStroke}
        </Button>
        <Button onClick={onClose}>{studio.leaveMask}</Button>
      </div>
    </Dialog>
  )
}
