import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import { eventually } from '../../tests/support/eventually.ts'
import { openMortalUsers } from '../../tests/support/mortal-users.ts'
import { password, viewerOf } from './test-service.ts'

/** After how many messages that the service sends, to the database, other services or the mail server, it is killed. */
const MOMENTS = [1, 2, 4, 7, 11, 16, 22, 30]

/** Generation and billing: they erase whatever they are asked to, at once. */
const service = await openMortalUsers(async (request, response) => {
  const done = { finished: true, objects: [{ kind: 'GENERATION', sha256: null, bytes: null, count: 1 }] }
  const { query } = JSON.parse(await text(request)) as { query: string }
  const data = query.includes('workspaceRemains')
    ? { workspaceRemains: 0 }
    : { eraseWorkspace: done, erasePerson: done }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
})
after(() => service[Symbol.asyncDispose]())
const { users, mongo } = service

test('a service that is killed at any moment of a deletion leaves one that the next finishes', async () => {
  const tokens: string[] = []
  for (const [index, moment] of MOMENTS.entries()) {
    await service.start()
    const input = { name: 'Zaphod', email: `zaphod${index}@example.com`, password }
    const { signUp } = await users.execute<{ signUp: { accessToken: string } }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignUpSuccess { accessToken } } }',
      { variables: { input } },
    )
    const { deleteAccount } = await users.execute<{ deleteAccount: { receiptToken: string } }>(
      'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { ... on DeleteAccountSuccess { receiptToken } } }',
      { viewer: viewerOf(signUp.accessToken), variables: { input: { password, immediately: true } } },
    )
    tokens.push(deleteAccount.receiptToken)
    await service.dieAfter(moment)
  }

  await service.start()
  for (const token of tokens)
    await eventually(async () => {
      const { verifyDeletionReceipt: check } = await users.execute<{ verifyDeletionReceipt: object }>(
        'query ($input: VerifyDeletionReceiptInput!) { verifyDeletionReceipt(input: $input) { genuine erased remaining } }',
        { variables: { input: { token } } },
      )
      assert.deepEqual(check, { genuine: true, erased: true, remaining: 0 })
    }, 40_000)
  const connection = await mongoose.createConnection(mongo.uri, { dbName: 'imaginprompt_users' }).asPromise()
  for (const { name } of await connection.listCollections()) {
    const left = await connection.collection(name).find().toArray()
    assert.equal(JSON.stringify(left).includes('zaphod'), false, `${name} holds nobody's address`)
  }
  await connection.destroy(true)
})
