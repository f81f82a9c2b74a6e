import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'

export interface ApiAnswer<Data> {
  status: number
  /** Names the call in the gateway's log. */
  requestId: string | null
  data: Data | null
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

export type ApiClient = ReturnType<typeof createApiClient>

/**
 * Speaks to the public API as a program does: bearer token over HTTP, `connectionParams` over graphql-ws.
 *
 * @param url public address of the platform
 */
export function createApiClient(url: string, accessToken?: string) {
  async function send<Data>(query: string, variables: object = {}): Promise<ApiAnswer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accessToken && { authorization: `Bearer ${accessToken}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const { data = null, errors = [] } = (await response.json()) as Partial<ApiAnswer<Data>>
    return { status: response.status, requestId: response.headers.get('x-request-id'), data, errors }
  }

  return {
    /** The whole answer, errors included. */
    send,
    /** The data of an answer that must be without errors. */
    async execute<Data>(query: string, variables: object = {}): Promise<Data> {
      const answer = await send<Data>(query, variables)
      if (answer.data !== null && answer.errors.length === 0) return answer.data
      throw new Error(`The API answered\n${query}\n${JSON.stringify({ variables, ...answer }, null, 2)}`)
    },
    /** Opens a socket of its own for one subscription. */
    subscribe: <Data>(query: string, variables: object = {}) => subscribe<Data>(url, accessToken, query, variables),
  }
}

/**
 * The results of one subscription over a socket of its own; errors are thrown. `drop` cuts the socket as a lost network
 * does, without a word to the server.
 */
function subscribe<Data>(url: string, accessToken: string | undefined, query: string, variables: object) {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: accessToken ? { accessToken } : {},
    retryAttempts: 0,
  })
  async function* results() {
    for await (const { data, errors } of client.iterate<Data>({ query, variables: { ...variables } })) {
      if (errors?.length || !data) throw new Error(JSON.stringify(errors), { cause: errors })
      yield data
    }
  }
  return {
    results: results(),
    drop: () => client.terminate(),
    [Symbol.asyncDispose]: async () => void (await client.dispose()),
  }
}

/** A new account, signed in: its client, its workspace and its tokens. */
export async function signUp(url: string, name = 'Ada') {
  const input = { name, email: `${randomUUID()}@example.com`, password: `${randomUUID()}` }
  const { signUp: result } = await createApiClient(url).execute<{ signUp: SignUpSuccess }>(
    `mutation SignUp($input: SignUpInput!) {
      signUp(input: $input) {
        __typename
        ... on SignUpSuccess { accessToken refreshToken viewer { id personalWorkspace { id } } }
        ... on Problem { message }
      }
    }`,
    { input },
  )
  if (result.__typename !== 'SignUpSuccess') throw new Error(`Signing up ended in ${JSON.stringify(result)}`)
  const { accessToken, refreshToken, viewer } = result
  const account = { ...input, userId: viewer.id, workspaceId: viewer.personalWorkspace.id, accessToken, refreshToken }
  return { ...account, client: createApiClient(url, accessToken) }
}

interface SignUpSuccess {
  __typename: string
  accessToken: string
  refreshToken: string
  viewer: { id: string; personalWorkspace: { id: string } }
}
