import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import { useWords } from '../../words/words.ts'
import type { GenerateInput } from './__generated__/Generate.ts'
import { Developing } from './Developing.tsx'
import { Finished } from './Finished.tsx'
import styles from './Print.module.css'

interface Props {
  generation: GenerationSheetFragment
  /** Whether the viewer may generate, keep and delete here. */
  mayChange: boolean
  workspaceId: string
  onAgain: () => void
  /** Without a picture where there is none. */
  onVary: (imageId?: string) => void
  onSend: (input: GenerateInput) => void
  onSource: (imageId: string) => void
  onDelete: (imageId: string) => void
}

/** One generation, large: in the making, finished, or how it ended otherwise. */
export function Print(props: Props) {
  const { studio, picture } = useWords().words
  const { generation, mayChange, onAgain, onVary } = props
  const { status, failureReason, credits } = generation
  const [wasActive] = useState(status === 'QUEUED' || status === 'RUNNING')

  switch (status) {
    case 'QUEUED':
    case 'RUNNING':
      return <Developing generation={generation} mayCancel={mayChange} />
    case 'SUCCEEDED':
      return <Finished {...props} announce={wasActive} />
    case 'FAILED':
    case 'CANCELED':
      return (
        <div className={styles.ended}>
          <h2 className={styles.prompt}>{generation.prompt}</h2>
          <Notice>
            {status === 'CANCELED'
              ? studio.canceled(credits)
              : failureReason
                ? studio.failed[failureReason]
                : studio.failedUnknown}
          </Notice>
          {mayChange && (
            <div className={styles.actions}>
              <Button onClick={onAgain} title={picture.againHint}>
                {picture.again}
              </Button>
              <Button onClick={() => onVary()} title={picture.varyHint}>
                {picture.vary}
              </Button>
            </div>
          )}
        </div>
      )
  }
}
