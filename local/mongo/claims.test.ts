import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ACCUMULATORS } from './aggregate/accumulators.ts'
import { OPERATORS as EXPRESSIONS } from './aggregate/operators.ts'
import { STAGES } from './aggregate/pipeline.ts'
import { SPECIAL_FORMS } from './aggregate/special-forms.ts'
import { TRANSFORMS } from './aggregate/transforms.ts'
import { COMMANDS } from './commands/dispatch.ts'
import { COMMON_FIELDS, type Fields } from './commands/fields.ts'
import { LOGICAL_OPERATORS, NESTING_OPERATORS } from './query/filter.ts'
import { OPERATORS } from './query/operators.ts'
import { WHOLE_FIELD_OPERATORS } from './update/compile-update.ts'
import { FIELD_OPERATORS } from './update/field-operators.ts'

const document = readFileSync(new URL('../../docs/local-mongodb.md', import.meta.url), 'utf8')

const section = (title: string): string => document.split(`### ${title}\n`)[1]?.split('\n#')[0] ?? ''
const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')

/** The names of a section's list, which is its first paragraph. */
const listed = (title: string): string[] => named(section(title).trim().split('\n\n')[0] ?? '').sort()

const LISTS: [title: string, tables: string[]][] = [
  ['Query operators', [...LOGICAL_OPERATORS, ...NESTING_OPERATORS, ...Object.keys(OPERATORS)]],
  ['Update operators', [...Object.keys(FIELD_OPERATORS), ...WHOLE_FIELD_OPERATORS]],
  ['Stages', [...Object.keys(TRANSFORMS), ...Object.keys(STAGES)]],
  ['Accumulators', Object.keys(ACCUMULATORS)],
  ['Expressions', [...Object.keys(SPECIAL_FORMS), ...Object.keys(EXPRESSIONS)]],
]

for (const [title, known] of LISTS) {
  test(`the document lists exactly the ${title.toLowerCase()} that there are`, () => {
    assert.deepEqual(listed(title), known.toSorted())
  })
}

const rows = new Map(
  section('Commands')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, names = '', fields = ''] = line.split('|')
      return named(names).map((name) => [name, fields] as const)
    }),
)

const takes = (fields: Fields): string[] =>
  Object.entries(fields)
    .filter(([, kind]) => kind !== 'refused' && kind !== 'collation')
    .map(([field]) => field)

test('the document lists exactly the commands that there are', () => {
  assert.deepEqual([...rows.keys()].sort(), [...COMMANDS.keys()].sort())
})

for (const [name, { fields }] of COMMANDS) {
  test(`the document lists exactly the fields of ${name}`, () => {
    const cell = rows.get(name) ?? ''
    if (!fields) return assert.equal(cell.trim(), 'any')
    const described = named(cell.split(/[;:]/)[0] ?? '')
    const own = takes(fields).filter((field) => field.toLowerCase() !== name.toLowerCase())
    assert.deepEqual(described.sort(), own.sort())
  })
}

test('the document lists exactly the fields that every command takes', () => {
  const paragraph = section('Commands').split('Every command takes')[1]?.split('\n\n')[0] ?? ''
  assert.deepEqual(named(paragraph).sort(), takes(COMMON_FIELDS).sort())
})
