import { ApolloClient, ApolloLink } from '@apollo/client'
import { HttpLink } from '@apollo/client/link/http'
import { RefreshSessionDocument } from '../session/__generated__/RefreshSession.ts'
import { ViewerDocument } from '../session/__generated__/Viewer.ts'
import { recall, remember } from '../session/remembered.ts'
import { makeCache } from './cache.ts'
import { makeSessionLink } from './session-link.ts'
import { aloneAmongTabs, makeSessionRenewal, type Renewal } from './session-renewal.ts'
import { makeSocket, type Socket } from './socket-link.ts'

/** The client's one connection to the service. */
export interface Api {
  client: ApolloClient
  socket: Socket
  renewSession: () => Promise<Renewal>
}

/** Connects to the GraphQL API of the page's own origin; the session travels in cookies that scripts can't read. */
export function makeApi(): Api {
  const locale = () => document.documentElement.lang
  const renewSession = makeSessionRenewal({
    ask: () => askForRenewal(client),
    alone: aloneAmongTabs,
    lastRenewal: { read: () => Number(recall('renewal')), write: (at) => remember('renewal', String(at)) },
    now: Date.now,
  })
  const languageLink = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'accept-language': locale() } }))
    return forward(operation)
  })
  const socket = makeSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, locale)
  const http = ApolloLink.from([makeSessionLink(renewSession), languageLink, new HttpLink({ uri: '/graphql' })])
  const client = new ApolloClient({
    cache: makeCache(),
    link: ApolloLink.split(({ operationType }) => operationType === 'subscription', socket.link, http),
    devtools: { enabled: import.meta.env.DEV },
  })

  return { client, socket, renewSession }
}

/** A session that has ended leaves the page signed out; pages that need a person then lead to the sign-in page. */
async function askForRenewal(client: ApolloClient): Promise<Renewal> {
  try {
    const { data } = await client.mutate({ mutation: RefreshSessionDocument, fetchPolicy: 'no-cache' })
    if (data?.refreshSession.__typename === 'RefreshSessionSuccess') return 'renewed'
  } catch {
    return 'unreachable'
  }
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } })
  return 'ended'
}
