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

/** Why a prompt was refused. */
export type PromptRejectionReason =
  /** Sexual content with minors. */
  | 'CHILD_SAFETY'
  /** Hatred of a group of people. */
  | 'HATE'
  /** Sexual content. */
  | 'SEXUAL'
  /** Gore or cruelty. */
  | 'VIOLENCE';

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

export type GenerateMutationVariables = Exact<{
  input: GenerateInput;
}>;


export type GenerateMutation = { generate:
    | { __typename: 'BudgetExceeded', budget: number, spent: number, resetsAt: string, message: string }
    | { __typename: 'GenerateSuccess', generation: { __typename: 'Generation', id: string, kind: GenerationKind, factor: number | null, prompt: string, negativePrompt: string | null, modelVersion: string | null, seed: number, width: number, height: number, count: number, steps: number, guidance: number, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, model: { __typename: 'Model', id: string, name: string }, source: { __typename: 'SourceImage', strength: number, image: { __typename: 'Image', id: string }, mask: { __typename: 'Image', id: string } | null } | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'IdempotencyConflict', message: string }
    | { __typename: 'InsufficientCredits', required: number, available: number, message: string }
    | { __typename: 'InvalidInput', field: string, message: string }
    | { __typename: 'ProcessingRestricted', message: string }
    | { __typename: 'PromptRejected', reason: PromptRejectionReason, message: string }
   };

export type CancelGenerationMutationVariables = Exact<{
  id: string;
}>;


export type CancelGenerationMutation = { cancelGeneration:
    | { __typename: 'CancelGenerationSuccess', generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
    | { __typename: 'GenerationFinished', message: string, generation: { __typename: 'Generation', id: string, status: GenerationStatus, progress: number, failureReason: GenerationFailureReason | null, credits: number, createdAt: string, startedAt: string | null, finishedAt: string | null, savedAt: string | null, expiresAt: string | null, notes: Array<{ __typename: 'PromptNote', kind: PromptNoteKind, words: Array<string>, readAs: string | null }>, images: Array<{ __typename: 'Image', id: string, url: string, width: number, height: number, bytes: number, seed: number, thumbhash: string, thumbnail: string, original: string }> } }
   };


export const GenerateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Generate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GenerationSheet"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsufficientCredits"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetExceeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"spent"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PromptRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Recipe"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"negativePrompt"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modelVersion"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"mask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"thumbnail"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"thumbhash"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"readAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GenerationSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Recipe"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}}]} as unknown as DocumentNode<GenerateMutation, GenerateMutationVariables>;
export const CancelGenerationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelGeneration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelGeneration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelGenerationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Standing"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Picture"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"thumbnail"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variant"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"thumbhash"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Standing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"credits"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"readAs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Picture"}}]}}]}}]} as unknown as DocumentNode<CancelGenerationMutation, CancelGenerationMutationVariables>;