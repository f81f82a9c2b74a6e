import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { ButtonLink } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'
import styles from './Developers.module.css'
import { publishedSchema, publishedSdl, rootFields, typesOf } from './published-schema.ts'
import { CoordinateLink, Description } from './SchemaParts.tsx'
import { searchSchema } from './search-schema.ts'

const rootKinds = ['query', 'mutation', 'subscription'] as const
const typeKinds = ['object', 'interface', 'union', 'input', 'enum', 'scalar'] as const
const rootNames = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }

/** How programs use the API, and what there is in its schema. */
export function Developers() {
  const { developers } = useWords().words
  return (
    <Settings title={developers.title}>
      <Beginning />
      <section className={shared.section}>
        <h2>{developers.schema}</h2>
        {developers.language && <p className={shared.soft}>{developers.language}</p>}
        <Schema />
      </section>
    </Settings>
  )
}

function Beginning() {
  const { developers } = useWords().words
  const address = `${location.origin}/graphql`
  const example = `curl ${address} \\
  -H 'authorization: Bearer <API key>' \\
  -H 'content-type: application/json' \\
  -d '{"query":"{ generations(first: 1) { nodes { id prompt } } }"}'`

  return (
    <section className={shared.section}>
      <p>{developers.lead}</p>
      <h2>{developers.start}</h2>
      <dl className={styles.facts}>
        <dt>{developers.endpoint}</dt>
        <dd>
          <code>{address}</code>
        </dd>
      </dl>
      <p>{developers.socket}</p>
      <p>
        {developers.key} <Link to="/workspaces">{developers.toKeys}</Link>
      </p>
      <h3>{developers.example}</h3>
      <pre className={styles.example}>{example}</pre>
      <div className={`${shared.actions} ${styles.ways}`}>
        <ButtonLink to="/developers/console" look="primary">
          {developers.toConsole}
        </ButtonLink>
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(publishedSdl)}`} download="schema.graphql">
          {developers.download}
        </a>
      </div>
    </section>
  )
}

/** All names of the schema, or those that contain what one looks for. */
function Schema() {
  const { developers } = useWords().words
  const [text, setText] = useState('')
  const found = searchSchema(publishedSchema, useDeferredValue(text))
  const looking = text.trim() !== ''

  return (
    <>
      <Field label={developers.search} hint={developers.searchHint}>
        {(control) => (
          <input {...control} type="search" value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <p className={shared.soft} role="status">
        {looking && (found.length > 0 ? developers.found(found.length) : developers.nothing)}
      </p>
      {looking ? (
        <ul className={styles.names}>
          {found.map((coordinate) => (
            <li key={coordinate}>
              <CoordinateLink coordinate={coordinate} />
            </li>
          ))}
        </ul>
      ) : (
        <Names />
      )}
    </>
  )
}

function Names() {
  const { developers } = useWords().words
  return (
    <>
      {rootKinds.map((kind) => (
        <details key={kind} className={styles.kind} open={kind === 'query'}>
          <summary>
            <h3>{developers.kinds[kind]}</h3>
          </summary>
          <ul className={styles.fields}>
            {rootFields(kind).map(({ name, description }) => (
              <li key={name}>
                <code>
                  <Link to={`/developers/${rootNames[kind]}#${name}`}>{name}</Link>
                </code>
                <Description text={description} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {typeKinds.map((kind) => (
        <details key={kind} className={styles.kind}>
          <summary>
            <h3>{developers.kinds[kind]}</h3>
          </summary>
          <ul className={styles.names}>
            {typesOf(kind).map(({ name }) => (
              <li key={name}>
                <Link to={`/developers/${name}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
