import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AutoTopUp as AutoTopUpRecord } from '../domain/auto-top-up.ts';
import type { WorkspaceRef } from '../domain/read-balances.ts';
import type { BillingSubscription as SubscriptionRecord } from '../domain/subscription.ts';
import type { Spending } from '../domain/spending.ts';
import type { Balance, Transfer } from '../domain/ledger.ts';
import type { CreditPack as CreditPackRecord } from '../domain/credit-packs.ts';
import type { Invoice as InvoiceRecord } from '../domain/payment-ports.ts';
import type { LedgerPayment as LedgerPaymentRecord } from '../domain/ledger-payment.ts';
import type { Plan as PlanRecord, PlanPrice as PlanPriceRecord } from '../domain/plans.ts';
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

/** The workspace has a paid plan; a second one would be paid twice. */
export type AlreadySubscribed = Problem & {
  __typename?: 'AlreadySubscribed';
  /** What happened. */
  message: Scalars['String']['output'];
};

/** How a workspace buys credits by itself. */
export type AutoTopUp = {
  __typename?: 'AutoTopUp';
  /** Whether it does. */
  active: Scalars['Boolean']['output'];
  /** It is bought when a request leaves fewer credits than this. */
  below: Scalars['Int']['output'];
  /** Packs of this month that are paid or on order. */
  boughtThisMonth: Scalars['Int']['output'];
  /** The pack that is bought. */
  creditPack: CreditPack;
  /** What it is paid in. */
  currency: Currency;
  /** How many packs at most in each calendar month (UTC). */
  monthlyCap: Scalars['Int']['output'];
  /** Why it no longer does, where it switched itself off; null otherwise. */
  stopped: Maybe<AutoTopUpStop>;
};

/** What to buy by itself, and when. */
export type AutoTopUpInput = {
  /** Buy when a request leaves fewer credits than this, 1 to 100,000. */
  below: Scalars['Int']['input'];
  /** A pack of credits. */
  creditPackId: Scalars['ID']['input'];
  /** What to pay in. */
  currency: Currency;
  /** How many packs at most in each calendar month (UTC), 1 to 50. What was bought by itself this month counts. */
  monthlyCap: Scalars['Int']['input'];
};

/** Why a workspace no longer buys credits by itself. */
export type AutoTopUpStop =
  /** The bank wants the owner of the card to confirm each payment. */
  | 'AUTHENTICATION_REQUIRED'
  /** The saved card was declined. */
  | 'DECLINED'
  /** No card is saved any more. */
  | 'NO_CARD';

/** Plan, credits and movements of a workspace. */
export type Billing = {
  __typename?: 'Billing';
  /** How the workspace buys credits by itself; null where that was never chosen. For owners and administrators of the workspace. */
  autoTopUp: Maybe<AutoTopUp>;
  /**
   * Budgets of members and API keys: of those who have one or have spent anything. For owners and administrators of the
   * workspace.
   */
  budgets: Array<Budget>;
  /** Credits now. */
  credits: CreditBalance;
  /** Invoices, the latest first, without drafts. For owners and administrators of the workspace. */
  invoices: InvoiceConnection;
  /** Every movement of credits, the latest first. */
  ledger: LedgerEntryConnection;
  /** The ledger as a file of comma-separated values, the earliest movement first, in parts of up to 5,000 movements. */
  ledgerCsv: LedgerCsv;
  /** Credits below which the owners get a mail; 0 for never. */
  lowBalance: Scalars['Int']['output'];
  /** Credits that were spent before their payment was taken back. They are taken from the next that come in. */
  owedCredits: Scalars['Int']['output'];
  /** The plan that the workspace is on. */
  plan: Plan;
  /** The paid plan that runs; null on a plan that costs nothing. */
  subscription: Maybe<BillingSubscription>;
};


/** Plan, credits and movements of a workspace. */
export type BillingInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Plan, credits and movements of a workspace. */
export type BillingLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Plan, credits and movements of a workspace. */
export type BillingLedgerCsvArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How often something is paid. */
export type BillingInterval =
  /** Every month. */
  | 'MONTH'
  /** Every year. */
  | 'YEAR';

/** A paid plan of a workspace. */
export type BillingSubscription = {
  __typename?: 'BillingSubscription';
  /** Whether it ends with the period instead of being renewed. */
  cancelAtPeriodEnd: Scalars['Boolean']['output'];
  /** In what it is paid; changes of the plan are, too. */
  currency: Currency;
  /** When the period ends that is paid or being paid. */
  currentPeriodEnd: Scalars['DateTime']['output'];
  /** What is to be paid for it to go on; null where nothing is, and for those who may not pay. */
  due: Maybe<DuePayment>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** How often it is paid. */
  interval: BillingInterval;
  /** How often that is paid; null where nothing changes. */
  nextInterval: Maybe<BillingInterval>;
  /** The smaller plan that it goes on with when the period ends; null where nothing changes then. */
  nextPlan: Maybe<Plan>;
  /** The plan. */
  plan: Plan;
  /** How it stands. */
  status: BillingSubscriptionStatus;
};

/** How a subscription stands. */
export type BillingSubscriptionStatus =
  /** Paid. */
  | 'ACTIVE'
  /** Over. */
  | 'CANCELED'
  /** The first payment has not come yet: it waits for the bank, or was not finished (`due.url`). Without it nothing is granted. */
  | 'INCOMPLETE'
  /** A renewal could not be paid and is tried again (`due.retryAt`). The plan stays until then; its credits come with the payment. */
  | 'PAST_DUE'
  /** Not paid yet, on trial. */
  | 'TRIALING'
  /** A renewal could not be paid at all. The plan rests; it starts again when its invoice is paid (`due.url`). */
  | 'UNPAID';

/** What a member or an API key may spend in a workspace, and has spent in the calendar month (UTC). */
export type Budget = {
  __typename?: 'Budget';
  /** Id of the key, see `Workspace.apiKeys`; null for a member. What a key spends counts for its maker too. */
  apiKeyId: Maybe<Scalars['ID']['output']>;
  /** Credits for each month; null without a limit. */
  credits: Maybe<Scalars['Int']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The member; null for a key, and for somebody whose account is gone. */
  member: Maybe<User>;
  /** When the next month begins, and with it the count. */
  resetsAt: Scalars['DateTime']['output'];
  /** Credits spent this month, those included that are set aside. */
  spent: Scalars['Int']['output'];
};

/** A budget of the member or of the key does not reach; nothing is held. */
export type BudgetPassed = Problem & {
  __typename?: 'BudgetPassed';
  /** Credits for the month. */
  budget: Scalars['Int']['output'];
  /** What happened. */
  message: Scalars['String']['output'];
  /** When it begins anew. */
  resetsAt: Scalars['DateTime']['output'];
  /** Credits spent of it. */
  spent: Scalars['Int']['output'];
};

