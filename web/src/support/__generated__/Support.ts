/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type SupportThreadFragment = { __typename: 'SupportRequest', id: string, topic: SupportTopic, status: SupportStatus, createdAt: string, updatedAt: string, refersToGeneration: boolean, requester: { __typename: 'SupportRequester', id: string, name: string }, messages: Array<{ __typename: 'SupportMessage', id: string, author: SupportAuthor, text: string, at: string }> };

export const SupportThreadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportThread"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refersToGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<SupportThreadFragment, unknown>;