import { useWords } from '../../words/words.ts'
import type { ConsoleStateQuery } from './__generated__/Console.ts'
import styles from './Admin.module.css'
import { kindIn } from './dead-kinds.ts'

/** How the platform is, what could not be delivered, and what our staff did. */
export function State({ console: { services, deadLetters, staffActs } }: { console: ConsoleStateQuery['console'] }) {
  const { admin, activity, formats } = useWords().words
  const named = (service: string) => admin.services[service] ?? service
  return (
    <>
      <section className={styles.section}>
        <h2>{admin.health}</h2>
        <ul className={styles.list}>
          {services.map(({ name, failing }) => (
            <li key={name}>
              <strong>{named(name)}</strong> · {failing.length === 0 ? admin.well : admin.failing(failing)}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{admin.deadLetters}</h2>
        <p className={styles.soft}>{admin.deadLettersHint}</p>
        {deadLetters.length === 0 && <p>{admin.noDeadLetters}</p>}
        <ul className={styles.list}>
          {deadLetters.map((letter, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: They have no id, and two may be alike.
            <DeadLetter key={at} letter={letter} />
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{admin.acts}</h2>
        {staffActs.nodes.length === 0 && <p>{activity.empty}</p>}
        <ul className={styles.list}>
          {staffActs.nodes.map(({ id, at, action, reason, staffName, subject }) => (
            <li key={id}>
              <strong>{activity.actions[action]}</strong>{' '}
              {[staffName ?? admin.formerStaff, subject.id, reason, formats.moment(at)].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** What it was in plain words, and below them those that the log of the service has. */
function DeadLetter({
  letter: { service, kind, reason, attempts, at },
}: {
  letter: ConsoleStateQuery['console']['deadLetters'][number]
}) {
  const { admin, held } = useWords().words
  const what = service === 'users' ? admin.deadMail(held.facts.KIND(kind)) : kindIn(admin.deadKinds, kind)
  return (
    <li>
      <strong>{what}</strong>{' '}
      {[admin.services[service] ?? service, admin.attempts(attempts), admin.queuedAt(at)].join(' · ')}
      <p className={styles.soft}>
        <code>{kind}</code> {reason && admin.because(reason)}
      </p>
    </li>
  )
}
