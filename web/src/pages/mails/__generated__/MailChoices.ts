/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Mails that are not essential. What concerns the safety of an account, and receipts, are always sent. */
export type MailTopic =
  /** What is new. Sent to confirmed addresses only. */
  | 'PRODUCT_UPDATES'
  /** That pictures are about to be erased, or that credits run low. */
  | 'REMINDERS';

/** Which mails to get. */
export type UpdateMailChoiceInput = {
  /** What they are about. */
  topic: MailTopic;
  /** Whether to send them. */
  wanted: boolean;
};

export type MailChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailChoicesQuery = { viewer: { __typename: 'User', id: string, mailChoices: Array<{ __typename: 'MailChoice', topic: MailTopic, wanted: boolean }> } | null };

export type UpdateMailChoiceMutationVariables = Exact<{
  input: UpdateMailChoiceInput;
}>;


export type UpdateMailChoiceMutation = { updateMailChoice: { __typename: 'UpdateMailChoiceSuccess', viewer: { __typename: 'User', id: string, mailChoices: Array<{ __typename: 'MailChoice', topic: MailTopic, wanted: boolean }> } } };

export type MailChoicesFragment = { __typename: 'User', id: string, mailChoices: Array<{ __typename: 'MailChoice', topic: MailTopic, wanted: boolean }> };

export const MailChoicesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mailChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}}]}}]}}]} as unknown as DocumentNode<MailChoicesFragment, unknown>;
export const MailChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailChoices"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mailChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}}]}}]}}]} as unknown as DocumentNode<MailChoicesQuery, MailChoicesQueryVariables>;
export const UpdateMailChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMailChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMailChoiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMailChoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMailChoiceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailChoices"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mailChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}}]}}]}}]} as unknown as DocumentNode<UpdateMailChoiceMutation, UpdateMailChoiceMutationVariables>;