import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from '../../components/Prose.module.css'
import { usePageTitle } from '../../components/use-page-title.ts'
import { usePolicyWords } from '../../words/policy/use-policy-words.ts'
import { Contact } from './Contact.tsx'
import { amendedPolicy, foundingPolicy } from './founding-policy.ts'
import { Register } from './Register.tsx'
import { Table } from './Table.tsx'

const english = { ...foundingPolicy, ...amendedPolicy }

/** Where to opt out of personalised advertising at Google. */
export const ADS_SETTINGS = 'https://adssettings.google.com/'

/** The privacy policy: each promise in its founding words, and how it is kept. */
export function Privacy() {
  const policy = usePolicyWords()
  const { links } = policy
  usePageTitle(policy.title)

  return (
    <article className={styles.prose}>
      <h1>{policy.title}</h1>
      <p className={styles.lead}>{policy.versions}</p>
      <p>
        <strong>{policy.prevails}</strong>
      </p>
      <p>{policy.lead}</p>
      <Promises of="collect">
        <Link to="/account/activity">{links.activity}</Link>
      </Promises>
      <Promises of="use">
        <Link to="/account">{links.account}</Link>
      </Promises>
      <Promises of="share">
        <Register />
      </Promises>
      <Promises of="cookies">
        <Link to="/cookies">{links.cookies}</Link>
        <a href={ADS_SETTINGS} rel="noreferrer">
          {links.ads}
        </a>
      </Promises>
      <Promises of="retention">
        <h3>{policy.retentionTitle}</h3>
        <Table
          caption={policy.retentionTitle}
          columns={[policy.retention.what, policy.retention.long]}
          rows={policy.retentionRows}
        />
      </Promises>
      <Promises of="rights">
        <Link to="/account/privacy">{links.centre}</Link>
      </Promises>
      <Contact />
    </article>
  )
}

/** A section of the policy; where it is translated the English text stands below. */
function Promises({ of, children }: { of: keyof typeof english; children: ReactNode }) {
  const policy = usePolicyWords()
  const { title, translation, kept } = policy.sections[of]
  const original = <Sentences lang="en" sentences={english[of]} />

  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {translation.length === 0 ? (
        original
      ) : (
        <>
          <Sentences sentences={translation} />
          <details>
            <summary>{policy.original}</summary>
            {original}
          </details>
        </>
      )}
      {kept.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
    </section>
  )
}

const Sentences = ({ sentences, lang }: { sentences: readonly string[]; lang?: string }) => (
  <ul lang={lang}>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)
