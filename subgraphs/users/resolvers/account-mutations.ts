import { rateLimited } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession, requireSessionRecord } from '../context.ts'
import { changeEmail } from '../domain/change-email.ts'
import { changePassword } from '../domain/change-password.ts'
import { requestPasswordReset, resetPassword } from '../domain/reset-password.ts'
import { updateProfile } from '../domain/update-profile.ts'
import { resendVerification, verifyEmail } from '../domain/verify-email.ts'
import { messages } from './messages.ts'

type AccountMutations = Pick<
  MutationResolvers,
  | 'verifyEmail'
  | 'resendVerification'
  | 'requestPasswordReset'
  | 'resetPassword'
  | 'changePassword'
  | 'changeEmail'
  | 'updateProfile'
>

const textOf = ({ identity }: Context) => messages[identity.locale]

/** What changes an account that is there. */
export const accountMutations: AccountMutations = {
  async verifyEmail(_root, { input: { token } }, context) {
    const result = await verifyEmail(context.ports, token, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'verified':
        return { __typename: 'VerifyEmailSuccess', email: result.email }
      case 'linkExpired':
        return { __typename: 'LinkExpired', message: text.linkExpired }
      case 'emailTaken':
        return { __typename: 'EmailTaken', message: text.emailTaken }
    }
  },

  async resendVerification(_root, _args, context) {
    const { userId } = await requireSession(context)
    const result = await resendVerification(context.ports, userId)
    switch (result.kind) {
      case 'sent':
        return { __typename: 'ResendVerificationSuccess', email: result.email }
      case 'tooManyLetters':
        throw rateLimited(textOf(context).tooManyLetters(result.retryAfter), result.retryAfter)
    }
  },

  async requestPasswordReset(_root, { input: { email } }, context) {
    const result = await requestPasswordReset(context.ports, email)
    switch (result.kind) {
      case 'requested':
        return { __typename: 'RequestPasswordResetSuccess', email: result.email }
      case 'invalidInput':
        return invalidInput(context, result.field)
    }
  },

  async resetPassword(_root, { input }, context) {
    const result = await resetPassword(context.ports, input, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'reset':
        return { __typename: 'ResetPasswordSuccess', email: result.email }
      case 'linkExpired':
        return { __typename: 'LinkExpired', message: text.linkExpired }
      case 'weakPassword':
        return { __typename: 'WeakPassword', message: text.weakPassword[result.weakness] }
      case 'invalidInput':
        return invalidInput(context, result.field)
    }
  },

  async changePassword(_root, { input }, context) {
    const session = await requireSessionRecord(context)
    const result = await changePassword(context.ports, session, input, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'changed':
        return { __typename: 'ChangePasswordSuccess', viewer: result.user }
      case 'invalidCredentials':
        return { __typename: 'InvalidCredentials', message: text.wrongPassword }
      case 'confirmationRequired':
        return { __typename: 'ConfirmationRequired', message: text.confirmationRequired }
      case 'weakPassword':
        return { __typename: 'WeakPassword', message: text.weakPassword[result.weakness] }
      case 'invalidInput':
        return invalidInput(context, result.field)
      case 'tooManyAttempts':
        throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
    }
  },

  async changeEmail(_root, { input }, context) {
    const session = await requireSessionRecord(context)
    const result = await changeEmail(context.ports, session, input, context.identity)
    const text = textOf(context)
    switch (result.kind) {
      case 'asked':
        return { __typename: 'ChangeEmailSuccess', email: result.email }
      case 'invalidCredentials':
        return { __typename: 'InvalidCredentials', message: text.wrongPassword }
      case 'confirmationRequired':
        return { __typename: 'ConfirmationRequired', message: text.confirmationRequired }
      case 'emailTaken':
        return { __typename: 'EmailTaken', message: text.emailTaken }
      case 'invalidInput':
        return invalidInput(context, result.field)
      case 'tooManyAttempts':
        throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
      case 'tooManyLetters':
        throw rateLimited(text.tooManyLetters(result.retryAfter), result.retryAfter)
    }
  },

  async updateProfile(_root, { input }, context) {
    const { userId } = await requireSession(context)
    const result = await updateProfile(context.ports, userId, input, context.identity)
    switch (result.kind) {
      case 'updated':
        return { __typename: 'UpdateProfileSuccess', viewer: result.user }
      case 'invalidInput':
        return invalidInput(context, result.field)
    }
  },
}

const invalidInput = (context: Context, field: keyof ReturnType<typeof textOf>['invalidInput']) => ({
  __typename: 'InvalidInput' as const,
  message: textOf(context).invalidInput[field],
  field,
})
