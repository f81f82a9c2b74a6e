import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import { useWords } from '../../words/words.ts'
import { CancelGenerationDocument } from './__generated__/Generate.ts'
import { QueuePositionDocument } from './__generated__/Studio.ts'
import { tenthsDone } from './follow-generation.ts'
import styles from './Print.module.css'
import { useDevelopment } from './use-development.ts'

/** How often the place in the queue is asked for while waiting, in milliseconds. */
const queueInterval = 2_000

/** A picture in the making: its latest preview in place, how far it is, and a way to stop it. */
export function Developing({ generation, mayCancel }: { generation: GenerationSheetFragment; mayCancel: boolean }) {
  const { studio } = useWords().words
  const { id, prompt, width, height, count, status } = generation
  const development = useDevelopment(id, true)
  const { imageIndex, step, steps, previews, position, connected } = development
  const queue = useQuery(QueuePositionDocument, {
    variables: { id },
    skip: status !== 'QUEUED',
    pollInterval: queueInterval,
    fetchPolicy: 'network-only',
  })
  const [cancel, canceling] = useMutation(CancelGenerationDocument, { variables: { id } })
  const tenths = tenthsDone(development, count)

  function standing(): string {
    if (status === 'QUEUED') return studio.queued(queue.data?.generation?.queuePosition ?? position)
    if (step === 0) return studio.starting
    return count > 1 ? studio.stepOfPicture(imageIndex + 1, count, step, steps) : studio.step(step, steps)
  }

  return (
    <div className={styles.print}>
      <div className={styles.paper} style={{ aspectRatio: `${width} / ${height}` }}>
        {previews.length > 0 && (
          <img src={previews.at(-1)} alt={studio.developingAlt(prompt)} width={width} height={height} />
        )}
        <div className={styles.grain} style={{ opacity: steps === 0 ? 0.9 : 0.5 * (1 - step / steps) }} />
      </div>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={studio.progress}
        aria-valuenow={tenths * 10}
        aria-valuetext={standing()}
      >
        <div style={{ transform: `scaleX(${steps === 0 ? 0 : (imageIndex * steps + step) / (count * steps)})` }} />
      </div>
      <div className={styles.state}>
        <span>{standing()}</span>
        {mayCancel && (
          <Button onClick={() => void cancel().catch(() => {})} disabled={canceling.loading}>
            {studio.cancel}
          </Button>
        )}
      </div>
      <p className="unseen" aria-live="polite">
        {tenths === 0 ? standing() : studio.percent(tenths * 10)}
      </p>
      {previews.length > 1 && (
        <div className={styles.strip} aria-hidden="true">
          {previews.slice(0, -1).map((preview, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the picture's identity.
            <img key={index} src={preview} alt="" />
          ))}
        </div>
      )}
      {!connected && <Notice>{studio.reconnecting}</Notice>}
      {canceling.error && <Notice error={canceling.error} />}
      <h2 className={styles.prompt}>{prompt}</h2>
    </div>
  )
}
