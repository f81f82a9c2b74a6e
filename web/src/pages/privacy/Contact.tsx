import { usePolicyWords } from '../../words/policy/use-policy-words.ts'

const ADDRESS = 'support@imaginprompt.com'

/** Where to ask about a legal page. */
export function Contact() {
  const policy = usePolicyWords()
  return (
    <>
      <h2>{policy.contactTitle}</h2>
      <p>
        {policy.contact} <a href={`mailto:${ADDRESS}`}>{ADDRESS}</a>
      </p>
    </>
  )
}
