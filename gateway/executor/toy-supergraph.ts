import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { LocalGraphQLDataSource } from '@apollo/gateway'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@shareable", "@inaccessible", "@provides"])'

const people = [
  { id: '1', name: 'Ada', age: 36, friends: ['2', '3'], mood: 'CALM' },
  { id: '2', name: 'Grace', age: 85, friends: ['1'], mood: 'SECRET' },
  { id: '3', name: null, age: 41, friends: [], mood: null },
]
const person = (id: string) => people.find((one) => one.id === id) ?? null

/** Three small subgraphs with entities, interfaces, unions, `@requires`, an inaccessible type, nulls and errors in odd places. */
const subgraphs = {
  people: {
    typeDefs: `${link}
      type Query { me: Person people: [Person]! person(id: ID!): Person node(id: ID!): Node named: [Named!] hidden: [Node] broken: String fails: String! }
      type Mutation { rename(id: ID!, name: String!): Person }
      interface Node { id: ID! }
      interface Named { name: String! }
      type Person implements Node & Named @key(fields: "id") { id: ID! name: String! age: Int mood: Mood friends: [Person!]! }
      type Robot implements Node & Named @key(fields: "id") { id: ID! name: String! maker: Person }
      type Ghost implements Node @inaccessible { id: ID! }
      enum Mood { CALM GLAD SECRET @inaccessible }`,
    resolvers: {
      Query: {
        me: () => person('1'),
        people: () => [...people.slice(0, 2), null],
        person: (_: unknown, { id }: { id: string }) => person(id),
        node: (_: unknown, { id }: { id: string }) => (id === 'r' ? robot : id === 'g' ? ghost : tagged(person(id))),
        named: () => [tagged(person('1')), robot],
        hidden: () => [ghost, robot],
        broken: () => {
          throw new Error('broken')
        },
        fails: () => {
          throw new Error('fails')
        },
      },
      Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...person(id), name }) },
      Person: {
        __resolveReference: ({ id }: { id: string }) => person(id),
        friends: ({ friends }: { friends: string[] }) => friends.map(person),
      },
      Robot: { __resolveReference: () => robot, maker: () => person('2') },
    },
  },
  reviews: {
    typeDefs: `${link}
      type Query { reviews(first: Int): [Review!]! search(text: String): [Found] }
      union Found = Review | Person
      type Review @key(fields: "id") { id: ID! text: String stars: Float! author: Person! }
      type Person @key(fields: "id") { id: ID! age: Int @external reviews(least: Float): [Review!]! rank: Int @requires(fields: "age") strict: String! }
      type Robot @key(fields: "id") { id: ID! reviews: [Review!] }`,
    resolvers: {
      Query: {
        reviews: (_: unknown, { first }: { first?: number }) => reviews.slice(0, first ?? 9),
        search: () => [{ __typename: 'Person', id: '1' }, { __typename: 'Review', ...reviews[0] }, null],
      },
      Person: {
        reviews: ({ id }: { id: string }, { least }: { least?: number }) =>
          reviews.filter(({ author, stars }) => author.id === id && stars >= (least ?? 0)),
        rank: ({ age }: { age: number | null }) => age,
        strict: ({ id }: { id: string }) => {
          if (id === '2') throw new Error('strict')
          return `strict ${id}`
        },
      },
      Robot: { reviews: () => reviews },
      Review: { __resolveReference: ({ id }: { id: string }) => reviews.find((one) => one.id === id) },
    },
  },
  prices: {
    typeDefs: `${link}
      type Query { cheapest: Review }
      type Review @key(fields: "id") { id: ID! price: Price }
      type Price { amount: Int! currency: String }
      type Person @key(fields: "id") { id: ID! balance: Price! }`,
    resolvers: {
      Query: { cheapest: () => ({ id: 'b' }) },
      Review: {
        price: ({ id }: { id: string }) => (id === 'c' ? null : { amount: id.charCodeAt(0), currency: 'EUR' }),
      },
      Person: {
        balance: ({ id }: { id: string }) => {
          if (id === '3') throw new Error('no balance')
          return { amount: Number(id), currency: null }
        },
      },
    },
  },
}
const tagged = (one: object | null) => one && { __typename: 'Person', ...one }
const robot = { __typename: 'Robot', id: 'r', name: 'Marvin' }
const ghost = { __typename: 'Ghost', id: 'g' }
const reviews = [
  { id: 'a', text: 'fine', stars: 4.5, author: { id: '1' } },
  { id: 'b', text: null, stars: 2, author: { id: '2' } },
  { id: 'c', text: 'odd', stars: 3, author: { id: '3' } },
]

/** The composed supergraph, with data sources that answer without a network. */
export function toySupergraph() {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    url: '',
    typeDefs: parse(typeDefs),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new Error(errors?.join('\n'))
  const dataSources = Object.fromEntries(
    Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => [
      name,
      new LocalGraphQLDataSource(buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never })),
    ]),
  )
  return { federation: Supergraph.build(supergraphSdl), dataSources }
}
