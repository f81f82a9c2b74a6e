/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What to draw. Whatever is left out takes the model's default. */
export type GenerateInput = {
  /** How many images, from 1 to the model's most. */
  count?: number | null | undefined;
  /** How many times as wide and high an upscale becomes: 2 or 4, at most 2,048 pixels a side; 2 where it is left out. */
  factor?: number | null | undefined;
  /** Guidance, from 1 to the model's most. */
  guidance?: number | null | undefined;
  /** Height in pixels, one of the model's sizes. */
  height?: number | null | undefined;
  /** Any string of at most 200 characters that names this request; see `generate`. */
  idempotencyKey?: string | null | undefined;
  /**
   * What to make. `UPSCALE` and `BACKGROUND_REMOVAL` change the source as a whole: they take `source`, `modelId` and `factor` and leave the rest aside, and
   * the prompt is the name of the result.
   */
  kind?: GenerationKind | null | undefined;
  /** Which model. */
  modelId?: string | null | undefined;
  /** What to avoid, at most 2,000 characters. */
  negativePrompt?: string | null | undefined;
  /** What to draw, 1 to 2,000 characters, English or Japanese. */
  prompt: string;
  /** Seed of the first image, 0 to 2147483647; random where it is left out. */
  seed?: number | null | undefined;
  /** Image to start from. */
  source?: SourceImageInput | null | undefined;
  /** Denoising steps, from 1 to the model's most. */
  steps?: number | null | undefined;
  /** Width in pixels, one of the model's sizes. */
  width?: number | null | undefined;
  /** The workspace that pays and owns the images; the viewer's own where it is left out. */
  workspaceId?: string | null | undefined;
};

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

/** What a request may choose or expect of a model beside prompt, size and count. */
export type ModelFeature =
  /** It removes backgrounds, as far as they are plain or blend softly. */
  | 'BACKGROUND_REMOVAL'
  /** How strictly the prompt is followed. */
  | 'GUIDANCE'
  /** A mask on that image; without it one is refused. */
  | 'MASK'
  /** What to avoid; without it a negative prompt is refused. */
  | 'NEGATIVE_PROMPT'
  /** Steps show the image so far; without it they show plain grey until the last. */
  | 'PREVIEWS'
  /** The same recipe and seed give the same image; without it the seed has no effect. */
  | 'SEED'
  /** An image to start from; without it one is refused. */
  | 'SOURCE'
  /** The number of steps. */
  | 'STEPS'
  /** It enlarges images. */
  | 'UPSCALE';

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

/** Image to start from. */
export type SourceImageInput = {
  /** An image of the same workspace, drawn or uploaded. Either this or `uploadId`. */
  imageId?: string | null | undefined;
  /**
   * Draws only a part anew: an image of the same workspace, drawn or uploaded, that is bright there and dark where the source is to stay as it is.
   * It is stretched over the source.
   */
  maskImageId?: string | null | undefined;
  /** How far the result may move away from it: 0 keeps it, 1 ignores it. 0.4 where it is left out, 1 with a mask. */
  strength?: number | null | undefined;
  /** An upload of the same workspace that is ready. */
  uploadId?: string | null | undefined;
};

export type ModelFragment = { __typename: 'Model', id: string, name: string, description: string, embedded: boolean, features: Array<ModelFeature>, defaultSteps: number, maxSteps: number, defaultGuidance: number, maxGuidance: number, maxCount: number, sizes: Array<{ __typename: 'ImageSize', width: number, height: number }> };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { models: Array<{ __typename: 'Model', id: string, name: string, description: string, embedded: boolean, features: Array<ModelFeature>, defaultSteps: number, maxSteps: number, defaultGuidance: number, maxGuidance: number, maxCount: number, sizes: Array<{ __typename: 'ImageSize', width: number, height: number }> }> };

export type RecentGenerationsQueryVariables = Exact<{
  workspaceId: string;
}>;


export type RecentGenerationsQuery = { generations: { __typename: 'GenerationConnection', nodes: Array<{ __typename: 'Generation', id: string, kind: GenerationKind, factor: number | null, prompt: string, negativePrompt: string | null, modelVersion: string | null, seed: number, width: number, height: number, count: number, steps: number, guidance: number, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, model: { __typename: 'Model', id: string, name: string }, source: { __typename: 'SourceImage', strength: number, image: { __typename: 'Image', id: string }, mask: { __typename: 'Image', id: string } | null } | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type EstimateQueryVariables = Exact<{
  input: GenerateInput;
}>;


export type EstimateQuery = { estimate: { __typename: 'Estimate', credits: number, seconds: number } };

export type QueuePositionQueryVariables = Exact<{
  id: string;
}>;


export type QueuePositionQuery = { generation: { __typename: 'Generation', id: string, status: GenerationStatus, queuePosition: number | null } | null };

export const ModelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Model"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Model"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"embedded"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultSteps"}},{"kind":"Field","name":{"kind":"Name","value":"maxSteps"}},{"kind":"Field","name":{"kind":"Name","value":"defaultGuidance"}},{"kind":"Field","name":{"kind":"Name","value":"maxGuidance"}},{"kind":"Field","name":{"kind":"Name","value":"maxCount"}}]}}]} as unknown as DocumentNode<ModelFragment, unknown>;
export const ModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Model"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Model"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Model"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"embedded"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultSteps"}},{"kind":"Field","name":{"kind":"Name","value":"maxSteps"}},{"kind":"Field","name":{"kind":"Name","value":"defaultGuidance"}},{"kind":"Field","name":{"kind":"Name","value":"maxGuidance"}},{"kind":"Field","name":{"kind":"Name","value":"maxCount"}}]}}]} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const RecentGenerationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentGenerations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"18"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GenerationSheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Recipe"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"negativePrompt"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modelVersion"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"mask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"thumbnail"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"thumbhash"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"readAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GenerationSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Recipe"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}}]} as unknown as DocumentNode<RecentGenerationsQuery, RecentGenerationsQueryVariables>;
export const EstimateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Estimate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estimate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}}]} as unknown as DocumentNode<EstimateQuery, EstimateQueryVariables>;
export const QueuePositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueuePosition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}}]}}]}}]} as unknown as DocumentNode<QueuePositionQuery, QueuePositionQueryVariables>;