import { useWords } from '../../words/words.ts'
import type { ConsoleStateQuery } from './__generated__/Console.ts'
import styles from './Admin.module.css'

/** How the platform is, what could not be delivered, and what our staff did. */
export function State({ console: { services, deadLetters, staffActs } }: { console: ConsoleStateQuery['console'] }) {
  const { admin, activity, formats } = useWords().words
  return (
    <>
      <section className={styles.section}>
        <h2>{admin.health}</h2>
        <ul className={styles.list}>
          {services.map(({ name, failing }) => (
            <li key={name}>
              <strong>{name}</strong> {failing.length === 0 ? admin.well : admin.failing(failing)}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{admin.deadLetters}</h2>
        {deadLetters.length === 0 && <p>{admin.noDeadLetters}</p>}
        <ul className={styles.list}>
          {deadLetters.map(({ service, kind, reason, attempts, at }) => (
            <li key={`${service} ${kind} ${at}`}>
              <strong>{kind}</strong>{' '}
              {[service, reason, admin.attempts(attempts), formats.moment(at)].filter(Boolean).join(' · ')}
            </li>
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
