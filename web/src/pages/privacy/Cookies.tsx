import styles from '../../components/Prose.module.css'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useGoogleTag } from '../../consent/use-google-tag.ts'
import { usePolicyWords } from '../../words/policy/use-policy-words.ts'
import { Contact } from './Contact.tsx'
import { CookieChoices } from './CookieChoices.tsx'
import { ADS_SETTINGS } from './Privacy.tsx'
import { Table } from './Table.tsx'

/** What is kept in the browser, and where a visitor decides about what is not necessary. */
export function Cookies() {
  const policy = usePolicyWords()
  const { cookies } = policy
  const tag = useGoogleTag()
  usePageTitle(cookies.title)

  return (
    <article className={styles.prose}>
      <h1>{cookies.title}</h1>
      <p className={styles.lead}>{cookies.lead}</p>
      <p>
        <strong>{policy.prevails}</strong>
      </p>
      <h2>{cookies.needed}</h2>
      <p>{cookies.neededLead}</p>
      <Table caption={cookies.needed} columns={[cookies.name, cookies.purpose, cookies.lasts]} rows={cookies.rows} />
      <p>{cookies.without}</p>
      <h2>{cookies.optional}</h2>
      {tag === null && <p>{cookies.none}</p>}
      {tag && <CookieChoices />}
      <a href={ADS_SETTINGS} rel="noreferrer">
        {policy.links.ads}
      </a>
      <Contact />
    </article>
  )
}
