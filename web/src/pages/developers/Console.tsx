import { ApolloLink } from '@apollo/client'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { parse, separateOperations } from 'graphql'
import { type ComponentProps, useEffect, useMemo, useRef } from 'react'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useApi } from '../../session/session.ts'
import { chosenTheme } from '../../theme/theme.ts'
import { useWords } from '../../words/words.ts'
import styles from './Console.module.css'
import { publishedSchema } from './published-schema.ts'

const EXAMPLE = `query Latest {
  generations(first: 3) {
    nodes {
      id
      prompt
    }
  }
}

subscription Watch {
  generationActivity {
    __typename
    generation {
      id
    }
  }
}
`

const lights = { system: 'system', paper: 'light', darkroom: 'dark' } as const

/** A console for operations, subscriptions too, with the session of these pages. */
export function Console() {
  const { developers } = useWords().words
  usePageTitle(developers.console)
  const { client } = useApi()
  const editor = useRef<HTMLDivElement>(null)
  useEffect(() => nameFields(editor.current), [])
  // What somebody typed is forgotten with the page: it may hold prompts.
  const storage = useMemo(memory, [])
  // By the links of the client: they renew the session, and lead subscriptions to the WebSocket. What comes is JSON, which GraphiQL's
  // types take for objects of graphql-js.
  const fetcher = useMemo<ComponentProps<typeof GraphiQL>['fetcher']>(
    () =>
      ({ query, variables, operationName }) =>
        ApolloLink.execute(client.link, { query: chosenIn(query, operationName), variables }, { client }) as never,
    [client],
  )

  return (
    <div className={styles.console}>
      <h1>{developers.console}</h1>
      <p>{developers.consoleLead}</p>
      <div ref={editor} className={styles.editor} lang="en">
        <GraphiQL
          fetcher={fetcher}
          schema={publishedSchema}
          defaultQuery={EXAMPLE}
          storage={storage}
          forcedTheme={lights[chosenTheme()]}
          isHeadersEditorEnabled={false}
        />
      </div>
    </div>
  )
}

/** The operation to run of those in the editor, with its fragments. */
function chosenIn(text: string, name: string | null | undefined) {
  const document = parse(text)
  return separateOperations(document)[name ?? ''] ?? document
}

/** GraphiQL's fields of text have no names for screen readers, and come when it pleases. */
function nameFields(editor: HTMLElement | null) {
  if (!editor) return
  const name = () => {
    for (const field of editor.querySelectorAll('textarea:not([aria-label])')) {
      const named = field.closest('[aria-label]')?.getAttribute('aria-label')
      field.setAttribute('aria-label', named ?? 'GraphiQL')
    }
  }
  const changes = new MutationObserver(name)
  changes.observe(editor, { childList: true, subtree: true })
  name()
  return () => changes.disconnect()
}

/** Storage that lasts as long as the page. */
function memory() {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  }
}
