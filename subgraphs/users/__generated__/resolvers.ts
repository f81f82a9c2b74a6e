import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Session as SessionRecord } from '../domain/session.ts';
import type { User as UserRecord, Workspace as WorkspaceRecord, Membership } from '../domain/account.ts';
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

/** The address has an account already. */
export type EmailTaken = Problem & {
  __typename?: 'EmailTaken';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** E-mail address and password do not belong together. */
export type InvalidCredentials = Problem & {
  __typename?: 'InvalidCredentials';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** One value of the input can't be taken as it is. */
export type InvalidInput = Problem & {
  __typename?: 'InvalidInput';
  /** Name of the input field. */
  field: Scalars['String']['output'];
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Exchanges a refresh token for new tokens. The old refresh token stops working. When it is presented again
   * within 30 seconds, because the answer was lost, it is exchanged once more; later, or when its successor is
   * already in use, the whole session ends.
   */
  refreshSession: RefreshSessionResult;
  /** Ends one of the viewer's sessions. */
  revokeSession: RevokeSessionResult;
  /** Starts a session with e-mail address and password. RATE_LIMITED for a while after ten wrong passwords. */
  signIn: SignInResult;
  /**
   * Ends the current session: that of the access token, of the cookies, or of both. Without a session it changes nothing.
   * Access tokens of the session may still be accepted until they expire.
   */
  signOut: SignOutResult;
  /** Opens an account with its personal workspace and signs in. */
  signUp: SignUpResult;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};

/** An outcome that a person can act on. Every member of a result union that is not a success implements it. */
export type Problem = {
  /** What happened and what to do, in the viewer's language where it is known. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The signed-in person; null without credentials, UNAUTHENTICATED when the credentials have expired. */
  viewer: Maybe<User>;
  /** A workspace that the viewer belongs to; null when there is none with this id. */
  workspace: Maybe<Workspace>;
};


export type QueryWorkspaceArgs = {
  id: Scalars['ID']['input'];
};

/** Which session to renew. */
export type RefreshSessionInput = {
  /** The latest refresh token. Browsers leave it out: theirs is in a cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

export type RefreshSessionResult = RefreshSessionSuccess | SessionExpired;

/** The session goes on with new tokens. */
export type RefreshSessionSuccess = {
  __typename?: 'RefreshSessionSuccess';
  /** Access token (JWT, EdDSA) for `Authorization: Bearer`, valid for five minutes. */
  accessToken: Scalars['String']['output'];
  /** Refresh token for `refreshSession`, to be used once. */
  refreshToken: Scalars['String']['output'];
  /** The person of the session. */
  viewer: User;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** Id of the session. */
  id: Scalars['ID']['input'];
};

export type RevokeSessionResult = RevokeSessionSuccess | SessionExpired;

/** The session has ended. */
export type RevokeSessionSuccess = {
  __typename?: 'RevokeSessionSuccess';
  /** Id of the ended session. */
  sessionId: Scalars['ID']['output'];
};

/** The password was right; the account asks for a second factor as well. */
export type SecondFactorRequired = Problem & {
  __typename?: 'SecondFactorRequired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A place where a person is signed in. */
export type Session = {
  __typename?: 'Session';
  /** When the person signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it is the session that asks. */
  current: Scalars['Boolean']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** IP address at the last use; null where it is not known. */
  ipAddress: Maybe<Scalars['String']['output']>;
  /** When the session last renewed its tokens. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** User agent that signed in, as it named itself; null where it did not. */
  userAgent: Maybe<Scalars['String']['output']>;
};

/** The session has ended or the token is not the latest; sign in again. */
export type SessionExpired = Problem & {
  __typename?: 'SessionExpired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** Who signs in. */
export type SignInInput = {
  /** E-mail address of the account. */
  email: Scalars['String']['input'];
  /** Password of the account. */
  password: Scalars['String']['input'];
};

export type SignInResult = InvalidCredentials | SecondFactorRequired | SignInSuccess;

/** The session has started. */
export type SignInSuccess = {
  __typename?: 'SignInSuccess';
  /** Access token (JWT, EdDSA) for `Authorization: Bearer`, valid for five minutes. */
  accessToken: Scalars['String']['output'];
  /** Refresh token for `refreshSession`, to be used once. */
  refreshToken: Scalars['String']['output'];
  /** The person who signed in. */
  viewer: User;
};

export type SignOutResult = SignOutSuccess;

/** The session has ended. */
export type SignOutSuccess = {
  __typename?: 'SignOutSuccess';
  /** Id of the ended session; null when there was none. */
  sessionId: Maybe<Scalars['ID']['output']>;
};

/** Who signs up. */
export type SignUpInput = {
  /** E-mail address; it must not have an account yet. */
  email: Scalars['String']['input'];
  /** `en` or `ja`; the language of the request where it is left out. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** At least 8 characters, at most 200, and not one that is easily guessed. */
  password: Scalars['String']['input'];
};

export type SignUpResult = EmailTaken | InvalidInput | SignUpSuccess | WeakPassword;

/** The account is open and signed in. */
export type SignUpSuccess = {
  __typename?: 'SignUpSuccess';
  /** Access token (JWT, EdDSA) for `Authorization: Bearer`, valid for five minutes. */
  accessToken: Scalars['String']['output'];
  /** Refresh token for `refreshSession`, to be used once. */
  refreshToken: Scalars['String']['output'];
  /** The new person. */
  viewer: User;
};

/** A person with an account. */
export type User = {
  __typename?: 'User';
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** E-mail address. Readable by the person only. */
  email: Scalars['String']['output'];
  /** Whether the person has proved to receive mail at this address. */
  emailVerified: Scalars['Boolean']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Language of the person as a BCP 47 tag: `en` or `ja`. */
  locale: Scalars['String']['output'];
  /** The name that the person goes by. */
  name: Scalars['String']['output'];
  /** The workspace that is used where none is named. Readable by its members only. */
  personalWorkspace: Workspace;
  /** Places where the person is signed in, the latest used first. Readable by the person only. */
  sessions: Array<Session>;
  /** Workspaces that the person and the viewer both belong to, the personal one first. */
  workspaces: Array<Workspace>;
};

/** The password is too easy to guess. */
export type WeakPassword = Problem & {
  __typename?: 'WeakPassword';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** The tenant: it owns generations, images and credits. */
export type Workspace = {
  __typename?: 'Workspace';
  /** When the workspace was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Whether it belongs to one person or to a team. */
  kind: WorkspaceKind;
  /** People of the workspace, the longest there first. */
  members: Array<WorkspaceMember>;
  /** Name of the workspace. */
  name: Scalars['String']['output'];
};

/** What sort of workspace it is. */
export type WorkspaceKind =
  /** Made with an account, for one person. */
  | 'PERSONAL'
  /** Shared by several people. */
  | 'TEAM';

/** A person's place in a workspace. */
export type WorkspaceMember = {
  __typename?: 'WorkspaceMember';
  /** Since when. */
  joinedAt: Scalars['DateTime']['output'];
  /** What the person may do there. */
  role: WorkspaceRole;
  /** The person. */
  user: User;
};

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
  User: User;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RefreshSessionResult:
    | ( Omit<RefreshSessionSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'RefreshSessionSuccess' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
  ;
  RevokeSessionResult:
    | ( RevokeSessionSuccess & { __typename: 'RevokeSessionSuccess' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
  ;
  SignInResult:
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( SecondFactorRequired & { __typename: 'SecondFactorRequired' } )
    | ( Omit<SignInSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignInSuccess' } )
  ;
  SignOutResult: ( SignOutSuccess & { __typename: 'SignOutSuccess' } );
  SignUpResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<SignUpSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignUpSuccess' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( EmailTaken )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( SecondFactorRequired )
    | ( SessionExpired )
    | ( WeakPassword )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  SecondFactorRequired: ResolverTypeWrapper<SecondFactorRequired>;
  Session: ResolverTypeWrapper<SessionRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SessionExpired: ResolverTypeWrapper<SessionExpired>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignUpSuccess: ResolverTypeWrapper<Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  User: ResolverTypeWrapper<UserRecord>;
  WeakPassword: ResolverTypeWrapper<WeakPassword>;
  Workspace: ResolverTypeWrapper<WorkspaceRecord>;
  WorkspaceKind: WorkspaceKind;
  WorkspaceMember: ResolverTypeWrapper<Membership>;
  WorkspaceRole: WorkspaceRole;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  EmailTaken: EmailTaken;
  String: Scalars['String']['output'];
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  Mutation: Record<PropertyKey, never>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  SecondFactorRequired: SecondFactorRequired;
  Session: SessionRecord;
  Boolean: Scalars['Boolean']['output'];
  SessionExpired: SessionExpired;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignUpSuccess: Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  User: UserRecord;
  WeakPassword: WeakPassword;
  Workspace: WorkspaceRecord;
  WorkspaceMember: Membership;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidCredentials' | 'InvalidInput' | 'SecondFactorRequired' | 'SessionExpired' | 'WeakPassword', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspaceArgs, 'id'>>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'RefreshSessionSuccess' | 'SessionExpired', ParentType, ContextType>;
};

export type RefreshSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionSuccess'] = ResolversParentTypes['RefreshSessionSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'RevokeSessionSuccess' | 'SessionExpired', ParentType, ContextType>;
};

export type RevokeSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionSuccess'] = ResolversParentTypes['RevokeSessionSuccess']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorRequired'] = ResolversParentTypes['SecondFactorRequired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionExpired'] = ResolversParentTypes['SessionExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'SecondFactorRequired' | 'SignInSuccess', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignOutSuccess', ParentType, ContextType>;
};

export type SignOutSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'SignUpSuccess' | 'WeakPassword', ParentType, ContextType>;
};

export type SignUpSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpSuccess'] = ResolversParentTypes['SignUpSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personalWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type WeakPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPassword'] = ResolversParentTypes['WeakPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkspaceKind'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['WorkspaceMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspaceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceMember'] = ResolversParentTypes['WorkspaceMember']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  SecondFactorRequired?: SecondFactorRequiredResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionExpired?: SessionExpiredResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignUpSuccess?: SignUpSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  WeakPassword?: WeakPasswordResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceMember?: WorkspaceMemberResolvers<ContextType>;
};

