import { rateLimited } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { requireSession, viewerOf } from '../context.ts'
import { refreshSession } from '../domain/refresh-session.ts'
import { revokeSession, signOutEverywhere } from '../domain/revoke-session.ts'
import { signIn } from '../domain/sign-in.ts'
import { signOut } from '../domain/sign-out.ts'
import { signUp } from '../domain/sign-up.ts'
import { accountMutations } from './account-mutations.ts'
import { activityMutations } from './activity-mutations.ts'
import { apiKeyMutations } from './api-key-mutations.ts'
import { consoleMutations } from './console-mutations.ts'
import { deletionMutations } from './deletion-mutations.ts'
import { exportMutations } from './export-fields.ts'
import { importMutations } from './import-fields.ts'
import { invitationMutations } from './invitation-mutations.ts'
import { mailMutations } from './mail-mutations.ts'
import { messages } from './messages.ts'
import { passkeyMutations } from './passkey-mutations.ts'
import { privacyMutations } from './privacy-fields.ts'
import { secondFactorMutations } from './second-factor-mutations.ts'
import { beginSession, endSession, refreshTokenOfCookie } from './session-header.ts'
import { supportMutations } from './support-mutations.ts'
import { workspaceMutations } from './workspace-mutations.ts'

export const Mutation: MutationResolvers = {
  async signUp(_root, { input }, context) {
    const { ports, identity } = context
    const result = await signUp(ports, { ...input, locale: input.locale ?? identity.locale }, identity)

    const text = messages[identity.locale]
    switch (result.kind) {
      case 'signedUp':
        return { __typename: 'SignUpSuccess', ...beginSession(context, result.signedIn) }
      case 'emailTaken':
        return { __typename: 'EmailTaken', message: text.emailTaken }
      case 'weakPassword':
        return { __typename: 'WeakPassword', message: text.weakPassword[result.weakness] }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: text.invalidInput[result.field], field: result.field }
    }
  },

  async signIn(_root, { input }, context) {
    const { ports, identity } = context
    const result = await signIn(ports, input, identity)

    const text = messages[identity.locale]
    switch (result.kind) {
      case 'signedIn':
        return { __typename: 'SignInSuccess', ...beginSession(context, result.signedIn) }
      case 'secondFactorRequired': {
        const { token, expiresAt } = result
        const methods = ['AUTHENTICATOR' as const, 'RECOVERY_CODE' as const]
        return { __typename: 'SecondFactorRequired', message: text.secondFactorRequired, token, methods, expiresAt }
      }
      case 'invalidCredentials':
        return { __typename: 'InvalidCredentials', message: text.invalidCredentials }
      case 'tooManyAttempts':
        throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
    }
  },

  async refreshSession(_root, { input }, context) {
    const { ports, identity } = context
    const result = await refreshSession(ports, input.refreshToken ?? refreshTokenOfCookie(context), identity)

    switch (result.kind) {
      case 'refreshed':
        return { __typename: 'RefreshSessionSuccess', ...beginSession(context, result.signedIn) }
      case 'sessionExpired':
        if (input.refreshToken == null) endSession(context)
        return { __typename: 'SessionExpired', message: messages[identity.locale].sessionExpired }
    }
  },

  async signOut(_root, _args, context) {
    const session = {
      sessionId: viewerOf(context)?.sessionId ?? undefined,
      refreshToken: refreshTokenOfCookie(context),
    }
    const sessionId = await signOut(context.ports, session, context.identity)
    endSession(context)
    return { __typename: 'SignOutSuccess', sessionId }
  },

  async revokeSession(_root, { input: { id } }, context) {
    const { userId, sessionId } = await requireSession(context)
    const revoked = await revokeSession(context.ports, userId, id, context.identity)
    if (!revoked) return { __typename: 'SessionExpired', message: messages[context.identity.locale].sessionNotFound }
    if (id === sessionId) endSession(context)
    return { __typename: 'RevokeSessionSuccess', sessionId: id }
  },

  async signOutEverywhere(_root, _args, context) {
    const { userId } = await requireSession(context)
    const sessionsEnded = await signOutEverywhere(context.ports, userId, context.identity)
    endSession(context)
    return { __typename: 'SignOutEverywhereSuccess', sessionsEnded }
  },

  ...accountMutations,
  ...deletionMutations,
  ...apiKeyMutations,
  ...invitationMutations,
  ...workspaceMutations,
  ...passkeyMutations,
  ...secondFactorMutations,
  ...privacyMutations,
  ...exportMutations,
  ...importMutations,
  ...mailMutations,
  ...activityMutations,
  ...supportMutations,
  ...consoleMutations,
}
