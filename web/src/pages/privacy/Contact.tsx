import { Link } from 'wouter'
import { usePolicyWords } from '../../words/policy/use-policy-words.ts'
import { useWords } from '../../words/words.ts'

const ADDRESS = 'support@imaginprompt.com'

/** Where to ask about a legal page. */
export function Contact() {
  const { words } = useWords()
  const policy = usePolicyWords()
  return (
    <>
      <h2>{policy.contactTitle}</h2>
      <p>
        {policy.contact} <a href={`mailto:${ADDRESS}`}>{ADDRESS}</a>
        {' · '}
        <Link to="/support?topic=PRIVACY">{words.support.askAbout}</Link>
      </p>
    </>
  )
}
