import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Activity as ActivityRecord, Actor } from '../domain/activity.ts';
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

/** An entry of the audit log. Entries are never changed; they are removed after 365 days. */
export type Activity = {
  __typename?: 'Activity';
  /** What was done. */
  action: ActivityAction;
  /** Who did it. */
  actor: ActivityActor;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Browser that it was done with, such as `Firefox`; null where it is unknown, and after 90 days. */
  browser: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** IP address that it came from; null where it is unknown, and after 90 days. */
  ipAddress: Maybe<Scalars['String']['output']>;
  /** Why, in the words of who did it; null for what needs no reason. */
  reason: Maybe<Scalars['String']['output']>;
  /** What it was done to. */
  subject: ActivitySubject;
  /** System of the device, such as `Android`; null where it is unknown, and after 90 days. */
  system: Maybe<Scalars['String']['output']>;
  /** Where it happened; null where it concerns an account and no workspace, or the viewer is no longer there. */
  workspace: Maybe<Workspace>;
};

/** What is recorded. */
export type ActivityAction =
  /** The person keeps their account after all. */
  | 'ACCOUNT_DELETION_CANCELED'
  /** The person asked for the deletion of their account. */
  | 'ACCOUNT_DELETION_PLANNED'
  /** Another e-mail address was asked for; the subject's name is the beginning and the domain of the new one. */
  | 'EMAIL_CHANGE_REQUESTED'
  /** An e-mail address was confirmed; the subject's name is its beginning and its domain. */
  | 'EMAIL_CONFIRMED'
  /** A generation was deleted with all its pictures; the subject is the generation. */
  | 'GENERATION_DELETED'
  /** A picture was deleted; the subject is the picture. */
  | 'IMAGE_DELETED'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** The password was set anew by a link in a mail. */
  | 'PASSWORD_RESET'
  /** Name or language was changed. */
  | 'PROFILE_CHANGED'
  /** A session was ended from another; the subject is the session that ended. */
  | 'SESSION_REVOKED'
  /** A session began; the subject is the session. */
  | 'SIGNED_IN'
  /** A session was ended by itself; the subject is the session. */
  | 'SIGNED_OUT'
  /** All sessions of the person were ended. */
  | 'SIGNED_OUT_EVERYWHERE'
  /** An account was opened. */
  | 'SIGNED_UP'
  /** A session was ended because two presented its refresh token; the subject is the session. */
  | 'TOKEN_REUSED'
  /** A workspace was deleted. */
  | 'WORKSPACE_DELETED';

/** Who did something. */
export type ActivityActor = {
  __typename?: 'ActivityActor';
  /** What sort of actor it was. */
  kind: ActivityActorKind;
  /** The person; null for others, and where the viewer does not, or no longer, know the person. */
  user: Maybe<User>;
};

/** Sorts of actors. */
export type ActivityActorKind =
  /** A program with an API key that the person made. */
  | 'API_KEY'
  /** A person who was signed in or opened a link in a mail. */
  | 'PERSON'
  /** Our support staff. */
  | 'SUPPORT'
  /** The service by itself. */
  | 'SYSTEM';

/** A page of the audit log. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** Entries with their cursors. */
  edges: Array<ActivityEdge>;
  /** Entries of the page. */
  nodes: Array<Activity>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An entry with its cursor. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Value for `after` to go on behind this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: Activity;
};

/** What something was done to. */
export type ActivitySubject = {
  __typename?: 'ActivitySubject';
  /** Its id; null where the action says it. */
  id: Maybe<Scalars['ID']['output']>;
  /** What it was called then; null where the id is enough. */
  name: Maybe<Scalars['String']['output']>;
};

