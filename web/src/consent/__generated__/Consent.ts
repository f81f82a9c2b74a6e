/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What somebody decides about the use of their data. */
export type PrivacyTopic =
  /** Advertising with cookies of others. Not without consent. */
  | 'ADVERTISING'
  /** Counting visits with cookies of others. Not without consent. */
  | 'ANALYTICS'
  /** Statistics, without text or id, of how long drawing takes. Until somebody objects. */
  | 'LEARNING'
  /** Doing anything with the data but keep, show, export and delete it. Until somebody restricts it. */
  | 'PROCESSING';

/** What is decided; what is left out stays as it is. */
export type UpdatePrivacyChoicesInput = {
  /** Advertising with cookies of others. */
  advertising?: boolean | null | undefined;
  /** Counting visits with cookies of others. */
  analytics?: boolean | null | undefined;
  /** Statistics of how long drawing takes; `false` objects. */
  learning?: boolean | null | undefined;
  /** Doing anything with the data but keep, show, export and delete it; `false` restricts. */
  processing?: boolean | null | undefined;
  /** `version` of the `privacyTexts` that the person has read. */
  textVersion: string;
};

export type CookieChoicesFragment = { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }> } };

export type CookieChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CookieChoicesQuery = { privacyTexts: { __typename: 'PrivacyTexts', version: string, texts: Array<{ __typename: 'PrivacyText', topic: PrivacyTopic, text: string }> }, viewer: { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }> } } | null };

export type DecideOnCookiesMutationVariables = Exact<{
  input: UpdatePrivacyChoicesInput;
}>;


export type DecideOnCookiesMutation = { updatePrivacyChoices:
    | { __typename: 'PrivacyTextOutdated' }
    | { __typename: 'UpdatePrivacyChoicesSuccess', viewer: { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }> } } }
   };

export const CookieChoicesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CookieChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CookieChoicesFragment, unknown>;
export const CookieChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CookieChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyTexts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CookieChoices"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CookieChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CookieChoicesQuery, CookieChoicesQueryVariables>;
export const DecideOnCookiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideOnCookies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePrivacyChoicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePrivacyChoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePrivacyChoicesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CookieChoices"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CookieChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}}]}}]} as unknown as DocumentNode<DecideOnCookiesMutation, DecideOnCookiesMutationVariables>;