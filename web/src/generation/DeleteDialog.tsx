import { useMutation } from '@apollo/client/react'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Notice } from '../components/Notice.tsx'
import { useWords } from '../words/words.ts'
import { DeleteGenerationDocument, DeleteImageDocument, type ReceiptFragment } from './__generated__/Delete.ts'
import type { GenerationSheetFragment } from './__generated__/Generation.ts'
import styles from './DeleteDialog.module.css'
import { Receipt } from './Receipt.tsx'

interface Props {
  generation: GenerationSheetFragment
  /** The picture it was asked from; of several pictures it can be erased alone. */
  imageId?: string | undefined
  onDeleted: () => void
  onClose: () => void
}

/** Asks once, erases, and hands over the receipt. */
export function DeleteDialog({ generation, imageId, onDeleted, onClose }: Props) {
  const { picture } = useWords().words
  const { id, images } = generation
  const [deleteGeneration, whole] = useMutation(DeleteGenerationDocument, {
    variables: { id },
    update(cache, { data }) {
      if (data?.deleteGeneration.__typename !== 'DeleteGenerationSuccess') return
      cache.evict({ id: cache.identify({ __typename: 'Generation', id }) })
      cache.gc()
    },
  })
  const [deleteImage, one] = useMutation(DeleteImageDocument, {
    update(cache) {
      cache.modify<GenerationSheetFragment>({
        id: cache.identify({ __typename: 'Generation', id }),
        fields: {
          images: (known, { readField }) => known.filter((image) => readField('id', image) !== imageId) as typeof known,
        },
      })
      cache.gc()
    },
  })
  const answer = whole.data?.deleteGeneration ?? one.data?.deleteImage
  const receipt: ReceiptFragment | undefined = answer && 'receipt' in answer ? answer.receipt : undefined
  const working = whole.loading || one.loading
  const alone = images.length > 1 ? imageId : undefined
  const erase = (work: Promise<unknown>) => work.then(onDeleted, () => undefined)

  if (receipt)
    return (
      <Dialog title={picture.receiptTitle} onClose={onClose}>
        <Receipt receipt={receipt} />
        <div className={styles.actions}>
          <Button look="primary" onClick={onClose}>
            {picture.done}
          </Button>
        </div>
      </Dialog>
    )

  return (
    <Dialog title={picture.confirmTitle} onClose={onClose}>
      <p className={styles.prompt}>{generation.prompt}</p>
      <p>{picture.confirm(images.length)}</p>
      {(whole.error ?? one.error) && <Notice error={whole.error ?? one.error} />}
      {answer && 'message' in answer && <Notice>{answer.message}</Notice>}
      <div className={styles.actions}>
        <Button onClick={onClose}>{picture.leave}</Button>
        {alone && (
          <Button look="danger" disabled={working} onClick={() => erase(deleteImage({ variables: { id: alone } }))}>
            {picture.deleteOne}
          </Button>
        )}
        <Button look="danger" disabled={working} onClick={() => erase(deleteGeneration())}>
          {picture.deleteAll(images.length)}
        </Button>
      </div>
    </Dialog>
  )
}
