import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema } from 'graphql'
import { lintSchema } from './lint.ts'

const sound = `
  type Query {
    """Pictures."""
    pictures("How many." first: Int): [Picture!]!
  }
  type Mutation {
    """Keeps a picture."""
    keep("Which." input: KeepInput!): KeepResult!
    """Keeps all pictures."""
    keepAll: KeepAllResult!
  }
  """A picture."""
  type Picture {
    """Its kind."""
    kind: Kind!
  }
  """Kinds."""
  enum Kind {
    """Round."""
    ROUND
  }
  """Which picture."""
  input KeepInput {
    """Its id."""
    id: ID!
  }
  """What came of it."""
  union KeepResult = KeepSuccess | TooMany
  """What came of it."""
  union KeepAllResult = KeepAllSuccess
  """It is kept."""
  type KeepSuccess {
    """The picture."""
    picture: Picture!
  }
  """All are kept."""
  type KeepAllSuccess {
    """How many."""
    count: Int!
  }
  """An outcome to act on."""
  interface Problem {
    """What to do."""
    message: String!
  }
  """There is no room."""
  type TooMany implements Problem {
    """What to do."""
    message: String!
  }
`

test('a schema in the form of the house has no fault', () => {
  assert.deepEqual(lintSchema(buildSchema(sound)), [])
})

const faulty: [change: string, by: string, fault: string][] = [
  ['"""A picture."""', '', 'Picture has no description.'],
  ['"""Its kind."""', '', 'Picture.kind has no description.'],
  ['"How many."', '', 'Query.pictures(first:) has no description.'],
  ['"""Round."""', '', 'Kind.ROUND has no description.'],
  ['ROUND', 'round', 'Kind.round is not in UPPER_CASE.'],
  ['kind: Kind!', 'Kind: Kind!', 'Picture.Kind is not in camelCase.'],
  ['[Picture!]!', '[Picture]!', 'Query.pictures is a list that may hold null.'],
  ['kind: Kind!', 'kind: Kind! @deprecated', 'Picture.kind is deprecated without saying what to use instead.'],
  ['input: KeepInput!', 'id: KeepInput!', 'Mutation.keep takes something else than one `input: KeepInput!`.'],
  ['keepAll: KeepAllResult!', 'keepAll: Int!', 'Mutation.keepAll answers with something else than `KeepAllResult!`.'],
  ['KeepSuccess | TooMany', 'TooMany | KeepSuccess', 'KeepResult does not begin with KeepSuccess.'],
  ['TooMany implements Problem', 'TooMany', 'KeepResult has TooMany, which is no Problem.'],
]

for (const [change, by, fault] of faulty)
  test(`it says: ${fault}`, () => {
    assert(lintSchema(buildSchema(sound.replace(change, by))).includes(fault))
  })
