import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Receipt } from '../domain/deletion.ts';
import type { Generation as GenerationRecord, Image as ImageRecord, SourceWithImage } from '../domain/generation.ts';
import type { SentCanceled, SentFailed, SentQueued, SentStarted, SentStepped, SentSucceeded } from '../domain/generation-event.ts';
import type { Model as ModelFacts } from '../domain/model.ts';
import type { Preset as PresetRecord } from '../domain/preset.ts';
import type { Upload as UploadRecord } from '../domain/upload.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as RFC 3339 in UTC, for example `2026-11-23T18:20:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** It would cost more than is left of what the member or the API key may spend this month; nothing was held or queued. */
export type BudgetExceeded = Problem & {
  __typename?: 'BudgetExceeded';
  /** Credits for each calendar month (UTC). */
  budget: Scalars['Int']['output'];
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** When the next month begins. */
  resetsAt: Scalars['DateTime']['output'];
  /** Credits spent of it, those included that are set aside. */
  spent: Scalars['Int']['output'];
};

/** Which generation to stop. */
export type CancelGenerationInput = {
  /** Id of the generation. */
  id: Scalars['ID']['input'];
};

export type CancelGenerationResult = CancelGenerationSuccess | GenerationFinished;

/** The generation is stopped, or stops within one step. */
export type CancelGenerationSuccess = {
  __typename?: 'CancelGenerationSuccess';
  /** The generation as it stands now. */
  generation: Generation;
};

