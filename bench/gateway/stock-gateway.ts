/** The peer of the benchmark: Apollo's gateway as its documentation sets it up, on Fastify. */
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify from 'fastify'

export async function startStockGateway(supergraphSdl: string): Promise<string> {
  const apollo = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) })
  await apollo.start()
  const app = fastify()
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo) })
  return app.listen({ host: '127.0.0.1', port: 0 })
}
