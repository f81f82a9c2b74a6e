import type { ToyState } from './state.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@cost", "@listSize", "@inaccessible"])`

export type ToyName = 'users' | 'products' | 'reviews'

/** A small shop in three subgraphs, with everything in its schema that a gateway can get wrong. */
export const toySdl: Record<ToyName, string> = {
  users: `${LINK}
    type Query { me: User  users(first: Int = 3): [User!]! @listSize(slicingArguments: ["first"]) }
    type Mutation { enter(session: String!): Boolean!  signUp: Boolean! }
    type User implements Named @key(fields: "id") { id: ID!  name: String!  email: String  secret: String @inaccessible }
    interface Named { name: String! }
  `,
  products: `${LINK}
    type Query {
      product(id: ID!): Product
      products(first: Int = 5): ProductList! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
      find(text: String!): [Found!]!
      slow: String
      heavy(report: Boolean @cost(weight: 7)): Int @cost(weight: 50)
    }
    type Mutation { rename(id: ID!, name: String!): Product  fail: Int }
    type ProductList { nodes: [Product!]!  total: Int! }
    interface Named { name: String! }
    enum Kind { TOOL TOY }
    type Product implements Named @key(fields: "id") {
      id: ID!  name: String!  kind: Kind!  weight: Int!  maker: Maker!  broken: String  absent: String!
    }
    type Maker implements Named { name: String! }
    union Found = Product | Maker
  `,
  reviews: `${LINK}
    type Query { review(id: ID!): Review }
    type Mutation { review(product: ID!, text: String!): Review! }
    type Subscription {
      activity(stream: String!, after: Int = 0): Activity!
      pulses(count: Int): Pulse!
    }
    interface Activity { sequence: Int!  product: Product! }
    type Reviewed implements Activity { sequence: Int!  product: Product!  review: Review! }
    type Viewed implements Activity { sequence: Int!  product: Product! }
    type Pulse { beat: Int!  author: User!  padding(size: Int!): String! }
    type Review @key(fields: "id") { id: ID!  text: String!  author: User!  product: Product! }
    type Product @key(fields: "id") { id: ID!  weight: Int! @external  reviews: [Review!]!  postage: Int @requires(fields: "weight") }
    type User @key(fields: "id") { id: ID!  reviews: [Review!]! }
  `,
}

const users = ['1', '2', '3'].map((id) => ({ id, name: `User ${id}`, email: id === '2' ? null : `${id}@example.com` }))
const reviews = ['1', '2', '3', '4'].map((id) => ({
  id,
  text: `Review ${id}`,
  author: { id: String((Number(id) % 3) + 1) },
  product: { id: String((Number(id) % 2) + 1) },
}))
const maker = { __typename: 'Maker', name: 'Acme' }

/** Resolvers of one subgraph over the state that all its runs share. */
export const toyResolvers: Record<ToyName, (state: ToyState) => object> = {
  users: () => ({
    Query: { me: () => users[0], users: (_root: unknown, { first }: { first: number }) => users.slice(0, first) },
    Mutation: {
      enter: (_root: unknown, { session }: { session: string }, { setSession }: ToyContext) => {
        setSession(session)
        return true
      },
      signUp: () => true,
    },
    User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
    Named: { __resolveType: () => 'User' },
  }),
  products: ({ products }) => ({
    Query: {
      product: (_root: unknown, { id }: { id: string }) => products.get(id),
      products: (_root: unknown, { first }: { first: number }) => ({
        nodes: [...products.values()].slice(0, first),
        total: products.size,
      }),
      find: (_root: unknown, { text }: { text: string }) =>
        [...products.values(), maker].filter(({ name }) => name.includes(text)),
      slow: () => new Promise(() => {}),
      heavy: () => 1,
    },
    Mutation: {
      rename(_root: unknown, { id, name }: { id: string; name: string }) {
        const product = products.get(id)
        if (product) product.name = name
        return product
      },
      fail() {
        throw new Error('The shop is closed')
      },
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => products.get(id),
      maker: () => maker,
      broken() {
        throw new Error('A cog is missing')
      },
      absent: () => null,
    },
    Found: { __resolveType: (found: { __typename: string }) => found.__typename },
    Named: { __resolveType: (found: { __typename: string }) => found.__typename },
  }),
  reviews: ({ activity, beats }) => ({
    Query: { review: (_root: unknown, { id }: { id: string }) => reviews.find((review) => review.id === id) },
    Mutation: {
      review: (_root: unknown, { product, text }: { product: string; text: string }) => ({
        id: 'new',
        text,
        author: { id: '1' },
        product: { id: product },
      }),
    },
    Subscription: {
      activity: {
        subscribe: (_root: unknown, { stream, after }: { stream: string; after: number }) => activity(stream, after),
        resolve: (event: unknown) => event,
      },
      pulses: {
        subscribe: (_root: unknown, { count }: { count?: number }) => beats(count ?? Number.POSITIVE_INFINITY),
        resolve: (beat: number) => ({ beat, author: { id: '1' } }),
      },
    },
    Activity: { __resolveType: ({ review }: { review?: object }) => (review ? 'Reviewed' : 'Viewed') },
    Pulse: { padding: (_pulse: unknown, { size }: { size: number }) => 'x'.repeat(size) },
    Review: { __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id) },
    Product: {
      reviews: ({ id }: { id: string }) => reviews.filter(({ product }) => product.id === id),
      postage: ({ weight }: { weight: number }) => weight * 2,
    },
    User: { reviews: ({ id }: { id: string }) => reviews.filter(({ author }) => author.id === id) },
  }),
}

export interface ToyContext {
  setSession(said: string): void
}