/** Options to keep. Whatever is left out stays open. */
export type CreatePresetInput = {
  /** How many images, from 1 to the model's most. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** Guidance, from 1 to the model's most. */
  guidance?: InputMaybe<Scalars['Float']['input']>;
  /** Height in pixels, one of the model's sizes. */
  height?: InputMaybe<Scalars['Int']['input']>;
  /** Which model. */
  modelId?: InputMaybe<Scalars['ID']['input']>;
  /** Its name, at most 60 characters. */
  name: Scalars['String']['input'];
  /** What to avoid, at most 2,000 characters. */
  negativePrompt?: InputMaybe<Scalars['String']['input']>;
  /** Denoising steps, from 1 to the model's most. */
  steps?: InputMaybe<Scalars['Int']['input']>;
  /** Words for the end of every prompt, at most 500 characters. */
  style?: InputMaybe<Scalars['String']['input']>;
  /** Width in pixels, one of the model's sizes. */
  width?: InputMaybe<Scalars['Int']['input']>;
  /** The workspace that it belongs to; the viewer's own where it is left out. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreatePresetResult = CreatePresetSuccess | InvalidInput;

/** The preset is kept. */
export type CreatePresetSuccess = {
  __typename?: 'CreatePresetSuccess';
  /** The new preset. */
  preset: Preset;
};

/** A file to send. */
export type CreateUploadInput = {
  /** Its size in bytes, at most 20,971,520. */
  bytes: Scalars['Int']['input'];
  /** `image/png`, `image/jpeg` or `image/webp`. What the file really is decides. */
  mimeType: Scalars['String']['input'];
  /** The workspace that it belongs to; the viewer's own where it is left out. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateUploadResult = CreateUploadSuccess | InvalidInput | ProcessingRestricted;

/**
 * There is room for the file. Send its bytes to `url` by `method` with `headers`; one request or several, each with `Upload-Offset` saying where
 * its bytes begin (tus 1.0, core protocol). `HEAD` of the same address answers in `Upload-Offset` how much has arrived, to go on after a connection was
 * lost.
 */
export type CreateUploadSuccess = {
  __typename?: 'CreateUploadSuccess';
  /** HTTP headers to send along with the first bytes. */
  headers: Array<UploadHeader>;
  /** HTTP method to send them by. */
  method: Scalars['String']['output'];
  /** The upload. */
  upload: Upload;
  /** Id of the upload, for `SourceImageInput.uploadId`. */
  uploadId: Scalars['ID']['output'];
  /** Where to send the bytes: signed, bound to the workspace, valid for at least an hour. */
  url: Scalars['String']['output'];
};

/** Whose data. */
export type DataHolderInput = {
  /** The person's id, where it is their own workspace. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The workspace's id. */
  workspaceId: Scalars['ID']['input'];
};

/** Which generation to erase. */
export type DeleteGenerationInput = {
  /** Id of the generation. */
  id: Scalars['ID']['input'];
};

export type DeleteGenerationResult = DeleteGenerationSuccess | GenerationNotFinished;

/** The generation is erased. */
export type DeleteGenerationSuccess = {
  __typename?: 'DeleteGenerationSuccess';
  /** What was erased. */
  receipt: DeletionReceipt;
};

/** Which image to erase. */
export type DeleteImageInput = {
  /** Id of the image. */
  id: Scalars['ID']['input'];
};

export type DeleteImageResult = DeleteImageSuccess;

/** The image is erased. */
export type DeleteImageSuccess = {
  __typename?: 'DeleteImageSuccess';
  /** What was erased. */
  receipt: DeletionReceipt;
};

/** Which preset to delete. */
export type DeletePresetInput = {
  /** Id of the preset. */
  id: Scalars['ID']['input'];
};

export type DeletePresetResult = DeletePresetSuccess;

/** The preset is gone. */
export type DeletePresetSuccess = {
  __typename?: 'DeletePresetSuccess';
  /** Id that it had. */
  presetId: Scalars['ID']['output'];
};

/** What a deletion erased. It holds hashes and sizes, never content. */
export type DeletionReceipt = {
  __typename?: 'DeletionReceipt';
  /** When the last object was gone. */
  at: Scalars['DateTime']['output'];
  /** The receipt as JSON with a signature, to be kept and checked by `verifyDeletionReceipt`. */
  document: Scalars['String']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Every object erased. */
  objects: Array<ErasedObject>;
  /** When the deletion began. */
  startedAt: Scalars['DateTime']['output'];
  /** What the receipt is asked for again with, by `deletionReceipt`. */
  token: Scalars['String']['output'];
};

/** Which image to put into words. */
export type DescribeImageInput = {
  /** An image, drawn or uploaded. Either this or `uploadId`. */
  imageId?: InputMaybe<Scalars['ID']['input']>;
  /** An upload that is ready. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

export type DescribeImageResult = DescribeImageSuccess | InvalidInput | ProcessingRestricted;

/** The image in words. */
export type DescribeImageSuccess = {
  __typename?: 'DescribeImageSuccess';
  /** The image. */
  image: Image;
  /** Whether it is like something that the model knows; otherwise the words name colours only. */
  isCertain: Scalars['Boolean']['output'];
  /** A prompt. */
  prompt: Scalars['String']['output'];
};

/** Whom to erase. */
export type ErasePersonInput = {
  /** The person's id. */
  userId: Scalars['ID']['input'];
};

/** Which workspace to erase. */
export type EraseWorkspaceInput = {
  /** The workspace's id. */
  workspaceId: Scalars['ID']['input'];
};

/** One erased object, or several of a kind. */
export type ErasedObject = {
  __typename?: 'ErasedObject';
  /** Size in bytes; null for records of the database, and where it is more than 2 GiB. */
  bytes: Maybe<Scalars['Int']['output']>;
  /** How many. */
  count: Scalars['Int']['output'];
  /** What it was. */
  kind: ErasedObjectKind;
  /**
   * SHA-256 of its content in hexadecimal; null for records of the database. Of several files: the SHA-256 of theirs, sorted,
   * one a line.
   */
  sha256: Maybe<Scalars['String']['output']>;
};

/** What an erased object was. */
export type ErasedObjectKind =
  /** Events of a generation, previews included. */
  | 'EVENTS'
  /** A file in the bucket. */
  | 'FILE'
  /** The record of a generation. */
  | 'GENERATION'
  /** The record of an image. */
  | 'IMAGE';

/** How far an erasure has come. */
export type ErasureProgress = {
  __typename?: 'ErasureProgress';
  /** Whether everything is gone. If not, the call is to be repeated. */
  finished: Scalars['Boolean']['output'];
  /** What was erased; empty before it is finished. */
  objects: Array<ErasedObject>;
};

/** What a request would cost. */
export type Estimate = {
  __typename?: 'Estimate';
  /** Price in whole credits. */
  credits: Scalars['Int']['output'];
  /** Expected seconds from now to the last image, queue included. */
  seconds: Scalars['Float']['output'];
  /** Expected seconds from now until a worker takes it up. */
  secondsUntilStart: Scalars['Float']['output'];
};

/** What to draw. Whatever is left out takes the model's default. */
export type GenerateInput = {
  /** How many images, from 1 to the model's most. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** How many times as wide and high an upscale becomes: 2 or 4, at most 2,048 pixels a side; 2 where it is left out. */
  factor?: InputMaybe<Scalars['Int']['input']>;
  /** Guidance, from 1 to the model's most. */
  guidance?: InputMaybe<Scalars['Float']['input']>;
  /** Height in pixels, one of the model's sizes. */
  height?: InputMaybe<Scalars['Int']['input']>;
  /** Any string of at most 200 characters that names this request; see `generate`. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * What to make. `UPSCALE` and `BACKGROUND_REMOVAL` change the source as a whole: they take `source`, `modelId` and `factor` and leave the rest aside, and
   * the prompt is the name of the result.
   */
  kind?: InputMaybe<GenerationKind>;
  /** Which model. */
  modelId?: InputMaybe<Scalars['ID']['input']>;
  /** What to avoid, at most 2,000 characters. */
  negativePrompt?: InputMaybe<Scalars['String']['input']>;
  /** What to draw, 1 to 2,000 characters, English or Japanese. */
  prompt: Scalars['String']['input'];
  /** Seed of the first image, 0 to 2147483647; random where it is left out. */
  seed?: InputMaybe<Scalars['Int']['input']>;
  /** Image to start from. */
  source?: InputMaybe<SourceImageInput>;
  /** Denoising steps, from 1 to the model's most. */
  steps?: InputMaybe<Scalars['Int']['input']>;
  /** Width in pixels, one of the model's sizes. */
  width?: InputMaybe<Scalars['Int']['input']>;
  /** The workspace that pays and owns the images; the viewer's own where it is left out. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type GenerateResult = BudgetExceeded | GenerateSuccess | IdempotencyConflict | InsufficientCredits | InvalidInput | ProcessingRestricted | PromptRejected;

/** The request is queued. */
export type GenerateSuccess = {
  __typename?: 'GenerateSuccess';
  /** The new generation, or the first one for a repeated idempotency key. */
  generation: Generation;
};

/** A request for pictures and what became of it. */
export type Generation = {
  __typename?: 'Generation';
  /** How many images. */
  count: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Price in credits. */
  credits: Scalars['Int']['output'];
  /** When its last image is expected; null when it has ended. */
  expectedFinishAt: Maybe<Scalars['DateTime']['output']>;
  /** When a worker is expected to take it up; null when it is not queued. */
  expectedStartAt: Maybe<Scalars['DateTime']['output']>;
  /** When it is erased unless it is kept; null while it is kept and before it ends. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** How many times as wide and high as its source an upscale is; null for other kinds. */
  factor: Maybe<Scalars['Int']['output']>;
  /** Why it failed; null unless it did. */
  failureReason: Maybe<GenerationFailureReason>;
  /** When it ended, whatever the end; null before. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Classifier-free guidance: how strictly the prompt is followed. */
  guidance: Scalars['Float']['output'];
  /** Height of each image in pixels. */
  height: Scalars['Int']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Finished images, in the order of their seeds. */
  images: Array<Image>;
  /** What was made. */
  kind: GenerationKind;
  /** The model that draws it. */
  model: Model;
  /** Version of the model's files; null until it starts. */
  modelVersion: Maybe<Scalars['String']['output']>;
  /** What was to be avoided. */
  negativePrompt: Maybe<Scalars['String']['output']>;
  /** How the model understood the prompt, where that needs a word; empty before it starts. */
  notes: Array<PromptNote>;
  /** The person who asked for it; see `User.former` for who has left since. */
  owner: User;
  /** Share of the work done, 0 to 1. */
  progress: Scalars['Float']['output'];
  /** What was asked for; the name of what was made where it is no picture from words. */
  prompt: Scalars['String']['output'];
  /** Place in the queue of its model, 1 for the next; null when it is not queued. */
  queuePosition: Maybe<Scalars['Int']['output']>;
  /** Since when it is kept; null when it is not. */
  savedAt: Maybe<Scalars['DateTime']['output']>;
  /** Seed of the first image; each further image adds one. Where the model has `SEED`, the same recipe and seed give the same image. */
  seed: Scalars['Int']['output'];
  /** The image it starts from; null for text to image and where that image has been deleted. */
  source: Maybe<SourceImage>;
  /** When a worker took it up; null before. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: GenerationStatus;
  /** Denoising steps for each image. */
  steps: Scalars['Int']['output'];
  /** Width of each image in pixels. */
  width: Scalars['Int']['output'];
  /** The workspace that owns it. */
  workspace: Workspace;
};

/** The request was stopped. */
export type GenerationCanceled = GenerationEvent & {
  __typename?: 'GenerationCanceled';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Credits that were returned. */
  creditsReturned: Scalars['Int']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
};

/** A page of generations. */
export type GenerationConnection = {
  __typename?: 'GenerationConnection';
  /** Generations with their cursors. */
  edges: Array<GenerationEdge>;
  /** Generations of the page. */
  nodes: Array<Generation>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A generation with its cursor. */
export type GenerationEdge = {
  __typename?: 'GenerationEdge';
  /** Value for `after` to go on behind this generation. */
  cursor: Scalars['String']['output'];
  /** The generation. */
  node: Generation;
};

/** Something that happened to a generation. Events are kept as long as the generation. */
export type GenerationEvent = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
};

/** The request ended without images. */
export type GenerationFailed = GenerationEvent & {
  __typename?: 'GenerationFailed';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Credits that were returned. */
  creditsReturned: Scalars['Int']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Why. */
  reason: GenerationFailureReason;
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
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

/** Which generations. Conditions are joined by and. */
export type GenerationFilter = {
  /** Only those that were asked for before this instant. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those that were asked for at this instant or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those this high, in pixels. */
  height?: InputMaybe<Scalars['Int']['input']>;
  /** Only those of this model, be it offered still or not. */
  modelId?: InputMaybe<Scalars['ID']['input']>;
  /** Only kept ones, or only others. */
  saved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those in one of these states. */
  status?: InputMaybe<Array<GenerationStatus>>;
  /**
   * Only those whose prompt has all of these words, in any order; 200 characters at most. A word is found by its beginning, Japanese by any
   * part of it; upper and lower case are the same. Words are told apart by their first 12 characters.
   */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only those this wide, in pixels. */
  width?: InputMaybe<Scalars['Int']['input']>;
};

/** The generation has ended; there is nothing to stop. */
export type GenerationFinished = Problem & {
  __typename?: 'GenerationFinished';
  /** The generation as it stands. */
  generation: Generation;
  /** What happened. */
  message: Scalars['String']['output'];
};

/** What is made. */
export type GenerationKind =
  /** An image without its background, which becomes transparent. */
  | 'BACKGROUND_REMOVAL'
  /** Pictures from words, and perhaps from another image. */
  | 'PICTURE'
  /** An image, `factor` times as wide and high. */
  | 'UPSCALE';

/** The generation has not ended yet. */
export type GenerationNotFinished = Problem & {
  __typename?: 'GenerationNotFinished';
  /** The generation as it stands. */
  generation: Generation;
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A generation as support sees it. */
export type GenerationOnFile = {
  __typename?: 'GenerationOnFile';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Its pictures: paths below the public origin, good for one to two hours. */
  pictures: Array<Scalars['String']['output']>;
  /** What was asked for. */
  prompt: Scalars['String']['output'];
  /** Where it stands. */
  status: GenerationStatus;
};

/** The request was queued, or queued again after a worker was lost. */
export type GenerationQueued = GenerationEvent & {
  __typename?: 'GenerationQueued';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** When the last image was expected; null likewise. */
  expectedFinishAt: Maybe<Scalars['DateTime']['output']>;
  /** When a worker was expected to take it up; null in what was queued before such times were kept. */
  expectedStartAt: Maybe<Scalars['DateTime']['output']>;
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Place in the queue when it was queued, 1 for the next. */
  position: Scalars['Int']['output'];
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
};

/** A worker took up the request. */
export type GenerationStarted = GenerationEvent & {
  __typename?: 'GenerationStarted';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
};

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

/** A denoising step of one image was done. */
export type GenerationStepped = GenerationEvent & {
  __typename?: 'GenerationStepped';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Which image, counted from 0. */
  imageIndex: Scalars['Int']['output'];
  /** The image so far as a `data:` URL of a small WebP; plain grey as long as the model has shown nothing. */
  preview: Scalars['String']['output'];
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
  /** The step that was done, 1 to `steps`; a model may skip some. */
  step: Scalars['Int']['output'];
  /** Steps for each image as this model counts them, which need not be those asked for. */
  steps: Scalars['Int']['output'];
};

/** The images are there and the credits are charged. */
export type GenerationSucceeded = GenerationEvent & {
  __typename?: 'GenerationSucceeded';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Place in the workspace's activity, for `generationActivity(after:)`. */
  cursor: Scalars['String']['output'];
  /** The generation as it stands when the event is sent. */
  generation: Generation;
  /** Counts from 1 without a gap for each generation. */
  sequence: Scalars['Int']['output'];
};

/** One sort of data. */
export type HeldCategory = {
  __typename?: 'HeldCategory';
  /** How many records. */
  count: Scalars['Int']['output'];
  /** Its name, which stays. */
  name: Scalars['String']['output'];
};

/** A file that belongs to a record. */
export type HeldFile = {
  __typename?: 'HeldFile';
  /** Path on this service, signed. */
  address: Scalars['String']['output'];
  /** Where it goes in an archive. */
  path: Scalars['String']['output'];
};

/** A record as it is shown. */
export type HeldLine = {
  __typename?: 'HeldLine';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** Pairs of name and value, as JSON. */
  facts: Scalars['String']['output'];
};

/** Which records to show, the latest first. */
export type HeldLinesInput = {
  /** Cursor of the record before; null for the latest. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** Name of the category. */
  category: Scalars['String']['input'];
  /** How many at most. */
  first: Scalars['Int']['input'];
  /** The person's id, where it is their own workspace. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The workspace's id. */
  workspaceId: Scalars['ID']['input'];
};

/** A page of records. */
export type HeldRecords = {
  __typename?: 'HeldRecords';
  /** Where the next page begins; null behind the last. */
  after: Maybe<Scalars['String']['output']>;
  /** Files that belong to them. */
  files: Array<HeldFile>;
  /** Each as JSON. */
  records: Array<Scalars['String']['output']>;
};

/** Which records. */
export type HeldRecordsInput = {
  /** `after` of the page before; null for the first. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** Name of the category. */
  category: Scalars['String']['input'];
  /** The person's id, where it is their own workspace. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The workspace's id. */
  workspaceId: Scalars['ID']['input'];
};

/** The idempotency key was used for another request. */
export type IdempotencyConflict = Problem & {
  __typename?: 'IdempotencyConflict';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** An image: one that was drawn, or what was made of an uploaded file. */
export type Image = {
  __typename?: 'Image';
  /** Size of the original in bytes. */
  bytes: Scalars['Int']['output'];
  /** What it was last put into by `describeImage`; null before. */
  description: Maybe<Scalars['String']['output']>;
  /** Height in pixels. */
  height: Scalars['Int']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Media type of the original. */
  mimeType: Scalars['String']['output'];
  /** Seed that draws exactly this image; 0 for an uploaded one. */
  seed: Scalars['Int']['output'];
  /** ThumbHash (base64), some 25 bytes to show before the image has loaded. */
  thumbhash: Scalars['String']['output'];
  /** Address of the file: signed, bound to the workspace, valid for at least an hour. */
  url: Scalars['String']['output'];
  /** Width in pixels. */
  width: Scalars['Int']['output'];
};


/** An image: one that was drawn, or what was made of an uploaded file. */
export type ImageUrlArgs = {
  variant?: InputMaybe<ImageVariant>;
};

/** A size in pixels. */
export type ImageSize = {
  __typename?: 'ImageSize';
  /** Height in pixels. */
  height: Scalars['Int']['output'];
  /** Width in pixels. */
  width: Scalars['Int']['output'];
};

/** Which file of an image. */
export type ImageVariant =
  /** PNG with the recipe embedded. */
  | 'ORIGINAL'
  /** WebP of at most 256 pixels a side. */
  | 'THUMBNAIL'
  /** WebP in full size with the recipe embedded. */
  | 'WEBP';

/** What became of a record of an archive. */
export type ImportOutcome =
  /** It is there. */
  | 'IMPORTED'
  /** All its files are there. */
  | 'READY'
  /** It is no record that an export writes. */
  | 'REFUSED'
  /** There is nothing to keep of it: it was under way when it was exported, or has been discarded. */
  | 'SKIPPED'
  /** Files of its images have to be sent first. */
  | 'WANTED'
  /** The workspace has been deleted. */
  | 'WORKSPACE_DELETED';

/** A record of an archive, and where it goes. */
export type ImportRecordInput = {
  /** `generations` or `uploads`. */
  category: Scalars['String']['input'];
  /** The import's id. */
  importId: Scalars['ID']['input'];
  /** The record as the archive has it. */
  record: Scalars['String']['input'];
  /** What to do with it. */
  stage: ImportStage;
  /** Whose it becomes. */
  userId: Scalars['ID']['input'];
  /** The workspace that it comes to. */
  workspaceId: Scalars['ID']['input'];
};

/** How far a record of an archive is to be taken up. Each may be repeated. */
export type ImportStage =
  /** Files of it that were taken in are erased, unless it has been taken up. */
  | 'DISCARD'
  /** It is read and its files are taken in; nobody sees anything of it yet. */
  | 'FILES'
  /** It is taken up, files and all. */
  | 'RECORD';

/** What became of a record of an archive. */
export type ImportedRecord = {
  __typename?: 'ImportedRecord';
  /** What became of it. */
  outcome: ImportOutcome;
  /** Files to send first; none unless they are wanted. */
  wanted: Array<HeldFile>;
};

/** The workspace has too few credits; nothing was held or queued. */
export type InsufficientCredits = Problem & {
  __typename?: 'InsufficientCredits';
  /** Credits free to spend. */
  available: Scalars['Int']['output'];
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** Price of the request in credits. */
  required: Scalars['Int']['output'];
};

/** One value of the input can't be taken as it is. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  /** Name of the input field. */
  field: Scalars['String']['output'];
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

/** A movement of credits; billing owns it. */
export type LedgerEntry = {
  __typename?: 'LedgerEntry';
  /** The generation it belongs to; null for other movements and where the generation has been deleted. */
  generation: Maybe<Generation>;
  /** Id of the generation it belongs to. */
  generationId: Maybe<Scalars['ID']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
};

/** A model that can draw. */
export type Model = {
  __typename?: 'Model';
  /** Guidance where none is asked for; 1, like the most, where guidance can't be chosen. */
  defaultGuidance: Scalars['Float']['output'];
  /** Steps where none are asked for; 1, like the most, where steps can't be chosen. */
  defaultSteps: Scalars['Int']['output'];
  /** What it is and what it can't do, in the viewer's language where it is known. */
  description: Scalars['String']['output'];
  /** Whether it runs inside the service, without another provider. */
  embedded: Scalars['Boolean']['output'];
  /** What a request may choose or expect; what is missing has no effect or is refused. */
  features: Array<ModelFeature>;
  /** Id for `GenerateInput.modelId`. */
  id: Scalars['ID']['output'];
  /** Most images a request. */
  maxCount: Scalars['Int']['output'];
  /** Most guidance. */
  maxGuidance: Scalars['Float']['output'];
  /** Most steps. */
  maxSteps: Scalars['Int']['output'];
  /** Name of the model. */
  name: Scalars['String']['output'];
  /** Sizes that it draws, the default first. */
  sizes: Array<ImageSize>;
};

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

export type Mutation = {
  __typename?: 'Mutation';
  /** Stops a generation that is not finished and returns its credits. A running one stops within one step. */
  cancelGeneration: CancelGenerationResult;
  /** Keeps options under a name: for the viewer alone in their own workspace, for its members in a team's. */
  createPreset: CreatePresetResult;
  /** Makes room for a picture of the viewer's own to start from. Its bytes go to the address that this answers; then `upload` says what became of it. */
  createUpload: CreateUploadResult;
  /** Erases a finished generation with everything that belongs to it, at once and for good. */
  deleteGeneration: DeleteGenerationResult;
  /** Erases one image in all its variants, at once and for good. */
  deleteImage: DeleteImageResult;
  /** Deletes a preset, at once and for good. Pictures that were made with it stay. */
  deletePreset: DeletePresetResult;
  /**
   * Puts an image into words that a model can draw: the nearest thing that the embedded model knows, its colour where that is unusual, and the
   * background, in English. Costs no credits. The words are kept with the image.
   */
  describeImage: DescribeImageResult;
  /** Erases what this service holds of a person outside of the workspaces that are erased. May be repeated. */
  erasePerson: ErasureProgress;
  /**
   * Erases a workspace with everything that this service holds of it, and bars it for good. Running work is ended first. To be
   * called until it is finished; may be repeated.
   */
  eraseWorkspace: ErasureProgress;
  /**
   * Requests pictures: holds the credits and queues the request. With an `idempotencyKey` a repetition answers with the
   * first request's generation, however often and whenever it comes within 24 hours.
   */
  generate: GenerateResult;
  /**
   * For users: takes up a record of an archive. Where files of its images are wanted first, they are sent (`PUT`) and the record is sent again.
   * May be repeated.
   */
  importRecord: ImportedRecord;
  /** Keeps a generation: it no longer expires. */
  saveGeneration: SaveGenerationResult;
  /** Stops keeping a generation: it expires 30 days from now. */
  unsaveGeneration: UnsaveGenerationResult;
};


export type MutationCancelGenerationArgs = {
  input: CancelGenerationInput;
};


export type MutationCreatePresetArgs = {
  input: CreatePresetInput;
};


export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


export type MutationDeleteGenerationArgs = {
  input: DeleteGenerationInput;
};


export type MutationDeleteImageArgs = {
  input: DeleteImageInput;
};


export type MutationDeletePresetArgs = {
  input: DeletePresetInput;
};


export type MutationDescribeImageArgs = {
  input: DescribeImageInput;
};


export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


export type MutationEraseWorkspaceArgs = {
  input: EraseWorkspaceInput;
};


export type MutationGenerateArgs = {
  input: GenerateInput;
};


export type MutationImportRecordArgs = {
  input: ImportRecordInput;
};


export type MutationSaveGenerationArgs = {
  input: SaveGenerationInput;
};


export type MutationUnsaveGenerationArgs = {
  input: UnsaveGenerationInput;
};

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

/** A host that a service calls. */
export type OutboundHost = {
  __typename?: 'OutboundHost';
  /** What it is to us. */
  category: OutboundCategory;
  /** Name of the host; `*.` in front stands for every name below. Null where we run it ourselves. */
  host: Maybe<Scalars['String']['output']>;
};

/** Where data goes: every host that our services call. They refuse to connect to any other. */
export type OutboundRegister = {
  __typename?: 'OutboundRegister';
  /** Where the service of pictures connects to. */
  generation: Array<OutboundHost>;
  /** There is one register. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Value for `after` to get the next page; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A receipt that is checked. */
export type PictureReceipt = {
  __typename?: 'PictureReceipt';
  /** The receipt. */
  receipt: DeletionReceipt;
  /** How many records and files of what it tells of are there. */
  remaining: Scalars['Int']['output'];
};

/** Options of a request under a name. What is null takes the default of the model. */
export type Preset = {
  __typename?: 'Preset';
  /** How many images. */
  count: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Classifier-free guidance. */
  guidance: Maybe<Scalars['Float']['output']>;
  /** Height in pixels. */
  height: Maybe<Scalars['Int']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The model. */
  model: Maybe<Model>;
  /** Its name, one of a kind in the workspace. */
  name: Scalars['String']['output'];
  /** What to avoid. */
  negativePrompt: Maybe<Scalars['String']['output']>;
  /** Who made it; see `User.former` for who has left since. */
  owner: User;
  /** Denoising steps. */
  steps: Maybe<Scalars['Int']['output']>;
  /** Words for the end of every prompt. */
  style: Maybe<Scalars['String']['output']>;
  /** Width in pixels. */
  width: Maybe<Scalars['Int']['output']>;
  /** The workspace that it belongs to. */
  workspace: Workspace;
};

/** An outcome that a person can act on. Every member of a result union that is not a success implements it. */
export type Problem = {
  /** What happened and what to do, in the viewer's language where it is known. */
  message: Scalars['String']['output'];
};

/** The person has restricted the processing of their data, so nothing is done with it until they lift that. */
export type ProcessingRestricted = Problem & {
  __typename?: 'ProcessingRestricted';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A word about how the model understood the prompt. */
export type PromptNote = {
  __typename?: 'PromptNote';
  /** What it is about. */
  kind: PromptNoteKind;
  /** What the model made of them; null where it made nothing. */
  readAs: Maybe<Scalars['String']['output']>;
  /** Words of the prompt that it is about. */
  words: Array<Scalars['String']['output']>;
};

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

/** The prompt asks for something that the service does not draw; nothing was held or queued. */
export type PromptRejected = Problem & {
  __typename?: 'PromptRejected';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** Which rule applies. */
  reason: PromptRejectionReason;
};

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

export type Query = {
  __typename?: 'Query';
  /** What a request would cost and how long it would take, queue included. Changes nothing. */
  estimate: Estimate;
  /** A generation of a workspace that the viewer belongs to; null when there is none with this id. */
  generation: Maybe<Generation>;
  /** For users, when support looks at what a person referred to; null where it is not or no longer there. */
  generationOnFile: Maybe<GenerationOnFile>;
  /** Generations of a workspace, the latest first. */
  generations: GenerationConnection;
  /** What sorts of data this service holds of somebody, and how much. */
  heldCategories: Array<HeldCategory>;
  /** The latest of them, in facts for the person; null where there is no such category. */
  heldLines: Maybe<Array<HeldLine>>;
  /** One page of them, each as JSON, in an order that does not change. */
  heldRecords: HeldRecords;
  /** Models that can draw now. */
  models: Array<Model>;
  /** The receipt of a deletion of single pictures, and how much of what it tells of is there; null where there is none. */
  pictureReceipt: Maybe<PictureReceipt>;
  /** Presets of a workspace, by name, at most 100: of a team's those that its members share, of the viewer's own those that nobody else sees. */
  presets: Array<Preset>;
  /** What this service could not deliver, at most 100. */
  serviceDeadLetters: Array<ServiceDeadLetter>;
  /** An upload to a workspace that the viewer belongs to; null when there is none with this id. */
  upload: Maybe<Upload>;
  /** For users: the workspace that a generation belongs to, if it is one of these; null otherwise. */
  workspaceOfGeneration: Maybe<Scalars['ID']['output']>;
  /** How many records and files of a workspace this service holds. */
  workspaceRemains: Scalars['Int']['output'];
};


export type QueryEstimateArgs = {
  input: GenerateInput;
};


export type QueryGenerationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGenerationOnFileArgs = {
  id: Scalars['ID']['input'];
  workspaceId: Scalars['ID']['input'];
};


export type QueryGenerationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GenerationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHeldCategoriesArgs = {
  input: DataHolderInput;
};


export type QueryHeldLinesArgs = {
  input: HeldLinesInput;
};


export type QueryHeldRecordsArgs = {
  input: HeldRecordsInput;
};


export type QueryPictureReceiptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPresetsArgs = {
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryUploadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkspaceOfGenerationArgs = {
  id: Scalars['ID']['input'];
  workspaceIds: Array<Scalars['ID']['input']>;
};


export type QueryWorkspaceRemainsArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** Which generation to keep. */
export type SaveGenerationInput = {
  /** Id of the generation. */
  id: Scalars['ID']['input'];
};

export type SaveGenerationResult = GenerationNotFinished | SaveGenerationSuccess;

/** The generation is kept. */
export type SaveGenerationSuccess = {
  __typename?: 'SaveGenerationSuccess';
  /** The generation as it stands now. */
  generation: Generation;
};

/** What a service could not deliver, without its content. */
export type ServiceDeadLetter = {
  __typename?: 'ServiceDeadLetter';
  /** When it was queued. */
  at: Scalars['DateTime']['output'];
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** What it was. */
  kind: Scalars['String']['output'];
  /** Why it failed, in technical words; null where that is not known. */
  reason: Maybe<Scalars['String']['output']>;
};

/** The image that a generation starts from. */
export type SourceImage = {
  __typename?: 'SourceImage';
  /** The image. */
  image: Image;
  /** What is bright in it was drawn anew, what is dark stayed; null where all was, and where it has been deleted. */
  mask: Maybe<Image>;
  /** How far the result may move away from it: 0 keeps it, 1 ignores it. */
  strength: Scalars['Float']['output'];
};

/** Image to start from. */
export type SourceImageInput = {
  /** An image of the same workspace, drawn or uploaded. Either this or `uploadId`. */
  imageId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Draws only a part anew: an image of the same workspace, drawn or uploaded, that is bright there and dark where the source is to stay as it is.
   * It is stretched over the source.
   */
  maskImageId?: InputMaybe<Scalars['ID']['input']>;
  /** How far the result may move away from it: 0 keeps it, 1 ignores it. 0.4 where it is left out, 1 with a mask. */
  strength?: InputMaybe<Scalars['Float']['input']>;
  /** An upload of the same workspace that is ready. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Events of all generations of a workspace as they happen, or those after the event with the cursor `after` first. */
  generationActivity: GenerationEvent;
  /**
   * Events of one generation: those after `after` first, then as they happen; completes with the last one. `sequence` has no gap, so
   * a client that lost its connection asks again with the last `sequence` it saw and misses nothing.
   */
  generationProgress: GenerationEvent;
};


export type SubscriptionGenerationActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionGenerationProgressArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};

/** Which generation to stop keeping. */
export type UnsaveGenerationInput = {
  /** Id of the generation. */
  id: Scalars['ID']['input'];
};

export type UnsaveGenerationResult = UnsaveGenerationSuccess;

/** The generation is no longer kept. */
export type UnsaveGenerationSuccess = {
  __typename?: 'UnsaveGenerationSuccess';
  /** The generation as it stands now. */
  generation: Generation;
};

/** A picture that somebody sends to start from. What arrives is never shown: it is encoded anew, without its metadata. */
export type Upload = {
  __typename?: 'Upload';
  /** Size of the file as announced, in bytes. */
  bytes: Scalars['Int']['output'];
  /** When it was announced. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is erased, unless a generation starts from it: then it is erased together with the last of these. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The picture, upright, at most 1,536 pixels a side; null before it is ready. */
  image: Maybe<Image>;
  /** How much of it has arrived, in bytes. */
  receivedBytes: Scalars['Int']['output'];
  /** Why it is not taken; null unless it is refused. */
  refusal: Maybe<UploadRefusal>;
  /** How far it is. */
  status: UploadStatus;
};

/** An HTTP header. */
export type UploadHeader = {
  __typename?: 'UploadHeader';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** Why a file is not taken. */
export type UploadRefusal =
  /** It can't be read, or not to its end. */
  | 'DAMAGED'
  /** It is neither PNG nor JPEG nor WebP, whatever its name says. */
  | 'NOT_A_PICTURE'
  /** It has more than 25 million pixels; 12 million where it is WebP, interlaced or progressive. */
  | 'TOO_MANY_PIXELS'
  /** Reading it takes too long. */
  | 'TOO_SLOW';

/** How far an upload is. */
export type UploadStatus =
  /** It can be started from. */
  | 'READY'
  /** Bytes are missing. */
  | 'RECEIVING'
  /** The file is not taken. */
  | 'REFUSED';

/** A person, as generation knows them. */
export type User = {
  __typename?: 'User';
  /** Opaque id. */
  id: Scalars['ID']['output'];
};

/** The tenant, as generation knows it. */
export type Workspace = {
  __typename?: 'Workspace';
  /** Opaque id. */
  id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Generation: Generation;
  Image: Image;
  LedgerEntry: LedgerEntry;
  OutboundRegister: OutboundRegister;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Generation:
    ( { __typename: 'Generation' }
    & GraphQLRecursivePick<FederationTypes['Generation'], {"id":true}> );
  Image:
    ( { __typename: 'Image' }
    & GraphQLRecursivePick<FederationTypes['Image'], {"id":true}> );
  LedgerEntry:
    ( { __typename: 'LedgerEntry' }
    & GraphQLRecursivePick<FederationTypes['LedgerEntry'], {"id":true,"generationId":true}> );
  OutboundRegister:
    ( { __typename: 'OutboundRegister' }
    & GraphQLRecursivePick<FederationTypes['OutboundRegister'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelGenerationResult:
    | ( Omit<CancelGenerationSuccess, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'CancelGenerationSuccess' } )
    | ( Omit<GenerationFinished, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'GenerationFinished' } )
  ;
  CreatePresetResult:
    | ( Omit<CreatePresetSuccess, 'preset'> & { preset: _RefType['Preset'] } & { __typename: 'CreatePresetSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  CreateUploadResult:
    | ( Omit<CreateUploadSuccess, 'upload'> & { upload: _RefType['Upload'] } & { __typename: 'CreateUploadSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
  ;
  DeleteGenerationResult:
    | ( Omit<DeleteGenerationSuccess, 'receipt'> & { receipt: _RefType['DeletionReceipt'] } & { __typename: 'DeleteGenerationSuccess' } )
    | ( Omit<GenerationNotFinished, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'GenerationNotFinished' } )
  ;
  DeleteImageResult: ( Omit<DeleteImageSuccess, 'receipt'> & { receipt: _RefType['DeletionReceipt'] } & { __typename: 'DeleteImageSuccess' } );
  DeletePresetResult: ( DeletePresetSuccess & { __typename: 'DeletePresetSuccess' } );
  DescribeImageResult:
    | ( Omit<DescribeImageSuccess, 'image'> & { image: _RefType['Image'] } & { __typename: 'DescribeImageSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
  ;
  GenerateResult:
    | ( BudgetExceeded & { __typename: 'BudgetExceeded' } )
    | ( Omit<GenerateSuccess, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'GenerateSuccess' } )
    | ( IdempotencyConflict & { __typename: 'IdempotencyConflict' } )
    | ( InsufficientCredits & { __typename: 'InsufficientCredits' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
    | ( PromptRejected & { __typename: 'PromptRejected' } )
  ;
  SaveGenerationResult:
    | ( Omit<GenerationNotFinished, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'GenerationNotFinished' } )
    | ( Omit<SaveGenerationSuccess, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'SaveGenerationSuccess' } )
  ;
  UnsaveGenerationResult: ( Omit<UnsaveGenerationSuccess, 'generation'> & { generation: _RefType['Generation'] } & { __typename: 'UnsaveGenerationSuccess' } );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  GenerationEvent:
    | ( SentCanceled )
    | ( SentFailed )
    | ( SentQueued )
    | ( SentStarted )
    | ( SentStepped )
    | ( SentSucceeded )
  ;
  Problem:
    | ( BudgetExceeded )
    | ( Omit<GenerationFinished, 'generation'> & { generation: _RefType['Generation'] } )
    | ( Omit<GenerationNotFinished, 'generation'> & { generation: _RefType['Generation'] } )
    | ( IdempotencyConflict )
    | ( InsufficientCredits )
    | ( InvalidInput )
    | ( ProcessingRestricted )
    | ( PromptRejected )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BudgetExceeded: ResolverTypeWrapper<BudgetExceeded>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CancelGenerationInput: CancelGenerationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelGenerationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelGenerationResult']>;
  CancelGenerationSuccess: ResolverTypeWrapper<Omit<CancelGenerationSuccess, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  CreatePresetInput: CreatePresetInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CreatePresetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePresetResult']>;
  CreatePresetSuccess: ResolverTypeWrapper<Omit<CreatePresetSuccess, 'preset'> & { preset: ResolversTypes['Preset'] }>;
  CreateUploadInput: CreateUploadInput;
  CreateUploadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUploadResult']>;
  CreateUploadSuccess: ResolverTypeWrapper<Omit<CreateUploadSuccess, 'upload'> & { upload: ResolversTypes['Upload'] }>;
  DataHolderInput: DataHolderInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteGenerationInput: DeleteGenerationInput;
  DeleteGenerationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteGenerationResult']>;
  DeleteGenerationSuccess: ResolverTypeWrapper<Omit<DeleteGenerationSuccess, 'receipt'> & { receipt: ResolversTypes['DeletionReceipt'] }>;
  DeleteImageInput: DeleteImageInput;
  DeleteImageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteImageResult']>;
  DeleteImageSuccess: ResolverTypeWrapper<Omit<DeleteImageSuccess, 'receipt'> & { receipt: ResolversTypes['DeletionReceipt'] }>;
  DeletePresetInput: DeletePresetInput;
  DeletePresetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeletePresetResult']>;
  DeletePresetSuccess: ResolverTypeWrapper<DeletePresetSuccess>;
  DeletionReceipt: ResolverTypeWrapper<Receipt>;
  DescribeImageInput: DescribeImageInput;
  DescribeImageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DescribeImageResult']>;
  DescribeImageSuccess: ResolverTypeWrapper<Omit<DescribeImageSuccess, 'image'> & { image: ResolversTypes['Image'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ErasePersonInput: ErasePersonInput;
  EraseWorkspaceInput: EraseWorkspaceInput;
  ErasedObject: ResolverTypeWrapper<ErasedObject>;
  ErasedObjectKind: ErasedObjectKind;
  ErasureProgress: ResolverTypeWrapper<ErasureProgress>;
  Estimate: ResolverTypeWrapper<Estimate>;
  GenerateInput: GenerateInput;
  GenerateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GenerateResult']>;
  GenerateSuccess: ResolverTypeWrapper<Omit<GenerateSuccess, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  Generation: ResolverTypeWrapper<GenerationRecord>;
  GenerationCanceled: ResolverTypeWrapper<SentCanceled>;
  GenerationConnection: ResolverTypeWrapper<Omit<GenerationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GenerationEdge']>, nodes: Array<ResolversTypes['Generation']> }>;
  GenerationEdge: ResolverTypeWrapper<Omit<GenerationEdge, 'node'> & { node: ResolversTypes['Generation'] }>;
  GenerationEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['GenerationEvent']>;
  GenerationFailed: ResolverTypeWrapper<SentFailed>;
  GenerationFailureReason: GenerationFailureReason;
  GenerationFilter: GenerationFilter;
  GenerationFinished: ResolverTypeWrapper<Omit<GenerationFinished, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  GenerationKind: GenerationKind;
  GenerationNotFinished: ResolverTypeWrapper<Omit<GenerationNotFinished, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  GenerationOnFile: ResolverTypeWrapper<GenerationOnFile>;
  GenerationQueued: ResolverTypeWrapper<SentQueued>;
  GenerationStarted: ResolverTypeWrapper<SentStarted>;
  GenerationStatus: GenerationStatus;
  GenerationStepped: ResolverTypeWrapper<SentStepped>;
  GenerationSucceeded: ResolverTypeWrapper<SentSucceeded>;
  HeldCategory: ResolverTypeWrapper<HeldCategory>;
  HeldFile: ResolverTypeWrapper<HeldFile>;
  HeldLine: ResolverTypeWrapper<HeldLine>;
  HeldLinesInput: HeldLinesInput;
  HeldRecords: ResolverTypeWrapper<HeldRecords>;
  HeldRecordsInput: HeldRecordsInput;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  Image: ResolverTypeWrapper<ImageRecord>;
  ImageSize: ResolverTypeWrapper<ImageSize>;
  ImageVariant: ImageVariant;
  ImportOutcome: ImportOutcome;
  ImportRecordInput: ImportRecordInput;
  ImportStage: ImportStage;
  ImportedRecord: ResolverTypeWrapper<ImportedRecord>;
  InsufficientCredits: ResolverTypeWrapper<InsufficientCredits>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LedgerEntry: ResolverTypeWrapper<{ id: string; generationId?: string | null }>;
  Model: ResolverTypeWrapper<ModelFacts>;
  ModelFeature: ModelFeature;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OutboundCategory: OutboundCategory;
  OutboundHost: ResolverTypeWrapper<OutboundHost>;
  OutboundRegister: ResolverTypeWrapper<{ id: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PictureReceipt: ResolverTypeWrapper<Omit<PictureReceipt, 'receipt'> & { receipt: ResolversTypes['DeletionReceipt'] }>;
  Preset: ResolverTypeWrapper<PresetRecord>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProcessingRestricted: ResolverTypeWrapper<ProcessingRestricted>;
  PromptNote: ResolverTypeWrapper<PromptNote>;
  PromptNoteKind: PromptNoteKind;
  PromptRejected: ResolverTypeWrapper<PromptRejected>;
  PromptRejectionReason: PromptRejectionReason;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveGenerationInput: SaveGenerationInput;
  SaveGenerationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveGenerationResult']>;
  SaveGenerationSuccess: ResolverTypeWrapper<Omit<SaveGenerationSuccess, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  ServiceDeadLetter: ResolverTypeWrapper<ServiceDeadLetter>;
  SourceImage: ResolverTypeWrapper<SourceWithImage>;
  SourceImageInput: SourceImageInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnsaveGenerationInput: UnsaveGenerationInput;
  UnsaveGenerationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnsaveGenerationResult']>;
  UnsaveGenerationSuccess: ResolverTypeWrapper<Omit<UnsaveGenerationSuccess, 'generation'> & { generation: ResolversTypes['Generation'] }>;
  Upload: ResolverTypeWrapper<UploadRecord>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadRefusal: UploadRefusal;
  UploadStatus: UploadStatus;
  User: ResolverTypeWrapper<{ id: string }>;
  Workspace: ResolverTypeWrapper<{ id: string }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BudgetExceeded: BudgetExceeded;
  Int: Scalars['Int']['output'];
  CancelGenerationInput: CancelGenerationInput;
  ID: Scalars['ID']['output'];
  CancelGenerationResult: ResolversUnionTypes<ResolversParentTypes>['CancelGenerationResult'];
  CancelGenerationSuccess: Omit<CancelGenerationSuccess, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  CreatePresetInput: CreatePresetInput;
  Float: Scalars['Float']['output'];
  CreatePresetResult: ResolversUnionTypes<ResolversParentTypes>['CreatePresetResult'];
  CreatePresetSuccess: Omit<CreatePresetSuccess, 'preset'> & { preset: ResolversParentTypes['Preset'] };
  CreateUploadInput: CreateUploadInput;
  CreateUploadResult: ResolversUnionTypes<ResolversParentTypes>['CreateUploadResult'];
  CreateUploadSuccess: Omit<CreateUploadSuccess, 'upload'> & { upload: ResolversParentTypes['Upload'] };
  DataHolderInput: DataHolderInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteGenerationInput: DeleteGenerationInput;
  DeleteGenerationResult: ResolversUnionTypes<ResolversParentTypes>['DeleteGenerationResult'];
  DeleteGenerationSuccess: Omit<DeleteGenerationSuccess, 'receipt'> & { receipt: ResolversParentTypes['DeletionReceipt'] };
  DeleteImageInput: DeleteImageInput;
  DeleteImageResult: ResolversUnionTypes<ResolversParentTypes>['DeleteImageResult'];
  DeleteImageSuccess: Omit<DeleteImageSuccess, 'receipt'> & { receipt: ResolversParentTypes['DeletionReceipt'] };
  DeletePresetInput: DeletePresetInput;
  DeletePresetResult: ResolversUnionTypes<ResolversParentTypes>['DeletePresetResult'];
  DeletePresetSuccess: DeletePresetSuccess;
  DeletionReceipt: Receipt;
  DescribeImageInput: DescribeImageInput;
  DescribeImageResult: ResolversUnionTypes<ResolversParentTypes>['DescribeImageResult'];
  DescribeImageSuccess: Omit<DescribeImageSuccess, 'image'> & { image: ResolversParentTypes['Image'] };
  Boolean: Scalars['Boolean']['output'];
  ErasePersonInput: ErasePersonInput;
  EraseWorkspaceInput: EraseWorkspaceInput;
  ErasedObject: ErasedObject;
  ErasureProgress: ErasureProgress;
  Estimate: Estimate;
  GenerateInput: GenerateInput;
  GenerateResult: ResolversUnionTypes<ResolversParentTypes>['GenerateResult'];
  GenerateSuccess: Omit<GenerateSuccess, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  Generation: GenerationRecord;
  GenerationCanceled: SentCanceled;
  GenerationConnection: Omit<GenerationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GenerationEdge']>, nodes: Array<ResolversParentTypes['Generation']> };
  GenerationEdge: Omit<GenerationEdge, 'node'> & { node: ResolversParentTypes['Generation'] };
  GenerationEvent: ResolversInterfaceTypes<ResolversParentTypes>['GenerationEvent'];
  GenerationFailed: SentFailed;
  GenerationFilter: GenerationFilter;
  GenerationFinished: Omit<GenerationFinished, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  GenerationNotFinished: Omit<GenerationNotFinished, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  GenerationOnFile: GenerationOnFile;
  GenerationQueued: SentQueued;
  GenerationStarted: SentStarted;
  GenerationStepped: SentStepped;
  GenerationSucceeded: SentSucceeded;
  HeldCategory: HeldCategory;
  HeldFile: HeldFile;
  HeldLine: HeldLine;
  HeldLinesInput: HeldLinesInput;
  HeldRecords: HeldRecords;
  HeldRecordsInput: HeldRecordsInput;
  IdempotencyConflict: IdempotencyConflict;
  Image: ImageRecord;
  ImageSize: ImageSize;
  ImportRecordInput: ImportRecordInput;
  ImportedRecord: ImportedRecord;
  InsufficientCredits: InsufficientCredits;
  InvalidInput: InvalidInput;
  LedgerEntry: { id: string; generationId?: string | null };
  Model: ModelFacts;
  Mutation: Record<PropertyKey, never>;
  OutboundHost: OutboundHost;
  OutboundRegister: { id: string };
  PageInfo: PageInfo;
  PictureReceipt: Omit<PictureReceipt, 'receipt'> & { receipt: ResolversParentTypes['DeletionReceipt'] };
  Preset: PresetRecord;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProcessingRestricted: ProcessingRestricted;
  PromptNote: PromptNote;
  PromptRejected: PromptRejected;
  Query: Record<PropertyKey, never>;
  SaveGenerationInput: SaveGenerationInput;
  SaveGenerationResult: ResolversUnionTypes<ResolversParentTypes>['SaveGenerationResult'];
  SaveGenerationSuccess: Omit<SaveGenerationSuccess, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  ServiceDeadLetter: ServiceDeadLetter;
  SourceImage: SourceWithImage;
  SourceImageInput: SourceImageInput;
  Subscription: Record<PropertyKey, never>;
  UnsaveGenerationInput: UnsaveGenerationInput;
  UnsaveGenerationResult: ResolversUnionTypes<ResolversParentTypes>['UnsaveGenerationResult'];
  UnsaveGenerationSuccess: Omit<UnsaveGenerationSuccess, 'generation'> & { generation: ResolversParentTypes['Generation'] };
  Upload: UploadRecord;
  UploadHeader: UploadHeader;
  User: { id: string };
  Workspace: { id: string };
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BudgetExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetExceeded'] = ResolversParentTypes['BudgetExceeded']> = {
  budget?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelGenerationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelGenerationResult'] = ResolversParentTypes['CancelGenerationResult']> = {
  __resolveType: TypeResolveFn<'CancelGenerationSuccess' | 'GenerationFinished', ParentType, ContextType>;
};

export type CancelGenerationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelGenerationSuccess'] = ResolversParentTypes['CancelGenerationSuccess']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePresetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePresetResult'] = ResolversParentTypes['CreatePresetResult']> = {
  __resolveType: TypeResolveFn<'CreatePresetSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreatePresetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePresetSuccess'] = ResolversParentTypes['CreatePresetSuccess']> = {
  preset?: Resolver<ResolversTypes['Preset'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUploadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadResult'] = ResolversParentTypes['CreateUploadResult']> = {
  __resolveType: TypeResolveFn<'CreateUploadSuccess' | 'InvalidInput' | 'ProcessingRestricted', ParentType, ContextType>;
};

export type CreateUploadSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadSuccess'] = ResolversParentTypes['CreateUploadSuccess']> = {
  headers?: Resolver<Array<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upload?: Resolver<ResolversTypes['Upload'], ParentType, ContextType>;
  uploadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteGenerationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteGenerationResult'] = ResolversParentTypes['DeleteGenerationResult']> = {
  __resolveType: TypeResolveFn<'DeleteGenerationSuccess' | 'GenerationNotFinished', ParentType, ContextType>;
};

export type DeleteGenerationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteGenerationSuccess'] = ResolversParentTypes['DeleteGenerationSuccess']> = {
  receipt?: Resolver<ResolversTypes['DeletionReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteImageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteImageResult'] = ResolversParentTypes['DeleteImageResult']> = {
  __resolveType: TypeResolveFn<'DeleteImageSuccess', ParentType, ContextType>;
};

export type DeleteImageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteImageSuccess'] = ResolversParentTypes['DeleteImageSuccess']> = {
  receipt?: Resolver<ResolversTypes['DeletionReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletePresetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePresetResult'] = ResolversParentTypes['DeletePresetResult']> = {
  __resolveType: TypeResolveFn<'DeletePresetSuccess', ParentType, ContextType>;
};

export type DeletePresetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePresetSuccess'] = ResolversParentTypes['DeletePresetSuccess']> = {
  presetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletionReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionReceipt'] = ResolversParentTypes['DeletionReceipt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objects?: Resolver<Array<ResolversTypes['ErasedObject']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DescribeImageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeImageResult'] = ResolversParentTypes['DescribeImageResult']> = {
  __resolveType: TypeResolveFn<'DescribeImageSuccess' | 'InvalidInput' | 'ProcessingRestricted', ParentType, ContextType>;
};

export type DescribeImageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DescribeImageSuccess'] = ResolversParentTypes['DescribeImageSuccess']> = {
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isCertain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasedObjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedObject'] = ResolversParentTypes['ErasedObject']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErasedObjectKind'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErasureProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureProgress'] = ResolversParentTypes['ErasureProgress']> = {
  finished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objects?: Resolver<Array<ResolversTypes['ErasedObject']>, ParentType, ContextType>;
};

export type EstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Estimate'] = ResolversParentTypes['Estimate']> = {
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  secondsUntilStart?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GenerateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerateResult'] = ResolversParentTypes['GenerateResult']> = {
  __resolveType: TypeResolveFn<'BudgetExceeded' | 'GenerateSuccess' | 'IdempotencyConflict' | 'InsufficientCredits' | 'InvalidInput' | 'ProcessingRestricted' | 'PromptRejected', ParentType, ContextType>;
};

export type GenerateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerateSuccess'] = ResolversParentTypes['GenerateSuccess']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Generation'] = ResolversParentTypes['Generation'], FederationReferenceType extends FederationReferenceTypes['Generation'] = FederationReferenceTypes['Generation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Generation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedFinishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedStartAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  factor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['GenerationFailureReason']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  guidance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GenerationKind'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  modelVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  negativePrompt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['PromptNote']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queuePosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  savedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['SourceImage']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GenerationStatus'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type GenerationCanceledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationCanceled'] = ResolversParentTypes['GenerationCanceled']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creditsReturned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationConnection'] = ResolversParentTypes['GenerationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GenerationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Generation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GenerationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationEdge'] = ResolversParentTypes['GenerationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
};

export type GenerationEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationEvent'] = ResolversParentTypes['GenerationEvent']> = {
  __resolveType: TypeResolveFn<'GenerationCanceled' | 'GenerationFailed' | 'GenerationQueued' | 'GenerationStarted' | 'GenerationStepped' | 'GenerationSucceeded', ParentType, ContextType>;
};

export type GenerationFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationFailed'] = ResolversParentTypes['GenerationFailed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creditsReturned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GenerationFailureReason'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationFinishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationFinished'] = ResolversParentTypes['GenerationFinished']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationNotFinishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationNotFinished'] = ResolversParentTypes['GenerationNotFinished']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationOnFile'] = ResolversParentTypes['GenerationOnFile']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pictures?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GenerationStatus'], ParentType, ContextType>;
};

export type GenerationQueuedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationQueued'] = ResolversParentTypes['GenerationQueued']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedFinishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedStartAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationStarted'] = ResolversParentTypes['GenerationStarted']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationSteppedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationStepped'] = ResolversParentTypes['GenerationStepped']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  imageIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerationSucceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenerationSucceeded'] = ResolversParentTypes['GenerationSucceeded']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HeldCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldCategory'] = ResolversParentTypes['HeldCategory']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldFile'] = ResolversParentTypes['HeldFile']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldLine'] = ResolversParentTypes['HeldLine']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRecords'] = ResolversParentTypes['HeldRecords']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['HeldFile']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image'], FederationReferenceType extends FederationReferenceTypes['Image'] = FederationReferenceTypes['Image']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Image']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thumbhash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImageUrlArgs, 'variant'>>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImageSizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageSize'] = ResolversParentTypes['ImageSize']> = {
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedRecord'] = ResolversParentTypes['ImportedRecord']> = {
  outcome?: Resolver<ResolversTypes['ImportOutcome'], ParentType, ContextType>;
  wanted?: Resolver<Array<ResolversTypes['HeldFile']>, ParentType, ContextType>;
};

export type InsufficientCreditsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientCredits'] = ResolversParentTypes['InsufficientCredits']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry'], FederationReferenceType extends FederationReferenceTypes['LedgerEntry'] = FederationReferenceTypes['LedgerEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LedgerEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Generation']>, ParentType, ContextType>;
  generationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  defaultGuidance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  defaultSteps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  embedded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['ModelFeature']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxGuidance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxSteps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizes?: Resolver<Array<ResolversTypes['ImageSize']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelGeneration?: Resolver<ResolversTypes['CancelGenerationResult'], ParentType, ContextType, RequireFields<MutationCancelGenerationArgs, 'input'>>;
  createPreset?: Resolver<ResolversTypes['CreatePresetResult'], ParentType, ContextType, RequireFields<MutationCreatePresetArgs, 'input'>>;
  createUpload?: Resolver<ResolversTypes['CreateUploadResult'], ParentType, ContextType, RequireFields<MutationCreateUploadArgs, 'input'>>;
  deleteGeneration?: Resolver<ResolversTypes['DeleteGenerationResult'], ParentType, ContextType, RequireFields<MutationDeleteGenerationArgs, 'input'>>;
  deleteImage?: Resolver<ResolversTypes['DeleteImageResult'], ParentType, ContextType, RequireFields<MutationDeleteImageArgs, 'input'>>;
  deletePreset?: Resolver<ResolversTypes['DeletePresetResult'], ParentType, ContextType, RequireFields<MutationDeletePresetArgs, 'input'>>;
  describeImage?: Resolver<ResolversTypes['DescribeImageResult'], ParentType, ContextType, RequireFields<MutationDescribeImageArgs, 'input'>>;
  erasePerson?: Resolver<ResolversTypes['ErasureProgress'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'input'>>;
  eraseWorkspace?: Resolver<ResolversTypes['ErasureProgress'], ParentType, ContextType, RequireFields<MutationEraseWorkspaceArgs, 'input'>>;
  generate?: Resolver<ResolversTypes['GenerateResult'], ParentType, ContextType, RequireFields<MutationGenerateArgs, 'input'>>;
  importRecord?: Resolver<ResolversTypes['ImportedRecord'], ParentType, ContextType, RequireFields<MutationImportRecordArgs, 'input'>>;
  saveGeneration?: Resolver<ResolversTypes['SaveGenerationResult'], ParentType, ContextType, RequireFields<MutationSaveGenerationArgs, 'input'>>;
  unsaveGeneration?: Resolver<ResolversTypes['UnsaveGenerationResult'], ParentType, ContextType, RequireFields<MutationUnsaveGenerationArgs, 'input'>>;
};

