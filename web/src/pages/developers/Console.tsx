import { ApolloLink, gql } from '@apollo/client'
import { type Fetcher, GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { useMemo } from 'react'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useApi } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import styles from './Console.module.css'
import { publishedSchema } from './published-schema.ts'

/** A console for operations, subscriptions too, with the session of these pages. */
export function Console() {
  const { developers } = useWords().words
  usePageTitle(developers.console)
  const { client } = useApi()
  // By the links of the client: they renew the session, and lead subscriptions to the WebSocket.
  const fetcher = useMemo<Fetcher>(
    () =>
      ({ query, variables, operationName }) =>
        ApolloLink.execute(client.link, { query: gql(query), variables, operationName }, { client }),
    [client],
  )

  return (
    <div className={styles.console}>
      <h1>{developers.console}</h1>
      <p>{developers.consoleLead}</p>
      <div className={styles.editor} lang="en">
        <GraphiQL fetcher={fetcher} schema={publishedSchema} />
      </div>
    </div>
  )
}
