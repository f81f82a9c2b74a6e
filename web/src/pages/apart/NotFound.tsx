import { ButtonLink } from '../../components/Button.tsx'
import styles from '../../components/Prose.module.css'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useFrontWords } from '../../words/words.ts'

export function NotFound() {
  const { notFound } = useFrontWords().words
  usePageTitle(notFound.title)

  return (
    <div className={styles.prose}>
      <h1>{notFound.title}</h1>
      <p>{notFound.text}</p>
      <ButtonLink to="/">{notFound.home}</ButtonLink>
    </div>
  )
}