export type OutboundHostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundHost'] = ResolversParentTypes['OutboundHost']> = {
  category?: Resolver<ResolversTypes['OutboundCategory'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutboundRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundRegister'] = ResolversParentTypes['OutboundRegister'], FederationReferenceType extends FederationReferenceTypes['OutboundRegister'] = FederationReferenceTypes['OutboundRegister']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutboundRegister']> | FederationReferenceType, FederationReferenceType, ContextType>;
  generation?: Resolver<Array<ResolversTypes['OutboundHost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PictureReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PictureReceipt'] = ResolversParentTypes['PictureReceipt']> = {
  receipt?: Resolver<ResolversTypes['DeletionReceipt'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PresetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Preset'] = ResolversParentTypes['Preset']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  guidance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  negativePrompt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  steps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  style?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'BudgetExceeded' | 'GenerationFinished' | 'GenerationNotFinished' | 'IdempotencyConflict' | 'InsufficientCredits' | 'InvalidInput' | 'ProcessingRestricted' | 'PromptRejected', ParentType, ContextType>;
};

export type ProcessingRestrictedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingRestricted'] = ResolversParentTypes['ProcessingRestricted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromptNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromptNote'] = ResolversParentTypes['PromptNote']> = {
  kind?: Resolver<ResolversTypes['PromptNoteKind'], ParentType, ContextType>;
  readAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PromptRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromptRejected'] = ResolversParentTypes['PromptRejected']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PromptRejectionReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  estimate?: Resolver<ResolversTypes['Estimate'], ParentType, ContextType, RequireFields<QueryEstimateArgs, 'input'>>;
  generation?: Resolver<Maybe<ResolversTypes['Generation']>, ParentType, ContextType, RequireFields<QueryGenerationArgs, 'id'>>;
  generationOnFile?: Resolver<Maybe<ResolversTypes['GenerationOnFile']>, ParentType, ContextType, RequireFields<QueryGenerationOnFileArgs, 'id' | 'workspaceId'>>;
  generations?: Resolver<ResolversTypes['GenerationConnection'], ParentType, ContextType, RequireFields<QueryGenerationsArgs, 'first'>>;
  heldCategories?: Resolver<Array<ResolversTypes['HeldCategory']>, ParentType, ContextType, RequireFields<QueryHeldCategoriesArgs, 'input'>>;
  heldLines?: Resolver<Maybe<Array<ResolversTypes['HeldLine']>>, ParentType, ContextType, RequireFields<QueryHeldLinesArgs, 'input'>>;
  heldRecords?: Resolver<ResolversTypes['HeldRecords'], ParentType, ContextType, RequireFields<QueryHeldRecordsArgs, 'input'>>;
  models?: Resolver<Array<ResolversTypes['Model']>, ParentType, ContextType>;
  pictureReceipt?: Resolver<Maybe<ResolversTypes['PictureReceipt']>, ParentType, ContextType, RequireFields<QueryPictureReceiptArgs, 'id'>>;
  presets?: Resolver<Array<ResolversTypes['Preset']>, ParentType, ContextType, Partial<QueryPresetsArgs>>;
  serviceDeadLetters?: Resolver<Array<ResolversTypes['ServiceDeadLetter']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType, RequireFields<QueryUploadArgs, 'id'>>;
  workspaceOfGeneration?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryWorkspaceOfGenerationArgs, 'id' | 'workspaceIds'>>;
  workspaceRemains?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<QueryWorkspaceRemainsArgs, 'workspaceId'>>;
};

