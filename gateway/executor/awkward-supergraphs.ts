import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@composeDirective", "@tag"])`
const modern = (sdl: string) => `${LINK}\n${sdl}`

/** Subgraphs by name, with what federation has that is easy to get wrong: one thing for each supergraph. */
const awkward: Record<string, Record<string, string>> = {
  'requirements that need requirements': {
    a: modern(`type Query { items: [Item!]! item(id: ID!): Item }
      type Item @key(fields: "id") { id: ID! size: Int! box: Box }
      type Box { width: Int height: Int! label: Label @shareable }
      type Label @shareable { text: String colour: Colour } enum Colour { RED GREEN }`),
    b: modern(`type Item @key(fields: "id") { id: ID! size: Int! @external box: Box @external
        weight: Int @requires(fields: "size box { width height }") nested: String @requires(fields: "box { label { text } }") }
      type Box { width: Int @external height: Int! @external label: Label @external }
      type Label @shareable { text: String }`),
    c: modern(
      `type Item @key(fields: "id") { id: ID! weight: Int @external price(currency: String = "EUR"): Float @requires(fields: "weight") }`,
    ),
    d: modern(`type Item @key(fields: "id") { id: ID! price(currency: String = "EUR"): Float @external weight: Int @external
        total: Float! @requires(fields: "price(currency: \\"USD\\") weight") }`),
  },
  'requirements inside abstract types': {
    a: modern(`type Query { things: [Thing] }
      type Thing @key(fields: "id") { id: ID! part: Part parts: [Part!]! kind: Kind }
      interface Part { id: ID! } type Bolt implements Part { id: ID! length: Int } type Nut implements Part { id: ID! width: Int! }
      union Kind = Bolt | Nut`),
    b: modern(`type Thing @key(fields: "id") { id: ID! part: Part @external parts: [Part!]! @external kind: Kind @external
        summary: String @requires(fields: "part { id ... on Bolt { length } ... on Nut { width } }")
        all: [String!] @requires(fields: "parts { __typename id } kind { ... on Bolt { length } }") }
      interface Part { id: ID! } type Bolt implements Part { id: ID! @external length: Int @external } type Nut implements Part { id: ID! @external width: Int! @external }
      union Kind = Bolt | Nut`),
  },
  'what is provided on the way': {
    a: modern(`type Query { posts: [Post] @provides(fields: "author { name }") post: Post media: Media @provides(fields: "... on Book { title author { name } }") }
      type Post @key(fields: "id") { id: ID! author: Author }
      type Author @key(fields: "id") { id: ID! name: String @external }
      union Media = Book | Film
      type Book @key(fields: "id") { id: ID! title: String @external author: Author }
      type Film @key(fields: "id") { id: ID! length: Int }`),
    b: modern(`type Author @key(fields: "id") { id: ID! name: String @shareable posts: [Post!] }
      type Post @key(fields: "id") { id: ID! likes: Int! }
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
      type Film @key(fields: "id") { id: ID! title: String }`),
  },
  'unions whose members overlap in part': {
    a: modern(`type Query { media: Media found: [Found] viewer: Viewer @shareable }
      union Media = Book | Song
      union Found = Book | Song | Author
      type Book @key(fields: "id") { id: ID! title: String @shareable } type Song @key(fields: "id") { id: ID! title: Int @shareable }
      type Author @key(fields: "id") { id: ID! } type Viewer @shareable { media: Media id: ID! }`),
    b: modern(`type Query { viewer: Viewer @shareable other: Media more: [Found!] }
      union Media = Book | Movie union Found = Book | Movie | Author
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int } type Movie @key(fields: "id") { id: ID! title: String length: Float }
      type Author @key(fields: "id") { id: ID! name: String! works: [Media] } type Viewer @shareable { media: Media id: ID! }`),
  },
  'interfaces of different depth': {
    a: modern(`type Query { nodes: [Node] node: Node! named: [Named!] }
      interface Node { id: ID! } interface Named implements Node { id: ID! name: String }
      type User implements Named & Node @key(fields: "id") { id: ID! name: String @shareable friend: Node }
      type Bot implements Node @key(fields: "id") { id: ID! owner: User }`),
    b: modern(`type Query { owned: [Owned] }
      interface Node { id: ID! } interface Owned { owner: User }
      type User implements Node & Owned @key(fields: "id") { id: ID! owner: User age: Int! bots: [Bot!]! }
      type Bot implements Owned & Node @key(fields: "id") { id: ID! owner: User @override(from: "a") }`),
  },
  'interfaces that are objects elsewhere': {
    a: modern(`type Query { media: [Media] one: Media books: [Book!] }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int } type Film implements Media @key(fields: "id") { id: ID! title: String length: Int! }`),
    b: modern(`type Query { rated: [Media!] best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Float! reviews: [Review] }
      type Review { text: String media: Media }`),
    c: modern(
      `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Float! @external medal: String @requires(fields: "stars") price: Int }`,
    ),
  },
  'fields that moved': {
    a: modern(
      `type Query { items: [Item] old: String } type Item @key(fields: "id") { id: ID! name: String size: Int! colour: String @deprecated }`,
    ),
    b: modern(
      `type Query { old: String @override(from: "a") } type Item @key(fields: "id") { id: ID! name: String @override(from: "a") }`,
    ),
    c: modern(`type Item @key(fields: "id") { id: ID! size: Int! @override(from: "a") extra(of: Int! = 1): [Int] }`),
  },
  'nested, several and composite keys': {
    a: modern(`type Query { orders: [Order!]! order: Order }
      type Order @key(fields: "id shop { id region { code } }") @key(fields: "number") { id: ID! number: Int! shop: Shop! }
      type Shop @key(fields: "id region { code }") { id: ID! region: Region! } type Region @shareable { code: String! name: String }`),
    b: modern(`type Query { shops: [Shop] } type Order @key(fields: "id shop { id region { code } }") { id: ID! shop: Shop! lines: [Line] }
      type Shop @key(fields: "id region { code }") { id: ID! region: Region! open: Boolean! } type Region @shareable { code: String! }
      type Line { text: String order: Order }`),
    c: modern(
      `type Order @key(fields: "number") { number: Int! total: Float } type Shop @key(fields: "id region { code }") { id: ID! region: Region! orders: [Order] } type Region @shareable { code: String! }`,
    ),
  },
  'keys that are got from keys': {
    a: modern(`type Query { users: [User!] } type User @key(fields: "id") { id: ID! }`),
    b: modern(`type User @key(fields: "id") @key(fields: "email") { id: ID! email: String }`),
    c: modern(
      `type User @key(fields: "email") @key(fields: "tenant { id }") { email: String tenant: Tenant } type Tenant @shareable { id: ID }`,
    ),
    d: modern(
      `type User @key(fields: "tenant { id }") { tenant: Tenant name: String! nick: String } type Tenant @shareable { id: ID }`,
    ),
  },
  'enums and inputs that differ': {
    a: modern(`type Query { all(filter: Filter, sort: [Sort!]): [Item] } input Filter { kind: Kind! least: Int only: String }
      enum Kind { A B } enum Sort { UP DOWN } type Item @key(fields: "id") { id: ID! kind(like: Kind): Kind state: State } enum State { OPEN SHUT }`),
    b: modern(`type Query { some(filter: Filter!): [Item!] } input Filter { kind: Kind! least: Int }
      enum Kind { A B } type Item @key(fields: "id") { id: ID! also(filter: Filter): State2 } enum State2 { X Y @inaccessible }`),
  },
  'what is not for clients': {
    a: modern(`type Query { things: [Thing] any: [Any] secret: Int @inaccessible } interface Thing { id: ID! }
      type Open implements Thing @key(fields: "id") { id: ID! state: State hidden: String @inaccessible } type Shut implements Thing @inaccessible { id: ID! }
      union Any = Open | Shut | Other type Other @key(fields: "id") { id: ID! } enum State { SEEN UNSEEN @inaccessible }`),
    b: modern(`type Open @key(fields: "id") { id: ID! hidden: String @external shown: String! @requires(fields: "hidden") }
      type Other @key(fields: "id") { id: ID! thing: Open needed: State! } enum State { SEEN UNSEEN @inaccessible }`),
  },
  'roots that are shared': {
    a: modern(`type Query { me: User @shareable catalogue: Catalogue! @shareable } type User @key(fields: "id") { id: ID! name: String }
      type Catalogue @shareable { id: ID! items: [Item!] a: Int! } type Item @shareable { name: String stock: Stock } type Stock @shareable { left: Int }`),
    b: modern(`type Query { me: User @shareable catalogue: Catalogue! @shareable } type User @key(fields: "id") { id: ID! age: Int! }
      type Catalogue @shareable { id: ID! items: [Item!] a: Int! } type Item @shareable { name: String stock: Stock } type Stock @shareable { left: Int }`),
    c: modern(`type Query { catalogue: Catalogue! @shareable } type Catalogue @shareable { id: ID! b: String }`),
  },
  'mutations of several subgraphs': {
    a: modern(`type Query { value: Int } type Mutation { add(by: Int!): Count! addAll(numbers: [Int!]!): [Count!] }
      type Count @key(fields: "id") { id: ID! value: Int! }`),
    b: modern(`type Mutation { reset(to: Input): Count multiply(by: Float = 2): Count! } input Input { value: Int! note: [String] }
      type Count @key(fields: "id") { id: ID! history: [Int]! @shareable }`),
    c: modern(
      `type Mutation { drop(id: ID!): Count } type Count @key(fields: "id") { id: ID! double: Int last: Count }`,
    ),
  },
  'types in circles': {
    a: modern(`type Query { product: Product products: [Product] } type Product @key(fields: "id") { id: ID! similar: [Product] category: Category }
      type Category @key(fields: "id") { id: ID! }`),
    b: modern(
      `type Category @key(fields: "id") { id: ID! main: Product products: [Product!] path: [[String]] parent: Category } type Product @key(fields: "id") { id: ID! price: Int! }`,
    ),
    c: modern(
      `type Product @key(fields: "id price") { id: ID! price: Int! @external discount: Float cheaper: [Product!]! } type Category @key(fields: "id") { id: ID! name: String! }`,
    ),
  },
  'the parent that is asked again': {
    a: modern(`type Query { products: [Product] } type Product @key(fields: "id pid") { id: ID! pid: ID } `),
    b: modern(
      `type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category { details: String @shareable }`,
    ),
    c: modern(
      `type Product @key(fields: "id pid") { id: ID! pid: ID category: Category @shareable } type Category { id: ID! details: String @shareable }`,
    ),
  },
  'values that two share': {
    a: modern(`type Query { profile: Profile } type Profile @key(fields: "id") { id: ID! address: Address places: [Address!]! }
      type Address @shareable { street: String geo: Geo! } type Geo @shareable { x: Float y: Float }`),
    b: modern(`type Query { here: Address } type Profile @key(fields: "id") { id: ID! work: Address tags: [[Tag!]] } type Address @shareable { street: String geo: Geo! }
      type Geo @shareable { x: Float y: Float } interface Tag { name: String } type Plain implements Tag { name: String } type Fancy implements Tag { name: String colour: String }`),
  },
  'schemas of the first version': {
    a: `type Query { me: User reviews(first: Int): [Review!] } type User @key(fields: "id") { id: ID! name: String username: String } type Review @key(fields: "id") { id: ID! body: String author: Author }
      union Author = User | Guest type Guest { name: String! }`,
    b: `extend type User @key(fields: "id") { id: ID! @external username: String @external posts: [Post] handle: String @requires(fields: "username") }
      type Post { title: String author: User @provides(fields: "username") } extend type Query { posts: [Post!]! }`,
    c: `extend type Review @key(fields: "id") { id: ID! @external stars: Int } interface Rated { stars: Int } type Film implements Rated @key(fields: "id") @key(fields: "slug") { id: ID! slug: String stars: Int review: Review }
      extend type Query { films: [Film] rated: [Rated] } extend type Mutation { rate(input: Rating!): Film } input Rating { stars: Int! tags: [String!] }`,
  },
}

