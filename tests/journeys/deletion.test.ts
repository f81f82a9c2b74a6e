import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startPlatform } from '../../local/start-platform.ts'
import { createApiClient, signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { filesWith } from '../support/files-with.ts'

/** Everything on disk that a platform of this test leaves, and what lies beside it. */
const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-deletion-'))
after(() => rm(folder, { recursive: true, force: true }))
const dataDir = join(folder, 'data')

const GENERATE =
  'mutation ($input: GenerateInput!) { generate(input: $input) { ... on GenerateSuccess { generation { id } } } }'
const PICTURES = '{ generations { nodes { id status images { url } } } }'
const DELETE_GENERATION = 'mutation ($input: DeleteGenerationInput!) { deleteGeneration(input: $input) { __typename } }'
const PROFILE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }'
const DELETE = `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) {
  __typename ... on DeleteAccountSuccess { receiptToken }
} }`
const REPORT = `query ($token: String!) {
  deletionReceipt(token: $token) { startedAt finishedAt document objects { kind count sha256 } }
}`
const VERIFY = `query ($input: VerifyDeletionReceiptInput!) {
  verifyDeletionReceipt(input: $input) { genuine erased remaining }
}`
const VIEWER = '{ viewer { name } }'
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }'

interface Report {
  deletionReceipt: { finishedAt: string | null; document: string; objects: { kind: string; count: number }[] } | null
}

const open = (port = 0) =>
  startPlatform({
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, MONGO_MEMORY_SECONDS: '2' },
    dataDir,
    mongo: { kind: 'built-in' },
    port,
  })

const finishedOf = async (client: ReturnType<typeof createApiClient>): Promise<string[]> => {
  const { generations } = await client.execute<{ generations: { nodes: { id: string; status: string }[] } }>(PICTURES)
  return generations.nodes.filter(({ status }) => status === 'SUCCEEDED').map(({ id }) => id)
}

const credentials = ({ email, password }: { email: string; password: string }) => ({ email, password })

test('nothing of a deleted person is left on the disk, and an older copy of the data does not bring them back', async () => {
  const name = `Zaphira${randomUUID().slice(0, 8)}`
  const prompt = `a red apple ${randomUUID().slice(0, 8)}`
  const agent = `Marked/${randomUUID()}`
  const copy = join(folder, 'copy')
  let token = ''
  let marks: Record<string, Buffer> = {}
  let person: Awaited<ReturnType<typeof signUp>>
  let document = ''
  let bystander: Awaited<ReturnType<typeof signUp>>
  const kept: string[] = []
  {
    await using platform = await open()
    bystander = await signUp(platform.url, 'Bob')
    for (let pictures = 0; pictures < 2; pictures++)
      await bystander.client.execute(GENERATE, { input: { prompt: 'a pear', steps: 2 } })
    person = await signUp(platform.url, name)
    await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: credentials(person) } }),
    })
    await person.client.execute(PROFILE, { input: { name: `${name} the Second` } })
    await person.client.execute(GENERATE, { input: { prompt, steps: 2, count: 2 } })
    const pictures = await eventually(async () => {
      const { generations } = await person.client.execute<{
        generations: { nodes: { status: string; images: { url: string }[] }[] }
      }>(PICTURES)
      const [generation] = generations.nodes
      assert.equal(generation?.status, 'SUCCEEDED')
      return Promise.all(generation.images.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())))
    })
    marks = {
      name: Buffer.from(name),
      address: Buffer.from(person.email),
      prompt: Buffer.from(prompt),
      agent: Buffer.from(agent),
      ...Object.fromEntries(pictures.map((bytes, index) => [`picture ${index}`, bytes.subarray(-200)])),
    }
    const before = await filesWith(dataDir, marks)
    for (const mark of ['name', 'address', 'prompt', 'picture 0'])
      assert.ok(
        before.some((place) => place.startsWith(mark)),
        `${mark} was there to be erased`,
      )
    assert.equal((await bystander.client.execute<{ viewer: { name: string } }>(VIEWER)).viewer.name, 'Bob')
    await eventually(async () => assert.equal((await finishedOf(bystander.client)).length, 2))
  }
  await cp(dataDir, copy, { recursive: true })
  {
    await using platform = await open()
    const anyone = createApiClient(platform.url)
    // The platform listens on another port than before, and access tokens last five minutes.
    const client = createApiClient(platform.url, person.accessToken)
    const input = { password: person.password, immediately: true }
    const { deleteAccount } = await client.execute<{ deleteAccount: { receiptToken: string } }>(DELETE, { input })
    token = deleteAccount.receiptToken
    const bob = createApiClient(platform.url, bystander.accessToken)
    const [unwanted = '', ...others] = await finishedOf(bob)
    await bob.execute(DELETE_GENERATION, { input: { id: unwanted } })
    kept.push(...others)
    const report = await eventually(async () => {
      const { deletionReceipt } = await anyone.execute<Report>(REPORT, { token })
      assert.ok(deletionReceipt?.finishedAt)
      return deletionReceipt
    })
    document = report.document
    const counts = Object.fromEntries(report.objects.map(({ kind, count }) => [kind, count]))
    assert.deepEqual([counts.ACCOUNT, counts.WORKSPACE, counts.GENERATION, counts.FILE], [1, 1, 1, 6])
    for (const input of [{ token }, { document }]) {
      const check = await anyone.execute(VERIFY, { input })
      assert.deepEqual(check, { verifyDeletionReceipt: { genuine: true, erased: true, remaining: 0 } })
    }

    // The log of changes reaches back two seconds here, and is cleared every five.
    await eventually(async () => assert.deepEqual(await filesWith(dataDir, marks), []), 30_000)
    const again = { name, email: person.email, password: person.password }
    const { signUp: opened } = await anyone.execute<{ signUp: { __typename: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }',
      { input: again },
    )
    assert.equal(opened.__typename, 'SignUpSuccess', 'the address is free again')
  }
  await rm(dataDir, { recursive: true })
  await cp(copy, dataDir, { recursive: true })
  {
    await using platform = await open()
    const anyone = createApiClient(platform.url)
    const { signIn } = await anyone.execute<{ signIn: { __typename: string } }>(SIGN_IN, {
      input: credentials(person),
    })
    assert.equal(signIn.__typename, 'InvalidCredentials', 'the first answer knows nobody of that address')
    const bob = createApiClient(platform.url, bystander.accessToken)
    assert.deepEqual(await finishedOf(bob), kept, 'nor does it know the picture that somebody else deleted')
    await eventually(async () => {
      const check = await anyone.execute(VERIFY, { input: { document } })
      assert.deepEqual(check, { verifyDeletionReceipt: { genuine: true, erased: true, remaining: 0 } })
    })
    await eventually(async () => assert.deepEqual(await filesWith(dataDir, marks), []), 30_000)
  }
})
