import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { buildSchema, OperationTypeNode } from 'graphql'
import { may, type Permission } from '../../platform/permissions.ts'
import type { Access } from '../../schema/access.ts'
import { type ApiOperation, operationsOf } from '../support/api-operations.ts'
import { type Caller, castFor } from '../support/permission-cast.ts'
import {
  accessOf,
  demandOf,
  entityFields,
  internalOperations,
  sdl,
  subgraphClients,
} from '../support/subgraph-access.ts'
import { startTestPlatform } from '../support/test-platform.ts'
import { type Person, teamwork } from '../support/test-team.ts'
import { uploadPicture } from '../support/test-upload.ts'

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const refusals = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']
const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

let callers: Caller[] = []
let team = ''
/** Ids of what the team has, by the name of the input field that takes them; `id` may be any of them. */
let ids: Record<string, string[]> = {}
let owner: Person
const picture = { generation: '', image: '' }
let exportId = ''
/** Of each caller who has an account of their own, and may bring an archive along to it. */
const importIds = new Map<Caller, string>()

before(async () => {
  const cast = await castFor(platform)
  ;({ callers, team, owner } = cast)
  await draw(owner)
  exportId = await teamwork(platform).requestExport(owner, team)
  for (const caller of callers) {
    const id = await startImport(caller)
    if (id !== undefined) importIds.set(caller, id)
  }
  ids = {
    workspaceId: [team],
    userId: [cast.member.userId],
    any: [
      team,
      cast.member.userId,
      picture.generation,
      picture.image,
      await uploadPicture(owner.client, team),
      await keepPreset(owner),
      cast.keys[0]?.id ?? '',
      await inviteSomebody(owner),
      exportId,
    ],
  }
})

async function startImport({ client }: Caller): Promise<string | undefined> {
  const { data } = await client.send<{ startDataImport: { import: { id: string } } }>(
    'mutation { startDataImport(input: { bytes: 8 }) { ... on StartDataImportSuccess { import { id } } } }',
  )
  return data?.startDataImport?.import.id
}

/** Has the team's picture drawn. */
async function draw({ client }: Person) {
  const { generate } = await client.execute<{ generate: { generation: { id: string } } }>(
    'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } ... on Problem { message } } }',
    { input: { workspaceId: team, prompt: 'a red apple', steps: 1 } },
  )
  picture.generation = generate.generation.id
  await using progress = client.subscribe<{ generationProgress: { generation: { images: { id: string }[] } } }>(
    'subscription ($id: ID!) { generationProgress(id: $id) { generation { images { id } } } }',
    { id: picture.generation },
  )
  const events = await Array.fromAsync(progress.results)
  picture.image = events.at(-1)?.generationProgress.generation.images[0]?.id ?? assert.fail('Nothing was drawn')
}

async function keepPreset({ client }: Person): Promise<string> {
  const { createPreset } = await client.execute<{ createPreset: { preset: { id: string } } }>(
    'mutation ($input: CreatePresetInput!) { createPreset(input: $input) { ... on CreatePresetSuccess { preset { id } } } }',
    { input: { workspaceId: team, name: 'storybook' } },
  )
  return createPreset.preset.id
}

async function inviteSomebody({ client }: Person): Promise<string> {
  const { inviteMember } = await client.execute<{ inviteMember: { invitation: { id: string } } }>(
    'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ... on InviteMemberSuccess { invitation { id } } } }',
    { input: { workspaceId: team, email: 'somebody@example.com', role: 'VIEWER' } },
  )
  return inviteMember.invitation.id
}

/** Whether the policy lets a caller do so in the team; what is not about the team it lets anybody do in a session. */
function allowed({ viewer }: Caller, access: Access, where = team): boolean {
  if (access === 'public') return true
  if (access === 'staff' || access === 'service' || !viewer) return false
  return may(viewer, where, access satisfies Permission)
}

const isMember = ({ viewer }: Caller) => viewer?.apiKey === null && Object.hasOwn(viewer.roles, team)

