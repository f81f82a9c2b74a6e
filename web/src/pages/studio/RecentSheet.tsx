import { Link } from 'wouter'
import type { GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import { PictureView } from '../../generation/PictureView.tsx'
import { useWords } from '../../words/words.ts'
import styles from './RecentSheet.module.css'
import { useDevelopment } from './use-development.ts'

interface Props {
  generations: readonly GenerationSheetFragment[]
  shownId: string | undefined
}

/** The latest generations on a strip; those in the making develop here as well. */
export function RecentSheet({ generations, shownId }: Props) {
  const { studio } = useWords().words
  return (
    <section className={styles.sheet} aria-labelledby="recent">
      <h2 id="recent">{studio.recent}</h2>
      {generations.length === 0 && <p>{studio.recentEmpty}</p>}
      <ol>
        {generations.map((generation, index) => (
          <li key={generation.id}>
            <SheetFrame generation={generation} shown={generation.id === shownId} number={generations.length - index} />
          </li>
        ))}
      </ol>
      {generations.length > 0 && <Link to="/gallery">{studio.all}</Link>}
    </section>
  )
}

interface FrameProps {
  generation: GenerationSheetFragment
  shown: boolean
  number: number
}

function SheetFrame({ generation, shown, number }: FrameProps) {
  const { studio } = useWords().words
  const { id, prompt, status, images, progress, savedAt } = generation
  const active = status === 'QUEUED' || status === 'RUNNING'
  const { previews } = useDevelopment(id, active)
  const [image] = images

  return (
    <Link
      to={`/studio/${id}`}
      className={savedAt ? `${styles.frame} ${styles.kept}` : styles.frame}
      aria-current={shown ? 'true' : undefined}
    >
      <span className="unseen">{studio.frameLabel(prompt, studio.standing[status])}</span>
      <span className={styles.picture}>
        {image && <PictureView picture={image} alt="" sizes="10rem" />}
        {active && previews.length > 0 && <img src={previews.at(-1)} alt="" />}
        {active && <span className={styles.bar} style={{ transform: `scaleX(${progress})` }} />}
      </span>
      <span className={styles.mark} aria-hidden="true">
        {status === 'SUCCEEDED' ? `▸ ${number}` : studio.standing[status]}
      </span>
    </Link>
  )
}
