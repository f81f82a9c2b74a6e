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

/** An answer. */
export type AnswerSupportInput = {
  /** Id of the request. */
  id: string;
  /** 1 to 5,000 characters. */
  message: string;
};

/** Whose pictures to look at. */
export type LookAtPicturesInput = {
  /** Why, in 10 to 500 characters. The person reads it. */
  reason: string;
  /** Id of the request that refers to them. */
  supportRequestId: string;
};

/** What to look up. */
export type LookUpInput = {
  /** E-mail address or id of a person, or id of a workspace. */
  addressOrId: string;
  /** Why, in 10 to 500 characters. Those whom it concerns read it. */
  reason: string;
};

/** Who writes about a request. */
export type SupportAuthor =
  /** The person who asked. */
  | 'PERSON'
  /** Our support staff. */
  | 'STAFF';

/** Whom a request waits for. */
export type SupportStatus =
  /** For the person, who has an answer. */
  | 'ANSWERED'
  /** For nobody; removed after 365 days. */
  | 'CLOSED'
  /** For our staff. */
  | 'OPEN';

/** What a request is about. */
export type SupportTopic =
  /** A prompt or picture that was refused and should not have been. */
  | 'APPEAL'
  /** Payments and credits. */
  | 'BILLING'
  /** Making pictures. */
  | 'GENERATION'
  /** Anything else. */
  | 'OTHER'
  /** The person's data and what is done with it. */
  | 'PRIVACY'
  /** The safety of the account. */
  | 'SECURITY';

/** What sort of workspace it is. */
export type WorkspaceKind =
  /** Made with an account, for one person. */
  | 'PERSONAL'
  /** Shared by several people. */
  | 'TEAM';

/** What a member may do, from most to least. */
export type WorkspaceRole =
  /** Everything but giving away and deleting. */
  | 'ADMIN'
  /** Generate, keep and delete pictures. */
  | 'MEMBER'
  /** Everything, including giving the workspace away and deleting it. */
  | 'OWNER'
  /** Look only. */
  | 'VIEWER';

export type ConsoleQueueQueryVariables = Exact<{
  status: SupportStatus;
  after?: string | null | undefined;
}>;


export type ConsoleQueueQuery = { console: { __typename: 'Console', supportRequests: { __typename: 'SupportRequestConnection', nodes: Array<{ __typename: 'SupportRequest', id: string, topic: SupportTopic, status: SupportStatus, createdAt: string, updatedAt: string, refersToGeneration: boolean, requester: { __typename: 'SupportRequester', id: string, name: string }, messages: Array<{ __typename: 'SupportMessage', id: string, author: SupportAuthor, text: string, at: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } };

export type ConsoleStateQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleStateQuery = { console: { __typename: 'Console', services: Array<{ __typename: 'ServiceStanding', name: string, failing: Array<string> }>, deadLetters: Array<{ __typename: 'DeadLetter', service: string, kind: string, reason: string | null, attempts: number, at: string }>, staffActs: { __typename: 'StaffActConnection', nodes: Array<{ __typename: 'StaffAct', id: string, at: string, action: ActivityAction, reason: string | null, staffName: string | null, subject: { __typename: 'ActivitySubject', id: string | null } }> } } };

export type AnswerSupportMutationVariables = Exact<{
  input: AnswerSupportInput;
}>;


export type AnswerSupportMutation = { answerSupport:
    | { __typename: 'AnswerSupportSuccess', request: { __typename: 'SupportRequest', id: string, topic: SupportTopic, status: SupportStatus, createdAt: string, updatedAt: string, refersToGeneration: boolean, requester: { __typename: 'SupportRequester', id: string, name: string }, messages: Array<{ __typename: 'SupportMessage', id: string, author: SupportAuthor, text: string, at: string }> } }
    | { __typename: 'InvalidInput', message: string }
   };

export type SettleSupportRequestMutationVariables = Exact<{
  id: string;
}>;


export type SettleSupportRequestMutation = { settleSupportRequest: { __typename: 'SettleSupportRequestSuccess', request: { __typename: 'SupportRequest', id: string, status: SupportStatus, updatedAt: string } } };

export type LookUpMutationVariables = Exact<{
  input: LookUpInput;
}>;


export type LookUpMutation = { lookUp:
    | { __typename: 'InvalidInput', field: string, message: string }
    | { __typename: 'LookUpSuccess', person: { __typename: 'PersonOnFile', id: string, name: string, email: string, emailVerified: boolean, locale: string, createdAt: string, sessions: number, memberships: Array<{ __typename: 'MembershipOnFile', workspaceId: string, role: WorkspaceRole, joinedAt: string }> } | null, workspace: { __typename: 'WorkspaceOnFile', id: string, name: string, kind: WorkspaceKind, createdAt: string, memberships: Array<{ __typename: 'MembershipOnFile', userId: string, role: WorkspaceRole, joinedAt: string }> } | null }
    | { __typename: 'NothingFound', message: string }
   };

export type LookAtPicturesMutationVariables = Exact<{
  input: LookAtPicturesInput;
}>;


export type LookAtPicturesMutation = { lookAtPictures:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LookAtPicturesSuccess', prompt: string, status: string, createdAt: string, pictures: Array<string> }
    | { __typename: 'NothingFound', message: string }
   };


export const ConsoleQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportStatus"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"console"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportThread"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refersToGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ConsoleQueueQuery, ConsoleQueueQueryVariables>;
export const ConsoleStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"console"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"failing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"staffActs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"staffName"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleStateQuery, ConsoleStateQueryVariables>;
export const AnswerSupportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerSupport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerSupportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerSupport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerSupportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportThread"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refersToGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<AnswerSupportMutation, AnswerSupportMutationVariables>;
export const SettleSupportRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleSupportRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleSupportRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettleSupportRequestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SettleSupportRequestMutation, SettleSupportRequestMutationVariables>;
export const LookUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookUpSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LookUpMutation, LookUpMutationVariables>;
export const LookAtPicturesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookAtPictures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookAtPicturesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookAtPictures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LookAtPicturesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"pictures"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LookAtPicturesMutation, LookAtPicturesMutationVariables>;