/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why an archive is not taken. */
export type DataImportFault =
  /** A file is not what the manifest says, or can't be read. */
  | 'CHANGED_FILE'
  /** A file is there twice. */
  | 'DUPLICATE_FILE'
  /** The manifest names a file that is not there. */
  | 'MISSING_FILE'
  /** It is no ZIP file, or one that ends in the middle. */
  | 'NOT_AN_ARCHIVE'
  /** It has no manifest, or one that does not say what it must. */
  | 'NO_MANIFEST'
  /** It was made by another version that this one does not read. */
  | 'OTHER_VERSION'
  /** It, or a file in it, has more bytes than are taken. */
  | 'TOO_LARGE'
  /** A file's name is none that an export gives. */
  | 'UNKNOWN_FILE';

/** Where an import stands. */
export type DataImportStatus =
  /** It is not what an export makes, or could not be taken up even after several attempts. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** Not all of its bytes have arrived. */
  | 'RECEIVING'
  /** It is being compared with its manifest and taken up. */
  | 'RUNNING'
  /** Everything in it is there. */
  | 'SUCCEEDED';

export type ImportStandingFragment = { __typename: 'DataImport', id: string, status: DataImportStatus, progress: number, bytes: number, generations: number, fault: DataImportFault | null, faultPath: string | null, url: string | null };

export type ImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportsQuery = { viewer: { __typename: 'User', id: string, dataImports: Array<{ __typename: 'DataImport', id: string, status: DataImportStatus, progress: number, bytes: number, generations: number, fault: DataImportFault | null, faultPath: string | null, url: string | null }> } | null };

export type StartDataImportMutationVariables = Exact<{
  bytes: number;
}>;


export type StartDataImportMutation = { startDataImport:
    | { __typename: 'AccountNotEmpty', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'StartDataImportSuccess', import: { __typename: 'DataImport', id: string, status: DataImportStatus, progress: number, bytes: number, generations: number, fault: DataImportFault | null, faultPath: string | null, url: string | null } }
   };

export type ImportProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type ImportProgressSubscription = { dataImportProgress: { __typename: 'DataImport', id: string, status: DataImportStatus, progress: number, bytes: number, generations: number, fault: DataImportFault | null, faultPath: string | null, url: string | null } };

export const ImportStandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"faultPath"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ImportStandingFragment, unknown>;
export const ImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Imports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataImports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportStanding"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"faultPath"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ImportsQuery, ImportsQueryVariables>;
export const StartDataImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartDataImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bytes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startDataImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"bytes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bytes"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartDataImportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportStanding"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"faultPath"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<StartDataImportMutation, StartDataImportMutationVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataImportProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportStanding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"faultPath"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ImportProgressSubscription, ImportProgressSubscriptionVariables>;