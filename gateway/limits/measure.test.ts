import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import { measure, type Size } from './measure.ts'

function sizeOf(text: string): Size {
  const document = parse(text)
  return measure(document, document.definitions[0] as OperationDefinitionNode)
}

test('counts levels, aliases, root fields and fields through fragments', () => {
  const text = `
    query { a: x { ...F } ... { y { z: w { v } } } ...G }
    fragment F on T { b: c d { ...H } }
    fragment G on T { e }
    fragment H on T { f: g }`
  assert.deepEqual(sizeOf(text), { depth: 3, aliases: 4, directives: 0, rootFields: 3, fields: 8 })
})

test('fragments that multiply are measured in no time', () => {
  const doubling = Array.from(
    { length: 200 },
    (_, n) => `fragment F${n} on T { x { ...F${n + 1} } y { ...F${n + 1} } }`,
  )
  const started = performance.now()
  const { depth, fields } = sizeOf(`{ ...F0 } ${doubling.join('\n')} fragment F200 on T { a }`)
  assert.equal(depth, 201)
  assert(fields > 1e60)
  assert(performance.now() - started < 500)
})

test('a fragment that spreads itself ends', () => {
  assert.equal(sizeOf('{ ...A } fragment A on T { x { ...B } } fragment B on T { ...A y }').fields, 2)
})

test('measures what writing every fragment out would measure', () => {
  const selections = (depth: number): fc.Arbitrary<string> =>
    fc
      .array(
        depth === 0
          ? fc.constantFrom('a', 'b: a')
          : fc.oneof(
              fc.constantFrom('a', 'b: c', '...F0', '...F1', '...F2'),
              selections(depth - 1).map((inner) => `d ${inner}`),
              selections(depth - 1).map((inner) => `... on T ${inner}`),
            ),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => `{ ${parts.join(' ')} }`)
  const leaf = selections(0)
  const document = fc
    .tuple(selections(3), leaf, leaf, leaf)
    .map(([query, f0, f1, f2]) => [
      `query ${query} fragment F0 on T { x ${f0} ...F1 } fragment F1 on T { y ${f1} ...F2 } fragment F2 on T { ...F3 z } fragment F3 on T ${f2}`,
    ])
  fc.assert(fc.property(document, ([text = '']) => assert.deepEqual(sizeOf(text), naive(text))))
})

/** Writes every fragment out. */
function naive(text: string): Size {
  const { definitions } = parse(text)
  const size: Size = { depth: 0, aliases: 0, directives: 0, rootFields: 0, fields: 0 }
  const visit = ({ selections }: SelectionSetNode, level: number) => {
    for (const selection of selections) {
      size.directives += selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        size.depth = Math.max(size.depth, level)
        size.fields++
        if (selection.alias) size.aliases++
        if (level === 1) size.rootFields++
        if (selection.selectionSet) visit(selection.selectionSet, level + 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, level)
      else {
        const { name } = selection
        const fragment = definitions.find(
          (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name.value,
        )
        visit((fragment as OperationDefinitionNode).selectionSet, level)
      }
    }
  }
  visit((definitions[0] as OperationDefinitionNode).selectionSet, 1)
  return size
}
