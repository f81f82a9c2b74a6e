/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is recorded. */
export type ActivityAction =
  /** The person keeps their account after all. */
  | 'ACCOUNT_DELETION_CANCELED'
  /** The person asked for the deletion of their account. */
  | 'ACCOUNT_DELETION_PLANNED'
  /** An API key was made; the subject is the key. */
  | 'API_KEY_CREATED'
  /** An API key was ended; the subject is the key. */
  | 'API_KEY_REVOKED'
  /** Automatic top-up was switched off. */
  | 'AUTO_TOP_UP_ENDED'
  /** Automatic top-up was switched on or changed; the subject's name is the pack. */
  | 'AUTO_TOP_UP_SET'
  /** Automatic top-up switched itself off, because a payment failed. */
  | 'AUTO_TOP_UP_STOPPED'
  /** A budget was set; the subject is the member or the API key, its name the credits for each month, null for no limit. */
  | 'BUDGET_SET'
  /** A page was opened to pay a plan or a pack, whose id is the subject's name. */
  | 'CHECKOUT_STARTED'
  /** An archive of everything that is held was asked for. */
  | 'DATA_EXPORT_REQUESTED'
  /** An archive was brought along. */
  | 'DATA_IMPORTED'
  /** Another e-mail address was asked for; the subject's name is the beginning and the domain of the new one. */
  | 'EMAIL_CHANGE_REQUESTED'
  /** An e-mail address was confirmed; the subject's name is its beginning and its domain. */
  | 'EMAIL_CONFIRMED'
  /** A generation was deleted with all its pictures; the subject is the generation. */
  | 'GENERATION_DELETED'
  /** A picture was deleted; the subject is the picture. */
  | 'IMAGE_DELETED'
  /** An invitation was declined behind its link; the subject is as with MEMBER_INVITED. */
  | 'INVITATION_DECLINED'
  /** An invitation was taken back; the subject is as with MEMBER_INVITED. */
  | 'INVITATION_REVOKED'
  /** The credits below which the owners get a mail were set; they are the subject's name. */
  | 'LOW_BALANCE_SET'
  /** Somebody was invited; the subject's name is the beginning and the domain of the address. */
  | 'MEMBER_INVITED'
  /** Somebody accepted an invitation; the subject is the person, its name the role. */
  | 'MEMBER_JOINED'
  /** A member left; the subject is the person. */
  | 'MEMBER_LEFT'
  /** A member was let go; the subject is the person. */
  | 'MEMBER_REMOVED'
  /** A member got another role; the subject is the person, its name the role. */
  | 'MEMBER_ROLE_CHANGED'
  /** A member became the owner in another's place; the subject is the new owner. */
  | 'OWNERSHIP_TRANSFERRED'
  /** A passkey was added. */
  | 'PASSKEY_ADDED'
  /** A passkey was taken away. */
  | 'PASSKEY_REMOVED'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** The password was set anew by a link in a mail. */
  | 'PASSWORD_RESET'
  /** The bank of a payment took it back, or tries to; the subject's name is the amount. */
  | 'PAYMENT_DISPUTED'
  /** A payment arrived; the subject's name is the amount. */
  | 'PAYMENT_RECEIVED'
  /** Money of a payment was given back; the subject's name is the amount. */
  | 'PAYMENT_REFUNDED'
  /** A refund failed or a dispute was won; the subject's name is the amount. */
  | 'PAYMENT_REINSTATED'
  /** Support looked at what is on file of the person, for the reason given. */
  | 'PERSON_LOOKED_UP'
  /** Support looked at the pictures that a request refers to, for the reason given; the subject is the generation. */
  | 'PICTURES_LOOKED_AT'
  /** The plan was to end with its period; the subject's name is its id. */
  | 'PLAN_CANCELED'
  /** Another plan was chosen, whose id is the subject's name. */
  | 'PLAN_CHANGED'
  /** The plan goes on after all; the subject's name is its id. */
  | 'PLAN_RESUMED'
  /** What the person allows to be done with their data was decided anew. */
  | 'PRIVACY_CHOICES_CHANGED'
  /** Name or language was changed. */
  | 'PROFILE_CHANGED'
  /** New recovery codes took the place of the old ones. */
  | 'RECOVERY_CODES_RENEWED'
  /** Somebody signed in with a recovery code. */
  | 'RECOVERY_CODE_USED'
  /** Codes of an authenticator app are not asked for any more. */
  | 'SECOND_FACTOR_OFF'
  /** Codes of an authenticator app are asked for. */
  | 'SECOND_FACTOR_ON'
  /** A session was ended from another; the subject is the session that ended. */
  | 'SESSION_REVOKED'
  /** A session began; the subject is the session. */
  | 'SIGNED_IN'
  /** A session was ended by itself; the subject is the session. */
  | 'SIGNED_OUT'
  /** All sessions of the person were ended. */
  | 'SIGNED_OUT_EVERYWHERE'
  /** An account was opened. */
  | 'SIGNED_UP'
  /** The person became one of our support staff. */
  | 'STAFF_APPOINTED'
  /** The person is no longer one of our support staff. */
  | 'STAFF_DISMISSED'
  /** Support answered; the subject is the request. */
  | 'SUPPORT_ANSWERED'
  /** Support was asked; the subject is the request. */
  | 'SUPPORT_REQUESTED'
  /** Support closed a request; the subject is the request. */
  | 'SUPPORT_SETTLED'
  /** A session was ended because two presented its refresh token; the subject is the session. */
  | 'TOKEN_REUSED'
  /** A team's workspace was made; the subject is the workspace. */
  | 'WORKSPACE_CREATED'
  /** A workspace was deleted. */
  | 'WORKSPACE_DELETED'
  /** Support looked at what is on file of the workspace, for the reason given. */
  | 'WORKSPACE_LOOKED_UP'
  /** The workspace got another name, which is the subject's. */
  | 'WORKSPACE_RENAMED';

