/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is said of a record. */
export type HeldFactName =
  /** What was done, as in `ActivityAction`. */
  | 'ACTION'
  /** `true` or `false`: what was decided. */
  | 'ALLOWED'
  /** When it came about, in RFC 3339. */
  | 'AT'
  /** Credits to be spent. */
  | 'AVAILABLE'
  /** Credits that may be spent in a month. */
  | 'BUDGET'
  /** Size in bytes. */
  | 'BYTES'
  /** Credits. */
  | 'CREDITS'
  /** What the browser called itself. */
  | 'DEVICE'
  /** E-mail address. */
  | 'EMAIL'
  /** Credits set aside. */
  | 'HELD'
  /** The beginning of a secret, by which it is recognised. */
  | 'HINT'
  /** IP address. */
  | 'IP_ADDRESS'
  /** What it is, in a word of the service. */
  | 'KIND'
  /** Language as a BCP 47 tag. */
  | 'LANGUAGE'
  /** When it was used last, in RFC 3339. */
  | 'LAST_USED'
  /** Number of messages. */
  | 'MESSAGES'
  /** What it is called. */
  | 'NAME'
  /** Number or fingerprint that it goes by. */
  | 'NUMBER'
  /** Number of objects. */
  | 'OBJECTS'
  /** Number of pictures. */
  | 'PICTURES'
  /** Id of a plan. */
  | 'PLAN'
  /** The prompt. */
  | 'PROMPT'
  /** Role in a workspace. */
  | 'ROLE'
  /** What it may be used for, separated by commas. */
  | 'SCOPES'
  /** Credits that were spent. */
  | 'SPENT'
  /** How it stands, in a word of the service. */
  | 'STATUS'
  /** What it is about, in a word of the service. */
  | 'TOPIC'
  /** Until when it is there, in RFC 3339. */
  | 'UNTIL'
  /** Version of the wording that was decided upon. */
  | 'WORDING';

export type HeldDataQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldDataQuery = { viewer: { __typename: 'User', id: string, heldData: Array<{ __typename: 'HeldData', service: string, category: string, count: number }> } | null };

export type HeldRecordsQueryVariables = Exact<{
  service: string;
  category: string;
  after?: string | null | undefined;
}>;


export type HeldRecordsQuery = { viewer: { __typename: 'User', id: string, heldRecords: { __typename: 'HeldRecordConnection', nodes: Array<{ __typename: 'HeldRecord', id: string, facts: Array<{ __typename: 'HeldFact', name: HeldFactName, value: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };


export const HeldDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<HeldDataQuery, HeldDataQueryVariables>;
export const HeldRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"service"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"category"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"service"},"value":{"kind":"Variable","name":{"kind":"Name","value":"service"}}},{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"Variable","name":{"kind":"Name","value":"category"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HeldRecordsQuery, HeldRecordsQueryVariables>;