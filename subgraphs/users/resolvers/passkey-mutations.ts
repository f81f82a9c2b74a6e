import { notFound, rateLimited } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession, requireSessionRecord } from '../context.ts'
import { addPasskey, startAddingPasskey } from '../domain/add-passkey.ts'
import { removePasskey, renamePasskey } from '../domain/change-passkey.ts'
import { confirmIdentity } from '../domain/confirm-identity.ts'
import { askForPasskey, signInWithPasskey } from '../domain/use-passkey.ts'
import { messages } from './messages.ts'
import { beginSession } from './session-header.ts'

type PasskeyMutations = Pick<
  MutationResolvers,
  | 'askForPasskey'
  | 'signInWithPasskey'
  | 'confirmIdentity'
  | 'startAddingPasskey'
  | 'addPasskey'
  | 'renamePasskey'
  | 'removePasskey'
>

const textOf = ({ identity }: Context) => messages[identity.locale]

/** Passkeys, and showing once more who one is. */
export const passkeyMutations: PasskeyMutations = {
  async askForPasskey(_root, _args, context) {
    const result = await askForPasskey(context.ports, context.identity.ipAddress)
    switch (result.kind) {
      case 'asked':
        return { __typename: 'AskForPasskeySuccess', options: result.options }
      case 'tooManyAttempts':
        throw rateLimited(textOf(context).tooManyAttempts(result.retryAfter), result.retryAfter)
    }
  },

  async signInWithPasskey(_root, { input: { answer } }, context) {
    const result = await signInWithPasskey(context.ports, answer, context.identity)
    switch (result.kind) {
      case 'signedIn':
        return { __typename: 'SignInWithPasskeySuccess', ...beginSession(context, result.signedIn) }
      case 'passkeyRefused':
        return passkeyRefused(context)
    }
  },

  async confirmIdentity(_root, { input }, context) {
    const result = await confirmIdentity(context.ports, await requireSessionRecord(context), input, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'confirmed':
        // What comes next in the same request is done by who has just been recognised.
        context.loaders.session.clear(result.session.id).prime(result.session.id, result.session)
        return { __typename: 'ConfirmIdentitySuccess', session: result.session }
      case 'invalidCredentials':
        return { __typename: 'InvalidCredentials', message: text.wrongPassword }
      case 'passkeyRefused':
        return passkeyRefused(context)
      case 'wrongCode':
        return { __typename: 'WrongCode', message: text.wrongCode }
      case 'sessionExpired':
        return { __typename: 'SessionExpired', message: text.sessionExpired }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: text.oneProof, field: result.field }
      case 'tooManyAttempts':
        throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
    }
  },

  async startAddingPasskey(_root, _args, context) {
    const result = await startAddingPasskey(context.ports, await requireSessionRecord(context))
    switch (result.kind) {
      case 'asked':
        return { __typename: 'StartAddingPasskeySuccess', options: result.options }
      case 'confirmationRequired':
        return confirmationRequired(context)
      case 'tooManyPasskeys':
        return tooManyPasskeys(context)
    }
  },

  async addPasskey(_root, { input }, context) {
    const result = await addPasskey(context.ports, await requireSessionRecord(context), input, context.identity)
    switch (result.kind) {
      case 'added':
        return { __typename: 'AddPasskeySuccess', passkey: result.passkey, viewer: result.user }
      case 'passkeyRefused':
        return passkeyRefused(context)
      case 'confirmationRequired':
        return confirmationRequired(context)
      case 'tooManyPasskeys':
        return tooManyPasskeys(context)
      case 'invalidInput':
        return invalidName(context)
    }
  },

  async renamePasskey(_root, { input }, context) {
    const { userId } = await requireSession(context)
    const result = await renamePasskey(context.ports, userId, input)
    switch (result.kind) {
      case 'renamed':
        return { __typename: 'RenamePasskeySuccess', passkey: result.passkey }
      case 'passkeyNotFound':
        throw notFound(textOf(context).passkeyNotFound)
      case 'invalidInput':
        return invalidName(context)
    }
  },

  async removePasskey(_root, { input: { id } }, context) {
    const result = await removePasskey(context.ports, await requireSessionRecord(context), id, context.identity)
    switch (result.kind) {
      case 'removed':
        return { __typename: 'RemovePasskeySuccess', passkeyId: id }
      case 'passkeyNotFound':
        throw notFound(textOf(context).passkeyNotFound)
      case 'confirmationRequired':
        return confirmationRequired(context)
    }
  },
}

const passkeyRefused = (context: Context) => ({
  __typename: 'PasskeyRefused' as const,
  message: textOf(context).passkeyRefused,
})
const confirmationRequired = (context: Context) => ({
  __typename: 'ConfirmationRequired' as const,
  message: textOf(context).confirmationRequired,
})
const tooManyPasskeys = (context: Context) => ({
  __typename: 'TooManyPasskeys' as const,
  message: textOf(context).tooManyPasskeys,
})
const invalidName = (context: Context) => ({
  __typename: 'InvalidInput' as const,
  message: textOf(context).invalidInput.name,
  field: 'name',
})