/** Sorts of actors. */
export type ActivityActorKind =
  /** A program with an API key that the person made. */
  | 'API_KEY'
  /** A person who was signed in or opened a link in a mail. */
  | 'PERSON'
  /** Our support staff. */
  | 'SUPPORT'
  /** The service by itself. */
  | 'SYSTEM';

export type ActivityLineFragment = { __typename: 'Activity', id: string, at: string, action: ActivityAction, reason: string | null, browser: string | null, system: string | null, ipAddress: string | null, actor: { __typename: 'ActivityActor', kind: ActivityActorKind, user: { __typename: 'User', id: string, name: string } | null }, subject: { __typename: 'ActivitySubject', id: string | null, name: string | null }, workspace: { __typename: 'Workspace', id: string, name: string } | null };

export type OwnActivityQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnActivityQuery = { viewer: { __typename: 'User', id: string, activity: { __typename: 'ActivityConnection', nodes: Array<{ __typename: 'Activity', id: string, at: string, action: ActivityAction, reason: string | null, browser: string | null, system: string | null, ipAddress: string | null, actor: { __typename: 'ActivityActor', kind: ActivityActorKind, user: { __typename: 'User', id: string, name: string } | null }, subject: { __typename: 'ActivitySubject', id: string | null, name: string | null }, workspace: { __typename: 'Workspace', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, workspaces: Array<{ __typename: 'Workspace', id: string, name: string }> } | null };

export type WorkspaceActivityQueryVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type WorkspaceActivityQuery = { workspace: { __typename: 'Workspace', id: string, name: string, activity: { __typename: 'ActivityConnection', nodes: Array<{ __typename: 'Activity', id: string, at: string, action: ActivityAction, reason: string | null, browser: string | null, system: string | null, ipAddress: string | null, actor: { __typename: 'ActivityActor', kind: ActivityActorKind, user: { __typename: 'User', id: string, name: string } | null }, subject: { __typename: 'ActivitySubject', id: string | null, name: string | null }, workspace: { __typename: 'Workspace', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export const ActivityLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}}]}}]} as unknown as DocumentNode<ActivityLineFragment, unknown>;
export const OwnActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}}]}}]} as unknown as DocumentNode<OwnActivityQuery, OwnActivityQueryVariables>;
export const WorkspaceActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkspaceActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"browser"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}}]}}]} as unknown as DocumentNode<WorkspaceActivityQuery, WorkspaceActivityQueryVariables>;