import { Link } from 'wouter'
import styles from '../../components/Prose.module.css'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useWords } from '../../words/words.ts'
import { foundingPolicy } from './founding-policy.ts'

const sections = ['collect', 'use', 'cookies', 'rights'] as const

export function Privacy() {
  const { privacy, support } = useWords().words
  usePageTitle(privacy.title)

  return (
    <article className={styles.prose}>
      <h1>{privacy.title}</h1>
      <p className={styles.lead}>
        {privacy.lead} {privacy.updated}
      </p>
      <p>
        <strong>{privacy.prevails}</strong>
      </p>
      {sections.map((section) => (
        <section key={section} className={styles.section}>
          <h2>{privacy.sections[section]}</h2>
          <ul lang="en">
            {foundingPolicy[section].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {section === 'cookies' && <p>{privacy.today}</p>}
        </section>
      ))}
      <h2>{privacy.retentionTitle}</h2>
      <p>{privacy.retention}</p>
      <h2>{privacy.contactTitle}</h2>
      <p>
        {privacy.contact} <a href="mailto:support@imaginprompt.com">support@imaginprompt.com</a>
        {' · '}
        <Link to="/support?topic=PRIVACY">{support.askAbout}</Link>
      </p>
    </article>
  )
}
