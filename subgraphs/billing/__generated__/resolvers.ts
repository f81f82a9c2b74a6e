import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WorkspaceRef } from '../domain/read-balances.ts';
import type { Balance, Transfer } from '../domain/ledger.ts';
import type { Plan as PlanRecord } from '../domain/plans.ts';
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

/** Plan, credits and movements of a workspace. */
export type Billing = {
  __typename?: 'Billing';
  /** Credits now. */
  credits: CreditBalance;
  /** Every movement of credits, the latest first. */
  ledger: LedgerEntryConnection;
  /** The plan that the workspace is on. */
  plan: Plan;
};


/** Plan, credits and movements of a workspace. */
export type BillingLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Credits of a workspace, in whole credits. */
export type CreditBalance = {
  __typename?: 'CreditBalance';
  /** Free to spend. */
  available: Scalars['Int']['output'];
  /** Set aside for generations that are not finished. */
  held: Scalars['Int']['output'];
  /** Id of the workspace: a workspace has one balance. */
  id: Scalars['ID']['output'];
};

/** The hold of this key was resolved before, or closed before it was opened. */
export type HoldResolved = Problem & {
  __typename?: 'HoldResolved';
  /** What happened. */
  message: Scalars['String']['output'];
  /** How it ended. */
  state: HoldState;
};

/** How a hold stands. */
export type HoldState =
  /** Credits were charged. */
  | 'CAPTURED'
  /** Credits were returned because time ran out. */
  | 'EXPIRED'
  /** Credits are set aside. */
  | 'OPEN'
  /** Credits were returned. */
  | 'RELEASED';

/** The workspace has too few credits; nothing is held. */
export type InsufficientBalance = Problem & {
  __typename?: 'InsufficientBalance';
  /** Credits free to spend. */
  available: Scalars['Int']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** Credits asked for. */
  required: Scalars['Int']['output'];
};

/** One movement of credits. Movements are never changed or removed. */
export type LedgerEntry = {
  __typename?: 'LedgerEntry';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Available credits after the movement. */
  available: Scalars['Int']['output'];
  /** Change of the available credits: negative when they were set aside, zero for a charge of credits that were set aside before. */
  credits: Scalars['Int']['output'];
  /** Id of the generation it belongs to; null for other movements. It stays when the generation has been deleted. */
  generationId: Maybe<Scalars['ID']['output']>;
  /** Held credits after the movement. */
  held: Scalars['Int']['output'];
  /** Change of the held credits. */
  heldCredits: Scalars['Int']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** What it was for. */
  kind: LedgerEntryKind;
};

