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

/** Which generations. Conditions are joined by and. */
export type GenerationFilter = {
  /** Only those that were asked for before this instant. */
  createdBefore?: string | null | undefined;
  /** Only those that were asked for at this instant or later. */
  createdFrom?: string | null | undefined;
  /** Only those this high, in pixels. */
  height?: number | null | undefined;
  /** Only those of this model, be it offered still or not. */
  modelId?: string | null | undefined;
  /** Only kept ones, or only others. */
  saved?: boolean | null | undefined;
  /** Only those in one of these states. */
  status?: Array<GenerationStatus> | null | undefined;
  /**
   * Only those whose prompt has all of these words, in any order; 200 characters at most. A word is found by its beginning, Japanese by any
   * part of it; upper and lower case are the same. Words are told apart by their first 12 characters.
   */
  text?: string | null | undefined;
  /** Only those this wide, in pixels. */
  width?: number | null | undefined;
};

/** What is made. */
export type GenerationKind =
  /** An image without its background, which becomes transparent. */
  | 'BACKGROUND_REMOVAL'
  /** Pictures from words, and perhaps from another image. */
  | 'PICTURE'
  /** An image, `factor` times as wide and high. */
  | 'UPSCALE';

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

export type GalleryPageQueryVariables = Exact<{
  workspaceId: string;
  filter: GenerationFilter;
  after?: string | null | undefined;
}>;


export type GalleryPageQuery = { generations: { __typename: 'GenerationConnection', nodes: Array<{ __typename: 'Generation', id: string, kind: GenerationKind, factor: number | null, prompt: string, negativePrompt: string | null, modelVersion: string | null, seed: number, width: number, height: number, count: number, steps: number, guidance: number, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, model: { __typename: 'Model', id: string, name: string }, source: { __typename: 'SourceImage', strength: number, image: { __typename: 'Image', id: string }, mask: { __typename: 'Image', id: string } | null } | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GalleryChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type GalleryChoicesQuery = { models: Array<{ __typename: 'Model', id: string, name: string, sizes: Array<{ __typename: 'ImageSize', width: number, height: number }> }> };


export const GalleryPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GalleryPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GenerationSheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Recipe"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"negativePrompt"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modelVersion"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"mask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"thumbnail"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"thumbhash"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"readAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GenerationSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Recipe"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}}]} as unknown as DocumentNode<GalleryPageQuery, GalleryPageQueryVariables>;
export const GalleryChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GalleryChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}}]} as unknown as DocumentNode<GalleryChoicesQuery, GalleryChoicesQueryVariables>;