/** Every way to call an operation with what belongs to the team. */
function callsOf({ idPaths, variables }: ApiOperation): Record<string, unknown>[] {
  if (idPaths.length === 0) return [variables([], '')]
  const inTeam = (values: Record<string, unknown>) =>
    idPaths.filter((path) => path.at(-1) === 'workspaceId').reduce((all, path) => withId(all, path, team), values)
  return idPaths.flatMap((path) => (ids[path.at(-1) ?? ''] ?? ids.any ?? []).map((id) => inTeam(variables(path, id))))
}

function withId(values: Record<string, unknown>, [name = '', ...below]: string[], id: string): Record<string, unknown> {
  if (below.length === 0) return { ...values, [name]: id }
  return { ...values, [name]: withId((values[name] ?? {}) as Record<string, unknown>, below, id) }
}

/** How a call ended: with a code, with nothing, or with something. */
async function outcomeOf({ client }: Caller, { document, field }: ApiOperation, variables: object): Promise<string> {
  const { data, errors } = await client.send<Record<string, unknown>>(document, variables)
  const own = errors.find(({ path }) => path === undefined || path.length <= 1)
  if (own) return own.extensions?.code ?? 'UNKNOWN'
  return data?.[field] == null ? 'NOTHING' : 'SOMETHING'
}

/** Checks all, some at a time, and fails with everything that is wrong. */
async function forAll<T>(
  all: readonly T[],
  faultOf: (one: T) => Promise<string | undefined>,
  lanes = 16,
): Promise<void> {
  const waiting = [...all]
  const faults: string[] = []
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const fault = await faultOf(next)
      if (fault !== undefined) faults.push(fault)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  assert.deepEqual(faults, [])
}

/** Pairs of operations of a kind and callers whom the policy refuses them, or lets use them. */
const pairs = (kind: OperationTypeNode, permitted: boolean) => {
  const root = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return operationsOf(schema, kind, 'for nothing more').flatMap((operation) => {
    const access = demandOf(`${root}.${operation.field}`)
    return callers
      .filter((caller) => access !== 'public' && allowed(caller, access) === permitted)
      .map((caller) => ({ operation, caller, access }))
  })
}

for (const kind of [OperationTypeNode.QUERY, OperationTypeNode.MUTATION])
  test(`whoever may not is refused every ${kind}, whatever of the team they name`, async () => {
    const found = pairs(kind, false)
    assert.ok(found.length > 20)
    await forAll(found, async ({ operation, caller, access }) => {
      const outcomes: string[] = []
      for (const variables of callsOf(operation)) outcomes.push(await outcomeOf(caller, operation, variables))
      const refused = outcomes.every((outcome) => [...refusals, 'NOTHING'].includes(outcome))
      // Members see what is there, so they are told that they may not: nothing else kept them out.
      // Of exports only those know who may have them.
      const hidden = access === 'account' || access === 'workspace.export'
      const told = !isMember(caller) || hidden || outcomes.includes('FORBIDDEN')
      return refused && told ? undefined : `${operation.field} (${access}) by ${caller.name}: ${outcomes}`
    })
  })

test('whoever may is answered by every query', async () => {
  await forAll(pairs(OperationTypeNode.QUERY, true), async ({ operation, caller, access }) => {
    const outcomes: string[] = []
    for (const variables of callsOf(operation)) outcomes.push(await outcomeOf(caller, operation, variables))
    const answered = outcomes.some((outcome) => !['FORBIDDEN', 'UNAUTHENTICATED'].includes(outcome))
    return answered ? undefined : `${operation.field} (${access}) for ${caller.name}: ${outcomes}`
  })
})

/** What a subscription of somebody is about. */
function subjectOf(field: string, idName: string | undefined, caller: Caller): string {
  if (field === 'dataExportProgress') return exportId
  if (field === 'dataImportProgress') return importIds.get(caller) ?? [...importIds.values()][0] ?? assert.fail()
  return idName === 'workspaceId' ? team : picture.generation
}

