/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a host is to us. */
export type OutboundCategory =
  /** Keeps accounts, the ledger and what is known of each generation. */
  | 'DATABASE'
  /** Passes connections on to us. */
  | 'EDGE'
  /** Draws pictures: prompt and source picture of those generations that chose its model. No name and no address. */
  | 'IMAGE_PROVIDER'
  /** Delivers mails: addresses, and what the mails say. */
  | 'MAIL'
  /** Says whether a password has leaked: the first five characters of its hash. */
  | 'PASSWORD_CHECK'
  /** Takes payments: name, e-mail address and what was bought. Card numbers go there and never to us. */
  | 'PAYMENT'
  /** Keeps pictures. */
  | 'PICTURES'
  /** Another of our own services. These are not listed. */
  | 'SERVICE';

export type RegisteredHostFragment = { __typename: 'OutboundHost', host: string | null, category: OutboundCategory };

export type RegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterQuery = { outboundRegister: { __typename: 'OutboundRegister', id: string, users: Array<{ __typename: 'OutboundHost', host: string | null, category: OutboundCategory }>, billing: Array<{ __typename: 'OutboundHost', host: string | null, category: OutboundCategory }>, generation: Array<{ __typename: 'OutboundHost', host: string | null, category: OutboundCategory }> } };

export const RegisteredHostFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisteredHost"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutboundHost"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]} as unknown as DocumentNode<RegisteredHostFragment, unknown>;
export const RegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Register"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outboundRegister"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisteredHost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisteredHost"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegisteredHost"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisteredHost"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutboundHost"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]} as unknown as DocumentNode<RegisterQuery, RegisterQueryVariables>;