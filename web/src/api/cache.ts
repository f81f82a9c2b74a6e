import { InMemoryCache } from '@apollo/client'
import { joinPages } from './join-pages.ts'
import { keepFreshUrl } from './keep-fresh-url.ts'

/** Which types an interface has in the API schema: without it the cache drops what was asked for of the interface. */
export const possibleTypes = {
  GenerationEvent: [
    'GenerationQueued',
    'GenerationStarted',
    'GenerationStepped',
    'GenerationSucceeded',
    'GenerationFailed',
    'GenerationCanceled',
  ],
  Problem: [
    'AccountNotEmpty',
    'AlreadyMember',
    'AlreadySubscribed',
    'BudgetExceeded',
    'ConfirmationRequired',
    'EmailTaken',
    'EmailUnverified',
    'GenerationFinished',
    'GenerationNotFinished',
    'IdempotencyConflict',
    'InsufficientCredits',
    'InvalidCredentials',
    'InvalidInput',
    'InvitationEnded',
    'LastOwner',
    'LinkExpired',
    'NoDeletionPlanned',
    'NoSavedCard',
    'NotSubscribed',
    'NothingBought',
    'NothingFound',
    'OtherAddress',
    'OwnsTeamsAlone',
    'PasskeyRefused',
    'PaymentFailed',
    'PersonalWorkspace',
    'PlanChangeRefused',
    'PreviewExpired',
    'PrivacyTextOutdated',
    'ProcessingRestricted',
    'PromptRejected',
    'SecondFactorAlreadyOn',
    'SecondFactorNotOn',
    'SecondFactorRequired',
    'SessionExpired',
    'SignInExpired',
    'TooManyApiKeys',
    'TooManyMembers',
    'TooManyPasskeys',
    'TooManyWorkspaces',
    'WeakPassword',
    'WrongCode',
  ],
}

/** The client's copy of what it has seen: one record an entity, whichever query or event brought it. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          generations: joinPages(['workspaceId', 'filter']),
          generation: {
            read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Generation', id: args?.id }),
          },
        },
      },
      Workspace: {
        fields: {
          billing: { merge: true },
          activity: joinPages([]),
          members: { merge: false },
          invitations: { merge: false },
          apiKeys: { merge: false },
        },
      },
      User: {
        fields: {
          privacyChoices: { merge: true },
          activity: joinPages([]),
          workspaces: { merge: false },
          supportRequests: joinPages([]),
          heldRecords: joinPages(['service', 'category']),
        },
      },
      Console: { merge: true, fields: { supportRequests: joinPages(['status']) } },
      Billing: { fields: { ledger: joinPages([]), invoices: joinPages([]) } },
      Image: {
        fields: {
          url: { merge: (known: string | undefined, incoming: string) => keepFreshUrl(known, incoming, Date.now()) },
        },
      },
      Estimate: { merge: false },
      SecondFactor: { merge: true },
    },
  })
}
