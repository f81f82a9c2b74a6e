/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an erased object was. */
export type ErasedObjectKind =
  /** An account: name, address, credentials. */
  | 'ACCOUNT'
  /** An entry of the activity log. */
  | 'ACTIVITY'
  /** A key for programs. */
  | 'API_KEY'
  /** How a workspace buys credits by itself. */
  | 'AUTO_TOP_UP'
  /** What a member or an API key may spend and has spent. */
  | 'BUDGET'
  /** A choice about privacy. */
  | 'CONSENT'
  /** A passkey or a second factor. */
  | 'CREDENTIAL'
  /** The customer at the payment provider. */
  | 'CUSTOMER'
  /** A device that was known. */
  | 'DEVICE'
  /** Events of a generation, previews included. */
  | 'EVENTS'
  /** An export of data. */
  | 'EXPORT'
  /** A file in the bucket. */
  | 'FILE'
  /** The record of a generation. */
  | 'GENERATION'
  /** The record of an image. */
  | 'IMAGE'
  /** An import of data. */
  | 'IMPORT'
  /** An invitation to a workspace. */
  | 'INVITATION'
  /** A mail that waited or was sent. */
  | 'LETTER'
  /** A place in a workspace. */
  | 'MEMBERSHIP'
  /** A session, with its device and IP address. */
  | 'SESSION'
  /** A subscription. */
  | 'SUBSCRIPTION'
  /** A request to support, with its answers. */
  | 'SUPPORT_REQUEST'
  /** Something that let somebody in, such as a refresh token or the link of a mail, or counted wrong passwords. */
  | 'TOKEN'
  /** A workspace. */
  | 'WORKSPACE';

export type DeletionReportQueryVariables = Exact<{
  token: string;
}>;


export type DeletionReportQuery = { deletionReceipt: { __typename: 'DeletionReport', id: string, startedAt: string | null, finishedAt: string | null, document: string | null, objects: Array<{ __typename: 'ErasedObject', kind: ErasedObjectKind, sha256: string | null, bytes: number | null, count: number }> } | null };

export type VerifyReceiptQueryVariables = Exact<{
  token: string;
}>;


export type VerifyReceiptQuery = { verifyDeletionReceipt: { __typename: 'DeletionReceiptCheck', genuine: boolean, erased: boolean, remaining: number } };


export const DeletionReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeletionReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletionReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"objects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<DeletionReportQuery, DeletionReportQueryVariables>;
export const VerifyReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VerifyReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyDeletionReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"genuine"}},{"kind":"Field","name":{"kind":"Name","value":"erased"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]}}]} as unknown as DocumentNode<VerifyReceiptQuery, VerifyReceiptQueryVariables>;