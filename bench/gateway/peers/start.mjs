/**
 * Another gateway in a process of its own: `node start.mjs hive|mercurius <file of the supergraph> <name=url,…>`. Over IPC it says where it is, and
 * when asked, how much CPU time it has used, in microseconds.
 */
import { createServer } from 'node:http'

/** As its documentation sets it up, with nothing switched on that the measured query does not need. */
async function startHive(file) {
  const { createGatewayRuntime } = await import('@graphql-hive/gateway')
  const server = createServer(createGatewayRuntime({ supergraph: file, logging: false, pollingInterval: 0 }))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}`
}

/** It knows the first version of federation only: the part of the subgraphs that the measured query needs, in that version's words. */
const firstVersion = {
  users: `extend type Query { me: User } interface Named { name: String! } type User implements Named @key(fields: "id") { id: ID! name: String! email: String }`,
  products: `extend type Query { product(id: ID!): Product find(text: String!): [Found!]! } interface Named { name: String! }
    type Product implements Named @key(fields: "id") { id: ID! name: String! weight: Int! maker: Maker! } type Maker implements Named { name: String! } union Found = Product | Maker`,
  reviews: `type Review @key(fields: "id") { id: ID! text: String! author: User! product: Product! }
    extend type Product @key(fields: "id") { id: ID! @external reviews: [Review!]! } extend type User @key(fields: "id") { id: ID! @external reviews: [Review!]! }`,
}

async function startMercurius(_file, addresses) {
  const { default: fastify } = await import('fastify')
  const { default: gateway } = await import('@mercuriusjs/gateway')
  const services = addresses.split(',').map((pair) => {
    const [name, url] = pair.split('=')
    return { name, url, schema: firstVersion[name] }
  })
  const app = fastify()
  await app.register(gateway, { gateway: { services }, jit: 1 })
  return app.listen({ host: '127.0.0.1', port: 0 })
}

const [kind, file, addresses] = process.argv.slice(2)
const url = await (kind === 'hive' ? startHive(file) : startMercurius(file, addresses))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ cpu: user + system })
})
process.on('disconnect', () => process.exit())
process.send({ url })
