import { useFragment } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { PictureFragmentDoc } from '../../generation/__generated__/Picture.ts'
import { PictureView } from '../../generation/PictureView.tsx'
import { useWords } from '../../words/words.ts'
import { DescribeButton } from './DescribeButton.tsx'
import { type Draft, defaultStrength } from './draft.ts'
import { MaskDialog } from './MaskDialog.tsx'
import styles from './PromptForm.module.css'

type Source = NonNullable<Draft['source']>

interface Props {
  source: Source
  workspaceId: string
  /** Whether the model can draw a part of it anew. */
  takesMask: boolean
  error: string | undefined
  onChange: (source: Source | null) => void
  /** Where the viewer may have it put into words. */
  onPrompt: ((prompt: string) => void) | undefined
}

/** The picture that the next one starts from. */
export function SourcePicture({ source, workspaceId, takesMask, error, onChange, onPrompt }: Props) {
  const { studio } = useWords().words
  const [isPainting, setPainting] = useState(false)
  const { imageId, maskImageId } = source
  const { data, complete } = useFragment({
    fragment: PictureFragmentDoc,
    fragmentName: 'Picture',
    from: { __typename: 'Image', id: imageId },
  })
  const mask = useFragment({
    fragment: PictureFragmentDoc,
    fragmentName: 'Picture',
    from: maskImageId ? { __typename: 'Image', id: maskImageId } : null,
  })

  return (
    <div className={styles.source}>
      <div>
        {complete && <PictureView picture={data} alt={studio.sourceAlt} sizes="5rem" />}
        {maskImageId && mask.complete && mask.data && (
          <span className={styles.mask}>
            <PictureView picture={mask.data} alt={studio.maskAlt} sizes="5rem" />
          </span>
        )}
      </div>
      <div>
        <p>{maskImageId ? studio.sourcePart : studio.source}</p>
        <Field label={studio.strength} hint={maskImageId ? studio.maskStrengthHint : studio.strengthHint} error={error}>
          {(control) => (
            <input
              {...control}
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={source.strength}
              onChange={(event) => onChange({ ...source, strength: event.target.valueAsNumber })}
            />
          )}
        </Field>
        {onPrompt && <DescribeButton key={imageId} imageId={imageId} onPrompt={onPrompt} />}
        {takesMask && complete && (
          <Button look="quiet" onClick={() => setPainting(true)}>
            {maskImageId ? studio.paintAgain : studio.paintPart}
          </Button>
        )}
        {maskImageId && (
          <Button look="quiet" onClick={() => onChange({ imageId, strength: defaultStrength })}>
            {studio.removeMask}
          </Button>
        )}
        <Button look="quiet" onClick={() => onChange(null)}>
          {studio.removeSource}
        </Button>
      </div>
      {isPainting && complete && (
        <MaskDialog
          workspaceId={workspaceId}
          picture={data}
          onMask={(id) => {
            onChange({ imageId, strength: 1, maskImageId: id })
            setPainting(false)
          }}
          onClose={() => setPainting(false)}
        />
      )}
    </div>
  )
}