/** A page of movements. */
export type LedgerEntryConnection = {
  __typename?: 'LedgerEntryConnection';
  /** Movements with their cursors. */
  edges: Array<LedgerEntryEdge>;
  /** Movements of the page. */
  nodes: Array<LedgerEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A movement with its cursor. */
export type LedgerEntryEdge = {
  __typename?: 'LedgerEntryEdge';
  /** Value for `after` to go on behind this movement. */
  cursor: Scalars['String']['output'];
  /** The movement. */
  node: LedgerEntry;
};

/** What a movement was for. */
export type LedgerEntryKind =
  /** Credits charged for a finished generation. */
  | 'CAPTURE'
  /** Credits returned because a hold was neither charged nor returned in time. */
  | 'EXPIRY'
  /** Credits set aside for a generation. */
  | 'HOLD'
  /** Credits returned from a generation that failed or was canceled. */
  | 'RELEASE'
  /** Credits given with the workspace's first use. */
  | 'WELCOME_GRANT';

export type Mutation = {
  __typename?: 'Mutation';
  /** Charges an open hold. Replays change nothing. */
  captureCredits: SettleHoldResult;
  /** Returns an open hold. Without a hold it sees to it that none can be opened under this key later. */
  releaseCredits: SettleHoldResult;
  /** Holds credits for a generation. While the hold is open, replays with the same key answer as the first call did. */
  reserveCredits: ReserveCreditsResult;
};


export type MutationCaptureCreditsArgs = {
  input: SettleHoldInput;
};


export type MutationReleaseCreditsArgs = {
  input: SettleHoldInput;
};


export type MutationReserveCreditsArgs = {
  input: ReserveCreditsInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Value for `after` to get the next page; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** What a workspace gets for its money. */
export type Plan = {
  __typename?: 'Plan';
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Name of the plan. */
  name: Scalars['String']['output'];
  /** Credits granted once, with the workspace's first use. */
  welcomeCredits: Scalars['Int']['output'];
};

/** An outcome that a person can act on. Every member of a result union that is not a success implements it. */
export type Problem = {
  /** What happened and what to do, in the viewer's language where it is known. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Plans that a workspace can be on, the smallest first. */
  plans: Array<Plan>;
};

/** What to hold. */
export type ReserveCreditsInput = {
  /** Whole credits, at least 1. */
  credits: Scalars['Int']['input'];
  /** Business key: id of the generation. */
  generationId: Scalars['ID']['input'];
  /** Whether it is somebody's personal workspace (it then gets the welcome grant with its first use). */
  personal: Scalars['Boolean']['input'];
  /** The workspace that pays. */
  workspaceId: Scalars['ID']['input'];
};

export type ReserveCreditsResult = HoldResolved | InsufficientBalance | ReserveCreditsSuccess;

/** The credits are held. */
export type ReserveCreditsSuccess = {
  __typename?: 'ReserveCreditsSuccess';
  /** The balance after the hold. */
  balance: CreditBalance;
  /** When the hold is returned by itself unless it is resolved before. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Which hold to resolve. */
export type SettleHoldInput = {
  /** Business key: id of the generation. */
  generationId: Scalars['ID']['input'];
  /** The workspace that pays. */
  workspaceId: Scalars['ID']['input'];
};

/** How the hold stands after the call: as asked, or as another call resolved it before. */
export type SettleHoldResult = {
  __typename?: 'SettleHoldResult';
  /** The balance now. */
  balance: CreditBalance;
  /** Credits that the hold set aside; 0 when it never was opened. */
  credits: Scalars['Int']['output'];
  /** State of the hold. */
  state: HoldState;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The balance of a workspace: at once, and after each change. */
  creditsChanged: CreditBalance;
};


export type SubscriptionCreditsChangedArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** The tenant, as billing knows it. */
export type Workspace = {
  __typename?: 'Workspace';
  /** Plan, credits and movements of the workspace. */
  billing: Billing;
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
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ReserveCreditsResult:
    | ( HoldResolved & { __typename: 'HoldResolved' } )
    | ( InsufficientBalance & { __typename: 'InsufficientBalance' } )
    | ( Omit<ReserveCreditsSuccess, 'balance'> & { balance: _RefType['CreditBalance'] } & { __typename: 'ReserveCreditsSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( HoldResolved )
    | ( InsufficientBalance )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Billing: ResolverTypeWrapper<WorkspaceRef>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreditBalance: ResolverTypeWrapper<Balance>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  HoldResolved: ResolverTypeWrapper<HoldResolved>;
  HoldState: HoldState;
  InsufficientBalance: ResolverTypeWrapper<InsufficientBalance>;
  LedgerEntry: ResolverTypeWrapper<Transfer>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LedgerEntryEdge']>, nodes: Array<ResolversTypes['LedgerEntry']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntryKind: LedgerEntryKind;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Plan: ResolverTypeWrapper<PlanRecord>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReserveCreditsInput: ReserveCreditsInput;
  ReserveCreditsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveCreditsResult']>;
  ReserveCreditsSuccess: ResolverTypeWrapper<Omit<ReserveCreditsSuccess, 'balance'> & { balance: ResolversTypes['CreditBalance'] }>;
  SettleHoldInput: SettleHoldInput;
  SettleHoldResult: ResolverTypeWrapper<Omit<SettleHoldResult, 'balance'> & { balance: ResolversTypes['CreditBalance'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Workspace: ResolverTypeWrapper<{ id: string }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Billing: WorkspaceRef;
  Int: Scalars['Int']['output'];
  CreditBalance: Balance;
  ID: Scalars['ID']['output'];
  DateTime: Scalars['DateTime']['output'];
  HoldResolved: HoldResolved;
  InsufficientBalance: InsufficientBalance;
  LedgerEntry: Transfer;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LedgerEntryEdge']>, nodes: Array<ResolversParentTypes['LedgerEntry']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Plan: PlanRecord;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ReserveCreditsInput: ReserveCreditsInput;
  ReserveCreditsResult: ResolversUnionTypes<ResolversParentTypes>['ReserveCreditsResult'];
  ReserveCreditsSuccess: Omit<ReserveCreditsSuccess, 'balance'> & { balance: ResolversParentTypes['CreditBalance'] };
  SettleHoldInput: SettleHoldInput;
  SettleHoldResult: Omit<SettleHoldResult, 'balance'> & { balance: ResolversParentTypes['CreditBalance'] };
  Subscription: Record<PropertyKey, never>;
  Workspace: { id: string };
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BillingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Billing'] = ResolversParentTypes['Billing']> = {
  credits?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  ledger?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<BillingLedgerArgs, 'first'>>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
};

export type CreditBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditBalance'] = ResolversParentTypes['CreditBalance']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type HoldResolvedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldResolved'] = ResolversParentTypes['HoldResolved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HoldState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientBalance'] = ResolversParentTypes['InsufficientBalance']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  generationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldCredits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerEntryKind'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  captureCredits?: Resolver<ResolversTypes['SettleHoldResult'], ParentType, ContextType, RequireFields<MutationCaptureCreditsArgs, 'input'>>;
  releaseCredits?: Resolver<ResolversTypes['SettleHoldResult'], ParentType, ContextType, RequireFields<MutationReleaseCreditsArgs, 'input'>>;
  reserveCredits?: Resolver<ResolversTypes['ReserveCreditsResult'], ParentType, ContextType, RequireFields<MutationReserveCreditsArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  welcomeCredits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'HoldResolved' | 'InsufficientBalance', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  plans?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
};

export type ReserveCreditsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveCreditsResult'] = ResolversParentTypes['ReserveCreditsResult']> = {
  __resolveType: TypeResolveFn<'HoldResolved' | 'InsufficientBalance' | 'ReserveCreditsSuccess', ParentType, ContextType>;
};

export type ReserveCreditsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveCreditsSuccess'] = ResolversParentTypes['ReserveCreditsSuccess']> = {
  balance?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettleHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleHoldResult'] = ResolversParentTypes['SettleHoldResult']> = {
  balance?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HoldState'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  creditsChanged?: SubscriptionResolver<ResolversTypes['CreditBalance'], "creditsChanged", ParentType, ContextType, RequireFields<SubscriptionCreditsChangedArgs, 'workspaceId'>>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billing?: Resolver<ResolversTypes['Billing'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Billing?: BillingResolvers<ContextType>;
  CreditBalance?: CreditBalanceResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  HoldResolved?: HoldResolvedResolvers<ContextType>;
  InsufficientBalance?: InsufficientBalanceResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReserveCreditsResult?: ReserveCreditsResultResolvers<ContextType>;
  ReserveCreditsSuccess?: ReserveCreditsSuccessResolvers<ContextType>;
  SettleHoldResult?: SettleHoldResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
