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

export type DecidedChoicesFragment = { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }>, history: { __typename: 'PrivacyDecisionConnection', nodes: Array<{ __typename: 'PrivacyDecision', id: string, topic: PrivacyTopic, allowed: boolean, at: string, textVersion: string, text: string }> } } };

export type PrivacyCentreQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyCentreQuery = { privacyTexts: { __typename: 'PrivacyTexts', version: string, texts: Array<{ __typename: 'PrivacyText', topic: PrivacyTopic, text: string }> }, viewer: { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }>, history: { __typename: 'PrivacyDecisionConnection', nodes: Array<{ __typename: 'PrivacyDecision', id: string, topic: PrivacyTopic, allowed: boolean, at: string, textVersion: string, text: string }> } } } | null };

export type UpdatePrivacyChoicesMutationVariables = Exact<{
  input: UpdatePrivacyChoicesInput;
}>;


export type UpdatePrivacyChoicesMutation = { updatePrivacyChoices:
    | { __typename: 'PrivacyTextOutdated', message: string }
    | { __typename: 'UpdatePrivacyChoicesSuccess', viewer: { __typename: 'User', id: string, privacyChoices: { __typename: 'PrivacyChoices', choices: Array<{ __typename: 'PrivacyChoice', topic: PrivacyTopic, allowed: boolean, decidedAt: string | null }>, history: { __typename: 'PrivacyDecisionConnection', nodes: Array<{ __typename: 'PrivacyDecision', id: string, topic: PrivacyTopic, allowed: boolean, at: string, textVersion: string, text: string }> } } } }
   };

export const DecidedChoicesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecidedChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecidedChoicesFragment, unknown>;
export const PrivacyCentreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyCentre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyTexts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecidedChoices"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecidedChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyCentreQuery, PrivacyCentreQueryVariables>;
export const UpdatePrivacyChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePrivacyChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePrivacyChoicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePrivacyChoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePrivacyChoicesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DecidedChoices"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecidedChoices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"privacyChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdatePrivacyChoicesMutation, UpdatePrivacyChoicesMutationVariables>;