/** Which subscription to end. */
export type CancelSubscriptionInput = {
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type CancelSubscriptionResult = CancelSubscriptionSuccess | NotSubscribed;

/** The subscription ends with its period. */
export type CancelSubscriptionSuccess = {
  __typename?: 'CancelSubscriptionSuccess';
  /** The subscription as it stands now. */
  subscription: BillingSubscription;
};

/** Which change of a plan to make. */
export type ChangePlanInput = {
  /** That of the preview which the person agreed to. */
  asOf: Scalars['DateTime']['input'];
  /** How often it is to be paid. */
  interval?: InputMaybe<BillingInterval>;
  /** A plan that has a price. */
  planId: Scalars['ID']['input'];
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type ChangePlanResult = ChangePlanSuccess | NotSubscribed | PaymentFailed | PlanChangeRefused | PreviewExpired | ProcessingRestricted;

/** The plan is changed, or will be with the next period. */
export type ChangePlanSuccess = {
  __typename?: 'ChangePlanSuccess';
  /** The subscription as it stands now. */
  subscription: BillingSubscription;
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

/** Credits that are bought once. They never expire. */
export type CreditPack = {
  __typename?: 'CreditPack';
  /** The price in each currency. */
  amounts: Array<Money>;
  /** Whole credits. */
  credits: Scalars['Int']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
};

/** Currencies, by ISO 4217. */
export type Currency =
  /** Euro, in cents. */
  | 'EUR'
  /** Yen. */
  | 'JPY'
  /** US dollar, in cents. */
  | 'USD';

/** Whose data. */
export type DataHolderInput = {
  /** The person's id, where it is their own workspace. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The workspace's id. */
  workspaceId: Scalars['ID']['input'];
};

/** An invoice that has to be paid for a subscription to go on. */
export type DuePayment = {
  __typename?: 'DuePayment';
  /** When the saved way of paying is tried again; null where it is not. */
  retryAt: Maybe<Scalars['DateTime']['output']>;
  /** What is left to pay. */
  total: Money;
  /** Hosted page where it can be paid with any card. The subscription then goes on as before. */
  url: Scalars['String']['output'];
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
  /** How a workspace buys credits by itself. */
  | 'AUTO_TOP_UP'
  /** What a member or an API key may spend and has spent. */
  | 'BUDGET'
  /** The customer at the payment provider. */
  | 'CUSTOMER'
  /** A subscription. */
  | 'SUBSCRIPTION';

/** How far an erasure has come. */
export type ErasureProgress = {
  __typename?: 'ErasureProgress';
  /** Whether everything is gone. If not, the call is to be repeated. */
  finished: Scalars['Boolean']['output'];
  /** What was erased; empty before it is finished. */
  objects: Array<ErasedObject>;
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

/** An invoice for a period of a plan. */
export type Invoice = {
  __typename?: 'Invoice';
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The number printed on it. */
  number: Maybe<Scalars['String']['output']>;
  /** The invoice as a PDF file. */
  pdfUrl: Maybe<Scalars['String']['output']>;
  /** Whether it is paid. */
  status: InvoiceStatus;
  /** What is to be paid. */
  total: Money;
  /** Hosted page of the invoice. */
  url: Maybe<Scalars['String']['output']>;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** Invoices with their cursors. */
  edges: Array<InvoiceEdge>;
  /** Invoices of the page. */
  nodes: Array<Invoice>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An invoice with its cursor. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Value for `after` to go on behind this invoice. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** Whether an invoice is paid. */
export type InvoiceStatus =
  /** To be paid. */
  | 'OPEN'
  /** Paid. */
  | 'PAID'
  /** Given up. */
  | 'UNCOLLECTIBLE'
  /** Withdrawn. */
  | 'VOID';

/** A part of a ledger as comma-separated values (RFC 4180). */
export type LedgerCsv = {
  __typename?: 'LedgerCsv';
  /** The text. The first part begins with the names of the columns. */
  csv: Scalars['String']['output'];
  /** Where the part stands in the file. */
  pageInfo: PageInfo;
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
  /** The payment it follows from; null for movements without money. */
  payment: Maybe<LedgerPayment>;
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
  /** Credits taken back because their payment was disputed. */
  | 'DISPUTE'
  /** Credits returned because a hold was neither charged nor returned in time. */
  | 'EXPIRY'
  /** Credits set aside for a generation. */
  | 'HOLD'
  /** Credits of a paid period of a plan. */
  | 'PLAN_GRANT'
  /** Credits of a pack that was bought. */
  | 'PURCHASE'
  /** Credits taken back because their payment was refunded. */
  | 'REFUND'
  /** Credits given again because a refund failed or a dispute was won. */
  | 'REINSTATEMENT'
  /** Credits returned from a generation that failed or was canceled. */
  | 'RELEASE'
  /** Credits given with the workspace's first use. */
  | 'WELCOME_GRANT';

/** What a movement follows from at the payment provider. */
export type LedgerPayment = {
  __typename?: 'LedgerPayment';
  /** Id of it. That of an invoice is also its id in `Billing.invoices`. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: LedgerPaymentKind;
  /**
   * Leads to the hosted page of the invoice, or of the receipt of the payment, for one to two hours: nothing else is asked for there.
   * Null where there is none, and for those who may not pay for the workspace.
   */
  url: Maybe<Scalars['String']['output']>;
};

/** What a movement follows from. */
export type LedgerPaymentKind =
  /** A payment that its bank took back, or tries to. */
  | 'DISPUTE'
  /** An invoice for a period or a change of a plan. */
  | 'INVOICE'
  /** The payment of a pack. */
  | 'PAYMENT'
  /** Money that was given back. */
  | 'REFUND';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** In the smallest unit of the currency: cents, or yen. */
  amount: Scalars['Int']['output'];
  /** Its currency. */
  currency: Currency;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Lets the subscription end with its period; until then plan and credits stay. For owners and administrators. */
  cancelSubscription: CancelSubscriptionResult;
  /** Charges an open hold. Replays change nothing. */
  captureCredits: SettleHoldResult;
  /**
   * Changes the paid plan as previewed: to a larger one at once, to a smaller one with the next period. Where something is to be paid and
   * can't be, nothing changes. Sent again it changes nothing more. For owners and administrators of the workspace.
   */
  changePlan: ChangePlanResult;
  /** Erases what this service holds of a person outside of the workspaces that are erased. May be repeated. */
  erasePerson: ErasureProgress;
  /**
   * Ends a workspace's payments: cancels its subscriptions and deletes it at Stripe, returns what is held, closes its books and
   * erases what else is held of it. What remains is the ledger under the workspace's random id. To be called until it is
   * finished; may be repeated.
   */
  eraseWorkspace: ErasureProgress;
  /** Opens a hosted page to change the way of paying and to see invoices. For owners and administrators of the workspace. */
  openBillingPortal: OpenBillingPortalResult;
  /** Returns an open hold. Without a hold it sees to it that none can be opened under this key later. */
  releaseCredits: SettleHoldResult;
  /** Holds credits for a generation. While the hold is open, replays with the same key answer as the first call did. */
  reserveCredits: ReserveCreditsResult;
  /** Takes a cancellation back while the period lasts. For owners and administrators. */
  resumeSubscription: ResumeSubscriptionResult;
  /**
   * Lets a workspace buy a pack by itself, with its saved card, whenever a request leaves fewer credits than it says; or no longer. For
   * owners and administrators of the workspace.
   */
  setAutoTopUp: SetAutoTopUpResult;
  /**
   * Says how many credits a member or an API key may spend in each calendar month (UTC). What is set aside for generations counts,
   * and counts no more when it comes back. For owners and administrators of the workspace.
   */
  setBudget: SetBudgetResult;
  /**
   * Says below how many credits the owners of a workspace get a mail, once a day at most. For owners and administrators of the
   * workspace.
   */
  setLowBalance: SetLowBalanceResult;
  /** Opens a hosted page where a plan or a pack is paid. For owners and administrators of the workspace. */
  startCheckout: StartCheckoutResult;
};


export type MutationCancelSubscriptionArgs = {
  input: CancelSubscriptionInput;
};


export type MutationCaptureCreditsArgs = {
  input: SettleHoldInput;
};


export type MutationChangePlanArgs = {
  input: ChangePlanInput;
};


export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


export type MutationEraseWorkspaceArgs = {
  input: EraseWorkspaceInput;
};


export type MutationOpenBillingPortalArgs = {
  input: OpenBillingPortalInput;
};


export type MutationReleaseCreditsArgs = {
  input: SettleHoldInput;
};


export type MutationReserveCreditsArgs = {
  input: ReserveCreditsInput;
};


export type MutationResumeSubscriptionArgs = {
  input: ResumeSubscriptionInput;
};


export type MutationSetAutoTopUpArgs = {
  input: SetAutoTopUpInput;
};


export type MutationSetBudgetArgs = {
  input: SetBudgetInput;
};


export type MutationSetLowBalanceArgs = {
  input: SetLowBalanceInput;
};


export type MutationStartCheckoutArgs = {
  input: StartCheckoutInput;
};

/** No card is saved that could be charged. */
export type NoSavedCard = Problem & {
  __typename?: 'NoSavedCard';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** The workspace has no paid plan that runs. */
export type NotSubscribed = Problem & {
  __typename?: 'NotSubscribed';
  /** What happened. */
  message: Scalars['String']['output'];
};

/** The workspace has not bought anything, so there is nothing to show. */
export type NothingBought = Problem & {
  __typename?: 'NothingBought';
  /** What happened. */
  message: Scalars['String']['output'];
};

/** For which workspace to open the page. */
export type OpenBillingPortalInput = {
  /** Where the hosted page leads back to: an address of the client, or of an origin that is configured. */
  returnUrl: Scalars['String']['input'];
  /** The viewer's own unless it is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type OpenBillingPortalResult = NothingBought | OpenBillingPortalSuccess;

/** The page is open. */
export type OpenBillingPortalSuccess = {
  __typename?: 'OpenBillingPortalSuccess';
  /** Address of the hosted page. */
  url: Scalars['String']['output'];
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
  /** Where the service of credits and payments connects to. */
  billing: Array<OutboundHost>;
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

/** The saved way of paying was declined, or wants to be confirmed by its owner. Nothing changed and nothing was charged. */
export type PaymentFailed = Problem & {
  __typename?: 'PaymentFailed';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What a workspace gets for its money. */
export type Plan = {
  __typename?: 'Plan';
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Name of the plan. */
  name: Scalars['String']['output'];
  /** By the month and by the year; none for a plan that costs nothing. */
  prices: Array<PlanPrice>;
  /** Share of a busy model that a workspace gets, in relation to one with the free plan, which has 1. */
  queueShare: Scalars['Int']['output'];
  /** Credits granted once, with the workspace's first use. */
  welcomeCredits: Scalars['Int']['output'];
};

/** What a change of the plan means. */
export type PlanChangePreview = {
  __typename?: 'PlanChangePreview';
  /** To be paid now. What is not used of the present plan is taken off. */
  amountDue: Money;
  /** The moment up to which time was counted. `changePlan` with it, within an hour, costs exactly this. */
  asOf: Scalars['DateTime']['output'];
  /** Credits granted now. */
  credits: Scalars['Int']['output'];
  /** When the new plan begins. */
  effectiveAt: Scalars['DateTime']['output'];
  /** What the next period costs, before discounts. */
  nextAmount: Money;
  /** When that is paid. */
  nextAt: Scalars['DateTime']['output'];
  /** When it takes effect, and why. */
  timing: PlanChangeTiming;
};

/** Why a plan can't be changed. */
export type PlanChangeRefusal =
  /** Another change is due with the next period; take it back first, by changing to the present plan. */
  | 'CHANGE_PENDING'
  /** The subscription ends with its period; resume it first. */
  | 'ENDING'
  /** A payment is due. */
  | 'PAYMENT_DUE'
  /** The workspace is on this plan. */
  | 'SAME_PLAN'
  /** A plan by the year does not become one by the month. End it, and choose anew when the year is over. */
  | 'SHORTER_INTERVAL';

/** The plan can't be changed like this now. */
export type PlanChangeRefused = Problem & {
  __typename?: 'PlanChangeRefused';
  /** Why, and what to do. */
  message: Scalars['String']['output'];
  /** Why. */
  reason: PlanChangeRefusal;
};

/** When a change of the plan takes effect. */
export type PlanChangeTiming =
  /** Now: the new plan costs more, or nothing has been paid yet (a trial). */
  | 'AT_ONCE'
  /** With the next period: this one is paid for. */
  | 'AT_PERIOD_END'
  /** Now: a change that was due with the next period is taken back. */
  | 'TAKE_BACK';

/** A plan by the month or by the year. */
export type PlanPrice = {
  __typename?: 'PlanPrice';
  /** The price of a period in each currency. */
  amounts: Array<Money>;
  /** Credits granted with each paid period. Those that are left when it ends stay, without limit, also when the plan ends. */
  credits: Scalars['Int']['output'];
  /** How often it is paid. */
  interval: BillingInterval;
  /** A trial for workspaces that never had a paid plan; null where there is none. */
  trial: Maybe<PlanTrial>;
};

/** A first period of a plan that costs nothing. */
export type PlanTrial = {
  __typename?: 'PlanTrial';
  /** Credits granted with it. */
  credits: Scalars['Int']['output'];
  /** How long it lasts, in days. Then the first period is paid, unless the subscription was ended before. */
  days: Scalars['Int']['output'];
};

/** The preview is older than an hour, so its amounts no longer hold. */
export type PreviewExpired = Problem & {
  __typename?: 'PreviewExpired';
  /** What happened. */
  message: Scalars['String']['output'];
};

/** Which change of a plan to look at. */
export type PreviewPlanChangeInput = {
  /** How often it is to be paid. */
  interval?: InputMaybe<BillingInterval>;
  /** A plan that has a price. */
  planId: Scalars['ID']['input'];
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type PreviewPlanChangeResult = NotSubscribed | PlanChangePreview | PlanChangeRefused;

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

export type Query = {
  __typename?: 'Query';
  /** Credits that can be bought once, the smallest first. */
  creditPacks: Array<CreditPack>;
  /** What sorts of data this service holds of somebody, and how much. */
  heldCategories: Array<HeldCategory>;
  /** The latest of them, in facts for the person; null where there is no such category. */
  heldLines: Maybe<Array<HeldLine>>;
  /** One page of them, each as JSON, in an order that does not change. */
  heldRecords: HeldRecords;
  /** Plans that a workspace can be on, the smallest first. */
  plans: Array<Plan>;
  /** What a change of the paid plan would cost and give, were it made now. For owners and administrators of the workspace. */
  previewPlanChange: PreviewPlanChangeResult;
  /** What this service could not deliver, at most 100. */
  serviceDeadLetters: Array<ServiceDeadLetter>;
  /** How many records of a workspace this service holds, the ledger apart. */
  workspaceRemains: Scalars['Int']['output'];
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


export type QueryPreviewPlanChangeArgs = {
  input: PreviewPlanChangeInput;
};


export type QueryWorkspaceRemainsArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** What to hold. */
export type ReserveCreditsInput = {
  /** With which API key; null for none. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whole credits, at least 1. */
  credits: Scalars['Int']['input'];
  /** Business key: id of the generation. */
  generationId: Scalars['ID']['input'];
  /** Whether it is somebody's personal workspace (it then gets the welcome grant with its first use). */
  personal: Scalars['Boolean']['input'];
  /** Who asks for the generation. */
  userId: Scalars['ID']['input'];
  /** The workspace that pays. */
  workspaceId: Scalars['ID']['input'];
};

export type ReserveCreditsResult = BudgetPassed | HoldResolved | InsufficientBalance | ReserveCreditsSuccess;

/** The credits are held. */
export type ReserveCreditsSuccess = {
  __typename?: 'ReserveCreditsSuccess';
  /** The balance after the hold. */
  balance: CreditBalance;
  /** When the hold is returned by itself unless it is resolved before. */
  expiresAt: Scalars['DateTime']['output'];
  /** The plan that the workspace has now. */
  plan: Plan;
};

/** Which subscription goes on. */
export type ResumeSubscriptionInput = {
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type ResumeSubscriptionResult = NotSubscribed | ResumeSubscriptionSuccess;

/** The subscription goes on. */
export type ResumeSubscriptionSuccess = {
  __typename?: 'ResumeSubscriptionSuccess';
  /** The subscription as it stands now. */
  subscription: BillingSubscription;
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

/** How a workspace is to buy credits by itself. */
export type SetAutoTopUpInput = {
  /** What to buy, and when; null switches it off. */
  autoTopUp?: InputMaybe<AutoTopUpInput>;
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetAutoTopUpResult = NoSavedCard | ProcessingRestricted | SetAutoTopUpSuccess;

/** It holds from the next request on. */
export type SetAutoTopUpSuccess = {
  __typename?: 'SetAutoTopUpSuccess';
  /** The workspace's plan and credits. */
  billing: Billing;
};

/** Whose budget to set: a member's or a key's, one of them. */
export type SetBudgetInput = {
  /** An API key. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whole credits for each month, 0 to 1,000,000; null for no limit, also for somebody who has left. */
  credits?: InputMaybe<Scalars['Int']['input']>;
  /** A member. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetBudgetResult = SetBudgetSuccess;

/** The budget holds from now on. */
export type SetBudgetSuccess = {
  __typename?: 'SetBudgetSuccess';
  /** The budget. */
  budget: Budget;
};

/** Below how many credits to tell. */
export type SetLowBalanceInput = {
  /** Whole credits, 0 to 1,000,000; 0 for never. */
  credits: Scalars['Int']['input'];
  /** The viewer's own workspace unless another is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetLowBalanceResult = SetLowBalanceSuccess;

/** It holds from now on. */
export type SetLowBalanceSuccess = {
  __typename?: 'SetLowBalanceSuccess';
  /** The workspace's plan and credits. */
  billing: Billing;
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

/** What to buy: a plan or a pack, one of them. */
export type StartCheckoutInput = {
  /** A pack of credits. */
  creditPackId?: InputMaybe<Scalars['ID']['input']>;
  /** What to pay in; US dollars unless named. */
  currency?: InputMaybe<Currency>;
  /** How often a plan is paid. */
  interval?: InputMaybe<BillingInterval>;
  /** A plan that has a price. */
  planId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the hosted page leads back to, with `checkout=done` or `checkout=abandoned` added to its query: an address of the client, or of an origin that is configured. */
  returnUrl: Scalars['String']['input'];
  /** The workspace that gets it; the viewer's own unless it is named. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type StartCheckoutResult = AlreadySubscribed | ProcessingRestricted | StartCheckoutSuccess;

/** The page is open. */
export type StartCheckoutSuccess = {
  __typename?: 'StartCheckoutSuccess';
  /** Address of the hosted page. */
  url: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The balance of a workspace: at once, and after each change. */
  creditsChanged: CreditBalance;
};


export type SubscriptionCreditsChangedArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** A person, as billing knows them. */
export type User = {
  __typename?: 'User';
  /** Opaque id. */
  id: Scalars['ID']['output'];
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
  OutboundRegister: OutboundRegister;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  OutboundRegister:
    ( { __typename: 'OutboundRegister' }
    & GraphQLRecursivePick<FederationTypes['OutboundRegister'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelSubscriptionResult:
    | ( Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: _RefType['BillingSubscription'] } & { __typename: 'CancelSubscriptionSuccess' } )
    | ( NotSubscribed & { __typename: 'NotSubscribed' } )
  ;
  ChangePlanResult:
    | ( Omit<ChangePlanSuccess, 'subscription'> & { subscription: _RefType['BillingSubscription'] } & { __typename: 'ChangePlanSuccess' } )
    | ( NotSubscribed & { __typename: 'NotSubscribed' } )
    | ( PaymentFailed & { __typename: 'PaymentFailed' } )
    | ( PlanChangeRefused & { __typename: 'PlanChangeRefused' } )
    | ( PreviewExpired & { __typename: 'PreviewExpired' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
  ;
  OpenBillingPortalResult:
    | ( NothingBought & { __typename: 'NothingBought' } )
    | ( OpenBillingPortalSuccess & { __typename: 'OpenBillingPortalSuccess' } )
  ;
  PreviewPlanChangeResult:
    | ( NotSubscribed & { __typename: 'NotSubscribed' } )
    | ( PlanChangePreview & { __typename: 'PlanChangePreview' } )
    | ( PlanChangeRefused & { __typename: 'PlanChangeRefused' } )
  ;
  ReserveCreditsResult:
    | ( BudgetPassed & { __typename: 'BudgetPassed' } )
    | ( HoldResolved & { __typename: 'HoldResolved' } )
    | ( InsufficientBalance & { __typename: 'InsufficientBalance' } )
    | ( Omit<ReserveCreditsSuccess, 'balance' | 'plan'> & { balance: _RefType['CreditBalance'], plan: _RefType['Plan'] } & { __typename: 'ReserveCreditsSuccess' } )
  ;
  ResumeSubscriptionResult:
    | ( NotSubscribed & { __typename: 'NotSubscribed' } )
    | ( Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: _RefType['BillingSubscription'] } & { __typename: 'ResumeSubscriptionSuccess' } )
  ;
  SetAutoTopUpResult:
    | ( NoSavedCard & { __typename: 'NoSavedCard' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
    | ( Omit<SetAutoTopUpSuccess, 'billing'> & { billing: _RefType['Billing'] } & { __typename: 'SetAutoTopUpSuccess' } )
  ;
  SetBudgetResult: ( Omit<SetBudgetSuccess, 'budget'> & { budget: _RefType['Budget'] } & { __typename: 'SetBudgetSuccess' } );
  SetLowBalanceResult: ( Omit<SetLowBalanceSuccess, 'billing'> & { billing: _RefType['Billing'] } & { __typename: 'SetLowBalanceSuccess' } );
  StartCheckoutResult:
    | ( AlreadySubscribed & { __typename: 'AlreadySubscribed' } )
    | ( ProcessingRestricted & { __typename: 'ProcessingRestricted' } )
    | ( StartCheckoutSuccess & { __typename: 'StartCheckoutSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( AlreadySubscribed )
    | ( BudgetPassed )
    | ( HoldResolved )
    | ( InsufficientBalance )
    | ( NoSavedCard )
    | ( NotSubscribed )
    | ( NothingBought )
    | ( PaymentFailed )
    | ( PlanChangeRefused )
    | ( PreviewExpired )
    | ( ProcessingRestricted )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadySubscribed: ResolverTypeWrapper<AlreadySubscribed>;
  AutoTopUp: ResolverTypeWrapper<AutoTopUpRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AutoTopUpInput: AutoTopUpInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AutoTopUpStop: AutoTopUpStop;
  Billing: ResolverTypeWrapper<WorkspaceRef>;
  BillingInterval: BillingInterval;
  BillingSubscription: ResolverTypeWrapper<SubscriptionRecord>;
  BillingSubscriptionStatus: BillingSubscriptionStatus;
  Budget: ResolverTypeWrapper<Spending>;
  BudgetPassed: ResolverTypeWrapper<BudgetPassed>;
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelSubscriptionResult']>;
  CancelSubscriptionSuccess: ResolverTypeWrapper<Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['BillingSubscription'] }>;
  ChangePlanInput: ChangePlanInput;
  ChangePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePlanResult']>;
  ChangePlanSuccess: ResolverTypeWrapper<Omit<ChangePlanSuccess, 'subscription'> & { subscription: ResolversTypes['BillingSubscription'] }>;
  CreditBalance: ResolverTypeWrapper<Balance>;
  CreditPack: ResolverTypeWrapper<CreditPackRecord>;
  Currency: Currency;
  DataHolderInput: DataHolderInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DuePayment: ResolverTypeWrapper<DuePayment>;
  ErasePersonInput: ErasePersonInput;
  EraseWorkspaceInput: EraseWorkspaceInput;
  ErasedObject: ResolverTypeWrapper<ErasedObject>;
  ErasedObjectKind: ErasedObjectKind;
  ErasureProgress: ResolverTypeWrapper<ErasureProgress>;
  HeldCategory: ResolverTypeWrapper<HeldCategory>;
  HeldFile: ResolverTypeWrapper<HeldFile>;
  HeldLine: ResolverTypeWrapper<HeldLine>;
  HeldLinesInput: HeldLinesInput;
  HeldRecords: ResolverTypeWrapper<HeldRecords>;
  HeldRecordsInput: HeldRecordsInput;
  HoldResolved: ResolverTypeWrapper<HoldResolved>;
  HoldState: HoldState;
  InsufficientBalance: ResolverTypeWrapper<InsufficientBalance>;
  Invoice: ResolverTypeWrapper<InvoiceRecord>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvoiceEdge']>, nodes: Array<ResolversTypes['Invoice']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceStatus: InvoiceStatus;
  LedgerCsv: ResolverTypeWrapper<LedgerCsv>;
  LedgerEntry: ResolverTypeWrapper<Transfer>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LedgerEntryEdge']>, nodes: Array<ResolversTypes['LedgerEntry']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntryKind: LedgerEntryKind;
  LedgerPayment: ResolverTypeWrapper<LedgerPaymentRecord>;
  LedgerPaymentKind: LedgerPaymentKind;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoSavedCard: ResolverTypeWrapper<NoSavedCard>;
  NotSubscribed: ResolverTypeWrapper<NotSubscribed>;
  NothingBought: ResolverTypeWrapper<NothingBought>;
  OpenBillingPortalInput: OpenBillingPortalInput;
  OpenBillingPortalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenBillingPortalResult']>;
  OpenBillingPortalSuccess: ResolverTypeWrapper<OpenBillingPortalSuccess>;
  OutboundCategory: OutboundCategory;
  OutboundHost: ResolverTypeWrapper<OutboundHost>;
  OutboundRegister: ResolverTypeWrapper<{ id: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentFailed: ResolverTypeWrapper<PaymentFailed>;
  Plan: ResolverTypeWrapper<PlanRecord>;
  PlanChangePreview: ResolverTypeWrapper<PlanChangePreview>;
  PlanChangeRefusal: PlanChangeRefusal;
  PlanChangeRefused: ResolverTypeWrapper<PlanChangeRefused>;
  PlanChangeTiming: PlanChangeTiming;
  PlanPrice: ResolverTypeWrapper<PlanPriceRecord>;
  PlanTrial: ResolverTypeWrapper<PlanTrial>;
  PreviewExpired: ResolverTypeWrapper<PreviewExpired>;
  PreviewPlanChangeInput: PreviewPlanChangeInput;
  PreviewPlanChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PreviewPlanChangeResult']>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProcessingRestricted: ResolverTypeWrapper<ProcessingRestricted>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReserveCreditsInput: ReserveCreditsInput;
  ReserveCreditsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveCreditsResult']>;
  ReserveCreditsSuccess: ResolverTypeWrapper<Omit<ReserveCreditsSuccess, 'balance' | 'plan'> & { balance: ResolversTypes['CreditBalance'], plan: ResolversTypes['Plan'] }>;
  ResumeSubscriptionInput: ResumeSubscriptionInput;
  ResumeSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeSubscriptionResult']>;
  ResumeSubscriptionSuccess: ResolverTypeWrapper<Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['BillingSubscription'] }>;
  ServiceDeadLetter: ResolverTypeWrapper<ServiceDeadLetter>;
  SetAutoTopUpInput: SetAutoTopUpInput;
  SetAutoTopUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAutoTopUpResult']>;
  SetAutoTopUpSuccess: ResolverTypeWrapper<Omit<SetAutoTopUpSuccess, 'billing'> & { billing: ResolversTypes['Billing'] }>;
  SetBudgetInput: SetBudgetInput;
  SetBudgetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetBudgetResult']>;
  SetBudgetSuccess: ResolverTypeWrapper<Omit<SetBudgetSuccess, 'budget'> & { budget: ResolversTypes['Budget'] }>;
  SetLowBalanceInput: SetLowBalanceInput;
  SetLowBalanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLowBalanceResult']>;
  SetLowBalanceSuccess: ResolverTypeWrapper<Omit<SetLowBalanceSuccess, 'billing'> & { billing: ResolversTypes['Billing'] }>;
  SettleHoldInput: SettleHoldInput;
  SettleHoldResult: ResolverTypeWrapper<Omit<SettleHoldResult, 'balance'> & { balance: ResolversTypes['CreditBalance'] }>;
  StartCheckoutInput: StartCheckoutInput;
  StartCheckoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartCheckoutResult']>;
  StartCheckoutSuccess: ResolverTypeWrapper<StartCheckoutSuccess>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<User>;
  Workspace: ResolverTypeWrapper<{ id: string }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadySubscribed: AlreadySubscribed;
  AutoTopUp: AutoTopUpRecord;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  AutoTopUpInput: AutoTopUpInput;
  ID: Scalars['ID']['output'];
  Billing: WorkspaceRef;
  BillingSubscription: SubscriptionRecord;
  Budget: Spending;
  BudgetPassed: BudgetPassed;
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['CancelSubscriptionResult'];
  CancelSubscriptionSuccess: Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['BillingSubscription'] };
  ChangePlanInput: ChangePlanInput;
  ChangePlanResult: ResolversUnionTypes<ResolversParentTypes>['ChangePlanResult'];
  ChangePlanSuccess: Omit<ChangePlanSuccess, 'subscription'> & { subscription: ResolversParentTypes['BillingSubscription'] };
  CreditBalance: Balance;
  CreditPack: CreditPackRecord;
  DataHolderInput: DataHolderInput;
  DateTime: Scalars['DateTime']['output'];
  DuePayment: DuePayment;
  ErasePersonInput: ErasePersonInput;
  EraseWorkspaceInput: EraseWorkspaceInput;
  ErasedObject: ErasedObject;
  ErasureProgress: ErasureProgress;
  HeldCategory: HeldCategory;
  HeldFile: HeldFile;
  HeldLine: HeldLine;
  HeldLinesInput: HeldLinesInput;
  HeldRecords: HeldRecords;
  HeldRecordsInput: HeldRecordsInput;
  HoldResolved: HoldResolved;
  InsufficientBalance: InsufficientBalance;
  Invoice: InvoiceRecord;
  InvoiceConnection: Omit<InvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvoiceEdge']>, nodes: Array<ResolversParentTypes['Invoice']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  LedgerCsv: LedgerCsv;
  LedgerEntry: Transfer;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LedgerEntryEdge']>, nodes: Array<ResolversParentTypes['LedgerEntry']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerPayment: LedgerPaymentRecord;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NoSavedCard: NoSavedCard;
  NotSubscribed: NotSubscribed;
  NothingBought: NothingBought;
  OpenBillingPortalInput: OpenBillingPortalInput;
  OpenBillingPortalResult: ResolversUnionTypes<ResolversParentTypes>['OpenBillingPortalResult'];
  OpenBillingPortalSuccess: OpenBillingPortalSuccess;
  OutboundHost: OutboundHost;
  OutboundRegister: { id: string };
  PageInfo: PageInfo;
  PaymentFailed: PaymentFailed;
  Plan: PlanRecord;
  PlanChangePreview: PlanChangePreview;
  PlanChangeRefused: PlanChangeRefused;
  PlanPrice: PlanPriceRecord;
  PlanTrial: PlanTrial;
  PreviewExpired: PreviewExpired;
  PreviewPlanChangeInput: PreviewPlanChangeInput;
  PreviewPlanChangeResult: ResolversUnionTypes<ResolversParentTypes>['PreviewPlanChangeResult'];
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProcessingRestricted: ProcessingRestricted;
  Query: Record<PropertyKey, never>;
  ReserveCreditsInput: ReserveCreditsInput;
  ReserveCreditsResult: ResolversUnionTypes<ResolversParentTypes>['ReserveCreditsResult'];
  ReserveCreditsSuccess: Omit<ReserveCreditsSuccess, 'balance' | 'plan'> & { balance: ResolversParentTypes['CreditBalance'], plan: ResolversParentTypes['Plan'] };
  ResumeSubscriptionInput: ResumeSubscriptionInput;
  ResumeSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['ResumeSubscriptionResult'];
  ResumeSubscriptionSuccess: Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['BillingSubscription'] };
  ServiceDeadLetter: ServiceDeadLetter;
  SetAutoTopUpInput: SetAutoTopUpInput;
  SetAutoTopUpResult: ResolversUnionTypes<ResolversParentTypes>['SetAutoTopUpResult'];
  SetAutoTopUpSuccess: Omit<SetAutoTopUpSuccess, 'billing'> & { billing: ResolversParentTypes['Billing'] };
  SetBudgetInput: SetBudgetInput;
  SetBudgetResult: ResolversUnionTypes<ResolversParentTypes>['SetBudgetResult'];
  SetBudgetSuccess: Omit<SetBudgetSuccess, 'budget'> & { budget: ResolversParentTypes['Budget'] };
  SetLowBalanceInput: SetLowBalanceInput;
  SetLowBalanceResult: ResolversUnionTypes<ResolversParentTypes>['SetLowBalanceResult'];
  SetLowBalanceSuccess: Omit<SetLowBalanceSuccess, 'billing'> & { billing: ResolversParentTypes['Billing'] };
  SettleHoldInput: SettleHoldInput;
  SettleHoldResult: Omit<SettleHoldResult, 'balance'> & { balance: ResolversParentTypes['CreditBalance'] };
  StartCheckoutInput: StartCheckoutInput;
  StartCheckoutResult: ResolversUnionTypes<ResolversParentTypes>['StartCheckoutResult'];
  StartCheckoutSuccess: StartCheckoutSuccess;
  Subscription: Record<PropertyKey, never>;
  User: User;
  Workspace: { id: string };
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlreadySubscribedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadySubscribed'] = ResolversParentTypes['AlreadySubscribed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutoTopUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoTopUp'] = ResolversParentTypes['AutoTopUp']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  below?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  boughtThisMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  creditPack?: Resolver<ResolversTypes['CreditPack'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  monthlyCap?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stopped?: Resolver<Maybe<ResolversTypes['AutoTopUpStop']>, ParentType, ContextType>;
};

export type BillingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Billing'] = ResolversParentTypes['Billing']> = {
  autoTopUp?: Resolver<Maybe<ResolversTypes['AutoTopUp']>, ParentType, ContextType>;
  budgets?: Resolver<Array<ResolversTypes['Budget']>, ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<BillingInvoicesArgs, 'first'>>;
  ledger?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<BillingLedgerArgs, 'first'>>;
  ledgerCsv?: Resolver<ResolversTypes['LedgerCsv'], ParentType, ContextType, Partial<BillingLedgerCsvArgs>>;
  lowBalance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owedCredits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['BillingSubscription']>, ParentType, ContextType>;
};

export type BillingSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingSubscription'] = ResolversParentTypes['BillingSubscription']> = {
  cancelAtPeriodEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  currentPeriodEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['DuePayment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['BillingInterval'], ParentType, ContextType>;
  nextInterval?: Resolver<Maybe<ResolversTypes['BillingInterval']>, ParentType, ContextType>;
  nextPlan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BillingSubscriptionStatus'], ParentType, ContextType>;
};

export type BudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  apiKeyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  credits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BudgetPassedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetPassed'] = ResolversParentTypes['BudgetPassed']> = {
  budget?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSubscriptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSubscriptionResult'] = ResolversParentTypes['CancelSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'CancelSubscriptionSuccess' | 'NotSubscribed', ParentType, ContextType>;
};

export type CancelSubscriptionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSubscriptionSuccess'] = ResolversParentTypes['CancelSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['BillingSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePlanResult'] = ResolversParentTypes['ChangePlanResult']> = {
  __resolveType: TypeResolveFn<'ChangePlanSuccess' | 'NotSubscribed' | 'PaymentFailed' | 'PlanChangeRefused' | 'PreviewExpired' | 'ProcessingRestricted', ParentType, ContextType>;
};

export type ChangePlanSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePlanSuccess'] = ResolversParentTypes['ChangePlanSuccess']> = {
  subscription?: Resolver<ResolversTypes['BillingSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreditBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditBalance'] = ResolversParentTypes['CreditBalance']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreditPackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditPack'] = ResolversParentTypes['CreditPack']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DuePaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuePayment'] = ResolversParentTypes['DuePayment']> = {
  retryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pdfUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvoiceStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type LedgerCsvResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerCsv'] = ResolversParentTypes['LedgerCsv']> = {
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
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
  payment?: Resolver<Maybe<ResolversTypes['LedgerPayment']>, ParentType, ContextType>;
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

export type LedgerPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerPayment'] = ResolversParentTypes['LedgerPayment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerPaymentKind'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelSubscription?: Resolver<ResolversTypes['CancelSubscriptionResult'], ParentType, ContextType, RequireFields<MutationCancelSubscriptionArgs, 'input'>>;
  captureCredits?: Resolver<ResolversTypes['SettleHoldResult'], ParentType, ContextType, RequireFields<MutationCaptureCreditsArgs, 'input'>>;
  changePlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationChangePlanArgs, 'input'>>;
  erasePerson?: Resolver<ResolversTypes['ErasureProgress'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'input'>>;
  eraseWorkspace?: Resolver<ResolversTypes['ErasureProgress'], ParentType, ContextType, RequireFields<MutationEraseWorkspaceArgs, 'input'>>;
  openBillingPortal?: Resolver<ResolversTypes['OpenBillingPortalResult'], ParentType, ContextType, RequireFields<MutationOpenBillingPortalArgs, 'input'>>;
  releaseCredits?: Resolver<ResolversTypes['SettleHoldResult'], ParentType, ContextType, RequireFields<MutationReleaseCreditsArgs, 'input'>>;
  reserveCredits?: Resolver<ResolversTypes['ReserveCreditsResult'], ParentType, ContextType, RequireFields<MutationReserveCreditsArgs, 'input'>>;
  resumeSubscription?: Resolver<ResolversTypes['ResumeSubscriptionResult'], ParentType, ContextType, RequireFields<MutationResumeSubscriptionArgs, 'input'>>;
  setAutoTopUp?: Resolver<ResolversTypes['SetAutoTopUpResult'], ParentType, ContextType, RequireFields<MutationSetAutoTopUpArgs, 'input'>>;
  setBudget?: Resolver<ResolversTypes['SetBudgetResult'], ParentType, ContextType, RequireFields<MutationSetBudgetArgs, 'input'>>;
  setLowBalance?: Resolver<ResolversTypes['SetLowBalanceResult'], ParentType, ContextType, RequireFields<MutationSetLowBalanceArgs, 'input'>>;
  startCheckout?: Resolver<ResolversTypes['StartCheckoutResult'], ParentType, ContextType, RequireFields<MutationStartCheckoutArgs, 'input'>>;
};

export type NoSavedCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoSavedCard'] = ResolversParentTypes['NoSavedCard']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotSubscribedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSubscribed'] = ResolversParentTypes['NotSubscribed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingBoughtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingBought'] = ResolversParentTypes['NothingBought']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenBillingPortalResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenBillingPortalResult'] = ResolversParentTypes['OpenBillingPortalResult']> = {
  __resolveType: TypeResolveFn<'NothingBought' | 'OpenBillingPortalSuccess', ParentType, ContextType>;
};

export type OpenBillingPortalSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenBillingPortalSuccess'] = ResolversParentTypes['OpenBillingPortalSuccess']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutboundHostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundHost'] = ResolversParentTypes['OutboundHost']> = {
  category?: Resolver<ResolversTypes['OutboundCategory'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutboundRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundRegister'] = ResolversParentTypes['OutboundRegister'], FederationReferenceType extends FederationReferenceTypes['OutboundRegister'] = FederationReferenceTypes['OutboundRegister']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutboundRegister']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billing?: Resolver<Array<ResolversTypes['OutboundHost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFailed'] = ResolversParentTypes['PaymentFailed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['PlanPrice']>, ParentType, ContextType>;
  queueShare?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  welcomeCredits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanChangePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChangePreview'] = ResolversParentTypes['PlanChangePreview']> = {
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  nextAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timing?: Resolver<ResolversTypes['PlanChangeTiming'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanChangeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChangeRefused'] = ResolversParentTypes['PlanChangeRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PlanChangeRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanPrice'] = ResolversParentTypes['PlanPrice']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['BillingInterval'], ParentType, ContextType>;
  trial?: Resolver<Maybe<ResolversTypes['PlanTrial']>, ParentType, ContextType>;
};

export type PlanTrialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanTrial'] = ResolversParentTypes['PlanTrial']> = {
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewExpired'] = ResolversParentTypes['PreviewExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewPlanChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewPlanChangeResult'] = ResolversParentTypes['PreviewPlanChangeResult']> = {
  __resolveType: TypeResolveFn<'NotSubscribed' | 'PlanChangePreview' | 'PlanChangeRefused', ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AlreadySubscribed' | 'BudgetPassed' | 'HoldResolved' | 'InsufficientBalance' | 'NoSavedCard' | 'NotSubscribed' | 'NothingBought' | 'PaymentFailed' | 'PlanChangeRefused' | 'PreviewExpired' | 'ProcessingRestricted', ParentType, ContextType>;
};

export type ProcessingRestrictedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingRestricted'] = ResolversParentTypes['ProcessingRestricted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  creditPacks?: Resolver<Array<ResolversTypes['CreditPack']>, ParentType, ContextType>;
  heldCategories?: Resolver<Array<ResolversTypes['HeldCategory']>, ParentType, ContextType, RequireFields<QueryHeldCategoriesArgs, 'input'>>;
  heldLines?: Resolver<Maybe<Array<ResolversTypes['HeldLine']>>, ParentType, ContextType, RequireFields<QueryHeldLinesArgs, 'input'>>;
  heldRecords?: Resolver<ResolversTypes['HeldRecords'], ParentType, ContextType, RequireFields<QueryHeldRecordsArgs, 'input'>>;
  plans?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
  previewPlanChange?: Resolver<ResolversTypes['PreviewPlanChangeResult'], ParentType, ContextType, RequireFields<QueryPreviewPlanChangeArgs, 'input'>>;
  serviceDeadLetters?: Resolver<Array<ResolversTypes['ServiceDeadLetter']>, ParentType, ContextType>;
  workspaceRemains?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<QueryWorkspaceRemainsArgs, 'workspaceId'>>;
};

export type ReserveCreditsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveCreditsResult'] = ResolversParentTypes['ReserveCreditsResult']> = {
  __resolveType: TypeResolveFn<'BudgetPassed' | 'HoldResolved' | 'InsufficientBalance' | 'ReserveCreditsSuccess', ParentType, ContextType>;
};

export type ReserveCreditsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveCreditsSuccess'] = ResolversParentTypes['ReserveCreditsSuccess']> = {
  balance?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResumeSubscriptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeSubscriptionResult'] = ResolversParentTypes['ResumeSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'NotSubscribed' | 'ResumeSubscriptionSuccess', ParentType, ContextType>;
};

export type ResumeSubscriptionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeSubscriptionSuccess'] = ResolversParentTypes['ResumeSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['BillingSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceDeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceDeadLetter'] = ResolversParentTypes['ServiceDeadLetter']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetAutoTopUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAutoTopUpResult'] = ResolversParentTypes['SetAutoTopUpResult']> = {
  __resolveType: TypeResolveFn<'NoSavedCard' | 'ProcessingRestricted' | 'SetAutoTopUpSuccess', ParentType, ContextType>;
};

export type SetAutoTopUpSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAutoTopUpSuccess'] = ResolversParentTypes['SetAutoTopUpSuccess']> = {
  billing?: Resolver<ResolversTypes['Billing'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetBudgetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBudgetResult'] = ResolversParentTypes['SetBudgetResult']> = {
  __resolveType: TypeResolveFn<'SetBudgetSuccess', ParentType, ContextType>;
};

export type SetBudgetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBudgetSuccess'] = ResolversParentTypes['SetBudgetSuccess']> = {
  budget?: Resolver<ResolversTypes['Budget'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetLowBalanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowBalanceResult'] = ResolversParentTypes['SetLowBalanceResult']> = {
  __resolveType: TypeResolveFn<'SetLowBalanceSuccess', ParentType, ContextType>;
};

export type SetLowBalanceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowBalanceSuccess'] = ResolversParentTypes['SetLowBalanceSuccess']> = {
  billing?: Resolver<ResolversTypes['Billing'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettleHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleHoldResult'] = ResolversParentTypes['SettleHoldResult']> = {
  balance?: Resolver<ResolversTypes['CreditBalance'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HoldState'], ParentType, ContextType>;
};

export type StartCheckoutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCheckoutResult'] = ResolversParentTypes['StartCheckoutResult']> = {
  __resolveType: TypeResolveFn<'AlreadySubscribed' | 'ProcessingRestricted' | 'StartCheckoutSuccess', ParentType, ContextType>;
};

export type StartCheckoutSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCheckoutSuccess'] = ResolversParentTypes['StartCheckoutSuccess']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  creditsChanged?: SubscriptionResolver<ResolversTypes['CreditBalance'], "creditsChanged", ParentType, ContextType, RequireFields<SubscriptionCreditsChangedArgs, 'workspaceId'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billing?: Resolver<ResolversTypes['Billing'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AlreadySubscribed?: AlreadySubscribedResolvers<ContextType>;
  AutoTopUp?: AutoTopUpResolvers<ContextType>;
  Billing?: BillingResolvers<ContextType>;
  BillingSubscription?: BillingSubscriptionResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetPassed?: BudgetPassedResolvers<ContextType>;
  CancelSubscriptionResult?: CancelSubscriptionResultResolvers<ContextType>;
  CancelSubscriptionSuccess?: CancelSubscriptionSuccessResolvers<ContextType>;
  ChangePlanResult?: ChangePlanResultResolvers<ContextType>;
  ChangePlanSuccess?: ChangePlanSuccessResolvers<ContextType>;
  CreditBalance?: CreditBalanceResolvers<ContextType>;
  CreditPack?: CreditPackResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DuePayment?: DuePaymentResolvers<ContextType>;
  ErasedObject?: ErasedObjectResolvers<ContextType>;
  ErasureProgress?: ErasureProgressResolvers<ContextType>;
  HeldCategory?: HeldCategoryResolvers<ContextType>;
  HeldFile?: HeldFileResolvers<ContextType>;
  HeldLine?: HeldLineResolvers<ContextType>;
  HeldRecords?: HeldRecordsResolvers<ContextType>;
  HoldResolved?: HoldResolvedResolvers<ContextType>;
  InsufficientBalance?: InsufficientBalanceResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  LedgerCsv?: LedgerCsvResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LedgerPayment?: LedgerPaymentResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoSavedCard?: NoSavedCardResolvers<ContextType>;
  NotSubscribed?: NotSubscribedResolvers<ContextType>;
  NothingBought?: NothingBoughtResolvers<ContextType>;
  OpenBillingPortalResult?: OpenBillingPortalResultResolvers<ContextType>;
  OpenBillingPortalSuccess?: OpenBillingPortalSuccessResolvers<ContextType>;
  OutboundHost?: OutboundHostResolvers<ContextType>;
  OutboundRegister?: OutboundRegisterResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentFailed?: PaymentFailedResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanChangePreview?: PlanChangePreviewResolvers<ContextType>;
  PlanChangeRefused?: PlanChangeRefusedResolvers<ContextType>;
  PlanPrice?: PlanPriceResolvers<ContextType>;
  PlanTrial?: PlanTrialResolvers<ContextType>;
  PreviewExpired?: PreviewExpiredResolvers<ContextType>;
  PreviewPlanChangeResult?: PreviewPlanChangeResultResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProcessingRestricted?: ProcessingRestrictedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReserveCreditsResult?: ReserveCreditsResultResolvers<ContextType>;
  ReserveCreditsSuccess?: ReserveCreditsSuccessResolvers<ContextType>;
  ResumeSubscriptionResult?: ResumeSubscriptionResultResolvers<ContextType>;
  ResumeSubscriptionSuccess?: ResumeSubscriptionSuccessResolvers<ContextType>;
  ServiceDeadLetter?: ServiceDeadLetterResolvers<ContextType>;
  SetAutoTopUpResult?: SetAutoTopUpResultResolvers<ContextType>;
  SetAutoTopUpSuccess?: SetAutoTopUpSuccessResolvers<ContextType>;
  SetBudgetResult?: SetBudgetResultResolvers<ContextType>;
  SetBudgetSuccess?: SetBudgetSuccessResolvers<ContextType>;
  SetLowBalanceResult?: SetLowBalanceResultResolvers<ContextType>;
  SetLowBalanceSuccess?: SetLowBalanceSuccessResolvers<ContextType>;
  SettleHoldResult?: SettleHoldResultResolvers<ContextType>;
  StartCheckoutResult?: StartCheckoutResultResolvers<ContextType>;
  StartCheckoutSuccess?: StartCheckoutSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