/** As the composition of federation's first version wrote it. */
const composedByTheFirst = `
  schema @core(feature: "https://specs.apollo.dev/core/v0.2") @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) { query: Query mutation: Mutation }
  directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
  directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
  enum core__Purpose { EXECUTION SECURITY }
  scalar join__FieldSet
  enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }
  type Query { me: User @join__field(graph: A) posts(first: Int): [Post!] @join__field(graph: B) anything: [Thing] @join__field(graph: B) }
  type Mutation { rename(name: String!): User @join__field(graph: A) post(input: NewPost!): Post @join__field(graph: B) }
  input NewPost { text: String! tags: [String] }
  interface Named { name: String }
  union Thing = Post | Note
  type Note implements Named { name: String kind: Kind } enum Kind { LONG SHORT }
  type User implements Named @join__owner(graph: A) @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
    id: ID! @join__field(graph: A) name: String @join__field(graph: A) posts: [Post] @join__field(graph: B) label: String @join__field(graph: B, requires: "name")
  }
  type Post @join__owner(graph: B) @join__type(graph: B, key: "id") @join__type(graph: A, key: "id") {
    id: ID! @join__field(graph: B) text: String! @join__field(graph: B) author: User @join__field(graph: B, provides: "name") likes: Int! @join__field(graph: A)
  }`

/** Supergraphs by name. */
export const awkwardSupergraphs = (): Record<string, string> => ({
  ...composeAll(),
  'a supergraph that the first version composed': composedByTheFirst,
})

function composeAll(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(awkward).map(([name, subgraphs]) => {
      const services = Object.entries(subgraphs).map(([name, sdl]) => ({
        name,
        url: `http://${name}`,
        typeDefs: parse(sdl),
      }))
      const { supergraphSdl, errors } = composeServices(services)
      if (!supergraphSdl) throw new Error(`${name}: ${errors?.map(({ message }) => message).join('\n')}`)
      return [name, supergraphSdl]
    }),
  )
}