export type SaveGenerationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveGenerationResult'] = ResolversParentTypes['SaveGenerationResult']> = {
  __resolveType: TypeResolveFn<'GenerationNotFinished' | 'SaveGenerationSuccess', ParentType, ContextType>;
};

export type SaveGenerationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveGenerationSuccess'] = ResolversParentTypes['SaveGenerationSuccess']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceDeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceDeadLetter'] = ResolversParentTypes['ServiceDeadLetter']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceImage'] = ResolversParentTypes['SourceImage']> = {
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  mask?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  generationActivity?: SubscriptionResolver<ResolversTypes['GenerationEvent'], "generationActivity", ParentType, ContextType, Partial<SubscriptionGenerationActivityArgs>>;
  generationProgress?: SubscriptionResolver<ResolversTypes['GenerationEvent'], "generationProgress", ParentType, ContextType, RequireFields<SubscriptionGenerationProgressArgs, 'after' | 'id'>>;
};

export type UnsaveGenerationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsaveGenerationResult'] = ResolversParentTypes['UnsaveGenerationResult']> = {
  __resolveType: TypeResolveFn<'UnsaveGenerationSuccess', ParentType, ContextType>;
};

export type UnsaveGenerationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsaveGenerationSuccess'] = ResolversParentTypes['UnsaveGenerationSuccess']> = {
  generation?: Resolver<ResolversTypes['Generation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UploadRefusal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UploadStatus'], ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BudgetExceeded?: BudgetExceededResolvers<ContextType>;
  CancelGenerationResult?: CancelGenerationResultResolvers<ContextType>;
  CancelGenerationSuccess?: CancelGenerationSuccessResolvers<ContextType>;
  CreatePresetResult?: CreatePresetResultResolvers<ContextType>;
  CreatePresetSuccess?: CreatePresetSuccessResolvers<ContextType>;
  CreateUploadResult?: CreateUploadResultResolvers<ContextType>;
  CreateUploadSuccess?: CreateUploadSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteGenerationResult?: DeleteGenerationResultResolvers<ContextType>;
  DeleteGenerationSuccess?: DeleteGenerationSuccessResolvers<ContextType>;
  DeleteImageResult?: DeleteImageResultResolvers<ContextType>;
  DeleteImageSuccess?: DeleteImageSuccessResolvers<ContextType>;
  DeletePresetResult?: DeletePresetResultResolvers<ContextType>;
  DeletePresetSuccess?: DeletePresetSuccessResolvers<ContextType>;
  DeletionReceipt?: DeletionReceiptResolvers<ContextType>;
  DescribeImageResult?: DescribeImageResultResolvers<ContextType>;
  DescribeImageSuccess?: DescribeImageSuccessResolvers<ContextType>;
  ErasedObject?: ErasedObjectResolvers<ContextType>;
  ErasureProgress?: ErasureProgressResolvers<ContextType>;
  Estimate?: EstimateResolvers<ContextType>;
  GenerateResult?: GenerateResultResolvers<ContextType>;
  GenerateSuccess?: GenerateSuccessResolvers<ContextType>;
  Generation?: GenerationResolvers<ContextType>;
  GenerationCanceled?: GenerationCanceledResolvers<ContextType>;
  GenerationConnection?: GenerationConnectionResolvers<ContextType>;
  GenerationEdge?: GenerationEdgeResolvers<ContextType>;
  GenerationEvent?: GenerationEventResolvers<ContextType>;
  GenerationFailed?: GenerationFailedResolvers<ContextType>;
  GenerationFinished?: GenerationFinishedResolvers<ContextType>;
  GenerationNotFinished?: GenerationNotFinishedResolvers<ContextType>;
  GenerationOnFile?: GenerationOnFileResolvers<ContextType>;
  GenerationQueued?: GenerationQueuedResolvers<ContextType>;
  GenerationStarted?: GenerationStartedResolvers<ContextType>;
  GenerationStepped?: GenerationSteppedResolvers<ContextType>;
  GenerationSucceeded?: GenerationSucceededResolvers<ContextType>;
  HeldCategory?: HeldCategoryResolvers<ContextType>;
  HeldFile?: HeldFileResolvers<ContextType>;
  HeldLine?: HeldLineResolvers<ContextType>;
  HeldRecords?: HeldRecordsResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  ImageSize?: ImageSizeResolvers<ContextType>;
  ImportedRecord?: ImportedRecordResolvers<ContextType>;
  InsufficientCredits?: InsufficientCreditsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutboundHost?: OutboundHostResolvers<ContextType>;
  OutboundRegister?: OutboundRegisterResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PictureReceipt?: PictureReceiptResolvers<ContextType>;
  Preset?: PresetResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProcessingRestricted?: ProcessingRestrictedResolvers<ContextType>;
  PromptNote?: PromptNoteResolvers<ContextType>;
  PromptRejected?: PromptRejectedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SaveGenerationResult?: SaveGenerationResultResolvers<ContextType>;
  SaveGenerationSuccess?: SaveGenerationSuccessResolvers<ContextType>;
  ServiceDeadLetter?: ServiceDeadLetterResolvers<ContextType>;
  SourceImage?: SourceImageResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnsaveGenerationResult?: UnsaveGenerationResultResolvers<ContextType>;
  UnsaveGenerationSuccess?: UnsaveGenerationSuccessResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
