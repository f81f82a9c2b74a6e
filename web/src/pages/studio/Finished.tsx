import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { GenerationDocument, type GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import { DownloadLink } from '../../generation/DownloadLink.tsx'
import { Lifetime } from '../../generation/Lifetime.tsx'
import { PictureStrip } from '../../generation/PictureStrip.tsx'
import { PictureView } from '../../generation/PictureView.tsx'
import { PromptNotes } from '../../generation/PromptNotes.tsx'
import { RecipeLine } from '../../generation/RecipeLine.tsx'
import { useKeep } from '../../generation/use-keep.ts'
import { useWords } from '../../words/words.ts'
import type { GenerateInput } from './__generated__/Generate.ts'
import styles from './Print.module.css'
import { Transforms } from './Transforms.tsx'

interface Props {
  generation: GenerationSheetFragment
  /** Whether the viewer may generate, keep and delete here. */
  mayChange: boolean
  /** Says politely that it is done: it was in the making before. */
  announce: boolean
  workspaceId: string
  onAgain: () => void
  onVary: (imageId: string) => void
  onSend: (input: GenerateInput) => void
  onSource: (imageId: string) => void
  onDelete: (imageId: string) => void
}

/** A finished generation and what can be done with it. */
export function Finished(props: Props) {
  const { generation, workspaceId, mayChange, announce, onAgain, onVary, onSend, onSource, onDelete } = props
  const { studio, picture } = useWords().words
  const client = useApolloClient()
  const keep = useKeep()
  const [index, setIndex] = useState(0)
  const { id, prompt, images, savedAt, notes } = generation
  const shown = images[index] ?? images[0]
  if (!shown) return null
  const askAgain = () =>
    void client.query({ query: GenerationDocument, variables: { id }, fetchPolicy: 'network-only' }).catch(() => {})

  return (
    <div className={styles.print}>
      <p className="unseen" role="status">
        {announce && studio.finished(images.length)}
      </p>
      <div
        className={savedAt ? `${styles.paper} ${styles.kept}` : styles.paper}
        style={{ aspectRatio: `${shown.width} / ${shown.height}` }}
      >
        <PictureView
          picture={shown}
          alt={studio.pictureAlt(prompt, images.indexOf(shown) + 1, images.length)}
          sizes="(max-width: 44rem) 100vw, 44rem"
          onExpired={askAgain}
        />
      </div>
      <PictureStrip images={images} shown={shown} onShow={setIndex} />
      <div className={styles.actions}>
        {mayChange && (
          <>
            {' '}
            <Button
              look={savedAt ? 'plain' : 'primary'}
              aria-pressed={savedAt !== null}
              disabled={keep.working}
              onClick={() => keep.toggle(generation)}
            >
              {savedAt ? picture.kept : picture.keep}
            </Button>
            <Button onClick={onAgain} title={picture.againHint}>
              {picture.again}
            </Button>
            {generation.kind === 'PICTURE' && (
              <Button onClick={() => onVary(shown.id)} title={picture.varyHint}>
                {picture.vary}
              </Button>
            )}
            <Button onClick={() => onSource(shown.id)}>{picture.useAsSource}</Button>
            <Transforms workspaceId={workspaceId} prompt={prompt} picture={shown} onSend={onSend} />
          </>
        )}
        <DownloadLink picture={shown} prompt={prompt} />
        {mayChange && (
          <Button look="danger" onClick={() => onDelete(shown.id)}>
            {picture.delete}
          </Button>
        )}
      </div>
      {keep.error && <Notice error={keep.error} />}
      <h2 className={styles.prompt}>{prompt}</h2>
      <PromptNotes notes={notes} />
      <p className={styles.life}>
        <Lifetime generation={generation} />
      </p>
      <RecipeLine recipe={generation} seed={shown.seed} />
    </div>
  )
}
