import { useQuery } from '@apollo/client/react'
import type { KeyboardEvent } from 'react'
import { useSearchParams } from 'wouter'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { GenerationDocument } from '../../generation/__generated__/Generation.ts'
import { DownloadLink } from '../../generation/DownloadLink.tsx'
import { Lifetime } from '../../generation/Lifetime.tsx'
import { PictureView } from '../../generation/PictureView.tsx'
import { PromptNotes } from '../../generation/PromptNotes.tsx'
import { RecipeLine } from '../../generation/RecipeLine.tsx'
import { useKeep } from '../../generation/use-keep.ts'
import { useWords } from '../../words/words.ts'
import { framesOf, type SheetFrame } from './frames.ts'
import styles from './OpenPicture.module.css'

interface Props {
  id: string
  /** The sheet it was opened from, for the way to its neighbours. */
  frames: readonly SheetFrame[]
  /** Whether the viewer may keep and delete here. */
  mayChange: boolean
  onOpen: (frame: SheetFrame) => void
  onDelete: (frame: SheetFrame) => void
  onClose: () => void
}

/** One picture, large, with its recipe and how long it stays. The same keys work as on the sheet. */
export function OpenPicture({ id, frames, mayChange, onOpen, onDelete, onClose }: Props) {
  const { words } = useWords()
  const { gallery, picture, studio, frame: common } = words
  const [search] = useSearchParams()
  const { data, loading, error, refetch } = useQuery(GenerationDocument, { variables: { id } })
  const keep = useKeep()
  const own = data?.generation ? framesOf([data.generation]) : []
  const frame = own[Number(search.get('frame') ?? 1) - 1] ?? own[0]
  const at = frames.findIndex(({ image }) => image.id === frame?.image.id)
  const previous = at > 0 ? frames[at - 1] : undefined
  const next = at >= 0 ? frames[at + 1] : undefined

  function onKeyDown(event: KeyboardEvent) {
    if (!frame || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft' && previous) onOpen(previous)
    if (event.key === 'ArrowRight' && next) onOpen(next)
    if (!mayChange) return
    if (event.key.toLowerCase() === 'k') keep.toggle(frame.generation)
    if (event.key === 'Delete') onDelete(frame)
  }

  const content = () => {
    if (!frame) {
      if (error) return <Notice error={error} retry={() => void refetch()} />
      return loading ? <Loading /> : <Notice>{gallery.gone}</Notice>
    }
    const { generation, image } = frame
    const { prompt, savedAt, createdAt, credits, notes, images } = generation
    return (
      <>
        <div
          className={savedAt ? `${styles.paper} ${styles.kept}` : styles.paper}
          style={{ aspectRatio: `${image.width} / ${image.height}` }}
        >
          <PictureView
            picture={image}
            alt={studio.pictureAlt(prompt, frame.index + 1, images.length)}
            sizes="(max-width: 40rem) 100vw, 36rem"
            onExpired={() => void refetch()}
          />
        </div>
        <div className={styles.caption}>
          <p className={styles.prompt}>{prompt}</p>
          <p className={styles.facts}>
            <Lifetime generation={generation} />
            <span>{picture.made(createdAt)}</span>
            <span>{picture.price(credits)}</span>
          </p>
          <PromptNotes notes={notes} />
          <RecipeLine recipe={generation} seed={image.seed} />
          <div className={styles.actions}>
            {mayChange && (
              <Button
                look={savedAt ? 'plain' : 'primary'}
                aria-pressed={savedAt !== null}
                disabled={keep.working}
                onClick={() => keep.toggle(generation)}
              >
                {savedAt ? picture.kept : picture.keep}
              </Button>
            )}
            <DownloadLink picture={image} prompt={prompt} />
            <ButtonLink look="quiet" to={`/support?topic=GENERATION&picture=${id}`}>
              {words.support.askAbout}
            </ButtonLink>
            {mayChange && (
              <Button look="danger" onClick={() => onDelete(frame)}>
                {picture.delete}
              </Button>
            )}
          </div>
          {keep.error && <Notice error={keep.error} />}
        </div>
      </>
    )
  }

  return (
    <Dialog title={frame?.generation.prompt ?? gallery.title} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the dialog as a whole; each has a button as well. */}
      <div className={styles.open} onKeyDown={onKeyDown}>
        <div className={styles.ways}>
          <Button look="quiet" disabled={!previous} onClick={() => previous && onOpen(previous)}>
            {gallery.previous}
          </Button>
          <Button look="quiet" disabled={!next} onClick={() => next && onOpen(next)}>
            {gallery.next}
          </Button>
          <Button look="quiet" data-first onClick={onClose}>
            {common.close}
          </Button>
        </div>
        {content()}
      </div>
    </Dialog>
  )
}
