import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { type ReactNode, useEffect } from 'react'
import { Link, useParams } from 'wouter'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'
import styles from './Developers.module.css'
import { publishedSchema, usesOf } from './published-schema.ts'
import { CoordinateLink, Description, FieldList } from './SchemaParts.tsx'

/** One type of the schema: what it has and where it stands. */
export function SchemaType() {
  const { developers } = useWords().words
  const { name } = useParams<{ name: string }>()
  const type = publishedSchema.getType(name)
  // The browser looks for a field's anchor before the page is there.
  useEffect(() => {
    if (name && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [name])

  return (
    <Settings title={type?.name ?? developers.title}>
      <p>
        <Link to="/developers">{developers.back}</Link>
      </p>
      {type ? <Shown type={type} /> : <p>{developers.unknown}</p>}
    </Settings>
  )
}

function Shown({ type }: { type: GraphQLNamedType }) {
  const { developers } = useWords().words
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
  const possible = isInterfaceType(type) ? publishedSchema.getPossibleTypes(type) : []

  return (
    <>
      <Description text={type.description} />
      <Names title={developers.implements} names={interfaces.map(({ name }) => name)} />
      {hasFields && (
        <Part title={developers.fields}>
          <FieldList fields={Object.values(type.getFields())} />
        </Part>
      )}
      {isEnumType(type) && (
        <Part title={developers.values}>
          <ul className={styles.fields}>
            {type.getValues().map(({ name, description }) => (
              <li key={name} id={name}>
                <code>{name}</code>
                <Description text={description} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Names title={developers.members} names={isUnionType(type) ? type.getTypes().map(({ name }) => name) : []} />
      <Names title={developers.implementedBy} names={possible.map(({ name }) => name)} />
      <Names title={developers.usedBy} names={usesOf(type.name)} />
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={shared.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Part title={title}>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <CoordinateLink coordinate={name} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
