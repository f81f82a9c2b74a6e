import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Film, FilmFrame } from '../../components/Film.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { recall, remember } from '../../session/remembered.ts'
import { useSession } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { readDraft } from '../studio/draft.ts'
import styles from './Landing.module.css'
import { developing, samples } from './samples.ts'

export function Landing() {
  const { words, language } = useFrontWords()
  const { landing } = words
  usePageTitle(landing.title)
  const caption = (sample: (typeof samples)[number]) => sample.captions[language === 'ja' ? 'ja' : 'en']

  return (
    <div className={styles.landing}>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>{landing.headline}</h1>
          <p>{landing.lead}</p>
          <PromptBox />
        </div>
        <figure className={styles.strip}>
          <Film label={landing.developing}>
            {developing.shown.map((step) => (
              <FilmFrame key={step} mark={`${step}`} large={step === developing.steps}>
                <img
                  src={`/samples/${developing.name}-${step}.webp`}
                  alt={landing.stepAlt(caption(developing.sample), step, developing.steps)}
                  width={256}
                  height={256}
                />
              </FilmFrame>
            ))}
          </Film>
          <figcaption>{landing.developing}</figcaption>
        </figure>
      </section>

      <section className={styles.samples}>
        <h2>{landing.samplesTitle}</h2>
        <p>{landing.samples}</p>
        <ul>
          {samples.map((sample) => (
            <li key={sample.file}>
              <img src={`/samples/${sample.file}.webp`} alt="" width={256} height={256} loading="lazy" />
              <span>{caption(sample)}</span>
            </li>
          ))}
        </ul>
      </section>

      <section className={styles.facts}>
        <div>
          <h2>{landing.honestTitle}</h2>
          <p>{landing.honest}</p>
        </div>
        <div>
          <h2>{landing.ownTitle}</h2>
          <p>{landing.own}</p>
        </div>
        <div>
          <h2>{landing.apiTitle}</h2>
          <p>{landing.api}</p>
        </div>
      </section>
    </div>
  )
}

/** The prompt typed here waits in the studio, behind the sign-up where that is needed. */
function PromptBox() {
  const { landing } = useFrontWords().words
  const [, navigate] = useLocation()
  const session = useSession()
  const [prompt, setPrompt] = useState('')

  function start(event: FormEvent) {
    event.preventDefault()
    const draft = { ...readDraft(recall('draft')), prompt: prompt.trim() || landing.promptExample }
    remember('draft', JSON.stringify(draft))
    navigate(session.kind === 'signedIn' ? '/studio' : '/sign-up')
  }

  return (
    <form onSubmit={start} className={styles.prompt}>
      <Field label={landing.prompt}>
        {(control) => (
          <input
            {...control}
            value={prompt}
            maxLength={2000}
            placeholder={landing.promptExample}
            onChange={(event) => setPrompt(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary">
        {landing.start}
      </Button>
    </form>
  )
}