test('subscriptions open for whoever may, and for nobody else', async () => {
  for (const permitted of [true, false])
    await forAll(pairs(OperationTypeNode.SUBSCRIPTION, permitted), async ({ operation, caller }) => {
      const path = operation.idPaths[0] ?? []
      const id = subjectOf(operation.field, path.at(-1), caller)
      const past = operation.field === 'generationActivity' ? { after: 'e0' } : {}
      await using opened = caller.client.subscribe(operation.document, { ...operation.variables(path, id), ...past })
      const outcome = await opened.results.next().then(
        () => 'SOMETHING',
        ({ message }: Error) => /"code":"(\w+)"/.exec(message)?.[1] ?? message,
      )
      const right = permitted ? outcome === 'SOMETHING' : refusals.includes(outcome)
      return right ? undefined : `${operation.field} by ${caller.name}: ${outcome}`
    })
})

/** How each entity is named to a subgraph; one that is new must be added. */
const references: Record<string, () => object> = {
  User: () => ({ id: owner.userId }),
  Workspace: () => ({ id: team }),
  Generation: () => ({ id: picture.generation }),
  Image: () => ({ id: picture.image }),
  LedgerEntry: () => ({ id: 'entry', generationId: picture.generation }),
}

test('entities are there for whoever may, field by field, and for nobody else, at every subgraph', async () => {
  const probes = subgraphClients(platform).flatMap(({ audience, client }) => {
    return entityFields(sdl[audience]).flatMap(({ type, field, selection }) => {
      const access = accessOf[audience]?.get(`${type}.${field}`) ?? accessOf[audience]?.get(type)
      assert.ok(access, `${type}.${field}`)
      if (access === 'public') return []
      return callers.map((caller) => ({ client, type, field, selection, access, caller }))
    })
  })
  assert.ok(probes.length > 300)
  await forAll(probes, async ({ client, type, field, selection, access, caller }) => {
    const named = references[type] ?? assert.fail(`Say how a ${type} is named`)
    const { data, errors } = await client.send<{ _entities: ({ [field: string]: unknown } | null)[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`,
      { viewer: caller.viewer, variables: { of: [{ __typename: type, ...named() }] } },
    )
    const told = `${type}.${field} (${access}) for ${caller.name}: ${JSON.stringify({ data, errors })}`
    const entity = data?._entities?.[0]
    const refused = errors.every(({ extensions }) => refusals.includes(extensions.code))
    if (mayRead(caller, type, field, access)) return errors.length > 0 && refused ? told : undefined
    return refused && (entity == null || entity[field] == null || isAnybody(type, field, entity)) ? undefined : told
  })
})

/** Whether that is what is said of everybody who is not known, members of before and people who never were. */
const isAnybody = (type: string, field: string, entity: { [field: string]: unknown }): boolean =>
  type === 'User' && entity[field] === { id: owner.userId, name: 'Former member', former: true }[field]

/** Whether the policy shows a caller a field of the owner, of their team, or of what it made. */
function mayRead(caller: Caller, type: string, field: string, access: Access): boolean {
  const { viewer } = caller
  if (access === 'account') return allowed(caller, access) && (type !== 'User' || viewer?.userId === owner.userId)
  const known = type !== 'User' || allowed(caller, 'members.read')
  const where = type === 'User' && field === 'personalWorkspace' ? owner.workspaceId : team
  return known && allowed(caller, access, where)
}

test('what services alone may call is refused to everybody, though the gateway speaks for them', async () => {
  const probes = subgraphClients(platform).flatMap(({ audience, client }) => {
    // Without a viewer the gateway would speak for itself, which no client can make it do.
    const named = callers.filter(({ viewer }) => viewer !== undefined)
    return internalOperations(audience).flatMap((operation) => named.map((caller) => ({ client, operation, caller })))
  })
  assert.ok(probes.length > 50)
  await forAll(probes, async ({ client, operation, caller }) => {
    for (const variables of callsOf(operation)) {
      const { data, errors } = await client.send<Record<string, unknown>>(operation.document, {
        viewer: caller.viewer,
        variables,
      })
      if (errors[0]?.extensions.code !== 'FORBIDDEN' || data?.[operation.field] != null)
        return `${operation.field} by ${caller.name}: ${JSON.stringify({ data, errors })}`
    }
    return undefined
  })
})
