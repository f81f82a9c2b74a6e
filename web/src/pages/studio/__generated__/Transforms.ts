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

/** What is made. */
export type GenerationKind =
  /** An image without its background, which becomes transparent. */
  | 'BACKGROUND_REMOVAL'
  /** Pictures from words, and perhaps from another image. */
  | 'PICTURE'
  /** An image, `factor` times as wide and high. */
  | 'UPSCALE';

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

export type TransformPriceQueryVariables = Exact<{
  input: GenerateInput;
}>;


export type TransformPriceQuery = { estimate: { __typename: 'Estimate', credits: number } };


export const TransformPriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransformPrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"estimate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credits"}}]}}]}}]} as unknown as DocumentNode<TransformPriceQuery, TransformPriceQueryVariables>;