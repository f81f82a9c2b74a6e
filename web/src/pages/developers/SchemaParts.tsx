import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
  getNamedType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  print,
} from 'graphql'
import { Link } from 'wouter'
import { useWords } from '../../words/words.ts'
import styles from './Developers.module.css'

/** Descriptions of the schema are Markdown of which only code is used. */
export function Description({ text }: { text: string | null | undefined }) {
  if (!text) return null
  return (
    <p lang="en" className={styles.description}>
      {text.split(/`([^`]+)`/).map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move.
        index % 2 ? <code key={index}>{part}</code> : part,
      )}
    </p>
  )
}

/** A type as it is written in the schema, leading to its page. */
function TypeLink({ type }: { type: GraphQLType }) {
  if (isNonNullType(type))
    return (
      <>
        <TypeLink type={type.ofType} />!
      </>
    )
  if (isListType(type))
    return (
      <>
        [<TypeLink type={type.ofType} />]
      </>
    )
  const named = getNamedType(type)
  return isSpecifiedScalarType(named) ? named.name : <Link to={`/developers/${named.name}`}>{named.name}</Link>
}

/** Leads to the type that a coordinate such as `Query.viewer` begins with. */
export function CoordinateLink({ coordinate }: { coordinate: string }) {
  const [type, field] = coordinate.split('.')
  return <Link to={`/developers/${type}${field ? `#${field}` : ''}`}>{coordinate}</Link>
}

type Entry = GraphQLField<unknown, unknown> | GraphQLInputField

/** Fields with what they take and give. */
export function FieldList({ fields }: { fields: readonly Entry[] }) {
  const { developers } = useWords().words
  return (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <li key={field.name} id={field.name}>
          <p className={styles.signature}>
            <code>
              <strong>{field.name}</strong>: <TypeLink type={field.type} /> <Default of={field} />
            </code>
          </p>
          <Description text={field.description} />
          {field.deprecationReason && <p lang="en">{developers.deprecated(field.deprecationReason)}</p>}
          {'args' in field && field.args.length > 0 && <FieldList fields={field.args as readonly GraphQLArgument[]} />}
        </li>
      ))}
    </ul>
  )
}

function Default({ of: { type, ...entry } }: { of: Entry }) {
  const { developers } = useWords().words
  const value = 'defaultValue' in entry ? entry.defaultValue : undefined
  const written = value === undefined ? undefined : astFromValue(value, type as GraphQLInputField['type'])
  return written ? developers.byDefault(print(written)) : null
}
