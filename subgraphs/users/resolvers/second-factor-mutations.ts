import { rateLimited } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSessionRecord } from '../context.ts'
import { completeSignIn } from '../domain/complete-sign-in.ts'
import {
  disableSecondFactor,
  enableSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from '../domain/set-up-second-factor.ts'
import { messages } from './messages.ts'
import { beginSession } from './session-header.ts'

type SecondFactorMutations = Pick<
  MutationResolvers,
  'completeSignIn' | 'startSecondFactor' | 'enableSecondFactor' | 'disableSecondFactor' | 'renewRecoveryCodes'
>

const textOf = ({ identity }: Context) => messages[identity.locale]

/** Codes of an authenticator app besides the password. */
export const secondFactorMutations: SecondFactorMutations = {
  async completeSignIn(_root, { input }, context) {
    const result = await completeSignIn(context.ports, input, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'signedIn':
        return { __typename: 'CompleteSignInSuccess', ...beginSession(context, result.signedIn) }
      case 'wrongCode':
        return { __typename: 'WrongCode', message: text.wrongCode }
      case 'signInExpired':
        return { __typename: 'SignInExpired', message: text.signInExpired }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: text.oneCode, field: result.field }
      case 'tooManyAttempts':
        throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
    }
  },

  async startSecondFactor(_root, _args, context) {
    const result = await startSecondFactor(context.ports, await requireSessionRecord(context))
    switch (result.kind) {
      case 'started':
        return { __typename: 'StartSecondFactorSuccess', secret: result.secret, address: result.address }
      case 'alreadyOn':
        return { __typename: 'SecondFactorAlreadyOn', message: textOf(context).secondFactorAlreadyOn }
      case 'confirmationRequired':
        return confirmationRequired(context)
    }
  },

  async enableSecondFactor(_root, { input: { code } }, context) {
    const result = await enableSecondFactor(context.ports, await requireSessionRecord(context), code, context.identity)
    switch (result.kind) {
      case 'enabled':
        return { __typename: 'EnableSecondFactorSuccess', viewer: result.user, recoveryCodes: result.recoveryCodes }
      case 'wrongCode':
        return { __typename: 'WrongCode', message: textOf(context).wrongCode }
      case 'confirmationRequired':
        return confirmationRequired(context)
    }
  },

  async disableSecondFactor(_root, _args, context) {
    const result = await disableSecondFactor(context.ports, await requireSessionRecord(context), context.identity)
    switch (result.kind) {
      case 'disabled':
        return { __typename: 'DisableSecondFactorSuccess', viewer: result.user }
      case 'confirmationRequired':
        return confirmationRequired(context)
    }
  },

  async renewRecoveryCodes(_root, _args, context) {
    const result = await renewRecoveryCodes(context.ports, await requireSessionRecord(context), context.identity)
    switch (result.kind) {
      case 'renewed':
        return { __typename: 'RenewRecoveryCodesSuccess', viewer: result.user, recoveryCodes: result.recoveryCodes }
      case 'notOn':
        return { __typename: 'SecondFactorNotOn', message: textOf(context).secondFactorNotOn }
      case 'confirmationRequired':
        return confirmationRequired(context)
    }
  },
}

const confirmationRequired = (context: Context) => ({
  __typename: 'ConfirmationRequired' as const,
  message: textOf(context).confirmationRequired,
})
