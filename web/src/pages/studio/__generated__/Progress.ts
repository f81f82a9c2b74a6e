/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a generation failed. */
export type GenerationFailureReason =
  /** The model's provider refuses to draw this. */
  | 'CONTENT_BLOCKED'
  /** The model failed repeatedly. */
  | 'MODEL_ERROR'
  /** The source image was deleted before the work began. */
  | 'SOURCE_MISSING'
  /** It waited or ran too long. */
  | 'TIMED_OUT';

/** Where a generation stands. */
export type GenerationStatus =
  /** It was stopped; the credits were returned. */
  | 'CANCELED'
  /** It ended without images; the credits were returned. */
  | 'FAILED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** A worker draws. */
  | 'RUNNING'
  /** The images are there and paid. */
  | 'SUCCEEDED';

/** What a note is about. */
export type PromptNoteKind =
  /** No picture has this name; the nearest was taken. */
  | 'NEAREST'
  /** Nothing of the prompt is known; a free picture was drawn. */
  | 'NOTHING_KNOWN'
  /** No plain background was found to remove; the image stayed as it was. */
  | 'NO_BACKGROUND'
  /** The model can't draw persons; a smiling face stands in. */
  | 'PERSON'
  /** A word was taken for a similar one. */
  | 'READ_AS'
  /** Only three objects fit; the others were left out. */
  | 'TOO_MANY_OBJECTS'
  /** Words are not known and were left out. */
  | 'UNKNOWN_WORDS';

export type GenerationProgressSubscriptionVariables = Exact<{
  id: string;
  after: number;
}>;


export type GenerationProgressSubscription = { generationProgress:
    | { __typename: 'GenerationCanceled', sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationFailed', sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationQueued', position: number, sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationStarted', sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationStepped', imageIndex: number, step: number, steps: number, preview: string, sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationSucceeded', sequence: number, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
   };


export const GenerationProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"GenerationProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationQueued"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationStepped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageIndex"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"preview"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"thumbnail"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"thumbhash"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"readAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]} as unknown as DocumentNode<GenerationProgressSubscription, GenerationProgressSubscriptionVariables>;