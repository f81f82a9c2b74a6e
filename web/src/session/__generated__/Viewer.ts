/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What sort of workspace it is. */
export type WorkspaceKind =
  /** Made with an account, for one person. */
  | 'PERSONAL'
  /** Shared by several people. */
  | 'TEAM';

/** What can be done in a workspace. Each needs a role, and an API key also a scope. */
export type WorkspacePermission =
  /** Read all that happened here. */
  | 'ACTIVITY_READ'
  /** Read what happened here and concerns oneself. */
  | 'ACTIVITY_READ_OWN'
  /** Make and end API keys. */
  | 'API_KEYS_MANAGE'
  /** Buy, change and end what is paid for. */
  | 'BILLING_MANAGE'
  /** See plan, credits and their movements. */
  | 'BILLING_READ'
  /** Look at generations and pictures. */
  | 'GENERATIONS_READ'
  /** Generate, keep and delete. */
  | 'GENERATIONS_WRITE'
  /** Invite people, change their roles, let them go. */
  | 'MEMBERS_MANAGE'
  /** Know who belongs to it. */
  | 'MEMBERS_READ'
  /** Say where events are sent. */
  | 'WEBHOOKS_MANAGE'
  /** Take out all that it has. */
  | 'WORKSPACE_EXPORT'
  /** Leave it. */
  | 'WORKSPACE_LEAVE'
  /** Give it to somebody else, make owners and unmake them. */
  | 'WORKSPACE_OWN'
  /** Know its name. */
  | 'WORKSPACE_READ'
  /** Give it another name. */
  | 'WORKSPACE_UPDATE';

/** What a member may do, from most to least. */
export type WorkspaceRole =
  /** Everything but giving away and deleting. */
  | 'ADMIN'
  /** Generate, keep and delete pictures. */
  | 'MEMBER'
  /** Everything, including giving the workspace away and deleting it. */
  | 'OWNER'
  /** Look only. */
  | 'VIEWER';

export type WorkspacePlaceFragment = { __typename: 'Workspace', id: string, name: string, kind: WorkspaceKind, viewerRole: WorkspaceRole, permissions: Array<WorkspacePermission> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'User', id: string, name: string, locale: string, personalWorkspace: { __typename: 'Workspace', id: string }, workspaces: Array<{ __typename: 'Workspace', id: string, name: string, kind: WorkspaceKind, viewerRole: WorkspaceRole, permissions: Array<WorkspacePermission> }> } | null };

export const WorkspacePlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkspacePlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Workspace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]} as unknown as DocumentNode<WorkspacePlaceFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"personalWorkspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkspacePlace"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkspacePlace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Workspace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;