/** What something was done to. */
export type ActivitySubjectInput = {
  /** Its id. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it was called. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type CancelAccountDeletionResult = CancelAccountDeletionSuccess | NoDeletionPlanned;

/** The account stays. */
export type CancelAccountDeletionSuccess = {
  __typename?: 'CancelAccountDeletionSuccess';
  /** The person. */
  viewer: User;
};

/** A new address. */
export type ChangeEmailInput = {
  /** The new address; it must not have another account. */
  email: Scalars['String']['input'];
  /** The present password. */
  password: Scalars['String']['input'];
};

export type ChangeEmailResult = ChangeEmailSuccess | EmailTaken | InvalidCredentials | InvalidInput;

/** The link is on its way to the new address. */
export type ChangeEmailSuccess = {
  __typename?: 'ChangeEmailSuccess';
  /** The new address in its normal form. It is not the account's yet. */
  email: Scalars['String']['output'];
};

/** The present password and the new one. */
export type ChangePasswordInput = {
  /** The present password. */
  currentPassword: Scalars['String']['input'];
  /** At least 8 characters, at most 200, and not one that is easily guessed. */
  newPassword: Scalars['String']['input'];
};

export type ChangePasswordResult = ChangePasswordSuccess | InvalidCredentials | InvalidInput | WeakPassword;

/** The new password holds. */
export type ChangePasswordSuccess = {
  __typename?: 'ChangePasswordSuccess';
  /** The person. */
  viewer: User;
};

/** Whether and when to delete the account. */
export type DeleteAccountInput = {
  /** At once, without the seven days to think it over. */
  immediately?: Scalars['Boolean']['input'];
  /** The present password. */
  password: Scalars['String']['input'];
};

export type DeleteAccountResult = DeleteAccountSuccess | InvalidCredentials | LastOwner;

/** The deletion is planned, and all sessions have ended. */
export type DeleteAccountSuccess = {
  __typename?: 'DeleteAccountSuccess';
  /** When the account is deleted. */
  plannedFor: Scalars['DateTime']['output'];
  /** What `deletionReceipt` is asked with. Whoever has it sees what was erased, and nothing of the content. */
  receiptToken: Scalars['String']['output'];
};

/** Which workspace to delete. */
export type DeleteWorkspaceInput = {
  /** The viewer's present password. */
  password: Scalars['String']['input'];
  /** The workspace's id. A personal workspace goes with its account only. */
  workspaceId: Scalars['ID']['input'];
};

export type DeleteWorkspaceResult = DeleteWorkspaceSuccess | InvalidCredentials;

/** The workspace is being deleted. */
export type DeleteWorkspaceSuccess = {
  __typename?: 'DeleteWorkspaceSuccess';
  /** What `deletionReceipt` is asked with. */
  receiptToken: Scalars['String']['output'];
};

/** What became of a receipt that was checked. */
export type DeletionReceiptCheck = {
  __typename?: 'DeletionReceiptCheck';
  /** Whether the deletion is finished and nothing of it is there. */
  erased: Scalars['Boolean']['output'];
  /** Whether it is ours and no letter of it was changed. */
  genuine: Scalars['Boolean']['output'];
  /** The receipt; null where it is not genuine. */
  receipt: Maybe<DeletionReport>;
  /** Records and files of what it tells of that are there; 0 is as it should be. */
  remaining: Scalars['Int']['output'];
};

/** What a deletion erased. It holds hashes, sizes and counts, never content. */
export type DeletionReport = {
  __typename?: 'DeletionReport';
  /** The receipt as JSON with a signature, to be kept and checked by `verifyDeletionReceipt`; null before it is finished. */
  document: Maybe<Scalars['String']['output']>;
  /** When the last object was gone; null before. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** What was erased. */
  objects: Array<ErasedObject>;
  /** When the deletion began; null while it is only planned. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the receipt is asked for again with, by `deletionReceipt`. */
  token: Scalars['String']['output'];
};

/** The address has an account already. */
export type EmailTaken = Problem & {
  __typename?: 'EmailTaken';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
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
   * SHA-256 in hexadecimal: of a file's content, of a record's id; of several, that of theirs, sorted, one a line. Null where
   * nothing names them.
   */
  sha256: Maybe<Scalars['String']['output']>;
};

/** What an erased object was. */
export type ErasedObjectKind =
  /** An account: name, address, credentials. */
  | 'ACCOUNT'
  /** An entry of the activity log. */
  | 'ACTIVITY'
  /** A key for programs. */
  | 'API_KEY'
  /** A choice about privacy. */
  | 'CONSENT'
  /** A passkey or a second factor. */
  | 'CREDENTIAL'
  /** The customer at the payment provider. */
  | 'CUSTOMER'
  /** A device that was known. */
  | 'DEVICE'
  /** Events of a generation, previews included. */
  | 'EVENTS'
  /** An export of data. */
  | 'EXPORT'
  /** A file in the bucket. */
  | 'FILE'
  /** The record of a generation. */
  | 'GENERATION'
  /** The record of an image. */
  | 'IMAGE'
  /** An invitation to a workspace. */
  | 'INVITATION'
  /** A mail that waited or was sent. */
  | 'LETTER'
  /** A place in a workspace. */
  | 'MEMBERSHIP'
  /** A session, with its device and IP address. */
  | 'SESSION'
  /** A subscription. */
  | 'SUBSCRIPTION'
  /** A request to support, with its answers. */
  | 'SUPPORT_REQUEST'
  /** Something that let somebody in, such as a refresh token or the link of a mail, or counted wrong passwords. */
  | 'TOKEN'
  /** A workspace. */
  | 'WORKSPACE';

/** The password is not that of the account. */
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

/** There are teams that nobody else owns. Hand each over or delete it first. */
export type LastOwner = Problem & {
  __typename?: 'LastOwner';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** The teams. */
  workspaces: Array<Workspace>;
};

/** The link has been used, is too old, or never was. */
export type LinkExpired = Problem & {
  __typename?: 'LinkExpired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** Few credits are left. */
export type LowBalanceInput = {
  /** Credits free to spend. */
  available: Scalars['Int']['input'];
};

/** Whether a person gets mails of a topic. */
export type MailChoice = {
  __typename?: 'MailChoice';
  /** What the mails are about. */
  topic: MailTopic;
  /** Whether they are sent. */
  wanted: Scalars['Boolean']['output'];
};

/** Mails that are not essential. What concerns the safety of an account, and receipts, are always sent. */
export type MailTopic =
  /** What is new. Sent to confirmed addresses only. */
  | 'PRODUCT_UPDATES'
  /** That pictures are about to be erased, or that credits run low. */
  | 'REMINDERS';

export type Mutation = {
  __typename?: 'Mutation';
  /** Keeps the viewer's account after all. */
  cancelAccountDeletion: CancelAccountDeletionResult;
  /**
   * Sends a link to a new address, which becomes the viewer's when the link is opened, and tells the old one. RATE_LIMITED
   * like `signIn`, and after five within an hour.
   */
  changeEmail: ChangeEmailResult;
  /** Sets the viewer's password and ends their other sessions. RATE_LIMITED like `signIn`. */
  changePassword: ChangePasswordResult;
  /**
   * Deletes the viewer's account with everything that belongs to it, in seven days or at once. All sessions end. Within the seven
   * days whoever signs in may keep the account. RATE_LIMITED like `signIn`.
   */
  deleteAccount: DeleteAccountResult;
  /** Deletes a team's workspace with everything in it, for everybody and at once. For its owners. RATE_LIMITED like `signIn`. */
  deleteWorkspace: DeleteWorkspaceResult;
  /**
   * Queues a notice for a person or for the owners of a workspace, to each in their language. One key makes one letter to each,
   * however often it is sent within a week.
   */
  queueLetter: QueueLetterSuccess;
  /** For other services: adds to the audit log what happened there. May be repeated: there is one entry for each key. */
  recordActivities: RecordActivitiesResult;
  /**
   * Exchanges a refresh token for new tokens. The old refresh token stops working. When it is presented again
   * within 30 seconds, because the answer was lost, it is exchanged once more; later, or when its successor is
   * already in use, the whole session ends.
   */
  refreshSession: RefreshSessionResult;
  /** Sends a link for a new password, if the address has an account. The answer is the same if it has none. */
  requestPasswordReset: RequestPasswordResetResult;
  /**
   * Sends the link that confirms the viewer's address once more, unless it is confirmed. At most one a minute; RATE_LIMITED
   * after five within an hour.
   */
  resendVerification: ResendVerificationResult;
  /** Sets the password of the account that a link was sent to, and ends all its sessions. Needs no session and starts none. */
  resetPassword: ResetPasswordResult;
  /** Ends one of the viewer's sessions. */
  revokeSession: RevokeSessionResult;
  /** Starts a session with e-mail address and password. RATE_LIMITED for a while after ten wrong passwords. */
  signIn: SignInResult;
  /**
   * Ends the current session: that of the access token, of the cookies, or of both. Without a session it changes nothing.
   * Access tokens of the session may still be accepted until they expire.
   */
  signOut: SignOutResult;
  /** Ends all of the viewer's sessions, the current one included. */
  signOutEverywhere: SignOutEverywhereResult;
  /** Opens an account with its personal workspace and signs in. */
  signUp: SignUpResult;
  /** Stops the mails that a link belongs to. Needs no session, and may be repeated. */
  unsubscribe: UnsubscribeResult;
  /** Stops or resumes mails of one topic to the viewer. */
  updateMailChoice: UpdateMailChoiceResult;
  /** Changes the viewer's name or language. */
  updateProfile: UpdateProfileResult;
  /** Confirms the address that a link was sent to, and makes it the account's. Needs no session. */
  verifyEmail: VerifyEmailResult;
};


export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


export type MutationDeleteWorkspaceArgs = {
  input: DeleteWorkspaceInput;
};


export type MutationQueueLetterArgs = {
  input: QueueLetterInput;
};


export type MutationRecordActivitiesArgs = {
  input: RecordActivitiesInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
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


export type MutationUnsubscribeArgs = {
  input: UnsubscribeInput;
};


export type MutationUpdateMailChoiceArgs = {
  input: UpdateMailChoiceInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};

/** No deletion is planned, or it has begun. */
export type NoDeletionPlanned = Problem & {
  __typename?: 'NoDeletionPlanned';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What to tell. */
export type NoticeInput = {
  /** For billing: few credits are left. */
  lowBalance?: InputMaybe<LowBalanceInput>;
  /** For billing: a payment arrived. */
  paymentReceipt?: InputMaybe<PaymentReceiptInput>;
  /** For generation: pictures that nobody keeps are about to be erased. */
  sweepWarning?: InputMaybe<SweepWarningInput>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Value for `after` to get the next page; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A payment that arrived. */
export type PaymentReceiptInput = {
  /** In the smallest unit of the currency, as cents. */
  amount: Scalars['Int']['input'];
  /** Credits that came with it; null where it bought none. */
  credits?: InputMaybe<Scalars['Int']['input']>;
  /** ISO 4217, upper case. */
  currency: Scalars['String']['input'];
  /** Number of the invoice, as the payment provider gave it. */
  invoiceNumber: Scalars['String']['input'];
  /** When it was paid. */
  paidAt: Scalars['DateTime']['input'];
};

/** An outcome that a person can act on. Every member of a result union that is not a success implements it. */
export type Problem = {
  /** What happened and what to do, in the viewer's language where it is known. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * The receipt of a deletion, for whoever has its token; null where the token is none of ours. While the deletion goes on it
   * tells what is done so far.
   */
  deletionReceipt: Maybe<DeletionReport>;
  /**
   * Checks a receipt, given by its token or as its document: whether it is ours and unchanged, and whether anything of what it
   * tells of is there again. Needs no session.
   */
  verifyDeletionReceipt: DeletionReceiptCheck;
  /** The signed-in person; null without credentials, UNAUTHENTICATED when the credentials have expired. */
  viewer: Maybe<User>;
  /** A workspace that the viewer belongs to; null when there is none with this id. */
  workspace: Maybe<Workspace>;
};


export type QueryDeletionReceiptArgs = {
  token: Scalars['String']['input'];
};


export type QueryVerifyDeletionReceiptArgs = {
  input: VerifyDeletionReceiptInput;
};


export type QueryWorkspaceArgs = {
  id: Scalars['ID']['input'];
};

/** A notice, and whom it is for: either one person or the owners of one workspace. */
export type QueueLetterInput = {
  /** Names the occasion, of 1 to 200 characters; the same for every attempt to report it. */
  key: Scalars['String']['input'];
  /** What to tell: exactly one of the kinds, which the calling service must be responsible for. */
  notice: NoticeInput;
  /** The person. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The workspace. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** The letters are queued. */
export type QueueLetterSuccess = {
  __typename?: 'QueueLetterSuccess';
  /** How many people the notice is for. Those who declined such mails are among them and get none. */
  recipients: Scalars['Int']['output'];
};

/** What happened at another service. */
export type RecordActivitiesInput = {
  /** At most 100. */
  activities: Array<RecordedActivityInput>;
};

export type RecordActivitiesResult = RecordActivitiesSuccess;

/** The audit log has it. */
export type RecordActivitiesSuccess = {
  __typename?: 'RecordActivitiesSuccess';
  /** How many of the entries concern people and workspaces that are still there, known entries included. */
  recorded: Scalars['Int']['output'];
};

/** An entry for the audit log. */
export type RecordedActivityInput = {
  /** What was done. */
  action: ActivityAction;
  /** Who did it; null for the service by itself. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** The API key that it was done with. */
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. */
  at: Scalars['DateTime']['input'];
  /** IP address of the request. */
  ipAddress?: InputMaybe<Scalars['String']['input']>;
  /** Names what happened: there is one entry for each key of a service. */
  key: Scalars['String']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What it was done to. */
  subject?: InputMaybe<ActivitySubjectInput>;
  /** User agent of the request. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
  /** The person whom it concerns, where that is not who did it. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it happened; null where it concerns no workspace. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
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

/** Whose password to reset. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  email: Scalars['String']['input'];
};

export type RequestPasswordResetResult = InvalidInput | RequestPasswordResetSuccess;

/** If the address has an account, the link is on its way. */
export type RequestPasswordResetSuccess = {
  __typename?: 'RequestPasswordResetSuccess';
  /** The address in its normal form. */
  email: Scalars['String']['output'];
};

export type ResendVerificationResult = ResendVerificationSuccess;

/** The link is on its way, or the address is confirmed already. */
export type ResendVerificationSuccess = {
  __typename?: 'ResendVerificationSuccess';
  /** The viewer's address. */
  email: Scalars['String']['output'];
};

/** A link that was opened, and the new password. */
export type ResetPasswordInput = {
  /** At least 8 characters, at most 200, and not one that is easily guessed. */
  password: Scalars['String']['input'];
  /** Token of the link, to be used once, within an hour. */
  token: Scalars['String']['input'];
};

export type ResetPasswordResult = InvalidInput | LinkExpired | ResetPasswordSuccess | WeakPassword;

/** The new password holds; sign in with it. */
export type ResetPasswordSuccess = {
  __typename?: 'ResetPasswordSuccess';
  /** Address of the account. */
  email: Scalars['String']['output'];
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

export type SignOutEverywhereResult = SignOutEverywhereSuccess;

/** All sessions have ended. */
export type SignOutEverywhereSuccess = {
  __typename?: 'SignOutEverywhereSuccess';
  /** How many there were. */
  sessionsEnded: Scalars['Int']['output'];
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

/** Pictures are about to be erased. */
export type SweepWarningInput = {
  /** When the first of them is erased. */
  firstAt: Scalars['DateTime']['input'];
  /** How many, at least one. */
  pictures: Scalars['Int']['input'];
};

/** A link that was opened. */
export type UnsubscribeInput = {
  /** Token of the link; it holds for a year. */
  token: Scalars['String']['input'];
};

export type UnsubscribeResult = LinkExpired | UnsubscribeSuccess;

/** Mails of the topic are not sent any more. */
export type UnsubscribeSuccess = {
  __typename?: 'UnsubscribeSuccess';
  /** What they were about. */
  topic: MailTopic;
};

/** Which mails to get. */
export type UpdateMailChoiceInput = {
  /** What they are about. */
  topic: MailTopic;
  /** Whether to send them. */
  wanted: Scalars['Boolean']['input'];
};

export type UpdateMailChoiceResult = UpdateMailChoiceSuccess;

/** The choice holds. */
export type UpdateMailChoiceSuccess = {
  __typename?: 'UpdateMailChoiceSuccess';
  /** The person. */
  viewer: User;
};

/** What changes; what is left out stays as it is. */
export type UpdateProfileInput = {
  /** `en` or `ja`. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProfileResult = InvalidInput | UpdateProfileSuccess;

/** The profile has changed. */
export type UpdateProfileSuccess = {
  __typename?: 'UpdateProfileSuccess';
  /** The person. */
  viewer: User;
};

/** A person with an account. */
export type User = {
  __typename?: 'User';
  /** What concerned the person in the last 365 days, the latest first. Readable by the person only. */
  activity: ActivityConnection;
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** When the account is deleted, unless the person keeps it; null where that is not planned. Readable by the person only. */
  deletionPlannedFor: Maybe<Scalars['DateTime']['output']>;
  /** E-mail address. Readable by the person only. */
  email: Scalars['String']['output'];
  /** Whether the person has proved to receive mail at this address. */
  emailVerified: Scalars['Boolean']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Language of the person as a BCP 47 tag: `en` or `ja`. */
  locale: Scalars['String']['output'];
  /** Mails that the person may decline, and whether they get them. Readable by the person only. */
  mailChoices: Array<MailChoice>;
  /** The name that the person goes by. */
  name: Scalars['String']['output'];
  /** The workspace that is used where none is named. Readable by its members only. */
  personalWorkspace: Workspace;
  /** Places where the person is signed in, the latest used first. Readable by the person only. */
  sessions: Array<Session>;
  /** Workspaces that the person and the viewer both belong to, the personal one first. */
  workspaces: Array<Workspace>;
};


/** A person with an account. */
export type UserActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Which receipt to check: by one of the two. */
export type VerifyDeletionReceiptInput = {
  /** The receipt's `document`, letter by letter. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Token of the receipt. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** A link that was opened. */
export type VerifyEmailInput = {
  /** Token of the link, to be used once, within three days. */
  token: Scalars['String']['input'];
};

export type VerifyEmailResult = EmailTaken | LinkExpired | VerifyEmailSuccess;

/** Mail arrives at the address, and it is the account's. */
export type VerifyEmailSuccess = {
  __typename?: 'VerifyEmailSuccess';
  /** The address. */
  email: Scalars['String']['output'];
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
  /**
   * What happened here in the last 365 days, the latest first: all of it for owners and admins, for others what concerns
   * themselves.
   */
  activity: ActivityConnection;
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


/** The tenant: it owns generations, images and credits. */
export type WorkspaceActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  CancelAccountDeletionResult:
    | ( Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'CancelAccountDeletionSuccess' } )
    | ( NoDeletionPlanned & { __typename: 'NoDeletionPlanned' } )
  ;
  ChangeEmailResult:
    | ( ChangeEmailSuccess & { __typename: 'ChangeEmailSuccess' } )
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  ChangePasswordResult:
    | ( Omit<ChangePasswordSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'ChangePasswordSuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  DeleteAccountResult:
    | ( DeleteAccountSuccess & { __typename: 'DeleteAccountSuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( Omit<LastOwner, 'workspaces'> & { workspaces: Array<_RefType['Workspace']> } & { __typename: 'LastOwner' } )
  ;
  DeleteWorkspaceResult:
    | ( DeleteWorkspaceSuccess & { __typename: 'DeleteWorkspaceSuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
  ;
  RecordActivitiesResult: ( RecordActivitiesSuccess & { __typename: 'RecordActivitiesSuccess' } );
  RefreshSessionResult:
    | ( Omit<RefreshSessionSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'RefreshSessionSuccess' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
  ;
  RequestPasswordResetResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( RequestPasswordResetSuccess & { __typename: 'RequestPasswordResetSuccess' } )
  ;
  ResendVerificationResult: ( ResendVerificationSuccess & { __typename: 'ResendVerificationSuccess' } );
  ResetPasswordResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( ResetPasswordSuccess & { __typename: 'ResetPasswordSuccess' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
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
  SignOutEverywhereResult: ( SignOutEverywhereSuccess & { __typename: 'SignOutEverywhereSuccess' } );
  SignOutResult: ( SignOutSuccess & { __typename: 'SignOutSuccess' } );
  SignUpResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<SignUpSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignUpSuccess' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  UnsubscribeResult:
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( UnsubscribeSuccess & { __typename: 'UnsubscribeSuccess' } )
  ;
  UpdateMailChoiceResult: ( Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'UpdateMailChoiceSuccess' } );
  UpdateProfileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<UpdateProfileSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'UpdateProfileSuccess' } )
  ;
  VerifyEmailResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( VerifyEmailSuccess & { __typename: 'VerifyEmailSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( EmailTaken )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( Omit<LastOwner, 'workspaces'> & { workspaces: Array<_RefType['Workspace']> } )
    | ( LinkExpired )
    | ( NoDeletionPlanned )
    | ( SecondFactorRequired )
    | ( SessionExpired )
    | ( WeakPassword )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityAction: ActivityAction;
  ActivityActor: ResolverTypeWrapper<Actor>;
  ActivityActorKind: ActivityActorKind;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ActivityEdge']>, nodes: Array<ResolversTypes['Activity']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivitySubject: ResolverTypeWrapper<ActivitySubject>;
  ActivitySubjectInput: ActivitySubjectInput;
  CancelAccountDeletionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelAccountDeletionResult']>;
  CancelAccountDeletionSuccess: ResolverTypeWrapper<Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEmailResult']>;
  ChangeEmailSuccess: ResolverTypeWrapper<ChangeEmailSuccess>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<Omit<ChangePasswordSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  DeleteAccountSuccess: ResolverTypeWrapper<DeleteAccountSuccess>;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  DeleteWorkspaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWorkspaceResult']>;
  DeleteWorkspaceSuccess: ResolverTypeWrapper<DeleteWorkspaceSuccess>;
  DeletionReceiptCheck: ResolverTypeWrapper<DeletionReceiptCheck>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DeletionReport: ResolverTypeWrapper<DeletionReport>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  ErasedObject: ResolverTypeWrapper<ErasedObject>;
  ErasedObjectKind: ErasedObjectKind;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LastOwner: ResolverTypeWrapper<Omit<LastOwner, 'workspaces'> & { workspaces: Array<ResolversTypes['Workspace']> }>;
  LinkExpired: ResolverTypeWrapper<LinkExpired>;
  LowBalanceInput: LowBalanceInput;
  MailChoice: ResolverTypeWrapper<MailChoice>;
  MailTopic: MailTopic;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoDeletionPlanned: ResolverTypeWrapper<NoDeletionPlanned>;
  NoticeInput: NoticeInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentReceiptInput: PaymentReceiptInput;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QueueLetterInput: QueueLetterInput;
  QueueLetterSuccess: ResolverTypeWrapper<QueueLetterSuccess>;
  RecordActivitiesInput: RecordActivitiesInput;
  RecordActivitiesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordActivitiesResult']>;
  RecordActivitiesSuccess: ResolverTypeWrapper<RecordActivitiesSuccess>;
  RecordedActivityInput: RecordedActivityInput;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequestPasswordResetSuccess: ResolverTypeWrapper<RequestPasswordResetSuccess>;
  ResendVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendVerificationResult']>;
  ResendVerificationSuccess: ResolverTypeWrapper<ResendVerificationSuccess>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetPasswordSuccess: ResolverTypeWrapper<ResetPasswordSuccess>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  SecondFactorRequired: ResolverTypeWrapper<SecondFactorRequired>;
  Session: ResolverTypeWrapper<SessionRecord>;
  SessionExpired: ResolverTypeWrapper<SessionExpired>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutEverywhereResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutEverywhereResult']>;
  SignOutEverywhereSuccess: ResolverTypeWrapper<SignOutEverywhereSuccess>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignUpSuccess: ResolverTypeWrapper<Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SweepWarningInput: SweepWarningInput;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnsubscribeResult']>;
  UnsubscribeSuccess: ResolverTypeWrapper<UnsubscribeSuccess>;
  UpdateMailChoiceInput: UpdateMailChoiceInput;
  UpdateMailChoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMailChoiceResult']>;
  UpdateMailChoiceSuccess: ResolverTypeWrapper<Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfileSuccess: ResolverTypeWrapper<Omit<UpdateProfileSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  User: ResolverTypeWrapper<UserRecord>;
  VerifyDeletionReceiptInput: VerifyDeletionReceiptInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  VerifyEmailSuccess: ResolverTypeWrapper<VerifyEmailSuccess>;
  WeakPassword: ResolverTypeWrapper<WeakPassword>;
  Workspace: ResolverTypeWrapper<WorkspaceRecord>;
  WorkspaceKind: WorkspaceKind;
  WorkspaceMember: ResolverTypeWrapper<Membership>;
  WorkspaceRole: WorkspaceRole;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRecord;
  ID: Scalars['ID']['output'];
  ActivityActor: Actor;
  ActivityConnection: Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ActivityEdge']>, nodes: Array<ResolversParentTypes['Activity']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivitySubject: ActivitySubject;
  ActivitySubjectInput: ActivitySubjectInput;
  CancelAccountDeletionResult: ResolversUnionTypes<ResolversParentTypes>['CancelAccountDeletionResult'];
  CancelAccountDeletionSuccess: Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEmailResult'];
  ChangeEmailSuccess: ChangeEmailSuccess;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: Omit<ChangePasswordSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  Boolean: Scalars['Boolean']['output'];
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  DeleteAccountSuccess: DeleteAccountSuccess;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  DeleteWorkspaceResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWorkspaceResult'];
  DeleteWorkspaceSuccess: DeleteWorkspaceSuccess;
  DeletionReceiptCheck: DeletionReceiptCheck;
  Int: Scalars['Int']['output'];
  DeletionReport: DeletionReport;
  EmailTaken: EmailTaken;
  ErasedObject: ErasedObject;
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  LastOwner: Omit<LastOwner, 'workspaces'> & { workspaces: Array<ResolversParentTypes['Workspace']> };
  LinkExpired: LinkExpired;
  LowBalanceInput: LowBalanceInput;
  MailChoice: MailChoice;
  Mutation: Record<PropertyKey, never>;
  NoDeletionPlanned: NoDeletionPlanned;
  NoticeInput: NoticeInput;
  PageInfo: PageInfo;
  PaymentReceiptInput: PaymentReceiptInput;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  QueueLetterInput: QueueLetterInput;
  QueueLetterSuccess: QueueLetterSuccess;
  RecordActivitiesInput: RecordActivitiesInput;
  RecordActivitiesResult: ResolversUnionTypes<ResolversParentTypes>['RecordActivitiesResult'];
  RecordActivitiesSuccess: RecordActivitiesSuccess;
  RecordedActivityInput: RecordedActivityInput;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: Omit<RefreshSessionSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequestPasswordResetSuccess: RequestPasswordResetSuccess;
  ResendVerificationResult: ResolversUnionTypes<ResolversParentTypes>['ResendVerificationResult'];
  ResendVerificationSuccess: ResendVerificationSuccess;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetPasswordSuccess: ResetPasswordSuccess;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  SecondFactorRequired: SecondFactorRequired;
  Session: SessionRecord;
  SessionExpired: SessionExpired;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutEverywhereResult: ResolversUnionTypes<ResolversParentTypes>['SignOutEverywhereResult'];
  SignOutEverywhereSuccess: SignOutEverywhereSuccess;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignUpSuccess: Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SweepWarningInput: SweepWarningInput;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolversUnionTypes<ResolversParentTypes>['UnsubscribeResult'];
  UnsubscribeSuccess: UnsubscribeSuccess;
  UpdateMailChoiceInput: UpdateMailChoiceInput;
  UpdateMailChoiceResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMailChoiceResult'];
  UpdateMailChoiceSuccess: Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfileSuccess: Omit<UpdateProfileSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  User: UserRecord;
  VerifyDeletionReceiptInput: VerifyDeletionReceiptInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult'];
  VerifyEmailSuccess: VerifyEmailSuccess;
  WeakPassword: WeakPassword;
  Workspace: WorkspaceRecord;
  WorkspaceMember: Membership;
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  action?: Resolver<ResolversTypes['ActivityAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['ActivityActor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  browser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ActivitySubject'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type ActivityActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityActor'] = ResolversParentTypes['ActivityActor']> = {
  kind?: Resolver<ResolversTypes['ActivityActorKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type ActivitySubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivitySubject'] = ResolversParentTypes['ActivitySubject']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelAccountDeletionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAccountDeletionResult'] = ResolversParentTypes['CancelAccountDeletionResult']> = {
  __resolveType: TypeResolveFn<'CancelAccountDeletionSuccess' | 'NoDeletionPlanned', ParentType, ContextType>;
};

export type CancelAccountDeletionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAccountDeletionSuccess'] = ResolversParentTypes['CancelAccountDeletionSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailResult'] = ResolversParentTypes['ChangeEmailResult']> = {
  __resolveType: TypeResolveFn<'ChangeEmailSuccess' | 'EmailTaken' | 'InvalidCredentials' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeEmailSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailSuccess'] = ResolversParentTypes['ChangeEmailSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'InvalidCredentials' | 'InvalidInput' | 'WeakPassword', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'DeleteAccountSuccess' | 'InvalidCredentials' | 'LastOwner', ParentType, ContextType>;
};

export type DeleteAccountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountSuccess'] = ResolversParentTypes['DeleteAccountSuccess']> = {
  plannedFor?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receiptToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteWorkspaceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWorkspaceResult'] = ResolversParentTypes['DeleteWorkspaceResult']> = {
  __resolveType: TypeResolveFn<'DeleteWorkspaceSuccess' | 'InvalidCredentials', ParentType, ContextType>;
};

export type DeleteWorkspaceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWorkspaceSuccess'] = ResolversParentTypes['DeleteWorkspaceSuccess']> = {
  receiptToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletionReceiptCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionReceiptCheck'] = ResolversParentTypes['DeletionReceiptCheck']> = {
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  genuine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['DeletionReport']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeletionReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionReport'] = ResolversParentTypes['DeletionReport']> = {
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objects?: Resolver<Array<ResolversTypes['ErasedObject']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasedObjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedObject'] = ResolversParentTypes['ErasedObject']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErasedObjectKind'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type LastOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastOwner'] = ResolversParentTypes['LastOwner']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkExpired'] = ResolversParentTypes['LinkExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailChoice'] = ResolversParentTypes['MailChoice']> = {
  topic?: Resolver<ResolversTypes['MailTopic'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelAccountDeletion?: Resolver<ResolversTypes['CancelAccountDeletionResult'], ParentType, ContextType>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailResult'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteWorkspace?: Resolver<ResolversTypes['DeleteWorkspaceResult'], ParentType, ContextType, RequireFields<MutationDeleteWorkspaceArgs, 'input'>>;
  queueLetter?: Resolver<ResolversTypes['QueueLetterSuccess'], ParentType, ContextType, RequireFields<MutationQueueLetterArgs, 'input'>>;
  recordActivities?: Resolver<ResolversTypes['RecordActivitiesResult'], ParentType, ContextType, RequireFields<MutationRecordActivitiesArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationResult'], ParentType, ContextType>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywhereResult'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  unsubscribe?: Resolver<ResolversTypes['UnsubscribeResult'], ParentType, ContextType, RequireFields<MutationUnsubscribeArgs, 'input'>>;
  updateMailChoice?: Resolver<ResolversTypes['UpdateMailChoiceResult'], ParentType, ContextType, RequireFields<MutationUpdateMailChoiceArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailResult'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
};

export type NoDeletionPlannedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoDeletionPlanned'] = ResolversParentTypes['NoDeletionPlanned']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidCredentials' | 'InvalidInput' | 'LastOwner' | 'LinkExpired' | 'NoDeletionPlanned' | 'SecondFactorRequired' | 'SessionExpired' | 'WeakPassword', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deletionReceipt?: Resolver<Maybe<ResolversTypes['DeletionReport']>, ParentType, ContextType, RequireFields<QueryDeletionReceiptArgs, 'token'>>;
  verifyDeletionReceipt?: Resolver<ResolversTypes['DeletionReceiptCheck'], ParentType, ContextType, RequireFields<QueryVerifyDeletionReceiptArgs, 'input'>>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspaceArgs, 'id'>>;
};

export type QueueLetterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueLetterSuccess'] = ResolversParentTypes['QueueLetterSuccess']> = {
  recipients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordActivitiesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordActivitiesResult'] = ResolversParentTypes['RecordActivitiesResult']> = {
  __resolveType: TypeResolveFn<'RecordActivitiesSuccess', ParentType, ContextType>;
};

export type RecordActivitiesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordActivitiesSuccess'] = ResolversParentTypes['RecordActivitiesSuccess']> = {
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RequestPasswordResetSuccess', ParentType, ContextType>;
};

export type RequestPasswordResetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetSuccess'] = ResolversParentTypes['RequestPasswordResetSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendVerificationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationResult'] = ResolversParentTypes['ResendVerificationResult']> = {
  __resolveType: TypeResolveFn<'ResendVerificationSuccess', ParentType, ContextType>;
};

export type ResendVerificationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationSuccess'] = ResolversParentTypes['ResendVerificationSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LinkExpired' | 'ResetPasswordSuccess' | 'WeakPassword', ParentType, ContextType>;
};

export type ResetPasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordSuccess'] = ResolversParentTypes['ResetPasswordSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type SignOutEverywhereResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywhereResult'] = ResolversParentTypes['SignOutEverywhereResult']> = {
  __resolveType: TypeResolveFn<'SignOutEverywhereSuccess', ParentType, ContextType>;
};

export type SignOutEverywhereSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywhereSuccess'] = ResolversParentTypes['SignOutEverywhereSuccess']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type UnsubscribeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeResult'] = ResolversParentTypes['UnsubscribeResult']> = {
  __resolveType: TypeResolveFn<'LinkExpired' | 'UnsubscribeSuccess', ParentType, ContextType>;
};

export type UnsubscribeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeSuccess'] = ResolversParentTypes['UnsubscribeSuccess']> = {
  topic?: Resolver<ResolversTypes['MailTopic'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateMailChoiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMailChoiceResult'] = ResolversParentTypes['UpdateMailChoiceResult']> = {
  __resolveType: TypeResolveFn<'UpdateMailChoiceSuccess', ParentType, ContextType>;
};

export type UpdateMailChoiceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMailChoiceSuccess'] = ResolversParentTypes['UpdateMailChoiceSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'UpdateProfileSuccess', ParentType, ContextType>;
};

export type UpdateProfileSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileSuccess'] = ResolversParentTypes['UpdateProfileSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<UserActivityArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletionPlannedFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mailChoices?: Resolver<Array<ResolversTypes['MailChoice']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personalWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'LinkExpired' | 'VerifyEmailSuccess', ParentType, ContextType>;
};

export type VerifyEmailSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailSuccess'] = ResolversParentTypes['VerifyEmailSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeakPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPassword'] = ResolversParentTypes['WeakPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<WorkspaceActivityArgs, 'first'>>;
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
  Activity?: ActivityResolvers<ContextType>;
  ActivityActor?: ActivityActorResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivitySubject?: ActivitySubjectResolvers<ContextType>;
  CancelAccountDeletionResult?: CancelAccountDeletionResultResolvers<ContextType>;
  CancelAccountDeletionSuccess?: CancelAccountDeletionSuccessResolvers<ContextType>;
  ChangeEmailResult?: ChangeEmailResultResolvers<ContextType>;
  ChangeEmailSuccess?: ChangeEmailSuccessResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  DeleteAccountSuccess?: DeleteAccountSuccessResolvers<ContextType>;
  DeleteWorkspaceResult?: DeleteWorkspaceResultResolvers<ContextType>;
  DeleteWorkspaceSuccess?: DeleteWorkspaceSuccessResolvers<ContextType>;
  DeletionReceiptCheck?: DeletionReceiptCheckResolvers<ContextType>;
  DeletionReport?: DeletionReportResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  ErasedObject?: ErasedObjectResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LastOwner?: LastOwnerResolvers<ContextType>;
  LinkExpired?: LinkExpiredResolvers<ContextType>;
  MailChoice?: MailChoiceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoDeletionPlanned?: NoDeletionPlannedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueLetterSuccess?: QueueLetterSuccessResolvers<ContextType>;
  RecordActivitiesResult?: RecordActivitiesResultResolvers<ContextType>;
  RecordActivitiesSuccess?: RecordActivitiesSuccessResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequestPasswordResetSuccess?: RequestPasswordResetSuccessResolvers<ContextType>;
  ResendVerificationResult?: ResendVerificationResultResolvers<ContextType>;
  ResendVerificationSuccess?: ResendVerificationSuccessResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetPasswordSuccess?: ResetPasswordSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  SecondFactorRequired?: SecondFactorRequiredResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionExpired?: SessionExpiredResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignOutEverywhereResult?: SignOutEverywhereResultResolvers<ContextType>;
  SignOutEverywhereSuccess?: SignOutEverywhereSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignUpSuccess?: SignUpSuccessResolvers<ContextType>;
  UnsubscribeResult?: UnsubscribeResultResolvers<ContextType>;
  UnsubscribeSuccess?: UnsubscribeSuccessResolvers<ContextType>;
  UpdateMailChoiceResult?: UpdateMailChoiceResultResolvers<ContextType>;
  UpdateMailChoiceSuccess?: UpdateMailChoiceSuccessResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfileSuccess?: UpdateProfileSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  VerifyEmailSuccess?: VerifyEmailSuccessResolvers<ContextType>;
  WeakPassword?: WeakPasswordResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceMember?: WorkspaceMemberResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
