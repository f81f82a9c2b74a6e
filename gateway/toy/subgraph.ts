import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { graphql, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type ToyContext, type ToyName, toyResolvers, toySdl } from './schema.ts'
import type { ToyState } from './state.ts'

export interface SeenRequest {
  headers: IncomingMessage['headers']
  body: string
}

export interface ToySubgraph extends AsyncDisposable {
  name: ToyName
  url: string
  /** Every HTTP request, in order. */
  seen: SeenRequest[]
  /** The response to the next HTTP request, which may not have been written yet. */
  asked(): Promise<ServerResponse>
  /** Payloads of graphql-ws messages that carry one. */
  messages: { type: string; payload: Record<string, unknown> }[]
  /** Ends as a killed process does: connections are cut, the port is closed. */
  kill(): Promise<void>
  /** Starts again on the same port. */
  restart(): Promise<void>
}

/** Starts one of the toy subgraphs on a free port: plain graphql-js behind HTTP and graphql-ws. */
export async function startToySubgraph(name: ToyName, state: ToyState): Promise<ToySubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(toySdl[name]), resolvers: toyResolvers[name](state) as never })
  const seen: SeenRequest[] = []
  const messages: ToySubgraph['messages'] = []
  const requests = new EventEmitter()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await text(request)
    seen.push({ headers: request.headers, body })
    requests.emit('asked', response)
    const { query, variables, operationName } = JSON.parse(body)
    const contextValue: ToyContext = { setSession: (said) => response.setHeader('imaginprompt-session', said) }
    const result = await graphql({ schema, source: query, variableValues: variables, operationName, contextValue })
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
  }

  async function listen(port: number) {
    const http = createServer((request, response) => void answer(request, response))
    const sockets = new WebSocketServer({ server: http, path: '/graphql' })
    useServer(
      {
        schema,
        onConnect: ({ connectionParams = {} }) => void messages.push({ type: 'connect', payload: connectionParams }),
        onSubscribe: (_connection, _id, payload) => void messages.push({ type: 'subscribe', payload: { ...payload } }),
      },
      sockets,
    )
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    return {
      port: (http.address() as AddressInfo).port,
      async kill() {
        for (const socket of sockets.clients) socket.terminate()
        http.closeAllConnections()
        await new Promise((resolve) => http.close(resolve))
      },
    }
  }

  let running: Awaited<ReturnType<typeof listen>> | undefined = await listen(0)
  const { port } = running
  async function kill() {
    await running?.kill()
    running = undefined
  }
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    seen,
    asked: async () => (await once(requests, 'asked'))[0] as ServerResponse,
    messages,
    kill,
    async restart() {
      running ??= await listen(port)
    },
    [Symbol.asyncDispose]: kill,
  }
}
