import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Passkey as PasskeyRecord } from '../domain/passkey.ts';
import type { DataExport as DataExportRecord } from '../domain/data-export.ts';
import type { DataImport as DataImportRecord } from '../domain/data-import.ts';
import type { PrivacyDecision as PrivacyDecisionRecord } from '../domain/privacy-choices.ts';
import type { Activity as ActivityRecord, Actor, Activity as StaffActRecord } from '../domain/activity.ts';
import type { Membership as MembershipRecord, Workspace as WorkspaceRecord, Membership } from '../domain/account.ts';
import type { PersonOnFile as PersonOnFileRecord, WorkspaceOnFile as WorkspaceOnFileRecord } from '../domain/look-up.ts';
import type { SupportRequest as SupportRequestRecord } from '../domain/support.ts';
import type { Session as SessionRecord } from '../domain/session.ts';
import type { PersonSeen } from '../domain/former-member.ts';
import type { ApiKey as ApiKeyRecord } from '../domain/api-key.ts';
import type { Invitation as InvitationRecord } from '../domain/invitation.ts';
import type { Offer } from '../domain/answer-invitation.ts';
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
  /**
   * What passes between us and a browser's `navigator.credentials`, in the JSON forms of Web Authentication level 3: options as
   * `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take them, answers as `PublicKeyCredential.toJSON` makes them.
   */
  PasskeyJSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A link that was opened. */
export type AcceptInvitationInput = {
  /** Token of the link, to be used once, within seven days. */
  token: Scalars['String']['input'];
  /** Whether to join with this account although the invitation went to another address. */
  useThisAccount?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AcceptInvitationResult = AcceptInvitationSuccess | LinkExpired | OtherAddress | TooManyMembers | TooManyWorkspaces;

/** The viewer belongs to the workspace. */
export type AcceptInvitationSuccess = {
  __typename?: 'AcceptInvitationSuccess';
  /** The workspace. */
  workspace: Workspace;
};

/** There are pictures in the viewer's own workspace already. */
export type AccountNotEmpty = Problem & {
  __typename?: 'AccountNotEmpty';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
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
  /** An API key was made; the subject is the key. */
  | 'API_KEY_CREATED'
  /** An API key was ended; the subject is the key. */
  | 'API_KEY_REVOKED'
  /** Automatic top-up was switched off. */
  | 'AUTO_TOP_UP_ENDED'
  /** Automatic top-up was switched on or changed; the subject's name is the pack. */
  | 'AUTO_TOP_UP_SET'
  /** Automatic top-up switched itself off, because a payment failed. */
  | 'AUTO_TOP_UP_STOPPED'
  /** A budget was set; the subject is the member or the API key, its name the credits for each month, null for no limit. */
  | 'BUDGET_SET'
  /** A page was opened to pay a plan or a pack, whose id is the subject's name. */
  | 'CHECKOUT_STARTED'
  /** An archive of everything that is held was asked for. */
  | 'DATA_EXPORT_REQUESTED'
  /** An archive was brought along. */
  | 'DATA_IMPORTED'
  /** Another e-mail address was asked for; the subject's name is the beginning and the domain of the new one. */
  | 'EMAIL_CHANGE_REQUESTED'
  /** An e-mail address was confirmed; the subject's name is its beginning and its domain. */
  | 'EMAIL_CONFIRMED'
  /** A generation was deleted with all its pictures; the subject is the generation. */
  | 'GENERATION_DELETED'
  /** A picture was deleted; the subject is the picture. */
  | 'IMAGE_DELETED'
  /** An invitation was declined behind its link; the subject is as with MEMBER_INVITED. */
  | 'INVITATION_DECLINED'
  /** An invitation was taken back; the subject is as with MEMBER_INVITED. */
  | 'INVITATION_REVOKED'
  /** The credits below which the owners get a mail were set; they are the subject's name. */
  | 'LOW_BALANCE_SET'
  /** Somebody was invited; the subject's name is the beginning and the domain of the address. */
  | 'MEMBER_INVITED'
  /** Somebody accepted an invitation; the subject is the person, its name the role. */
  | 'MEMBER_JOINED'
  /** A member left; the subject is the person. */
  | 'MEMBER_LEFT'
  /** A member was let go; the subject is the person. */
  | 'MEMBER_REMOVED'
  /** A member got another role; the subject is the person, its name the role. */
  | 'MEMBER_ROLE_CHANGED'
  /** A member became the owner in another's place; the subject is the new owner. */
  | 'OWNERSHIP_TRANSFERRED'
  /** A passkey was added. */
  | 'PASSKEY_ADDED'
  /** A passkey was taken away. */
  | 'PASSKEY_REMOVED'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** The password was set anew by a link in a mail. */
  | 'PASSWORD_RESET'
  /** The bank of a payment took it back, or tries to; the subject's name is the amount. */
  | 'PAYMENT_DISPUTED'
  /** A payment arrived; the subject's name is the amount. */
  | 'PAYMENT_RECEIVED'
  /** Money of a payment was given back; the subject's name is the amount. */
  | 'PAYMENT_REFUNDED'
  /** A refund failed or a dispute was won; the subject's name is the amount. */
  | 'PAYMENT_REINSTATED'
  /** Support looked at what is on file of the person, for the reason given. */
  | 'PERSON_LOOKED_UP'
  /** Support looked at the pictures that a request refers to, for the reason given; the subject is the generation. */
  | 'PICTURES_LOOKED_AT'
  /** The plan was to end with its period; the subject's name is its id. */
  | 'PLAN_CANCELED'
  /** Another plan was chosen, whose id is the subject's name. */
  | 'PLAN_CHANGED'
  /** The plan goes on after all; the subject's name is its id. */
  | 'PLAN_RESUMED'
  /** What the person allows to be done with their data was decided anew. */
  | 'PRIVACY_CHOICES_CHANGED'
  /** Name or language was changed. */
  | 'PROFILE_CHANGED'
  /** New recovery codes took the place of the old ones. */
  | 'RECOVERY_CODES_RENEWED'
  /** Somebody signed in with a recovery code. */
  | 'RECOVERY_CODE_USED'
  /** Codes of an authenticator app are not asked for any more. */
  | 'SECOND_FACTOR_OFF'
  /** Codes of an authenticator app are asked for. */
  | 'SECOND_FACTOR_ON'
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
  /** The person became one of our support staff. */
  | 'STAFF_APPOINTED'
  /** The person is no longer one of our support staff. */
  | 'STAFF_DISMISSED'
  /** Support answered; the subject is the request. */
  | 'SUPPORT_ANSWERED'
  /** Support was asked; the subject is the request. */
  | 'SUPPORT_REQUESTED'
  /** Support closed a request; the subject is the request. */
  | 'SUPPORT_SETTLED'
  /** A session was ended because two presented its refresh token; the subject is the session. */
  | 'TOKEN_REUSED'
  /** A team's workspace was made; the subject is the workspace. */
  | 'WORKSPACE_CREATED'
  /** A workspace was deleted. */
  | 'WORKSPACE_DELETED'
  /** Support looked at what is on file of the workspace, for the reason given. */
  | 'WORKSPACE_LOOKED_UP'
  /** The workspace got another name, which is the subject's. */
  | 'WORKSPACE_RENAMED';

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

/** A passkey that was made. */
export type AddPasskeyInput = {
  /** The browser's answer to the options of `startAddingPasskey`. */
  answer: Scalars['PasskeyJSON']['input'];
  /** What to call it, 1 to 80 characters. */
  name: Scalars['String']['input'];
};

export type AddPasskeyResult = AddPasskeySuccess | ConfirmationRequired | InvalidInput | PasskeyRefused | TooManyPasskeys;

/** The passkey opens the account from now on. */
export type AddPasskeySuccess = {
  __typename?: 'AddPasskeySuccess';
  /** The passkey. */
  passkey: Passkey;
  /** The person, with all of their passkeys. */
  viewer: User;
};

/** The address is that of a member. */
export type AlreadyMember = Problem & {
  __typename?: 'AlreadyMember';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** An answer. */
export type AnswerSupportInput = {
  /** Id of the request. */
  id: Scalars['ID']['input'];
  /** 1 to 5,000 characters. */
  message: Scalars['String']['input'];
};

export type AnswerSupportResult = AnswerSupportSuccess | InvalidInput;

/** The person has the answer. */
export type AnswerSupportSuccess = {
  __typename?: 'AnswerSupportSuccess';
  /** The request, which waits for the person. */
  request: SupportRequest;
};

/**
 * A key for programs: `Authorization: Bearer ip_live_…`, or `accessToken` in the `connectionParams` of a WebSocket. It works in one workspace, for
 * what its scopes allow and no more than its maker may do there at the time.
 */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it, and whose rights it has; null where they have left. */
  createdBy: Maybe<User>;
  /** When it stops to work; null for never. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Last characters of the key, to tell it from others by. */
  hint: Scalars['String']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** When it was used last, a minute behind at most; null before. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it may be used for. */
  scopes: Array<ApiKeyScope>;
};

/** An API key in force, and its maker's place now. */
export type ApiKeyBearer = {
  __typename?: 'ApiKeyBearer';
  /** When it stops to work; null for never. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The key's id. */
  id: Scalars['ID']['output'];
  /** The maker's own workspace. */
  personalWorkspaceId: Scalars['ID']['output'];
  /** What the maker is there. */
  role: WorkspaceRole;
  /** What it may be used for. */
  scopes: Array<ApiKeyScope>;
  /** Who made it. */
  userId: Scalars['ID']['output'];
  /** Where it works. */
  workspaceId: Scalars['ID']['output'];
};

/** What an API key may be used for. */
export type ApiKeyScope =
  /** `billing:read`: see plan, credits and their movements. */
  | 'BILLING_READ'
  /** `generate`: request generations, follow, keep and delete them. */
  | 'GENERATE'
  /** `read`: look at generations, pictures, the workspace and its people. */
  | 'READ'
  /** `webhooks`: say where events are sent. */
  | 'WEBHOOKS';

/** For whom an API key speaks. */
export type ApiKeyStanding = {
  __typename?: 'ApiKeyStanding';
  /** The key; null where there is none, or it is over. */
  key: Maybe<ApiKeyBearer>;
  /** Seconds to wait after too many wrong keys; 0 for none. */
  retryAfter: Scalars['Int']['output'];
};

export type AskForPasskeyResult = AskForPasskeySuccess;

/** The browser may ask. */
export type AskForPasskeySuccess = {
  __typename?: 'AskForPasskeySuccess';
  /** Options for `navigator.credentials.get`. */
  options: Scalars['PasskeyJSON']['output'];
};

/** A workspace no longer buys credits by itself. */
export type AutoTopUpStoppedInput = {
  /** Why. */
  reason: PaymentStop;
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
  /** The present password. Without it the person must have shown who they are within ten minutes, see `confirmIdentity`. */
  password?: InputMaybe<Scalars['String']['input']>;
};

export type ChangeEmailResult = ChangeEmailSuccess | ConfirmationRequired | EmailTaken | InvalidCredentials | InvalidInput;

/** The link is on its way to the new address. */
export type ChangeEmailSuccess = {
  __typename?: 'ChangeEmailSuccess';
  /** The new address in its normal form. It is not the account's yet. */
  email: Scalars['String']['output'];
};

/** Who becomes what. */
export type ChangeMemberRoleInput = {
  /** The new role. */
  role: WorkspaceRole;
  /** Id of the member. */
  userId: Scalars['ID']['input'];
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['input'];
};

export type ChangeMemberRoleResult = ChangeMemberRoleSuccess | LastOwner;

/** The member has the role. */
export type ChangeMemberRoleSuccess = {
  __typename?: 'ChangeMemberRoleSuccess';
  /** The member. */
  member: WorkspaceMember;
};

/** The present password and the new one. */
export type ChangePasswordInput = {
  /** The present password. Without it the person must have shown who they are within ten minutes, see `confirmIdentity`. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** At least 8 characters, at most 200, and not one that is easily guessed. */
  newPassword: Scalars['String']['input'];
};

export type ChangePasswordResult = ChangePasswordSuccess | ConfirmationRequired | InvalidCredentials | InvalidInput | WeakPassword;

/** The new password holds. */
export type ChangePasswordSuccess = {
  __typename?: 'ChangePasswordSuccess';
  /** The person. */
  viewer: User;
};

/** Which request to close. */
export type CloseSupportRequestInput = {
  /** Id of the request. */
  id: Scalars['ID']['input'];
};

export type CloseSupportRequestResult = CloseSupportRequestSuccess;

/** The request is done with. */
export type CloseSupportRequestSuccess = {
  __typename?: 'CloseSupportRequestSuccess';
  /** The request. */
  request: SupportRequest;
};

/** What shows that somebody whose password was right has the second factor too; exactly one of the codes. */
export type CompleteSignInInput = {
  /** Six digits from the authenticator app. Each code counts once. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** One of the recovery codes. Each counts once. */
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
  /** Token of `SecondFactorRequired`. */
  token: Scalars['String']['input'];
};

export type CompleteSignInResult = CompleteSignInSuccess | InvalidInput | SignInExpired | WrongCode;

/** The session has started. */
export type CompleteSignInSuccess = {
  __typename?: 'CompleteSignInSuccess';
  /** Access token (JWT, EdDSA) for `Authorization: Bearer`, valid for five minutes. */
  accessToken: Scalars['String']['output'];
  /** Refresh token for `refreshSession`, to be used once. */
  refreshToken: Scalars['String']['output'];
  /** The person who signed in. */
  viewer: User;
};

/** What shows who is there; exactly one of the fields. */
export type ConfirmIdentityInput = {
  /** Code of the authenticator app, where the account asks for codes. It counts once; recovery codes do not count here. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The browser's answer to the options of `askForPasskey`. */
  passkey?: InputMaybe<Scalars['PasskeyJSON']['input']>;
  /** Password of the account. */
  password?: InputMaybe<Scalars['String']['input']>;
};

export type ConfirmIdentityResult = ConfirmIdentitySuccess | InvalidCredentials | InvalidInput | PasskeyRefused | SessionExpired | WrongCode;

/** It is the person. An access token that says so of a passkey is made by `refreshSession`. */
export type ConfirmIdentitySuccess = {
  __typename?: 'ConfirmIdentitySuccess';
  /** The current session. */
  session: Session;
};

/** It has been a while since the person showed who they are in this session: `confirmIdentity` first. */
export type ConfirmationRequired = Problem & {
  __typename?: 'ConfirmationRequired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What our support staff work with. Nothing in it shows credentials or pictures. */
export type Console = {
  __typename?: 'Console';
  /** Mails, events and calls that could not be delivered, without their content. */
  deadLetters: Array<DeadLetter>;
  /** How the services are that this one works with. */
  services: Array<ServiceStanding>;
  /** What our staff looked at and did, the latest first. */
  staffActs: StaffActConnection;
  /** One request; null where there is none with this id. */
  supportRequest: Maybe<SupportRequest>;
  /** Requests that wait, those that wait the longest first. */
  supportRequests: SupportRequestConnection;
};


/** What our support staff work with. Nothing in it shows credentials or pictures. */
export type ConsoleStaffActsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What our support staff work with. Nothing in it shows credentials or pictures. */
export type ConsoleSupportRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What our support staff work with. Nothing in it shows credentials or pictures. */
export type ConsoleSupportRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<SupportStatus>;
};

/** What a key is for. */
export type CreateApiKeyInput = {
  /** When it is to stop working, in the future; never where it is left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** At least one. */
  scopes: Array<ApiKeyScope>;
  /** Id of the workspace that it is to work in. */
  workspaceId: Scalars['ID']['input'];
};

export type CreateApiKeyResult = CreateApiKeySuccess | InvalidInput | TooManyApiKeys;

/** The key works. */
export type CreateApiKeySuccess = {
  __typename?: 'CreateApiKeySuccess';
  /** The key as it will be listed. */
  apiKey: ApiKey;
  /** The key itself. It is shown this once. */
  secret: Scalars['String']['output'];
};

/** What a workspace is called. */
export type CreateWorkspaceInput = {
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
};

export type CreateWorkspaceResult = CreateWorkspaceSuccess | InvalidInput | TooManyWorkspaces;

/** The workspace is there. */
export type CreateWorkspaceSuccess = {
  __typename?: 'CreateWorkspaceSuccess';
  /** The new workspace. */
  workspace: Workspace;
};

/** An archive of everything that is held, as it is asked for, made and kept for seven days. */
export type DataExport = {
  __typename?: 'DataExport';
  /** Size in bytes; null before it is complete. */
  bytes: Maybe<Scalars['Float']['output']>;
  /** When the archive is erased. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was complete, or was given up. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Share of the work done, 0 to 1. */
  progress: Scalars['Float']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: DataExportStatus;
  /** Where to fetch it, for one to two hours from now; null before it is complete. Takes range requests. */
  url: Maybe<Scalars['String']['output']>;
  /** What it is of; null once the viewer does not belong to it. */
  workspace: Maybe<Workspace>;
};

/** Where an export stands. */
export type DataExportStatus =
  /** It could not be made, even after several attempts. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** It is being written. */
  | 'RUNNING'
  /** It can be fetched. */
  | 'SUCCEEDED';

/** An archive that somebody brings along, and what became of it; remembered for seven days. */
export type DataImport = {
  __typename?: 'DataImport';
  /** Size of the archive in bytes. */
  bytes: Scalars['Float']['output'];
  /** Why the archive was not taken; null otherwise. */
  fault: Maybe<DataImportFault>;
  /** File of the archive that the fault is about; null where it is about all of it. */
  faultPath: Maybe<Scalars['String']['output']>;
  /** When it was complete, or was given up. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Generations that were taken up; 0 before all are. */
  generations: Scalars['Int']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Share of the work done once it has arrived, 0 to 1. */
  progress: Scalars['Float']['output'];
  /** When it was begun. */
  requestedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: DataImportStatus;
  /**
   * Where its bytes go by `PATCH` of the tus protocol 1.0, for one to two hours from now; `HEAD` says how many have arrived. Null once it has
   * arrived as a whole.
   */
  url: Maybe<Scalars['String']['output']>;
};

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

/** What could not be delivered, without its content. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** When it was queued. */
  at: Scalars['DateTime']['output'];
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** What it was. */
  kind: Scalars['String']['output'];
  /** Why it failed, in technical words; null where that is not known. */
  reason: Maybe<Scalars['String']['output']>;
  /** The service that could not deliver it. */
  service: Scalars['String']['output'];
};

/** A link that was opened. */
export type DeclineInvitationInput = {
  /** Token of the link. */
  token: Scalars['String']['input'];
};

export type DeclineInvitationResult = DeclineInvitationSuccess | LinkExpired;

/** The invitation is declined. */
export type DeclineInvitationSuccess = {
  __typename?: 'DeclineInvitationSuccess';
  /** The address that it went to. */
  email: Scalars['String']['output'];
};

/** Whether and when to delete the account. */
export type DeleteAccountInput = {
  /** At once, without the seven days to think it over. */
  immediately?: Scalars['Boolean']['input'];
  /** The present password. Without it the person must have shown who they are within ten minutes, see `confirmIdentity`. */
  password?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteAccountResult = ConfirmationRequired | DeleteAccountSuccess | InvalidCredentials | OwnsTeamsAlone;

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
  /** The present password. Without it the person must have shown who they are within ten minutes, see `confirmIdentity`. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The workspace's id. A personal workspace goes with its account only. */
  workspaceId: Scalars['ID']['input'];
};

export type DeleteWorkspaceResult = ConfirmationRequired | DeleteWorkspaceSuccess | InvalidCredentials;

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

export type DisableSecondFactorResult = ConfirmationRequired | DisableSecondFactorSuccess;

/** The account asks for the password alone. */
export type DisableSecondFactorSuccess = {
  __typename?: 'DisableSecondFactorSuccess';
  /** The person. */
  viewer: User;
};

/** The address has an account already. */
export type EmailTaken = Problem & {
  __typename?: 'EmailTaken';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** It takes a confirmed e-mail address to do this. */
export type EmailUnverified = Problem & {
  __typename?: 'EmailUnverified';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A code that shows that the app is set up. */
export type EnableSecondFactorInput = {
  /** Six digits from the authenticator app. */
  code: Scalars['String']['input'];
};

export type EnableSecondFactorResult = ConfirmationRequired | EnableSecondFactorSuccess | WrongCode;

/** The account asks for codes from now on. */
export type EnableSecondFactorSuccess = {
  __typename?: 'EnableSecondFactorSuccess';
  /** Ten codes for when the app is lost, each good once. They are shown this once. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** The person. */
  viewer: User;
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
  /** How a workspace buys credits by itself. */
  | 'AUTO_TOP_UP'
  /** What a member or an API key may spend and has spent. */
  | 'BUDGET'
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
  /** An import of data. */
  | 'IMPORT'
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

/** A generation, which the generation service knows. */
export type Generation = {
  __typename?: 'Generation';
  /** Opaque id. */
  id: Scalars['ID']['output'];
};

/** A sort of data that a service holds. */
export type HeldData = {
  __typename?: 'HeldData';
  /** Name of the sort; in an archive it is a file `<service>/<category>.json`. */
  category: Scalars['String']['output'];
  /** How many records there are. */
  count: Scalars['Int']['output'];
  /** Name of the service. */
  service: Scalars['String']['output'];
};

/** A fact of a record. */
export type HeldFact = {
  __typename?: 'HeldFact';
  /** What it is. */
  name: HeldFactName;
  /** It, as text. */
  value: Scalars['String']['output'];
};

/** What is said of a record. */
export type HeldFactName =
  /** What was done, as in `ActivityAction`. */
  | 'ACTION'
  /** `true` or `false`: what was decided. */
  | 'ALLOWED'
  /** When it came about, in RFC 3339. */
  | 'AT'
  /** Credits to be spent. */
  | 'AVAILABLE'
  /** Credits that may be spent in a month. */
  | 'BUDGET'
  /** Size in bytes. */
  | 'BYTES'
  /** Credits. */
  | 'CREDITS'
  /** What the browser called itself. */
  | 'DEVICE'
  /** E-mail address. */
  | 'EMAIL'
  /** Credits set aside. */
  | 'HELD'
  /** The beginning of a secret, by which it is recognised. */
  | 'HINT'
  /** IP address. */
  | 'IP_ADDRESS'
  /** What it is, in a word of the service. */
  | 'KIND'
  /** Language as a BCP 47 tag. */
  | 'LANGUAGE'
  /** When it was used last, in RFC 3339. */
  | 'LAST_USED'
  /** Number of messages. */
  | 'MESSAGES'
  /** What it is called. */
  | 'NAME'
  /** Number or fingerprint that it goes by. */
  | 'NUMBER'
  /** Number of objects. */
  | 'OBJECTS'
  /** Number of pictures. */
  | 'PICTURES'
  /** Id of a plan. */
  | 'PLAN'
  /** The prompt. */
  | 'PROMPT'
  /** Role in a workspace. */
  | 'ROLE'
  /** What it may be used for, separated by commas. */
  | 'SCOPES'
  /** Credits that were spent. */
  | 'SPENT'
  /** How it stands, in a word of the service. */
  | 'STATUS'
  /** What it is about, in a word of the service. */
  | 'TOPIC'
  /** Until when it is there, in RFC 3339. */
  | 'UNTIL'
  /** Version of the wording that was decided upon. */
  | 'WORDING';

/** A record that is held of somebody, in short; an archive has all of it. */
export type HeldRecord = {
  __typename?: 'HeldRecord';
  /** What it says, in the order in which it is told. */
  facts: Array<HeldFact>;
  /** Opaque id, for this list. */
  id: Scalars['ID']['output'];
};

/** A page of records that are held. */
export type HeldRecordConnection = {
  __typename?: 'HeldRecordConnection';
  /** Records with their cursors. */
  edges: Array<HeldRecordEdge>;
  /** Records of the page. */
  nodes: Array<HeldRecord>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A record with its cursor. */
export type HeldRecordEdge = {
  __typename?: 'HeldRecordEdge';
  /** Value for `after` to go on behind this record. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: HeldRecord;
};

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

/** An offer to join a workspace, as those see it who sent it. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was sent first. */
  createdAt: Scalars['DateTime']['output'];
  /** Address that it went to. */
  email: Scalars['String']['output'];
  /** Until when it can be answered. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Who sent it; null where they have left. */
  invitedBy: Maybe<User>;
  /** Role that it offers. */
  role: WorkspaceRole;
};

/** The invitation was answered, taken back, or is too old. */
export type InvitationEnded = Problem & {
  __typename?: 'InvitationEnded';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** An offer to join a workspace, as it is seen behind its link. */
export type InvitationOffer = {
  __typename?: 'InvitationOffer';
  /** Address that it went to. */
  email: Scalars['String']['output'];
  /** Until when it can be answered. */
  expiresAt: Scalars['DateTime']['output'];
  /** Address of the person who sent it. */
  inviterEmail: Scalars['String']['output'];
  /** Name of the person who sent it. */
  inviterName: Scalars['String']['output'];
  /** Role that it offers. */
  role: WorkspaceRole;
  /** Name of the workspace. */
  workspaceName: Scalars['String']['output'];
};

/** Whom to invite. */
export type InviteMemberInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** `ADMIN`, `MEMBER` or `VIEWER`. */
  role: WorkspaceRole;
  /** Id of the workspace, which must be a team's. */
  workspaceId: Scalars['ID']['input'];
};

export type InviteMemberResult = AlreadyMember | EmailUnverified | InvalidInput | InviteMemberSuccess | PersonalWorkspace | TooManyMembers;

/** The invitation is on its way. */
export type InviteMemberSuccess = {
  __typename?: 'InviteMemberSuccess';
  /** The invitation. */
  invitation: Invitation;
};

/** The workspace would be left without an owner. */
export type LastOwner = Problem & {
  __typename?: 'LastOwner';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** Which workspace to leave. */
export type LeaveWorkspaceInput = {
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['input'];
};

export type LeaveWorkspaceResult = LastOwner | LeaveWorkspaceSuccess;

/** The viewer does not belong to the workspace any more. */
export type LeaveWorkspaceSuccess = {
  __typename?: 'LeaveWorkspaceSuccess';
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['output'];
};

/** The link has been used, is too old, or never was. */
export type LinkExpired = Problem & {
  __typename?: 'LinkExpired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** Whose pictures to look at. */
export type LookAtPicturesInput = {
  /** Why, in 10 to 500 characters. The person reads it. */
  reason: Scalars['String']['input'];
  /** Id of the request that refers to them. */
  supportRequestId: Scalars['ID']['input'];
};

export type LookAtPicturesResult = InvalidInput | LookAtPicturesSuccess | NothingFound;

/** What the request refers to. */
export type LookAtPicturesSuccess = {
  __typename?: 'LookAtPicturesSuccess';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Addresses of its pictures below the public origin, good for one to two hours. */
  pictures: Array<Scalars['String']['output']>;
  /** What was asked for. */
  prompt: Scalars['String']['output'];
  /** Where it stands, such as `SUCCEEDED`. */
  status: Scalars['String']['output'];
};

/** What to look up. */
export type LookUpInput = {
  /** E-mail address or id of a person, or id of a workspace. */
  addressOrId: Scalars['String']['input'];
  /** Why, in 10 to 500 characters. Those whom it concerns read it. */
  reason: Scalars['String']['input'];
};

export type LookUpResult = InvalidInput | LookUpSuccess | NothingFound;

/** What is on file: a person or a workspace. */
export type LookUpSuccess = {
  __typename?: 'LookUpSuccess';
  /** The person; null where it is a workspace. */
  person: Maybe<PersonOnFile>;
  /** The workspace; null where it is a person. */
  workspace: Maybe<WorkspaceOnFile>;
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

/** Somebody's place somewhere; ids only, so that each further look is on the record. */
export type MembershipOnFile = {
  __typename?: 'MembershipOnFile';
  /** Since when. */
  joinedAt: Scalars['DateTime']['output'];
  /** What the person may do there. */
  role: WorkspaceRole;
  /** The person's id. */
  userId: Scalars['ID']['output'];
  /** The workspace's id. */
  workspaceId: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Joins the workspace of an invitation. Where the invited address is the account's, it is confirmed by this as well. */
  acceptInvitation: AcceptInvitationResult;
  /** Adds the passkey that the browser made. */
  addPasskey: AddPasskeyResult;
  /** Answers somebody's request; a mail tells them that there is an answer. */
  answerSupport: AnswerSupportResult;
  /**
   * What a browser needs to ask for one of its passkeys for us, for `signInWithPasskey` and `confirmIdentity`. Each answer
   * counts once and within ten minutes. A network with many questions that wait for an answer is refused with `RATE_LIMITED`.
   */
  askForPasskey: AskForPasskeyResult;
  /** Keeps the viewer's account after all. */
  cancelAccountDeletion: CancelAccountDeletionResult;
  /**
   * Sends a link to a new address, which becomes the viewer's when the link is opened, and tells the old one. RATE_LIMITED
   * like `signIn`, and after five within an hour.
   */
  changeEmail: ChangeEmailResult;
  /** Gives a member another role. Only owners make owners and unmake them. */
  changeMemberRole: ChangeMemberRoleResult;
  /** Sets the viewer's password and ends their other sessions. RATE_LIMITED like `signIn`. */
  changePassword: ChangePasswordResult;
  /** Says that a request of the viewer's is done with. */
  closeSupportRequest: CloseSupportRequestResult;
  /** Starts the session of somebody whose password was right and who has the second factor too. RATE_LIMITED after ten wrong codes. */
  completeSignIn: CompleteSignInResult;
  /**
   * Shows in the current session who is there, for ten minutes, as what decides who gets into the account demands it:
   * adding and removing passkeys and second factors. It also stands in for the password where that is asked for. Signing in
   * does the same. RATE_LIMITED like `signIn`.
   */
  confirmIdentity: ConfirmIdentityResult;
  /** Makes an API key to a workspace. This answer is the only one that has the key itself. */
  createApiKey: CreateApiKeyResult;
  /** Makes a workspace for a team, with the viewer as its owner. */
  createWorkspace: CreateWorkspaceResult;
  /** Declines an invitation. Needs no session. */
  declineInvitation: DeclineInvitationResult;
  /**
   * Deletes the viewer's account with everything that belongs to it, in seven days or at once. All sessions end. Within the seven
   * days whoever signs in may keep the account. RATE_LIMITED like `signIn`.
   */
  deleteAccount: DeleteAccountResult;
  /** Deletes a team's workspace with everything in it, for everybody and at once. For its owners. RATE_LIMITED like `signIn`. */
  deleteWorkspace: DeleteWorkspaceResult;
  /** Has the account ask for the password alone. */
  disableSecondFactor: DisableSecondFactorResult;
  /** Has the account ask for a code besides the password, and answers with ten recovery codes, this once. */
  enableSecondFactor: EnableSecondFactorResult;
  /**
   * Invites whoever receives mail at an address to a team's workspace. Another invitation to the same address takes the place of the first.
   * RATE_LIMITED after five mails to one address within an hour.
   */
  inviteMember: InviteMemberResult;
  /** Leaves a workspace. What the viewer made there stays with it. */
  leaveWorkspace: LeaveWorkspaceResult;
  /** Shows the generation that an open request refers to. The person reads who looked, when and why. */
  lookAtPictures: LookAtPicturesResult;
  /** Shows what is on file of a person or a workspace. Those whom it concerns read who looked, when and why. */
  lookUp: LookUpResult;
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
  /** Lets a member go, with their API keys to the workspace. What they made stays. */
  removeMember: RemoveMemberResult;
  /** Takes away one of the viewer's passkeys. Sessions that were entered with it go on. */
  removePasskey: RemovePasskeyResult;
  /** Calls one of the viewer's passkeys something else. */
  renamePasskey: RenamePasskeyResult;
  /** Makes ten new recovery codes; those of before open nothing any more. */
  renewRecoveryCodes: RenewRecoveryCodesResult;
  /** Writes on in a request of the viewer's; one that was closed is open again. RATE_LIMITED after ten within an hour. */
  replyToSupport: ReplyToSupportResult;
  /**
   * Has an archive made of all that is held of a workspace and, where it is the viewer's own, of the viewer: JSON, all files, and a manifest with
   * their SHA-256. While one is being made, that is the answer. RATE_LIMITED after five within a day.
   */
  requestDataExport: RequestDataExportResult;
  /** Sends a link for a new password, if the address has an account. The answer is the same if it has none. */
  requestPasswordReset: RequestPasswordResetResult;
  /** Asks our support for something. RATE_LIMITED after five within an hour. */
  requestSupport: RequestSupportResult;
  /** Sends an invitation once more, at most once a minute, and lets it hold for another seven days. RATE_LIMITED like `inviteMember`. */
  resendInvitation: ResendInvitationResult;
  /**
   * Sends the link that confirms the viewer's address once more, unless it is confirmed. At most one a minute; RATE_LIMITED
   * after five within an hour.
   */
  resendVerification: ResendVerificationResult;
  /** Sets the password of the account that a link was sent to, and ends all its sessions. Needs no session and starts none. */
  resetPassword: ResetPasswordResult;
  /** Ends an API key at once. */
  revokeApiKey: RevokeApiKeyResult;
  /** Takes an invitation back. */
  revokeInvitation: RevokeInvitationResult;
  /** Ends one of the viewer's sessions. */
  revokeSession: RevokeSessionResult;
  /** Closes somebody's request; it opens again when they write on. */
  settleSupportRequest: SettleSupportRequestResult;
  /** Starts a session with e-mail address and password. RATE_LIMITED after ten wrong passwords, each time for longer. */
  signIn: SignInResult;
  /** Starts a session with a passkey alone; whose it is, the answer says. It needs no second factor besides. */
  signInWithPasskey: SignInWithPasskeyResult;
  /**
   * Ends the current session: that of the access token, of the cookies, or of both. Without a session it changes nothing.
   * Access tokens of the session may still be accepted until they expire.
   */
  signOut: SignOutResult;
  /** Ends all of the viewer's sessions, the current one included. */
  signOutEverywhere: SignOutEverywhereResult;
  /** Opens an account with its personal workspace and signs in. */
  signUp: SignUpResult;
  /** What a browser needs to make a passkey for the viewer. The answer counts once and within ten minutes. */
  startAddingPasskey: StartAddingPasskeyResult;
  /**
   * Makes room for an archive of `requestDataExport`, of this account's past or of another's, that the viewer brings along to their own workspace, which
   * must have no pictures yet. Its bytes go to the address that this answers; then it is compared with its manifest and taken up. One of the same
   * size that has not arrived as a whole goes on. RATE_LIMITED after five within a day.
   */
  startDataImport: StartDataImportResult;
  /** Makes a secret for an authenticator app. Nothing changes until `enableSecondFactor` is given one of its codes. */
  startSecondFactor: StartSecondFactorResult;
  /** Makes a member the owner in the viewer's place, who stays as an administrator. */
  transferOwnership: TransferOwnershipResult;
  /** Stops the mails that a link belongs to. Needs no session, and may be repeated. */
  unsubscribe: UnsubscribeResult;
  /** Stops or resumes mails of one topic to the viewer. */
  updateMailChoice: UpdateMailChoiceResult;
  /** Decides about the use of the viewer's data, at once and until they decide otherwise. Each decision is kept in a history. */
  updatePrivacyChoices: UpdatePrivacyChoicesResult;
  /** Changes the viewer's name or language. */
  updateProfile: UpdateProfileResult;
  /** Gives a workspace another name. */
  updateWorkspace: UpdateWorkspaceResult;
  /** Confirms the address that a link was sent to, and makes it the account's. Needs no session. */
  verifyEmail: VerifyEmailResult;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationAddPasskeyArgs = {
  input: AddPasskeyInput;
};


export type MutationAnswerSupportArgs = {
  input: AnswerSupportInput;
};


export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCloseSupportRequestArgs = {
  input: CloseSupportRequestInput;
};


export type MutationCompleteSignInArgs = {
  input: CompleteSignInInput;
};


export type MutationConfirmIdentityArgs = {
  input: ConfirmIdentityInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreateWorkspaceArgs = {
  input: CreateWorkspaceInput;
};


export type MutationDeclineInvitationArgs = {
  input: DeclineInvitationInput;
};


export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


export type MutationDeleteWorkspaceArgs = {
  input: DeleteWorkspaceInput;
};


export type MutationEnableSecondFactorArgs = {
  input: EnableSecondFactorInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationLeaveWorkspaceArgs = {
  input: LeaveWorkspaceInput;
};


export type MutationLookAtPicturesArgs = {
  input: LookAtPicturesInput;
};


export type MutationLookUpArgs = {
  input: LookUpInput;
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


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


export type MutationRemovePasskeyArgs = {
  input: RemovePasskeyInput;
};


export type MutationRenamePasskeyArgs = {
  input: RenamePasskeyInput;
};


export type MutationReplyToSupportArgs = {
  input: ReplyToSupportInput;
};


export type MutationRequestDataExportArgs = {
  input: RequestDataExportInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationRequestSupportArgs = {
  input: RequestSupportInput;
};


export type MutationResendInvitationArgs = {
  input: ResendInvitationInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSettleSupportRequestArgs = {
  input: SettleSupportRequestInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInWithPasskeyArgs = {
  input: SignInWithPasskeyInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationStartDataImportArgs = {
  input: StartDataImportInput;
};


export type MutationTransferOwnershipArgs = {
  input: TransferOwnershipInput;
};


export type MutationUnsubscribeArgs = {
  input: UnsubscribeInput;
};


export type MutationUpdateMailChoiceArgs = {
  input: UpdateMailChoiceInput;
};


export type MutationUpdatePrivacyChoicesArgs = {
  input: UpdatePrivacyChoicesInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpdateWorkspaceArgs = {
  input: UpdateWorkspaceInput;
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

/** There is nothing to show. */
export type NothingFound = Problem & {
  __typename?: 'NothingFound';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What to tell. */
export type NoticeInput = {
  /** For billing: a workspace no longer buys credits by itself, because that failed. */
  autoTopUpStopped?: InputMaybe<AutoTopUpStoppedInput>;
  /** For billing: few credits are left. */
  lowBalance?: InputMaybe<LowBalanceInput>;
  /** For billing: a plan could not be renewed, because its payment failed. */
  paymentFailed?: InputMaybe<PaymentFailedInput>;
  /** For billing: a payment arrived. */
  paymentReceipt?: InputMaybe<PaymentReceiptInput>;
  /** For billing: a plan has ended, because its renewal was never paid. */
  planEnded?: InputMaybe<PlanEndedInput>;
  /** For generation: pictures that nobody keeps are about to be erased. */
  sweepWarning?: InputMaybe<SweepWarningInput>;
};

/** The invitation went to another address than that of the account; `useThisAccount` joins with this one. */
export type OtherAddress = Problem & {
  __typename?: 'OtherAddress';
  /** Address that the invitation went to. */
  email: Scalars['String']['output'];
  /** What happened and what to do. */
  message: Scalars['String']['output'];
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
  /** There is one register. */
  id: Scalars['ID']['output'];
  /** Where the service of accounts and mails connects to. */
  users: Array<OutboundHost>;
};

/** There are teams that nobody else owns. Hand each over or delete it first. */
export type OwnsTeamsAlone = Problem & {
  __typename?: 'OwnsTeamsAlone';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** The teams. */
  workspaces: Array<Workspace>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Value for `after` to get the next page; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A passkey that opens the account (Web Authentication). Its private half never leaves the person's devices. */
export type Passkey = {
  __typename?: 'Passkey';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** When it was last used; null where it never was. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person calls it. */
  name: Scalars['String']['output'];
  /** Whether it is kept on several of the person's devices. */
  synced: Scalars['Boolean']['output'];
};

/** It is not a passkey that we know, or the question it answers was too old or answered already. */
export type PasskeyRefused = Problem & {
  __typename?: 'PasskeyRefused';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A payment for a plan that failed. */
export type PaymentFailedInput = {
  /** In the smallest unit of the currency, as cents. */
  amount: Scalars['Int']['input'];
  /** ISO 4217, upper case. */
  currency: Scalars['String']['input'];
  /** When it is tried again; null where that is up to the person. */
  retryAt?: InputMaybe<Scalars['DateTime']['input']>;
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

/** Why a payment that nobody attended failed. */
export type PaymentStop =
  /** The bank wants the owner of the card to confirm. */
  | 'AUTHENTICATION_REQUIRED'
  /** The saved card was declined. */
  | 'DECLINED'
  /** No card is saved any more. */
  | 'NO_CARD';

/** What services may do with somebody's data beside keeping, showing, exporting and deleting it. */
export type PermittedProcessing = {
  __typename?: 'PermittedProcessing';
  /** Whether statistics may learn from it. */
  learning: Scalars['Boolean']['output'];
  /** Whether anything: draw, sell, learn. */
  processing: Scalars['Boolean']['output'];
};

/** What support sees of a person. */
export type PersonOnFile = {
  __typename?: 'PersonOnFile';
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** E-mail address. */
  email: Scalars['String']['output'];
  /** Whether the address is confirmed. */
  emailVerified: Scalars['Boolean']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Language. */
  locale: Scalars['String']['output'];
  /** Where the person belongs. */
  memberships: Array<MembershipOnFile>;
  /** Name. */
  name: Scalars['String']['output'];
  /** In how many places the person is signed in. */
  sessions: Scalars['Int']['output'];
};

/** A personal workspace is for one person. */
export type PersonalWorkspace = Problem & {
  __typename?: 'PersonalWorkspace';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A plan that ended because its renewal was never paid. */
export type PlanEndedInput = {
  /** When it ended. */
  endedAt: Scalars['DateTime']['input'];
};

/** What holds on one topic. */
export type PrivacyChoice = {
  __typename?: 'PrivacyChoice';
  /** Whether it is allowed. A consent is good for the text that it was given to; when that changes it is asked for again. */
  allowed: Scalars['Boolean']['output'];
  /** When the person decided; null where they never did. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** The topic. */
  topic: PrivacyTopic;
};

/** What a person has decided about the use of their data. */
export type PrivacyChoices = {
  __typename?: 'PrivacyChoices';
  /** What holds now, one for each topic. */
  choices: Array<PrivacyChoice>;
  /** Every decision, the latest first. */
  history: PrivacyDecisionConnection;
};


/** What a person has decided about the use of their data. */
export type PrivacyChoicesHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One decision, as it was made. Decisions are never changed. */
export type PrivacyDecision = {
  __typename?: 'PrivacyDecision';
  /** What was decided. */
  allowed: Scalars['Boolean']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** That text, in the language of the request. */
  text: Scalars['String']['output'];
  /** Version of the text that was decided upon. */
  textVersion: Scalars['String']['output'];
  /** The topic. */
  topic: PrivacyTopic;
};

/** A page of decisions. */
export type PrivacyDecisionConnection = {
  __typename?: 'PrivacyDecisionConnection';
  /** Decisions with their cursors. */
  edges: Array<PrivacyDecisionEdge>;
  /** Decisions of the page. */
  nodes: Array<PrivacyDecision>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A decision with its cursor. */
export type PrivacyDecisionEdge = {
  __typename?: 'PrivacyDecisionEdge';
  /** Value for `after` to go on behind this decision. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node: PrivacyDecision;
};

/** What people read before they decide on one topic. */
export type PrivacyText = {
  __typename?: 'PrivacyText';
  /** What a yes means. */
  text: Scalars['String']['output'];
  /** The topic. */
  topic: PrivacyTopic;
};

/** The texts have changed since they were read; nothing was decided. */
export type PrivacyTextOutdated = Problem & {
  __typename?: 'PrivacyTextOutdated';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What people read before they decide, in the language of the request. */
export type PrivacyTexts = {
  __typename?: 'PrivacyTexts';
  /** One text for each topic. */
  texts: Array<PrivacyText>;
  /** Names this wording for good. */
  version: Scalars['String']['output'];
};

/** What somebody decides about the use of their data. */
export type PrivacyTopic =
  /** Advertising with cookies of others. Not without consent. */
  | 'ADVERTISING'
  /** Counting visits with cookies of others. Not without consent. */
  | 'ANALYTICS'
  /** Statistics, without text or id, of how long drawing takes. Until somebody objects. */
  | 'LEARNING'
  /** Doing anything with the data but keep, show, export and delete it. Until somebody restricts it. */
  | 'PROCESSING';

/** An outcome that a person can act on. Every member of a result union that is not a success implements it. */
export type Problem = {
  /** What happened and what to do, in the viewer's language where it is known. */
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** For the gateway: for whom an API key speaks now. Notes that the key was used, at most once a minute. */
  apiKeyStanding: ApiKeyStanding;
  /** Whether a member or an API key belongs to the workspace. One of the two is given. */
  belongsToWorkspace: Scalars['Boolean']['output'];
  /** What our support staff work with. */
  console: Console;
  /** An export that the viewer asked for; null where there is none with this id, or none any more. */
  dataExport: Maybe<DataExport>;
  /** An import that the viewer began; null where there is none with this id, or none any more. */
  dataImport: Maybe<DataImport>;
  /**
   * The receipt of a deletion, for whoever has its token; null where the token is none of ours. While the deletion goes on it
   * tells what is done so far.
   */
  deletionReceipt: Maybe<DeletionReport>;
  /** What a link in an invitation offers, to whoever holds it; null where it was answered, taken back or is too old. */
  invitation: Maybe<InvitationOffer>;
  /** Where data goes. */
  outboundRegister: OutboundRegister;
  /** What services may do with the data of a person, or of the person whose own workspace it is. One of the two is given. */
  permittedProcessing: PermittedProcessing;
  /** What people read before they decide about the use of their data. */
  privacyTexts: PrivacyTexts;
  /** For the gateway: what the person of a session may do now; null where the session has ended. */
  sessionStanding: Maybe<SessionStanding>;
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


export type QueryApiKeyStandingArgs = {
  hash: Scalars['String']['input'];
};


export type QueryBelongsToWorkspaceArgs = {
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryDataExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDataImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeletionReceiptArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


export type QueryPermittedProcessingArgs = {
  userId?: InputMaybe<Scalars['ID']['input']>;
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySessionStandingArgs = {
  sessionId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
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

/** Whom to let go. */
export type RemoveMemberInput = {
  /** Id of the member. */
  userId: Scalars['ID']['input'];
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['input'];
};

export type RemoveMemberResult = LastOwner | RemoveMemberSuccess;

/** The person does not belong to the workspace any more. */
export type RemoveMemberSuccess = {
  __typename?: 'RemoveMemberSuccess';
  /** Id of the person. */
  userId: Scalars['ID']['output'];
};

/** Which passkey to take away. */
export type RemovePasskeyInput = {
  /** Id of the passkey. */
  id: Scalars['ID']['input'];
};

export type RemovePasskeyResult = ConfirmationRequired | RemovePasskeySuccess;

/** The passkey opens nothing any more. */
export type RemovePasskeySuccess = {
  __typename?: 'RemovePasskeySuccess';
  /** Id of the passkey. */
  passkeyId: Scalars['ID']['output'];
};

/** A new name for a passkey. */
export type RenamePasskeyInput = {
  /** Id of the passkey. */
  id: Scalars['ID']['input'];
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
};

export type RenamePasskeyResult = InvalidInput | RenamePasskeySuccess;

/** The passkey has its new name. */
export type RenamePasskeySuccess = {
  __typename?: 'RenamePasskeySuccess';
  /** The passkey. */
  passkey: Passkey;
};

export type RenewRecoveryCodesResult = ConfirmationRequired | RenewRecoveryCodesSuccess | SecondFactorNotOn;

/** The recovery codes of before are void. */
export type RenewRecoveryCodesSuccess = {
  __typename?: 'RenewRecoveryCodesSuccess';
  /** Ten codes for when the app is lost, each good once. They are shown this once. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** The person. */
  viewer: User;
};

/** What to add to a request. */
export type ReplyToSupportInput = {
  /** Id of the request. */
  id: Scalars['ID']['input'];
  /** 1 to 5,000 characters. */
  message: Scalars['String']['input'];
};

export type ReplyToSupportResult = InvalidInput | ReplyToSupportSuccess;

/** Support has the message. */
export type ReplyToSupportSuccess = {
  __typename?: 'ReplyToSupportSuccess';
  /** The request, which waits for our staff. */
  request: SupportRequest;
};

/** What to export. */
export type RequestDataExportInput = {
  /** The workspace, whose owner the viewer must be; their own where it is left out. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

export type RequestDataExportResult = RequestDataExportSuccess;

/** The export is queued, or under way already. */
export type RequestDataExportSuccess = {
  __typename?: 'RequestDataExportSuccess';
  /** The export. */
  export: DataExport;
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

/** What to ask support. */
export type RequestSupportInput = {
  /** A generation that it is about, which the viewer can see: support may look at it while the request is open. */
  generationId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 5,000 characters. */
  message: Scalars['String']['input'];
  /** What it is about. */
  topic: SupportTopic;
};

export type RequestSupportResult = InvalidInput | RequestSupportSuccess;

/** Support has the request. */
export type RequestSupportSuccess = {
  __typename?: 'RequestSupportSuccess';
  /** The request. */
  request: SupportRequest;
};

/** Which invitation to send once more. */
export type ResendInvitationInput = {
  /** Id of the invitation. */
  id: Scalars['ID']['input'];
};

export type ResendInvitationResult = InvitationEnded | ResendInvitationSuccess;

/** The invitation is on its way once more. */
export type ResendInvitationSuccess = {
  __typename?: 'ResendInvitationSuccess';
  /** The invitation. */
  invitation: Invitation;
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

/** Which key to end. */
export type RevokeApiKeyInput = {
  /** Id of the key. */
  id: Scalars['ID']['input'];
};

export type RevokeApiKeyResult = RevokeApiKeySuccess;

/** The key does not work any more. */
export type RevokeApiKeySuccess = {
  __typename?: 'RevokeApiKeySuccess';
  /** Id of the key. */
  apiKeyId: Scalars['ID']['output'];
};

/** Which invitation to take back. */
export type RevokeInvitationInput = {
  /** Id of the invitation. */
  id: Scalars['ID']['input'];
};

export type RevokeInvitationResult = InvitationEnded | RevokeInvitationSuccess;

/** The invitation can't be answered any more. */
export type RevokeInvitationSuccess = {
  __typename?: 'RevokeInvitationSuccess';
  /** Id of the invitation. */
  invitationId: Scalars['ID']['output'];
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

/** An authenticator app (RFC 6238: SHA-1, six digits, 30 seconds) whose codes the account asks for besides the password. */
export type SecondFactor = {
  __typename?: 'SecondFactor';
  /** Since when. */
  enabledAt: Scalars['DateTime']['output'];
  /** How many recovery codes are left. */
  recoveryCodesLeft: Scalars['Int']['output'];
};

/** An authenticator app is in use already. */
export type SecondFactorAlreadyOn = Problem & {
  __typename?: 'SecondFactorAlreadyOn';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** No authenticator app is in use. */
export type SecondFactorNotOn = Problem & {
  __typename?: 'SecondFactorNotOn';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** The password was right; the account asks for a second factor as well. */
export type SecondFactorRequired = Problem & {
  __typename?: 'SecondFactorRequired';
  /** Until when the token holds. */
  expiresAt: Scalars['DateTime']['output'];
  /** What happened and what to do. */
  message: Scalars['String']['output'];
  /** What it takes. */
  methods: Array<SignInMethod>;
  /** For `completeSignIn`, as often as it takes. */
  token: Scalars['String']['output'];
};

/** How a service is. */
export type ServiceStanding = {
  __typename?: 'ServiceStanding';
  /** What it misses; empty where it is well. */
  failing: Array<Scalars['String']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
};

/** A place where a person is signed in. */
export type Session = {
  __typename?: 'Session';
  /** Until when it is believed without another question that the person is there, see `confirmIdentity`. */
  confirmedUntil: Scalars['DateTime']['output'];
  /** When the person signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it is the session that asks. */
  current: Scalars['Boolean']['output'];
  /** Browser and system in the language of the request, such as `Firefox on Linux`; another program by the name it gives itself. */
  device: Scalars['String']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** IP address at the last use; null where it is not known. */
  ipAddress: Maybe<Scalars['String']['output']>;
  /** When the session last renewed its tokens. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** What the person has shown in it so far, at sign-in and later; empty where that was not noted yet. */
  methods: Array<SignInMethod>;
  /** Network of the last use in the language of the request, such as that which asks, or a local one; otherwise the country that its IPv4 address is registered for, or the IP address. */
  place: Scalars['String']['output'];
  /** User agent that signed in, as it named itself; null where it did not. */
  userAgent: Maybe<Scalars['String']['output']>;
};

/** The session has ended or the token is not the latest; sign in again. */
export type SessionExpired = Problem & {
  __typename?: 'SessionExpired';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** What the person of a session may do now. */
export type SessionStanding = {
  __typename?: 'SessionStanding';
  /** Their roles, one for each workspace. */
  roles: Array<WorkspacePlace>;
  /** Whether they work for us. */
  staff: Scalars['Boolean']['output'];
};

/** Which request to close. */
export type SettleSupportRequestInput = {
  /** Id of the request. */
  id: Scalars['ID']['input'];
};

export type SettleSupportRequestResult = SettleSupportRequestSuccess;

/** The request is done with. */
export type SettleSupportRequestSuccess = {
  __typename?: 'SettleSupportRequestSuccess';
  /** The request. */
  request: SupportRequest;
};

/** It has been too long since the password was right; sign in again. */
export type SignInExpired = Problem & {
  __typename?: 'SignInExpired';
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

/** A way to show who one is. */
export type SignInMethod =
  /** A code from an authenticator app. */
  | 'AUTHENTICATOR'
  /** A passkey: something that one has, and that a finger, a face or a PIN unlocks. */
  | 'PASSKEY'
  /** The account's password. */
  | 'PASSWORD'
  /** One of the codes for when the authenticator app is lost. */
  | 'RECOVERY_CODE';

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

/** A passkey that was used. */
export type SignInWithPasskeyInput = {
  /** The browser's answer to the options of `askForPasskey`. */
  answer: Scalars['PasskeyJSON']['input'];
};

export type SignInWithPasskeyResult = PasskeyRefused | SignInWithPasskeySuccess;

/** The session has started. */
export type SignInWithPasskeySuccess = {
  __typename?: 'SignInWithPasskeySuccess';
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

/** Something that one of our staff did. */
export type StaffAct = {
  __typename?: 'StaffAct';
  /** What was done. */
  action: ActivityAction;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Why, in their words; null for what needs no reason. */
  reason: Maybe<Scalars['String']['output']>;
  /** Who did it; null where the account is gone. */
  staffName: Maybe<Scalars['String']['output']>;
  /** What it was done to. */
  subject: ActivitySubject;
};

/** A page of what our staff did. */
export type StaffActConnection = {
  __typename?: 'StaffActConnection';
  /** Entries with their cursors. */
  edges: Array<StaffActEdge>;
  /** Entries of the page. */
  nodes: Array<StaffAct>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** An entry with its cursor. */
export type StaffActEdge = {
  __typename?: 'StaffActEdge';
  /** Value for `after` to go on behind this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: StaffAct;
};

export type StartAddingPasskeyResult = ConfirmationRequired | StartAddingPasskeySuccess | TooManyPasskeys;

/** The browser may make a passkey. */
export type StartAddingPasskeySuccess = {
  __typename?: 'StartAddingPasskeySuccess';
  /** Options for `navigator.credentials.create`. */
  options: Scalars['PasskeyJSON']['output'];
};

/** The archive to bring along. */
export type StartDataImportInput = {
  /** Its size in bytes. */
  bytes: Scalars['Float']['input'];
};

export type StartDataImportResult = AccountNotEmpty | InvalidInput | StartDataImportSuccess;

/** There is room for the archive, or it is under way already. */
export type StartDataImportSuccess = {
  __typename?: 'StartDataImportSuccess';
  /** The import. */
  import: DataImport;
};

export type StartSecondFactorResult = ConfirmationRequired | SecondFactorAlreadyOn | StartSecondFactorSuccess;

/** The app may be set up. */
export type StartSecondFactorSuccess = {
  __typename?: 'StartSecondFactorSuccess';
  /** The same for a QR code: an `otpauth:` address. */
  address: Scalars['String']['output'];
  /** The secret to type into the app, base 32. */
  secret: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** An export as it stands: at once, and after each change until it has ended. */
  dataExportProgress: DataExport;
  /** An import as it stands: at once, and after each change until it has ended. */
  dataImportProgress: DataImport;
};


export type SubscriptionDataExportProgressArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptionDataImportProgressArgs = {
  id: Scalars['ID']['input'];
};

/** Who writes about a request. */
export type SupportAuthor =
  /** The person who asked. */
  | 'PERSON'
  /** Our support staff. */
  | 'STAFF';

/** Something that was written about a request. */
export type SupportMessage = {
  __typename?: 'SupportMessage';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: SupportAuthor;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** What was written: plain text with line ends. */
  text: Scalars['String']['output'];
};

/** What somebody asked of support, and what was written about it. */
export type SupportRequest = {
  __typename?: 'SupportRequest';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The generation it refers to; null for none, for one that has been deleted, and for whoever can't see it. */
  generation: Maybe<Generation>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** All that was written, the earliest first; 100 messages at most. */
  messages: Array<SupportMessage>;
  /** Whether it refers to a generation, which support may look at then, on the record. */
  refersToGeneration: Scalars['Boolean']['output'];
  /** Who asked. */
  requester: SupportRequester;
  /** Whom it waits for. */
  status: SupportStatus;
  /** What it is about. */
  topic: SupportTopic;
  /** When the last message was written, or it was closed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of requests to support. */
export type SupportRequestConnection = {
  __typename?: 'SupportRequestConnection';
  /** Requests with their cursors. */
  edges: Array<SupportRequestEdge>;
  /** Requests of the page. */
  nodes: Array<SupportRequest>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** A request with its cursor. */
export type SupportRequestEdge = {
  __typename?: 'SupportRequestEdge';
  /** Value for `after` to go on behind this request. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: SupportRequest;
};

/** Who asked support for something. */
export type SupportRequester = {
  __typename?: 'SupportRequester';
  /** The person's id. */
  id: Scalars['ID']['output'];
  /** The person's name. */
  name: Scalars['String']['output'];
};

/** Whom a request waits for. */
export type SupportStatus =
  /** For the person, who has an answer. */
  | 'ANSWERED'
  /** For nobody; removed after 365 days. */
  | 'CLOSED'
  /** For our staff. */
  | 'OPEN';

/** What a request is about. */
export type SupportTopic =
  /** A prompt or picture that was refused and should not have been. */
  | 'APPEAL'
  /** Payments and credits. */
  | 'BILLING'
  /** Making pictures. */
  | 'GENERATION'
  /** Anything else. */
  | 'OTHER'
  /** The person's data and what is done with it. */
  | 'PRIVACY'
  /** The safety of the account. */
  | 'SECURITY';

/** Pictures are about to be erased. */
export type SweepWarningInput = {
  /** When the first of them is erased. */
  firstAt: Scalars['DateTime']['input'];
  /** How many, at least one. */
  pictures: Scalars['Int']['input'];
};

/** The workspace can't have more API keys. */
export type TooManyApiKeys = Problem & {
  __typename?: 'TooManyApiKeys';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** The workspace can't have more people or invitations. */
export type TooManyMembers = Problem & {
  __typename?: 'TooManyMembers';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** The account has as many passkeys as it can have. */
export type TooManyPasskeys = Problem & {
  __typename?: 'TooManyPasskeys';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** A person can't belong to more workspaces. */
export type TooManyWorkspaces = Problem & {
  __typename?: 'TooManyWorkspaces';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
};

/** Who takes a workspace over. */
export type TransferOwnershipInput = {
  /** Id of the member who becomes its owner. */
  userId: Scalars['ID']['input'];
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['input'];
};

export type TransferOwnershipResult = TransferOwnershipSuccess;

/** The workspace has its new owner. */
export type TransferOwnershipSuccess = {
  __typename?: 'TransferOwnershipSuccess';
  /** The workspace. */
  workspace: Workspace;
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

/** What is decided; what is left out stays as it is. */
export type UpdatePrivacyChoicesInput = {
  /** Advertising with cookies of others. */
  advertising?: InputMaybe<Scalars['Boolean']['input']>;
  /** Counting visits with cookies of others. */
  analytics?: InputMaybe<Scalars['Boolean']['input']>;
  /** Statistics of how long drawing takes; `false` objects. */
  learning?: InputMaybe<Scalars['Boolean']['input']>;
  /** Doing anything with the data but keep, show, export and delete it; `false` restricts. */
  processing?: InputMaybe<Scalars['Boolean']['input']>;
  /** `version` of the `privacyTexts` that the person has read. */
  textVersion: Scalars['String']['input'];
};

export type UpdatePrivacyChoicesResult = PrivacyTextOutdated | UpdatePrivacyChoicesSuccess;

/** The decisions hold. */
export type UpdatePrivacyChoicesSuccess = {
  __typename?: 'UpdatePrivacyChoicesSuccess';
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

/** What changes about a workspace. */
export type UpdateWorkspaceInput = {
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** Id of the workspace. */
  workspaceId: Scalars['ID']['input'];
};

export type UpdateWorkspaceResult = InvalidInput | UpdateWorkspaceSuccess;

/** The workspace has changed. */
export type UpdateWorkspaceSuccess = {
  __typename?: 'UpdateWorkspaceSuccess';
  /** The workspace. */
  workspace: Workspace;
};

/** A person with an account. */
export type User = {
  __typename?: 'User';
  /** What concerned the person in the last 365 days, the latest first. Readable by the person only. */
  activity: ActivityConnection;
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** The latest five exports that the person asked for, the latest first. Readable by the person only. */
  dataExports: Array<DataExport>;
  /** The latest five imports that the person began, the latest first. Readable by the person only. */
  dataImports: Array<DataImport>;
  /** When the account is deleted, unless the person keeps it; null where that is not planned. Readable by the person only. */
  deletionPlannedFor: Maybe<Scalars['DateTime']['output']>;
  /** E-mail address. Readable by the person only. */
  email: Scalars['String']['output'];
  /** Whether the person has proved to receive mail at this address. */
  emailVerified: Scalars['Boolean']['output'];
  /**
   * Whether the person made something that a workspace of the viewer keeps, and has left it or deleted their account. Of them only `id`,
   * `name` and this can be read; all whose account is gone have one `id`.
   */
  former: Scalars['Boolean']['output'];
  /** What is held of the person and their own workspace, sort by sort. Readable by the person only. */
  heldData: Array<HeldData>;
  /** What is held of one sort, in short, the latest first. Readable by the person only. */
  heldRecords: HeldRecordConnection;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Language of the person as a BCP 47 tag: `en` or `ja`. */
  locale: Scalars['String']['output'];
  /** Mails that the person may decline, and whether they get them. Readable by the person only. */
  mailChoices: Array<MailChoice>;
  /** The name that the person goes by; for a former member, words that say so in the reader's language. */
  name: Scalars['String']['output'];
  /** Passkeys that open the account, the earliest added first; at most 20. Readable by the person only. */
  passkeys: Array<Passkey>;
  /** The workspace that is used where none is named. Readable by its members only. */
  personalWorkspace: Workspace;
  /** What the person has decided about the use of their data. Readable by the person only. */
  privacyChoices: PrivacyChoices;
  /** The authenticator app whose codes the account asks for; null where it asks for none. Readable by the person only. */
  secondFactor: Maybe<SecondFactor>;
  /** Places where the person is signed in, the latest used first. Readable by the person only. */
  sessions: Array<Session>;
  /** Whether the support console is open to the person in this session. Readable by the person only. */
  staff: Scalars['Boolean']['output'];
  /** What the person asked of support, the latest first. Readable by the person only. */
  supportRequests: SupportRequestConnection;
  /** Workspaces that the person and the viewer both belong to, the personal one first. */
  workspaces: Array<Workspace>;
};


/** A person with an account. */
export type UserActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person with an account. */
export type UserHeldRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  service: Scalars['String']['input'];
};


/** A person with an account. */
export type UserSupportRequestsArgs = {
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
  /** API keys to the workspace, the latest first. */
  apiKeys: Array<ApiKey>;
  /** When the workspace was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Invitations that wait for an answer, the latest first. */
  invitations: Array<Invitation>;
  /** Whether it belongs to one person or to a team. */
  kind: WorkspaceKind;
  /** People of the workspace, the longest there first. */
  members: Array<WorkspaceMember>;
  /** Name of the workspace. */
  name: Scalars['String']['output'];
  /** What the viewer may do here: with their role, or with the API key that asks. */
  permissions: Array<WorkspacePermission>;
  /** What the viewer is here. */
  viewerRole: WorkspaceRole;
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

/** What support sees of a workspace. */
export type WorkspaceOnFile = {
  __typename?: 'WorkspaceOnFile';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Whether it belongs to one person or to a team. */
  kind: WorkspaceKind;
  /** Who belongs to it. */
  memberships: Array<MembershipOnFile>;
  /** Name. */
  name: Scalars['String']['output'];
};

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

/** A role in a workspace. */
export type WorkspacePlace = {
  __typename?: 'WorkspacePlace';
  /** The role there. */
  role: WorkspaceRole;
  /** The workspace's id. */
  workspaceId: Scalars['ID']['output'];
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

/** The code is wrong, was used already, or is of another time. */
export type WrongCode = Problem & {
  __typename?: 'WrongCode';
  /** What happened and what to do. */
  message: Scalars['String']['output'];
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
  User: User;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  OutboundRegister:
    ( { __typename: 'OutboundRegister' }
    & GraphQLRecursivePick<FederationTypes['OutboundRegister'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptInvitationResult:
    | ( Omit<AcceptInvitationSuccess, 'workspace'> & { workspace: _RefType['Workspace'] } & { __typename: 'AcceptInvitationSuccess' } )
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( OtherAddress & { __typename: 'OtherAddress' } )
    | ( TooManyMembers & { __typename: 'TooManyMembers' } )
    | ( TooManyWorkspaces & { __typename: 'TooManyWorkspaces' } )
  ;
  AddPasskeyResult:
    | ( Omit<AddPasskeySuccess, 'passkey' | 'viewer'> & { passkey: _RefType['Passkey'], viewer: _RefType['User'] } & { __typename: 'AddPasskeySuccess' } )
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( PasskeyRefused & { __typename: 'PasskeyRefused' } )
    | ( TooManyPasskeys & { __typename: 'TooManyPasskeys' } )
  ;
  AnswerSupportResult:
    | ( Omit<AnswerSupportSuccess, 'request'> & { request: _RefType['SupportRequest'] } & { __typename: 'AnswerSupportSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  AskForPasskeyResult: ( AskForPasskeySuccess & { __typename: 'AskForPasskeySuccess' } );
  CancelAccountDeletionResult:
    | ( Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'CancelAccountDeletionSuccess' } )
    | ( NoDeletionPlanned & { __typename: 'NoDeletionPlanned' } )
  ;
  ChangeEmailResult:
    | ( ChangeEmailSuccess & { __typename: 'ChangeEmailSuccess' } )
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  ChangeMemberRoleResult:
    | ( Omit<ChangeMemberRoleSuccess, 'member'> & { member: _RefType['WorkspaceMember'] } & { __typename: 'ChangeMemberRoleSuccess' } )
    | ( LastOwner & { __typename: 'LastOwner' } )
  ;
  ChangePasswordResult:
    | ( Omit<ChangePasswordSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'ChangePasswordSuccess' } )
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  CloseSupportRequestResult: ( Omit<CloseSupportRequestSuccess, 'request'> & { request: _RefType['SupportRequest'] } & { __typename: 'CloseSupportRequestSuccess' } );
  CompleteSignInResult:
    | ( Omit<CompleteSignInSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'CompleteSignInSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( SignInExpired & { __typename: 'SignInExpired' } )
    | ( WrongCode & { __typename: 'WrongCode' } )
  ;
  ConfirmIdentityResult:
    | ( Omit<ConfirmIdentitySuccess, 'session'> & { session: _RefType['Session'] } & { __typename: 'ConfirmIdentitySuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( PasskeyRefused & { __typename: 'PasskeyRefused' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
    | ( WrongCode & { __typename: 'WrongCode' } )
  ;
  CreateApiKeyResult:
    | ( Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: _RefType['ApiKey'] } & { __typename: 'CreateApiKeySuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( TooManyApiKeys & { __typename: 'TooManyApiKeys' } )
  ;
  CreateWorkspaceResult:
    | ( Omit<CreateWorkspaceSuccess, 'workspace'> & { workspace: _RefType['Workspace'] } & { __typename: 'CreateWorkspaceSuccess' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( TooManyWorkspaces & { __typename: 'TooManyWorkspaces' } )
  ;
  DeclineInvitationResult:
    | ( DeclineInvitationSuccess & { __typename: 'DeclineInvitationSuccess' } )
    | ( LinkExpired & { __typename: 'LinkExpired' } )
  ;
  DeleteAccountResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( DeleteAccountSuccess & { __typename: 'DeleteAccountSuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( Omit<OwnsTeamsAlone, 'workspaces'> & { workspaces: Array<_RefType['Workspace']> } & { __typename: 'OwnsTeamsAlone' } )
  ;
  DeleteWorkspaceResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( DeleteWorkspaceSuccess & { __typename: 'DeleteWorkspaceSuccess' } )
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
  ;
  DisableSecondFactorResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( Omit<DisableSecondFactorSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'DisableSecondFactorSuccess' } )
  ;
  EnableSecondFactorResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( Omit<EnableSecondFactorSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'EnableSecondFactorSuccess' } )
    | ( WrongCode & { __typename: 'WrongCode' } )
  ;
  InviteMemberResult:
    | ( AlreadyMember & { __typename: 'AlreadyMember' } )
    | ( EmailUnverified & { __typename: 'EmailUnverified' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<InviteMemberSuccess, 'invitation'> & { invitation: _RefType['Invitation'] } & { __typename: 'InviteMemberSuccess' } )
    | ( PersonalWorkspace & { __typename: 'PersonalWorkspace' } )
    | ( TooManyMembers & { __typename: 'TooManyMembers' } )
  ;
  LeaveWorkspaceResult:
    | ( LastOwner & { __typename: 'LastOwner' } )
    | ( LeaveWorkspaceSuccess & { __typename: 'LeaveWorkspaceSuccess' } )
  ;
  LookAtPicturesResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LookAtPicturesSuccess & { __typename: 'LookAtPicturesSuccess' } )
    | ( NothingFound & { __typename: 'NothingFound' } )
  ;
  LookUpResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<LookUpSuccess, 'person' | 'workspace'> & { person?: Maybe<_RefType['PersonOnFile']>, workspace?: Maybe<_RefType['WorkspaceOnFile']> } & { __typename: 'LookUpSuccess' } )
    | ( NothingFound & { __typename: 'NothingFound' } )
  ;
  RecordActivitiesResult: ( RecordActivitiesSuccess & { __typename: 'RecordActivitiesSuccess' } );
  RefreshSessionResult:
    | ( Omit<RefreshSessionSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'RefreshSessionSuccess' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
  ;
  RemoveMemberResult:
    | ( LastOwner & { __typename: 'LastOwner' } )
    | ( RemoveMemberSuccess & { __typename: 'RemoveMemberSuccess' } )
  ;
  RemovePasskeyResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( RemovePasskeySuccess & { __typename: 'RemovePasskeySuccess' } )
  ;
  RenamePasskeyResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<RenamePasskeySuccess, 'passkey'> & { passkey: _RefType['Passkey'] } & { __typename: 'RenamePasskeySuccess' } )
  ;
  RenewRecoveryCodesResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( Omit<RenewRecoveryCodesSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'RenewRecoveryCodesSuccess' } )
    | ( SecondFactorNotOn & { __typename: 'SecondFactorNotOn' } )
  ;
  ReplyToSupportResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ReplyToSupportSuccess, 'request'> & { request: _RefType['SupportRequest'] } & { __typename: 'ReplyToSupportSuccess' } )
  ;
  RequestDataExportResult: ( Omit<RequestDataExportSuccess, 'export'> & { export: _RefType['DataExport'] } & { __typename: 'RequestDataExportSuccess' } );
  RequestPasswordResetResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( RequestPasswordResetSuccess & { __typename: 'RequestPasswordResetSuccess' } )
  ;
  RequestSupportResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<RequestSupportSuccess, 'request'> & { request: _RefType['SupportRequest'] } & { __typename: 'RequestSupportSuccess' } )
  ;
  ResendInvitationResult:
    | ( InvitationEnded & { __typename: 'InvitationEnded' } )
    | ( Omit<ResendInvitationSuccess, 'invitation'> & { invitation: _RefType['Invitation'] } & { __typename: 'ResendInvitationSuccess' } )
  ;
  ResendVerificationResult: ( ResendVerificationSuccess & { __typename: 'ResendVerificationSuccess' } );
  ResetPasswordResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( ResetPasswordSuccess & { __typename: 'ResetPasswordSuccess' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  RevokeApiKeyResult: ( RevokeApiKeySuccess & { __typename: 'RevokeApiKeySuccess' } );
  RevokeInvitationResult:
    | ( InvitationEnded & { __typename: 'InvitationEnded' } )
    | ( RevokeInvitationSuccess & { __typename: 'RevokeInvitationSuccess' } )
  ;
  RevokeSessionResult:
    | ( RevokeSessionSuccess & { __typename: 'RevokeSessionSuccess' } )
    | ( SessionExpired & { __typename: 'SessionExpired' } )
  ;
  SettleSupportRequestResult: ( Omit<SettleSupportRequestSuccess, 'request'> & { request: _RefType['SupportRequest'] } & { __typename: 'SettleSupportRequestSuccess' } );
  SignInResult:
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( SecondFactorRequired & { __typename: 'SecondFactorRequired' } )
    | ( Omit<SignInSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignInSuccess' } )
  ;
  SignInWithPasskeyResult:
    | ( PasskeyRefused & { __typename: 'PasskeyRefused' } )
    | ( Omit<SignInWithPasskeySuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignInWithPasskeySuccess' } )
  ;
  SignOutEverywhereResult: ( SignOutEverywhereSuccess & { __typename: 'SignOutEverywhereSuccess' } );
  SignOutResult: ( SignOutSuccess & { __typename: 'SignOutSuccess' } );
  SignUpResult:
    | ( EmailTaken & { __typename: 'EmailTaken' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<SignUpSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'SignUpSuccess' } )
    | ( WeakPassword & { __typename: 'WeakPassword' } )
  ;
  StartAddingPasskeyResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( StartAddingPasskeySuccess & { __typename: 'StartAddingPasskeySuccess' } )
    | ( TooManyPasskeys & { __typename: 'TooManyPasskeys' } )
  ;
  StartDataImportResult:
    | ( AccountNotEmpty & { __typename: 'AccountNotEmpty' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<StartDataImportSuccess, 'import'> & { import: _RefType['DataImport'] } & { __typename: 'StartDataImportSuccess' } )
  ;
  StartSecondFactorResult:
    | ( ConfirmationRequired & { __typename: 'ConfirmationRequired' } )
    | ( SecondFactorAlreadyOn & { __typename: 'SecondFactorAlreadyOn' } )
    | ( StartSecondFactorSuccess & { __typename: 'StartSecondFactorSuccess' } )
  ;
  TransferOwnershipResult: ( Omit<TransferOwnershipSuccess, 'workspace'> & { workspace: _RefType['Workspace'] } & { __typename: 'TransferOwnershipSuccess' } );
  UnsubscribeResult:
    | ( LinkExpired & { __typename: 'LinkExpired' } )
    | ( UnsubscribeSuccess & { __typename: 'UnsubscribeSuccess' } )
  ;
  UpdateMailChoiceResult: ( Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'UpdateMailChoiceSuccess' } );
  UpdatePrivacyChoicesResult:
    | ( PrivacyTextOutdated & { __typename: 'PrivacyTextOutdated' } )
    | ( Omit<UpdatePrivacyChoicesSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'UpdatePrivacyChoicesSuccess' } )
  ;
  UpdateProfileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<UpdateProfileSuccess, 'viewer'> & { viewer: _RefType['User'] } & { __typename: 'UpdateProfileSuccess' } )
  ;
  UpdateWorkspaceResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<UpdateWorkspaceSuccess, 'workspace'> & { workspace: _RefType['Workspace'] } & { __typename: 'UpdateWorkspaceSuccess' } )
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
    | ( AccountNotEmpty )
    | ( AlreadyMember )
    | ( ConfirmationRequired )
    | ( EmailTaken )
    | ( EmailUnverified )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( InvitationEnded )
    | ( LastOwner )
    | ( LinkExpired )
    | ( NoDeletionPlanned )
    | ( NothingFound )
    | ( OtherAddress )
    | ( Omit<OwnsTeamsAlone, 'workspaces'> & { workspaces: Array<_RefType['Workspace']> } )
    | ( PasskeyRefused )
    | ( PersonalWorkspace )
    | ( PrivacyTextOutdated )
    | ( SecondFactorAlreadyOn )
    | ( SecondFactorNotOn )
    | ( SecondFactorRequired )
    | ( SessionExpired )
    | ( SignInExpired )
    | ( TooManyApiKeys )
    | ( TooManyMembers )
    | ( TooManyPasskeys )
    | ( TooManyWorkspaces )
    | ( WeakPassword )
    | ( WrongCode )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AcceptInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptInvitationResult']>;
  AcceptInvitationSuccess: ResolverTypeWrapper<Omit<AcceptInvitationSuccess, 'workspace'> & { workspace: ResolversTypes['Workspace'] }>;
  AccountNotEmpty: ResolverTypeWrapper<AccountNotEmpty>;
  Activity: ResolverTypeWrapper<ActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityAction: ActivityAction;
  ActivityActor: ResolverTypeWrapper<Actor>;
  ActivityActorKind: ActivityActorKind;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ActivityEdge']>, nodes: Array<ResolversTypes['Activity']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivitySubject: ResolverTypeWrapper<ActivitySubject>;
  ActivitySubjectInput: ActivitySubjectInput;
  AddPasskeyInput: AddPasskeyInput;
  AddPasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPasskeyResult']>;
  AddPasskeySuccess: ResolverTypeWrapper<Omit<AddPasskeySuccess, 'passkey' | 'viewer'> & { passkey: ResolversTypes['Passkey'], viewer: ResolversTypes['User'] }>;
  AlreadyMember: ResolverTypeWrapper<AlreadyMember>;
  AnswerSupportInput: AnswerSupportInput;
  AnswerSupportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerSupportResult']>;
  AnswerSupportSuccess: ResolverTypeWrapper<Omit<AnswerSupportSuccess, 'request'> & { request: ResolversTypes['SupportRequest'] }>;
  ApiKey: ResolverTypeWrapper<ApiKeyRecord>;
  ApiKeyBearer: ResolverTypeWrapper<ApiKeyBearer>;
  ApiKeyScope: ApiKeyScope;
  ApiKeyStanding: ResolverTypeWrapper<ApiKeyStanding>;
  AskForPasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForPasskeyResult']>;
  AskForPasskeySuccess: ResolverTypeWrapper<AskForPasskeySuccess>;
  AutoTopUpStoppedInput: AutoTopUpStoppedInput;
  CancelAccountDeletionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelAccountDeletionResult']>;
  CancelAccountDeletionSuccess: ResolverTypeWrapper<Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEmailResult']>;
  ChangeEmailSuccess: ResolverTypeWrapper<ChangeEmailSuccess>;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ChangeMemberRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>;
  ChangeMemberRoleSuccess: ResolverTypeWrapper<Omit<ChangeMemberRoleSuccess, 'member'> & { member: ResolversTypes['WorkspaceMember'] }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<Omit<ChangePasswordSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  CloseSupportRequestInput: CloseSupportRequestInput;
  CloseSupportRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseSupportRequestResult']>;
  CloseSupportRequestSuccess: ResolverTypeWrapper<Omit<CloseSupportRequestSuccess, 'request'> & { request: ResolversTypes['SupportRequest'] }>;
  CompleteSignInInput: CompleteSignInInput;
  CompleteSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteSignInResult']>;
  CompleteSignInSuccess: ResolverTypeWrapper<Omit<CompleteSignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ConfirmIdentityInput: ConfirmIdentityInput;
  ConfirmIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmIdentityResult']>;
  ConfirmIdentitySuccess: ResolverTypeWrapper<Omit<ConfirmIdentitySuccess, 'session'> & { session: ResolversTypes['Session'] }>;
  ConfirmationRequired: ResolverTypeWrapper<ConfirmationRequired>;
  Console: ResolverTypeWrapper<object>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  CreateApiKeySuccess: ResolverTypeWrapper<Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  CreateWorkspaceInput: CreateWorkspaceInput;
  CreateWorkspaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWorkspaceResult']>;
  CreateWorkspaceSuccess: ResolverTypeWrapper<Omit<CreateWorkspaceSuccess, 'workspace'> & { workspace: ResolversTypes['Workspace'] }>;
  DataExport: ResolverTypeWrapper<DataExportRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DataExportStatus: DataExportStatus;
  DataImport: ResolverTypeWrapper<DataImportRecord>;
  DataImportFault: DataImportFault;
  DataImportStatus: DataImportStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetter>;
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineInvitationResult']>;
  DeclineInvitationSuccess: ResolverTypeWrapper<DeclineInvitationSuccess>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  DeleteAccountSuccess: ResolverTypeWrapper<DeleteAccountSuccess>;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  DeleteWorkspaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWorkspaceResult']>;
  DeleteWorkspaceSuccess: ResolverTypeWrapper<DeleteWorkspaceSuccess>;
  DeletionReceiptCheck: ResolverTypeWrapper<DeletionReceiptCheck>;
  DeletionReport: ResolverTypeWrapper<DeletionReport>;
  DisableSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableSecondFactorResult']>;
  DisableSecondFactorSuccess: ResolverTypeWrapper<Omit<DisableSecondFactorSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  EmailUnverified: ResolverTypeWrapper<EmailUnverified>;
  EnableSecondFactorInput: EnableSecondFactorInput;
  EnableSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnableSecondFactorResult']>;
  EnableSecondFactorSuccess: ResolverTypeWrapper<Omit<EnableSecondFactorSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ErasedObject: ResolverTypeWrapper<ErasedObject>;
  ErasedObjectKind: ErasedObjectKind;
  Generation: ResolverTypeWrapper<Generation>;
  HeldData: ResolverTypeWrapper<HeldData>;
  HeldFact: ResolverTypeWrapper<HeldFact>;
  HeldFactName: HeldFactName;
  HeldRecord: ResolverTypeWrapper<HeldRecord>;
  HeldRecordConnection: ResolverTypeWrapper<HeldRecordConnection>;
  HeldRecordEdge: ResolverTypeWrapper<HeldRecordEdge>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Invitation: ResolverTypeWrapper<InvitationRecord>;
  InvitationEnded: ResolverTypeWrapper<InvitationEnded>;
  InvitationOffer: ResolverTypeWrapper<Offer>;
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteMemberResult']>;
  InviteMemberSuccess: ResolverTypeWrapper<Omit<InviteMemberSuccess, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>;
  LastOwner: ResolverTypeWrapper<LastOwner>;
  LeaveWorkspaceInput: LeaveWorkspaceInput;
  LeaveWorkspaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveWorkspaceResult']>;
  LeaveWorkspaceSuccess: ResolverTypeWrapper<LeaveWorkspaceSuccess>;
  LinkExpired: ResolverTypeWrapper<LinkExpired>;
  LookAtPicturesInput: LookAtPicturesInput;
  LookAtPicturesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LookAtPicturesResult']>;
  LookAtPicturesSuccess: ResolverTypeWrapper<LookAtPicturesSuccess>;
  LookUpInput: LookUpInput;
  LookUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LookUpResult']>;
  LookUpSuccess: ResolverTypeWrapper<Omit<LookUpSuccess, 'person' | 'workspace'> & { person?: Maybe<ResolversTypes['PersonOnFile']>, workspace?: Maybe<ResolversTypes['WorkspaceOnFile']> }>;
  LowBalanceInput: LowBalanceInput;
  MailChoice: ResolverTypeWrapper<MailChoice>;
  MailTopic: MailTopic;
  MembershipOnFile: ResolverTypeWrapper<MembershipRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoDeletionPlanned: ResolverTypeWrapper<NoDeletionPlanned>;
  NothingFound: ResolverTypeWrapper<NothingFound>;
  NoticeInput: NoticeInput;
  OtherAddress: ResolverTypeWrapper<OtherAddress>;
  OutboundCategory: OutboundCategory;
  OutboundHost: ResolverTypeWrapper<OutboundHost>;
  OutboundRegister: ResolverTypeWrapper<{ id: string }>;
  OwnsTeamsAlone: ResolverTypeWrapper<Omit<OwnsTeamsAlone, 'workspaces'> & { workspaces: Array<ResolversTypes['Workspace']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passkey: ResolverTypeWrapper<PasskeyRecord>;
  PasskeyJSON: ResolverTypeWrapper<Scalars['PasskeyJSON']['output']>;
  PasskeyRefused: ResolverTypeWrapper<PasskeyRefused>;
  PaymentFailedInput: PaymentFailedInput;
  PaymentReceiptInput: PaymentReceiptInput;
  PaymentStop: PaymentStop;
  PermittedProcessing: ResolverTypeWrapper<PermittedProcessing>;
  PersonOnFile: ResolverTypeWrapper<PersonOnFileRecord>;
  PersonalWorkspace: ResolverTypeWrapper<PersonalWorkspace>;
  PlanEndedInput: PlanEndedInput;
  PrivacyChoice: ResolverTypeWrapper<PrivacyChoice>;
  PrivacyChoices: ResolverTypeWrapper<{ userId: string }>;
  PrivacyDecision: ResolverTypeWrapper<PrivacyDecisionRecord>;
  PrivacyDecisionConnection: ResolverTypeWrapper<Omit<PrivacyDecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PrivacyDecisionEdge']>, nodes: Array<ResolversTypes['PrivacyDecision']> }>;
  PrivacyDecisionEdge: ResolverTypeWrapper<Omit<PrivacyDecisionEdge, 'node'> & { node: ResolversTypes['PrivacyDecision'] }>;
  PrivacyText: ResolverTypeWrapper<PrivacyText>;
  PrivacyTextOutdated: ResolverTypeWrapper<PrivacyTextOutdated>;
  PrivacyTexts: ResolverTypeWrapper<PrivacyTexts>;
  PrivacyTopic: PrivacyTopic;
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
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>;
  RemoveMemberSuccess: ResolverTypeWrapper<RemoveMemberSuccess>;
  RemovePasskeyInput: RemovePasskeyInput;
  RemovePasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePasskeyResult']>;
  RemovePasskeySuccess: ResolverTypeWrapper<RemovePasskeySuccess>;
  RenamePasskeyInput: RenamePasskeyInput;
  RenamePasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenamePasskeyResult']>;
  RenamePasskeySuccess: ResolverTypeWrapper<Omit<RenamePasskeySuccess, 'passkey'> & { passkey: ResolversTypes['Passkey'] }>;
  RenewRecoveryCodesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenewRecoveryCodesResult']>;
  RenewRecoveryCodesSuccess: ResolverTypeWrapper<Omit<RenewRecoveryCodesSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  ReplyToSupportInput: ReplyToSupportInput;
  ReplyToSupportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplyToSupportResult']>;
  ReplyToSupportSuccess: ResolverTypeWrapper<Omit<ReplyToSupportSuccess, 'request'> & { request: ResolversTypes['SupportRequest'] }>;
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestDataExportResult']>;
  RequestDataExportSuccess: ResolverTypeWrapper<Omit<RequestDataExportSuccess, 'export'> & { export: ResolversTypes['DataExport'] }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequestPasswordResetSuccess: ResolverTypeWrapper<RequestPasswordResetSuccess>;
  RequestSupportInput: RequestSupportInput;
  RequestSupportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestSupportResult']>;
  RequestSupportSuccess: ResolverTypeWrapper<Omit<RequestSupportSuccess, 'request'> & { request: ResolversTypes['SupportRequest'] }>;
  ResendInvitationInput: ResendInvitationInput;
  ResendInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendInvitationResult']>;
  ResendInvitationSuccess: ResolverTypeWrapper<Omit<ResendInvitationSuccess, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>;
  ResendVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendVerificationResult']>;
  ResendVerificationSuccess: ResolverTypeWrapper<ResendVerificationSuccess>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetPasswordSuccess: ResolverTypeWrapper<ResetPasswordSuccess>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  RevokeApiKeySuccess: ResolverTypeWrapper<RevokeApiKeySuccess>;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeInvitationResult']>;
  RevokeInvitationSuccess: ResolverTypeWrapper<RevokeInvitationSuccess>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  SecondFactor: ResolverTypeWrapper<SecondFactor>;
  SecondFactorAlreadyOn: ResolverTypeWrapper<SecondFactorAlreadyOn>;
  SecondFactorNotOn: ResolverTypeWrapper<SecondFactorNotOn>;
  SecondFactorRequired: ResolverTypeWrapper<SecondFactorRequired>;
  ServiceStanding: ResolverTypeWrapper<ServiceStanding>;
  Session: ResolverTypeWrapper<SessionRecord>;
  SessionExpired: ResolverTypeWrapper<SessionExpired>;
  SessionStanding: ResolverTypeWrapper<SessionStanding>;
  SettleSupportRequestInput: SettleSupportRequestInput;
  SettleSupportRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SettleSupportRequestResult']>;
  SettleSupportRequestSuccess: ResolverTypeWrapper<Omit<SettleSupportRequestSuccess, 'request'> & { request: ResolversTypes['SupportRequest'] }>;
  SignInExpired: ResolverTypeWrapper<SignInExpired>;
  SignInInput: SignInInput;
  SignInMethod: SignInMethod;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignInWithPasskeyInput: SignInWithPasskeyInput;
  SignInWithPasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInWithPasskeyResult']>;
  SignInWithPasskeySuccess: ResolverTypeWrapper<Omit<SignInWithPasskeySuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  SignOutEverywhereResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutEverywhereResult']>;
  SignOutEverywhereSuccess: ResolverTypeWrapper<SignOutEverywhereSuccess>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignUpSuccess: ResolverTypeWrapper<Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  StaffAct: ResolverTypeWrapper<StaffActRecord>;
  StaffActConnection: ResolverTypeWrapper<Omit<StaffActConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StaffActEdge']>, nodes: Array<ResolversTypes['StaffAct']> }>;
  StaffActEdge: ResolverTypeWrapper<Omit<StaffActEdge, 'node'> & { node: ResolversTypes['StaffAct'] }>;
  StartAddingPasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartAddingPasskeyResult']>;
  StartAddingPasskeySuccess: ResolverTypeWrapper<StartAddingPasskeySuccess>;
  StartDataImportInput: StartDataImportInput;
  StartDataImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartDataImportResult']>;
  StartDataImportSuccess: ResolverTypeWrapper<Omit<StartDataImportSuccess, 'import'> & { import: ResolversTypes['DataImport'] }>;
  StartSecondFactorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSecondFactorResult']>;
  StartSecondFactorSuccess: ResolverTypeWrapper<StartSecondFactorSuccess>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupportAuthor: SupportAuthor;
  SupportMessage: ResolverTypeWrapper<SupportMessage>;
  SupportRequest: ResolverTypeWrapper<SupportRequestRecord>;
  SupportRequestConnection: ResolverTypeWrapper<Omit<SupportRequestConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SupportRequestEdge']>, nodes: Array<ResolversTypes['SupportRequest']> }>;
  SupportRequestEdge: ResolverTypeWrapper<Omit<SupportRequestEdge, 'node'> & { node: ResolversTypes['SupportRequest'] }>;
  SupportRequester: ResolverTypeWrapper<SupportRequester>;
  SupportStatus: SupportStatus;
  SupportTopic: SupportTopic;
  SweepWarningInput: SweepWarningInput;
  TooManyApiKeys: ResolverTypeWrapper<TooManyApiKeys>;
  TooManyMembers: ResolverTypeWrapper<TooManyMembers>;
  TooManyPasskeys: ResolverTypeWrapper<TooManyPasskeys>;
  TooManyWorkspaces: ResolverTypeWrapper<TooManyWorkspaces>;
  TransferOwnershipInput: TransferOwnershipInput;
  TransferOwnershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TransferOwnershipResult']>;
  TransferOwnershipSuccess: ResolverTypeWrapper<Omit<TransferOwnershipSuccess, 'workspace'> & { workspace: ResolversTypes['Workspace'] }>;
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnsubscribeResult']>;
  UnsubscribeSuccess: ResolverTypeWrapper<UnsubscribeSuccess>;
  UpdateMailChoiceInput: UpdateMailChoiceInput;
  UpdateMailChoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMailChoiceResult']>;
  UpdateMailChoiceSuccess: ResolverTypeWrapper<Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  UpdatePrivacyChoicesInput: UpdatePrivacyChoicesInput;
  UpdatePrivacyChoicesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePrivacyChoicesResult']>;
  UpdatePrivacyChoicesSuccess: ResolverTypeWrapper<Omit<UpdatePrivacyChoicesSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfileSuccess: ResolverTypeWrapper<Omit<UpdateProfileSuccess, 'viewer'> & { viewer: ResolversTypes['User'] }>;
  UpdateWorkspaceInput: UpdateWorkspaceInput;
  UpdateWorkspaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateWorkspaceResult']>;
  UpdateWorkspaceSuccess: ResolverTypeWrapper<Omit<UpdateWorkspaceSuccess, 'workspace'> & { workspace: ResolversTypes['Workspace'] }>;
  User: ResolverTypeWrapper<PersonSeen>;
  VerifyDeletionReceiptInput: VerifyDeletionReceiptInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  VerifyEmailSuccess: ResolverTypeWrapper<VerifyEmailSuccess>;
  WeakPassword: ResolverTypeWrapper<WeakPassword>;
  Workspace: ResolverTypeWrapper<WorkspaceRecord>;
  WorkspaceKind: WorkspaceKind;
  WorkspaceMember: ResolverTypeWrapper<Membership>;
  WorkspaceOnFile: ResolverTypeWrapper<WorkspaceOnFileRecord>;
  WorkspacePermission: WorkspacePermission;
  WorkspacePlace: ResolverTypeWrapper<WorkspacePlace>;
  WorkspaceRole: WorkspaceRole;
  WrongCode: ResolverTypeWrapper<WrongCode>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  Boolean: Scalars['Boolean']['output'];
  AcceptInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptInvitationResult'];
  AcceptInvitationSuccess: Omit<AcceptInvitationSuccess, 'workspace'> & { workspace: ResolversParentTypes['Workspace'] };
  AccountNotEmpty: AccountNotEmpty;
  Activity: ActivityRecord;
  ID: Scalars['ID']['output'];
  ActivityActor: Actor;
  ActivityConnection: Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ActivityEdge']>, nodes: Array<ResolversParentTypes['Activity']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivitySubject: ActivitySubject;
  ActivitySubjectInput: ActivitySubjectInput;
  AddPasskeyInput: AddPasskeyInput;
  AddPasskeyResult: ResolversUnionTypes<ResolversParentTypes>['AddPasskeyResult'];
  AddPasskeySuccess: Omit<AddPasskeySuccess, 'passkey' | 'viewer'> & { passkey: ResolversParentTypes['Passkey'], viewer: ResolversParentTypes['User'] };
  AlreadyMember: AlreadyMember;
  AnswerSupportInput: AnswerSupportInput;
  AnswerSupportResult: ResolversUnionTypes<ResolversParentTypes>['AnswerSupportResult'];
  AnswerSupportSuccess: Omit<AnswerSupportSuccess, 'request'> & { request: ResolversParentTypes['SupportRequest'] };
  ApiKey: ApiKeyRecord;
  ApiKeyBearer: ApiKeyBearer;
  ApiKeyStanding: ApiKeyStanding;
  AskForPasskeyResult: ResolversUnionTypes<ResolversParentTypes>['AskForPasskeyResult'];
  AskForPasskeySuccess: AskForPasskeySuccess;
  AutoTopUpStoppedInput: AutoTopUpStoppedInput;
  CancelAccountDeletionResult: ResolversUnionTypes<ResolversParentTypes>['CancelAccountDeletionResult'];
  CancelAccountDeletionSuccess: Omit<CancelAccountDeletionSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEmailResult'];
  ChangeEmailSuccess: ChangeEmailSuccess;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ChangeMemberRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult'];
  ChangeMemberRoleSuccess: Omit<ChangeMemberRoleSuccess, 'member'> & { member: ResolversParentTypes['WorkspaceMember'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: Omit<ChangePasswordSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  CloseSupportRequestInput: CloseSupportRequestInput;
  CloseSupportRequestResult: ResolversUnionTypes<ResolversParentTypes>['CloseSupportRequestResult'];
  CloseSupportRequestSuccess: Omit<CloseSupportRequestSuccess, 'request'> & { request: ResolversParentTypes['SupportRequest'] };
  CompleteSignInInput: CompleteSignInInput;
  CompleteSignInResult: ResolversUnionTypes<ResolversParentTypes>['CompleteSignInResult'];
  CompleteSignInSuccess: Omit<CompleteSignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ConfirmIdentityInput: ConfirmIdentityInput;
  ConfirmIdentityResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmIdentityResult'];
  ConfirmIdentitySuccess: Omit<ConfirmIdentitySuccess, 'session'> & { session: ResolversParentTypes['Session'] };
  ConfirmationRequired: ConfirmationRequired;
  Console: object;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  CreateApiKeySuccess: Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  CreateWorkspaceInput: CreateWorkspaceInput;
  CreateWorkspaceResult: ResolversUnionTypes<ResolversParentTypes>['CreateWorkspaceResult'];
  CreateWorkspaceSuccess: Omit<CreateWorkspaceSuccess, 'workspace'> & { workspace: ResolversParentTypes['Workspace'] };
  DataExport: DataExportRecord;
  Float: Scalars['Float']['output'];
  DataImport: DataImportRecord;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetter;
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationResult: ResolversUnionTypes<ResolversParentTypes>['DeclineInvitationResult'];
  DeclineInvitationSuccess: DeclineInvitationSuccess;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  DeleteAccountSuccess: DeleteAccountSuccess;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  DeleteWorkspaceResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWorkspaceResult'];
  DeleteWorkspaceSuccess: DeleteWorkspaceSuccess;
  DeletionReceiptCheck: DeletionReceiptCheck;
  DeletionReport: DeletionReport;
  DisableSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['DisableSecondFactorResult'];
  DisableSecondFactorSuccess: Omit<DisableSecondFactorSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  EmailTaken: EmailTaken;
  EmailUnverified: EmailUnverified;
  EnableSecondFactorInput: EnableSecondFactorInput;
  EnableSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['EnableSecondFactorResult'];
  EnableSecondFactorSuccess: Omit<EnableSecondFactorSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ErasedObject: ErasedObject;
  Generation: Generation;
  HeldData: HeldData;
  HeldFact: HeldFact;
  HeldRecord: HeldRecord;
  HeldRecordConnection: HeldRecordConnection;
  HeldRecordEdge: HeldRecordEdge;
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  Invitation: InvitationRecord;
  InvitationEnded: InvitationEnded;
  InvitationOffer: Offer;
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolversUnionTypes<ResolversParentTypes>['InviteMemberResult'];
  InviteMemberSuccess: Omit<InviteMemberSuccess, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] };
  LastOwner: LastOwner;
  LeaveWorkspaceInput: LeaveWorkspaceInput;
  LeaveWorkspaceResult: ResolversUnionTypes<ResolversParentTypes>['LeaveWorkspaceResult'];
  LeaveWorkspaceSuccess: LeaveWorkspaceSuccess;
  LinkExpired: LinkExpired;
  LookAtPicturesInput: LookAtPicturesInput;
  LookAtPicturesResult: ResolversUnionTypes<ResolversParentTypes>['LookAtPicturesResult'];
  LookAtPicturesSuccess: LookAtPicturesSuccess;
  LookUpInput: LookUpInput;
  LookUpResult: ResolversUnionTypes<ResolversParentTypes>['LookUpResult'];
  LookUpSuccess: Omit<LookUpSuccess, 'person' | 'workspace'> & { person?: Maybe<ResolversParentTypes['PersonOnFile']>, workspace?: Maybe<ResolversParentTypes['WorkspaceOnFile']> };
  LowBalanceInput: LowBalanceInput;
  MailChoice: MailChoice;
  MembershipOnFile: MembershipRecord;
  Mutation: Record<PropertyKey, never>;
  NoDeletionPlanned: NoDeletionPlanned;
  NothingFound: NothingFound;
  NoticeInput: NoticeInput;
  OtherAddress: OtherAddress;
  OutboundHost: OutboundHost;
  OutboundRegister: { id: string };
  OwnsTeamsAlone: Omit<OwnsTeamsAlone, 'workspaces'> & { workspaces: Array<ResolversParentTypes['Workspace']> };
  PageInfo: PageInfo;
  Passkey: PasskeyRecord;
  PasskeyJSON: Scalars['PasskeyJSON']['output'];
  PasskeyRefused: PasskeyRefused;
  PaymentFailedInput: PaymentFailedInput;
  PaymentReceiptInput: PaymentReceiptInput;
  PermittedProcessing: PermittedProcessing;
  PersonOnFile: PersonOnFileRecord;
  PersonalWorkspace: PersonalWorkspace;
  PlanEndedInput: PlanEndedInput;
  PrivacyChoice: PrivacyChoice;
  PrivacyChoices: { userId: string };
  PrivacyDecision: PrivacyDecisionRecord;
  PrivacyDecisionConnection: Omit<PrivacyDecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PrivacyDecisionEdge']>, nodes: Array<ResolversParentTypes['PrivacyDecision']> };
  PrivacyDecisionEdge: Omit<PrivacyDecisionEdge, 'node'> & { node: ResolversParentTypes['PrivacyDecision'] };
  PrivacyText: PrivacyText;
  PrivacyTextOutdated: PrivacyTextOutdated;
  PrivacyTexts: PrivacyTexts;
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
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult'];
  RemoveMemberSuccess: RemoveMemberSuccess;
  RemovePasskeyInput: RemovePasskeyInput;
  RemovePasskeyResult: ResolversUnionTypes<ResolversParentTypes>['RemovePasskeyResult'];
  RemovePasskeySuccess: RemovePasskeySuccess;
  RenamePasskeyInput: RenamePasskeyInput;
  RenamePasskeyResult: ResolversUnionTypes<ResolversParentTypes>['RenamePasskeyResult'];
  RenamePasskeySuccess: Omit<RenamePasskeySuccess, 'passkey'> & { passkey: ResolversParentTypes['Passkey'] };
  RenewRecoveryCodesResult: ResolversUnionTypes<ResolversParentTypes>['RenewRecoveryCodesResult'];
  RenewRecoveryCodesSuccess: Omit<RenewRecoveryCodesSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  ReplyToSupportInput: ReplyToSupportInput;
  ReplyToSupportResult: ResolversUnionTypes<ResolversParentTypes>['ReplyToSupportResult'];
  ReplyToSupportSuccess: Omit<ReplyToSupportSuccess, 'request'> & { request: ResolversParentTypes['SupportRequest'] };
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportResult: ResolversUnionTypes<ResolversParentTypes>['RequestDataExportResult'];
  RequestDataExportSuccess: Omit<RequestDataExportSuccess, 'export'> & { export: ResolversParentTypes['DataExport'] };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequestPasswordResetSuccess: RequestPasswordResetSuccess;
  RequestSupportInput: RequestSupportInput;
  RequestSupportResult: ResolversUnionTypes<ResolversParentTypes>['RequestSupportResult'];
  RequestSupportSuccess: Omit<RequestSupportSuccess, 'request'> & { request: ResolversParentTypes['SupportRequest'] };
  ResendInvitationInput: ResendInvitationInput;
  ResendInvitationResult: ResolversUnionTypes<ResolversParentTypes>['ResendInvitationResult'];
  ResendInvitationSuccess: Omit<ResendInvitationSuccess, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] };
  ResendVerificationResult: ResolversUnionTypes<ResolversParentTypes>['ResendVerificationResult'];
  ResendVerificationSuccess: ResendVerificationSuccess;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetPasswordSuccess: ResetPasswordSuccess;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  RevokeApiKeySuccess: RevokeApiKeySuccess;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeInvitationResult'];
  RevokeInvitationSuccess: RevokeInvitationSuccess;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  SecondFactor: SecondFactor;
  SecondFactorAlreadyOn: SecondFactorAlreadyOn;
  SecondFactorNotOn: SecondFactorNotOn;
  SecondFactorRequired: SecondFactorRequired;
  ServiceStanding: ServiceStanding;
  Session: SessionRecord;
  SessionExpired: SessionExpired;
  SessionStanding: SessionStanding;
  SettleSupportRequestInput: SettleSupportRequestInput;
  SettleSupportRequestResult: ResolversUnionTypes<ResolversParentTypes>['SettleSupportRequestResult'];
  SettleSupportRequestSuccess: Omit<SettleSupportRequestSuccess, 'request'> & { request: ResolversParentTypes['SupportRequest'] };
  SignInExpired: SignInExpired;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignInWithPasskeyInput: SignInWithPasskeyInput;
  SignInWithPasskeyResult: ResolversUnionTypes<ResolversParentTypes>['SignInWithPasskeyResult'];
  SignInWithPasskeySuccess: Omit<SignInWithPasskeySuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  SignOutEverywhereResult: ResolversUnionTypes<ResolversParentTypes>['SignOutEverywhereResult'];
  SignOutEverywhereSuccess: SignOutEverywhereSuccess;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignUpSuccess: Omit<SignUpSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  StaffAct: StaffActRecord;
  StaffActConnection: Omit<StaffActConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StaffActEdge']>, nodes: Array<ResolversParentTypes['StaffAct']> };
  StaffActEdge: Omit<StaffActEdge, 'node'> & { node: ResolversParentTypes['StaffAct'] };
  StartAddingPasskeyResult: ResolversUnionTypes<ResolversParentTypes>['StartAddingPasskeyResult'];
  StartAddingPasskeySuccess: StartAddingPasskeySuccess;
  StartDataImportInput: StartDataImportInput;
  StartDataImportResult: ResolversUnionTypes<ResolversParentTypes>['StartDataImportResult'];
  StartDataImportSuccess: Omit<StartDataImportSuccess, 'import'> & { import: ResolversParentTypes['DataImport'] };
  StartSecondFactorResult: ResolversUnionTypes<ResolversParentTypes>['StartSecondFactorResult'];
  StartSecondFactorSuccess: StartSecondFactorSuccess;
  Subscription: Record<PropertyKey, never>;
  SupportMessage: SupportMessage;
  SupportRequest: SupportRequestRecord;
  SupportRequestConnection: Omit<SupportRequestConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SupportRequestEdge']>, nodes: Array<ResolversParentTypes['SupportRequest']> };
  SupportRequestEdge: Omit<SupportRequestEdge, 'node'> & { node: ResolversParentTypes['SupportRequest'] };
  SupportRequester: SupportRequester;
  SweepWarningInput: SweepWarningInput;
  TooManyApiKeys: TooManyApiKeys;
  TooManyMembers: TooManyMembers;
  TooManyPasskeys: TooManyPasskeys;
  TooManyWorkspaces: TooManyWorkspaces;
  TransferOwnershipInput: TransferOwnershipInput;
  TransferOwnershipResult: ResolversUnionTypes<ResolversParentTypes>['TransferOwnershipResult'];
  TransferOwnershipSuccess: Omit<TransferOwnershipSuccess, 'workspace'> & { workspace: ResolversParentTypes['Workspace'] };
  UnsubscribeInput: UnsubscribeInput;
  UnsubscribeResult: ResolversUnionTypes<ResolversParentTypes>['UnsubscribeResult'];
  UnsubscribeSuccess: UnsubscribeSuccess;
  UpdateMailChoiceInput: UpdateMailChoiceInput;
  UpdateMailChoiceResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMailChoiceResult'];
  UpdateMailChoiceSuccess: Omit<UpdateMailChoiceSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  UpdatePrivacyChoicesInput: UpdatePrivacyChoicesInput;
  UpdatePrivacyChoicesResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePrivacyChoicesResult'];
  UpdatePrivacyChoicesSuccess: Omit<UpdatePrivacyChoicesSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfileSuccess: Omit<UpdateProfileSuccess, 'viewer'> & { viewer: ResolversParentTypes['User'] };
  UpdateWorkspaceInput: UpdateWorkspaceInput;
  UpdateWorkspaceResult: ResolversUnionTypes<ResolversParentTypes>['UpdateWorkspaceResult'];
  UpdateWorkspaceSuccess: Omit<UpdateWorkspaceSuccess, 'workspace'> & { workspace: ResolversParentTypes['Workspace'] };
  User: PersonSeen;
  VerifyDeletionReceiptInput: VerifyDeletionReceiptInput;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult'];
  VerifyEmailSuccess: VerifyEmailSuccess;
  WeakPassword: WeakPassword;
  Workspace: WorkspaceRecord;
  WorkspaceMember: Membership;
  WorkspaceOnFile: WorkspaceOnFileRecord;
  WorkspacePlace: WorkspacePlace;
  WrongCode: WrongCode;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
};

export type AccessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'AcceptInvitationSuccess' | 'LinkExpired' | 'OtherAddress' | 'TooManyMembers' | 'TooManyWorkspaces', ParentType, ContextType>;
};

export type AcceptInvitationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationSuccess'] = ResolversParentTypes['AcceptInvitationSuccess']> = {
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountNotEmptyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountNotEmpty'] = ResolversParentTypes['AccountNotEmpty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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

export type AddPasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPasskeyResult'] = ResolversParentTypes['AddPasskeyResult']> = {
  __resolveType: TypeResolveFn<'AddPasskeySuccess' | 'ConfirmationRequired' | 'InvalidInput' | 'PasskeyRefused' | 'TooManyPasskeys', ParentType, ContextType>;
};

export type AddPasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPasskeySuccess'] = ResolversParentTypes['AddPasskeySuccess']> = {
  passkey?: Resolver<ResolversTypes['Passkey'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyMember'] = ResolversParentTypes['AlreadyMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerSupportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerSupportResult'] = ResolversParentTypes['AnswerSupportResult']> = {
  __resolveType: TypeResolveFn<'AnswerSupportSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type AnswerSupportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerSupportSuccess'] = ResolversParentTypes['AnswerSupportSuccess']> = {
  request?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['ApiKeyScope']>, ParentType, ContextType>;
};

export type ApiKeyBearerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyBearer'] = ResolversParentTypes['ApiKeyBearer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  personalWorkspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['ApiKeyScope']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyStanding'] = ResolversParentTypes['ApiKeyStanding']> = {
  key?: Resolver<Maybe<ResolversTypes['ApiKeyBearer']>, ParentType, ContextType>;
  retryAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AskForPasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForPasskeyResult'] = ResolversParentTypes['AskForPasskeyResult']> = {
  __resolveType: TypeResolveFn<'AskForPasskeySuccess', ParentType, ContextType>;
};

export type AskForPasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskForPasskeySuccess'] = ResolversParentTypes['AskForPasskeySuccess']> = {
  options?: Resolver<ResolversTypes['PasskeyJSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelAccountDeletionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAccountDeletionResult'] = ResolversParentTypes['CancelAccountDeletionResult']> = {
  __resolveType: TypeResolveFn<'CancelAccountDeletionSuccess' | 'NoDeletionPlanned', ParentType, ContextType>;
};

export type CancelAccountDeletionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAccountDeletionSuccess'] = ResolversParentTypes['CancelAccountDeletionSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailResult'] = ResolversParentTypes['ChangeEmailResult']> = {
  __resolveType: TypeResolveFn<'ChangeEmailSuccess' | 'ConfirmationRequired' | 'EmailTaken' | 'InvalidCredentials' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeEmailSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailSuccess'] = ResolversParentTypes['ChangeEmailSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeMemberRoleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMemberRoleResult'] = ResolversParentTypes['ChangeMemberRoleResult']> = {
  __resolveType: TypeResolveFn<'ChangeMemberRoleSuccess' | 'LastOwner', ParentType, ContextType>;
};

export type ChangeMemberRoleSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeMemberRoleSuccess'] = ResolversParentTypes['ChangeMemberRoleSuccess']> = {
  member?: Resolver<ResolversTypes['WorkspaceMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'ConfirmationRequired' | 'InvalidCredentials' | 'InvalidInput' | 'WeakPassword', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseSupportRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSupportRequestResult'] = ResolversParentTypes['CloseSupportRequestResult']> = {
  __resolveType: TypeResolveFn<'CloseSupportRequestSuccess', ParentType, ContextType>;
};

export type CloseSupportRequestSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSupportRequestSuccess'] = ResolversParentTypes['CloseSupportRequestSuccess']> = {
  request?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteSignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteSignInResult'] = ResolversParentTypes['CompleteSignInResult']> = {
  __resolveType: TypeResolveFn<'CompleteSignInSuccess' | 'InvalidInput' | 'SignInExpired' | 'WrongCode', ParentType, ContextType>;
};

export type CompleteSignInSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteSignInSuccess'] = ResolversParentTypes['CompleteSignInSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmIdentityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmIdentityResult'] = ResolversParentTypes['ConfirmIdentityResult']> = {
  __resolveType: TypeResolveFn<'ConfirmIdentitySuccess' | 'InvalidCredentials' | 'InvalidInput' | 'PasskeyRefused' | 'SessionExpired' | 'WrongCode', ParentType, ContextType>;
};

export type ConfirmIdentitySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmIdentitySuccess'] = ResolversParentTypes['ConfirmIdentitySuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmationRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmationRequired'] = ResolversParentTypes['ConfirmationRequired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Console'] = ResolversParentTypes['Console']> = {
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceStanding']>, ParentType, ContextType>;
  staffActs?: Resolver<ResolversTypes['StaffActConnection'], ParentType, ContextType, RequireFields<ConsoleStaffActsArgs, 'first'>>;
  supportRequest?: Resolver<Maybe<ResolversTypes['SupportRequest']>, ParentType, ContextType, RequireFields<ConsoleSupportRequestArgs, 'id'>>;
  supportRequests?: Resolver<ResolversTypes['SupportRequestConnection'], ParentType, ContextType, RequireFields<ConsoleSupportRequestsArgs, 'first' | 'status'>>;
};

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'CreateApiKeySuccess' | 'InvalidInput' | 'TooManyApiKeys', ParentType, ContextType>;
};

export type CreateApiKeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeySuccess'] = ResolversParentTypes['CreateApiKeySuccess']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateWorkspaceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWorkspaceResult'] = ResolversParentTypes['CreateWorkspaceResult']> = {
  __resolveType: TypeResolveFn<'CreateWorkspaceSuccess' | 'InvalidInput' | 'TooManyWorkspaces', ParentType, ContextType>;
};

export type CreateWorkspaceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWorkspaceSuccess'] = ResolversParentTypes['CreateWorkspaceSuccess']> = {
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataExportStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type DataImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataImport'] = ResolversParentTypes['DataImport']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['DataImportFault']>, ParentType, ContextType>;
  faultPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  generations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataImportStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeclineInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineInvitationResult'] = ResolversParentTypes['DeclineInvitationResult']> = {
  __resolveType: TypeResolveFn<'DeclineInvitationSuccess' | 'LinkExpired', ParentType, ContextType>;
};

export type DeclineInvitationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineInvitationSuccess'] = ResolversParentTypes['DeclineInvitationSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'DeleteAccountSuccess' | 'InvalidCredentials' | 'OwnsTeamsAlone', ParentType, ContextType>;
};

export type DeleteAccountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountSuccess'] = ResolversParentTypes['DeleteAccountSuccess']> = {
  plannedFor?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receiptToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteWorkspaceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWorkspaceResult'] = ResolversParentTypes['DeleteWorkspaceResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'DeleteWorkspaceSuccess' | 'InvalidCredentials', ParentType, ContextType>;
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

export type DisableSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableSecondFactorResult'] = ResolversParentTypes['DisableSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'DisableSecondFactorSuccess', ParentType, ContextType>;
};

export type DisableSecondFactorSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableSecondFactorSuccess'] = ResolversParentTypes['DisableSecondFactorSuccess']> = {
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailUnverifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailUnverified'] = ResolversParentTypes['EmailUnverified']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnableSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableSecondFactorResult'] = ResolversParentTypes['EnableSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'EnableSecondFactorSuccess' | 'WrongCode', ParentType, ContextType>;
};

export type EnableSecondFactorSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableSecondFactorSuccess'] = ResolversParentTypes['EnableSecondFactorSuccess']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasedObjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasedObject'] = ResolversParentTypes['ErasedObject']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErasedObjectKind'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GenerationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Generation'] = ResolversParentTypes['Generation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HeldDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldData'] = ResolversParentTypes['HeldData']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldFact'] = ResolversParentTypes['HeldFact']> = {
  name?: Resolver<ResolversTypes['HeldFactName'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRecord'] = ResolversParentTypes['HeldRecord']> = {
  facts?: Resolver<Array<ResolversTypes['HeldFact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HeldRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRecordConnection'] = ResolversParentTypes['HeldRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HeldRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HeldRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRecordEdge'] = ResolversParentTypes['HeldRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldRecord'], ParentType, ContextType>;
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

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
};

export type InvitationEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEnded'] = ResolversParentTypes['InvitationEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationOffer'] = ResolversParentTypes['InvitationOffer']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inviterEmail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inviterName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  workspaceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteMemberResult'] = ResolversParentTypes['InviteMemberResult']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'EmailUnverified' | 'InvalidInput' | 'InviteMemberSuccess' | 'PersonalWorkspace' | 'TooManyMembers', ParentType, ContextType>;
};

export type InviteMemberSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteMemberSuccess'] = ResolversParentTypes['InviteMemberSuccess']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastOwner'] = ResolversParentTypes['LastOwner']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveWorkspaceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveWorkspaceResult'] = ResolversParentTypes['LeaveWorkspaceResult']> = {
  __resolveType: TypeResolveFn<'LastOwner' | 'LeaveWorkspaceSuccess', ParentType, ContextType>;
};

export type LeaveWorkspaceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveWorkspaceSuccess'] = ResolversParentTypes['LeaveWorkspaceSuccess']> = {
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkExpired'] = ResolversParentTypes['LinkExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookAtPicturesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookAtPicturesResult'] = ResolversParentTypes['LookAtPicturesResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LookAtPicturesSuccess' | 'NothingFound', ParentType, ContextType>;
};

export type LookAtPicturesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookAtPicturesSuccess'] = ResolversParentTypes['LookAtPicturesSuccess']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pictures?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prompt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LookUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUpResult'] = ResolversParentTypes['LookUpResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LookUpSuccess' | 'NothingFound', ParentType, ContextType>;
};

export type LookUpSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUpSuccess'] = ResolversParentTypes['LookUpSuccess']> = {
  person?: Resolver<Maybe<ResolversTypes['PersonOnFile']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['WorkspaceOnFile']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailChoice'] = ResolversParentTypes['MailChoice']> = {
  topic?: Resolver<ResolversTypes['MailTopic'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MembershipOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipOnFile'] = ResolversParentTypes['MembershipOnFile']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  addPasskey?: Resolver<ResolversTypes['AddPasskeyResult'], ParentType, ContextType, RequireFields<MutationAddPasskeyArgs, 'input'>>;
  answerSupport?: Resolver<ResolversTypes['AnswerSupportResult'], ParentType, ContextType, RequireFields<MutationAnswerSupportArgs, 'input'>>;
  askForPasskey?: Resolver<ResolversTypes['AskForPasskeyResult'], ParentType, ContextType>;
  cancelAccountDeletion?: Resolver<ResolversTypes['CancelAccountDeletionResult'], ParentType, ContextType>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailResult'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  changeMemberRole?: Resolver<ResolversTypes['ChangeMemberRoleResult'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  closeSupportRequest?: Resolver<ResolversTypes['CloseSupportRequestResult'], ParentType, ContextType, RequireFields<MutationCloseSupportRequestArgs, 'input'>>;
  completeSignIn?: Resolver<ResolversTypes['CompleteSignInResult'], ParentType, ContextType, RequireFields<MutationCompleteSignInArgs, 'input'>>;
  confirmIdentity?: Resolver<ResolversTypes['ConfirmIdentityResult'], ParentType, ContextType, RequireFields<MutationConfirmIdentityArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createWorkspace?: Resolver<ResolversTypes['CreateWorkspaceResult'], ParentType, ContextType, RequireFields<MutationCreateWorkspaceArgs, 'input'>>;
  declineInvitation?: Resolver<ResolversTypes['DeclineInvitationResult'], ParentType, ContextType, RequireFields<MutationDeclineInvitationArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteWorkspace?: Resolver<ResolversTypes['DeleteWorkspaceResult'], ParentType, ContextType, RequireFields<MutationDeleteWorkspaceArgs, 'input'>>;
  disableSecondFactor?: Resolver<ResolversTypes['DisableSecondFactorResult'], ParentType, ContextType>;
  enableSecondFactor?: Resolver<ResolversTypes['EnableSecondFactorResult'], ParentType, ContextType, RequireFields<MutationEnableSecondFactorArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberResult'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  leaveWorkspace?: Resolver<ResolversTypes['LeaveWorkspaceResult'], ParentType, ContextType, RequireFields<MutationLeaveWorkspaceArgs, 'input'>>;
  lookAtPictures?: Resolver<ResolversTypes['LookAtPicturesResult'], ParentType, ContextType, RequireFields<MutationLookAtPicturesArgs, 'input'>>;
  lookUp?: Resolver<ResolversTypes['LookUpResult'], ParentType, ContextType, RequireFields<MutationLookUpArgs, 'input'>>;
  queueLetter?: Resolver<ResolversTypes['QueueLetterSuccess'], ParentType, ContextType, RequireFields<MutationQueueLetterArgs, 'input'>>;
  recordActivities?: Resolver<ResolversTypes['RecordActivitiesResult'], ParentType, ContextType, RequireFields<MutationRecordActivitiesArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberResult'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
  removePasskey?: Resolver<ResolversTypes['RemovePasskeyResult'], ParentType, ContextType, RequireFields<MutationRemovePasskeyArgs, 'input'>>;
  renamePasskey?: Resolver<ResolversTypes['RenamePasskeyResult'], ParentType, ContextType, RequireFields<MutationRenamePasskeyArgs, 'input'>>;
  renewRecoveryCodes?: Resolver<ResolversTypes['RenewRecoveryCodesResult'], ParentType, ContextType>;
  replyToSupport?: Resolver<ResolversTypes['ReplyToSupportResult'], ParentType, ContextType, RequireFields<MutationReplyToSupportArgs, 'input'>>;
  requestDataExport?: Resolver<ResolversTypes['RequestDataExportResult'], ParentType, ContextType, RequireFields<MutationRequestDataExportArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  requestSupport?: Resolver<ResolversTypes['RequestSupportResult'], ParentType, ContextType, RequireFields<MutationRequestSupportArgs, 'input'>>;
  resendInvitation?: Resolver<ResolversTypes['ResendInvitationResult'], ParentType, ContextType, RequireFields<MutationResendInvitationArgs, 'input'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationResult'], ParentType, ContextType>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  revokeInvitation?: Resolver<ResolversTypes['RevokeInvitationResult'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  settleSupportRequest?: Resolver<ResolversTypes['SettleSupportRequestResult'], ParentType, ContextType, RequireFields<MutationSettleSupportRequestArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInWithPasskey?: Resolver<ResolversTypes['SignInWithPasskeyResult'], ParentType, ContextType, RequireFields<MutationSignInWithPasskeyArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywhereResult'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  startAddingPasskey?: Resolver<ResolversTypes['StartAddingPasskeyResult'], ParentType, ContextType>;
  startDataImport?: Resolver<ResolversTypes['StartDataImportResult'], ParentType, ContextType, RequireFields<MutationStartDataImportArgs, 'input'>>;
  startSecondFactor?: Resolver<ResolversTypes['StartSecondFactorResult'], ParentType, ContextType>;
  transferOwnership?: Resolver<ResolversTypes['TransferOwnershipResult'], ParentType, ContextType, RequireFields<MutationTransferOwnershipArgs, 'input'>>;
  unsubscribe?: Resolver<ResolversTypes['UnsubscribeResult'], ParentType, ContextType, RequireFields<MutationUnsubscribeArgs, 'input'>>;
  updateMailChoice?: Resolver<ResolversTypes['UpdateMailChoiceResult'], ParentType, ContextType, RequireFields<MutationUpdateMailChoiceArgs, 'input'>>;
  updatePrivacyChoices?: Resolver<ResolversTypes['UpdatePrivacyChoicesResult'], ParentType, ContextType, RequireFields<MutationUpdatePrivacyChoicesArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateWorkspace?: Resolver<ResolversTypes['UpdateWorkspaceResult'], ParentType, ContextType, RequireFields<MutationUpdateWorkspaceArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailResult'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
};

export type NoDeletionPlannedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoDeletionPlanned'] = ResolversParentTypes['NoDeletionPlanned']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingFound'] = ResolversParentTypes['NothingFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherAddress'] = ResolversParentTypes['OtherAddress']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutboundHostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundHost'] = ResolversParentTypes['OutboundHost']> = {
  category?: Resolver<ResolversTypes['OutboundCategory'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutboundRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundRegister'] = ResolversParentTypes['OutboundRegister'], FederationReferenceType extends FederationReferenceTypes['OutboundRegister'] = FederationReferenceTypes['OutboundRegister']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutboundRegister']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['OutboundHost']>, ParentType, ContextType>;
};

export type OwnsTeamsAloneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnsTeamsAlone'] = ResolversParentTypes['OwnsTeamsAlone']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PasskeyJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PasskeyJSON'], any> {
  name: 'PasskeyJSON';
}

export type PasskeyRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyRefused'] = ResolversParentTypes['PasskeyRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermittedProcessingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermittedProcessing'] = ResolversParentTypes['PermittedProcessing']> = {
  learning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonOnFile'] = ResolversParentTypes['PersonOnFile']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['MembershipOnFile']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonalWorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalWorkspace'] = ResolversParentTypes['PersonalWorkspace']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrivacyChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyChoice'] = ResolversParentTypes['PrivacyChoice']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['PrivacyTopic'], ParentType, ContextType>;
};

export type PrivacyChoicesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyChoices'] = ResolversParentTypes['PrivacyChoices']> = {
  choices?: Resolver<Array<ResolversTypes['PrivacyChoice']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['PrivacyDecisionConnection'], ParentType, ContextType, RequireFields<PrivacyChoicesHistoryArgs, 'first'>>;
};

export type PrivacyDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyDecision'] = ResolversParentTypes['PrivacyDecision']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['PrivacyTopic'], ParentType, ContextType>;
};

export type PrivacyDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyDecisionConnection'] = ResolversParentTypes['PrivacyDecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PrivacyDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PrivacyDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrivacyDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyDecisionEdge'] = ResolversParentTypes['PrivacyDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrivacyDecision'], ParentType, ContextType>;
};

export type PrivacyTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyText'] = ResolversParentTypes['PrivacyText']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['PrivacyTopic'], ParentType, ContextType>;
};

export type PrivacyTextOutdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyTextOutdated'] = ResolversParentTypes['PrivacyTextOutdated']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrivacyTextsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrivacyTexts'] = ResolversParentTypes['PrivacyTexts']> = {
  texts?: Resolver<Array<ResolversTypes['PrivacyText']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AccountNotEmpty' | 'AlreadyMember' | 'ConfirmationRequired' | 'EmailTaken' | 'EmailUnverified' | 'InvalidCredentials' | 'InvalidInput' | 'InvitationEnded' | 'LastOwner' | 'LinkExpired' | 'NoDeletionPlanned' | 'NothingFound' | 'OtherAddress' | 'OwnsTeamsAlone' | 'PasskeyRefused' | 'PersonalWorkspace' | 'PrivacyTextOutdated' | 'SecondFactorAlreadyOn' | 'SecondFactorNotOn' | 'SecondFactorRequired' | 'SessionExpired' | 'SignInExpired' | 'TooManyApiKeys' | 'TooManyMembers' | 'TooManyPasskeys' | 'TooManyWorkspaces' | 'WeakPassword' | 'WrongCode', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyStanding?: Resolver<ResolversTypes['ApiKeyStanding'], ParentType, ContextType, RequireFields<QueryApiKeyStandingArgs, 'hash'>>;
  belongsToWorkspace?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryBelongsToWorkspaceArgs, 'workspaceId'>>;
  console?: Resolver<ResolversTypes['Console'], ParentType, ContextType>;
  dataExport?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType, RequireFields<QueryDataExportArgs, 'id'>>;
  dataImport?: Resolver<Maybe<ResolversTypes['DataImport']>, ParentType, ContextType, RequireFields<QueryDataImportArgs, 'id'>>;
  deletionReceipt?: Resolver<Maybe<ResolversTypes['DeletionReport']>, ParentType, ContextType, RequireFields<QueryDeletionReceiptArgs, 'token'>>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitationOffer']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  outboundRegister?: Resolver<ResolversTypes['OutboundRegister'], ParentType, ContextType>;
  permittedProcessing?: Resolver<ResolversTypes['PermittedProcessing'], ParentType, ContextType, Partial<QueryPermittedProcessingArgs>>;
  privacyTexts?: Resolver<ResolversTypes['PrivacyTexts'], ParentType, ContextType>;
  sessionStanding?: Resolver<Maybe<ResolversTypes['SessionStanding']>, ParentType, ContextType, RequireFields<QuerySessionStandingArgs, 'sessionId' | 'userId'>>;
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

export type RemoveMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'LastOwner' | 'RemoveMemberSuccess', ParentType, ContextType>;
};

export type RemoveMemberSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberSuccess'] = ResolversParentTypes['RemoveMemberSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePasskeyResult'] = ResolversParentTypes['RemovePasskeyResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'RemovePasskeySuccess', ParentType, ContextType>;
};

export type RemovePasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePasskeySuccess'] = ResolversParentTypes['RemovePasskeySuccess']> = {
  passkeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenamePasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenamePasskeyResult'] = ResolversParentTypes['RenamePasskeyResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RenamePasskeySuccess', ParentType, ContextType>;
};

export type RenamePasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenamePasskeySuccess'] = ResolversParentTypes['RenamePasskeySuccess']> = {
  passkey?: Resolver<ResolversTypes['Passkey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenewRecoveryCodesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewRecoveryCodesResult'] = ResolversParentTypes['RenewRecoveryCodesResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'RenewRecoveryCodesSuccess' | 'SecondFactorNotOn', ParentType, ContextType>;
};

export type RenewRecoveryCodesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewRecoveryCodesSuccess'] = ResolversParentTypes['RenewRecoveryCodesSuccess']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplyToSupportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyToSupportResult'] = ResolversParentTypes['ReplyToSupportResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ReplyToSupportSuccess', ParentType, ContextType>;
};

export type ReplyToSupportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplyToSupportSuccess'] = ResolversParentTypes['ReplyToSupportSuccess']> = {
  request?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestDataExportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestDataExportResult'] = ResolversParentTypes['RequestDataExportResult']> = {
  __resolveType: TypeResolveFn<'RequestDataExportSuccess', ParentType, ContextType>;
};

export type RequestDataExportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestDataExportSuccess'] = ResolversParentTypes['RequestDataExportSuccess']> = {
  export?: Resolver<ResolversTypes['DataExport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RequestPasswordResetSuccess', ParentType, ContextType>;
};

export type RequestPasswordResetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetSuccess'] = ResolversParentTypes['RequestPasswordResetSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestSupportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSupportResult'] = ResolversParentTypes['RequestSupportResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RequestSupportSuccess', ParentType, ContextType>;
};

export type RequestSupportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSupportSuccess'] = ResolversParentTypes['RequestSupportSuccess']> = {
  request?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendInvitationResult'] = ResolversParentTypes['ResendInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvitationEnded' | 'ResendInvitationSuccess', ParentType, ContextType>;
};

export type ResendInvitationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendInvitationSuccess'] = ResolversParentTypes['ResendInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
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

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'RevokeApiKeySuccess', ParentType, ContextType>;
};

export type RevokeApiKeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeySuccess'] = ResolversParentTypes['RevokeApiKeySuccess']> = {
  apiKeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeInvitationResult'] = ResolversParentTypes['RevokeInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvitationEnded' | 'RevokeInvitationSuccess', ParentType, ContextType>;
};

export type RevokeInvitationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeInvitationSuccess'] = ResolversParentTypes['RevokeInvitationSuccess']> = {
  invitationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'RevokeSessionSuccess' | 'SessionExpired', ParentType, ContextType>;
};

export type RevokeSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionSuccess'] = ResolversParentTypes['RevokeSessionSuccess']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  enabledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SecondFactorAlreadyOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorAlreadyOn'] = ResolversParentTypes['SecondFactorAlreadyOn']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorNotOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorNotOn'] = ResolversParentTypes['SecondFactorNotOn']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondFactorRequired'] = ResolversParentTypes['SecondFactorRequired']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceStanding'] = ResolversParentTypes['ServiceStanding']> = {
  failing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  confirmedUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionExpired'] = ResolversParentTypes['SessionExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionStanding'] = ResolversParentTypes['SessionStanding']> = {
  roles?: Resolver<Array<ResolversTypes['WorkspacePlace']>, ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SettleSupportRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleSupportRequestResult'] = ResolversParentTypes['SettleSupportRequestResult']> = {
  __resolveType: TypeResolveFn<'SettleSupportRequestSuccess', ParentType, ContextType>;
};

export type SettleSupportRequestSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleSupportRequestSuccess'] = ResolversParentTypes['SettleSupportRequestSuccess']> = {
  request?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInExpired'] = ResolversParentTypes['SignInExpired']> = {
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

export type SignInWithPasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWithPasskeyResult'] = ResolversParentTypes['SignInWithPasskeyResult']> = {
  __resolveType: TypeResolveFn<'PasskeyRefused' | 'SignInWithPasskeySuccess', ParentType, ContextType>;
};

export type SignInWithPasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInWithPasskeySuccess'] = ResolversParentTypes['SignInWithPasskeySuccess']> = {
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

export type StaffActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffAct'] = ResolversParentTypes['StaffAct']> = {
  action?: Resolver<ResolversTypes['ActivityAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ActivitySubject'], ParentType, ContextType>;
};

export type StaffActConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffActConnection'] = ResolversParentTypes['StaffActConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StaffActEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StaffAct']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffActEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffActEdge'] = ResolversParentTypes['StaffActEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffAct'], ParentType, ContextType>;
};

export type StartAddingPasskeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAddingPasskeyResult'] = ResolversParentTypes['StartAddingPasskeyResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'StartAddingPasskeySuccess' | 'TooManyPasskeys', ParentType, ContextType>;
};

export type StartAddingPasskeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAddingPasskeySuccess'] = ResolversParentTypes['StartAddingPasskeySuccess']> = {
  options?: Resolver<ResolversTypes['PasskeyJSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartDataImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartDataImportResult'] = ResolversParentTypes['StartDataImportResult']> = {
  __resolveType: TypeResolveFn<'AccountNotEmpty' | 'InvalidInput' | 'StartDataImportSuccess', ParentType, ContextType>;
};

export type StartDataImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartDataImportSuccess'] = ResolversParentTypes['StartDataImportSuccess']> = {
  import?: Resolver<ResolversTypes['DataImport'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartSecondFactorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartSecondFactorResult'] = ResolversParentTypes['StartSecondFactorResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRequired' | 'SecondFactorAlreadyOn' | 'StartSecondFactorSuccess', ParentType, ContextType>;
};

export type StartSecondFactorSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartSecondFactorSuccess'] = ResolversParentTypes['StartSecondFactorSuccess']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  dataExportProgress?: SubscriptionResolver<ResolversTypes['DataExport'], "dataExportProgress", ParentType, ContextType, RequireFields<SubscriptionDataExportProgressArgs, 'id'>>;
  dataImportProgress?: SubscriptionResolver<ResolversTypes['DataImport'], "dataImportProgress", ParentType, ContextType, RequireFields<SubscriptionDataImportProgressArgs, 'id'>>;
};

export type SupportMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportMessage'] = ResolversParentTypes['SupportMessage']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['SupportAuthor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportRequest'] = ResolversParentTypes['SupportRequest']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Generation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['SupportMessage']>, ParentType, ContextType>;
  refersToGeneration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requester?: Resolver<ResolversTypes['SupportRequester'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SupportStatus'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['SupportTopic'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SupportRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportRequestConnection'] = ResolversParentTypes['SupportRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupportRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupportRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportRequestEdge'] = ResolversParentTypes['SupportRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportRequest'], ParentType, ContextType>;
};

export type SupportRequesterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportRequester'] = ResolversParentTypes['SupportRequester']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TooManyApiKeysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyApiKeys'] = ResolversParentTypes['TooManyApiKeys']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyMembersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyMembers'] = ResolversParentTypes['TooManyMembers']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyPasskeysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyPasskeys'] = ResolversParentTypes['TooManyPasskeys']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyWorkspacesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyWorkspaces'] = ResolversParentTypes['TooManyWorkspaces']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferOwnershipResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferOwnershipResult'] = ResolversParentTypes['TransferOwnershipResult']> = {
  __resolveType: TypeResolveFn<'TransferOwnershipSuccess', ParentType, ContextType>;
};

export type TransferOwnershipSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferOwnershipSuccess'] = ResolversParentTypes['TransferOwnershipSuccess']> = {
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
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

export type UpdatePrivacyChoicesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePrivacyChoicesResult'] = ResolversParentTypes['UpdatePrivacyChoicesResult']> = {
  __resolveType: TypeResolveFn<'PrivacyTextOutdated' | 'UpdatePrivacyChoicesSuccess', ParentType, ContextType>;
};

export type UpdatePrivacyChoicesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePrivacyChoicesSuccess'] = ResolversParentTypes['UpdatePrivacyChoicesSuccess']> = {
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

export type UpdateWorkspaceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWorkspaceResult'] = ResolversParentTypes['UpdateWorkspaceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'UpdateWorkspaceSuccess', ParentType, ContextType>;
};

export type UpdateWorkspaceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWorkspaceSuccess'] = ResolversParentTypes['UpdateWorkspaceSuccess']> = {
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<UserActivityArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataExports?: Resolver<Array<ResolversTypes['DataExport']>, ParentType, ContextType>;
  dataImports?: Resolver<Array<ResolversTypes['DataImport']>, ParentType, ContextType>;
  deletionPlannedFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  former?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heldData?: Resolver<Array<ResolversTypes['HeldData']>, ParentType, ContextType>;
  heldRecords?: Resolver<ResolversTypes['HeldRecordConnection'], ParentType, ContextType, RequireFields<UserHeldRecordsArgs, 'category' | 'first' | 'service'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mailChoices?: Resolver<Array<ResolversTypes['MailChoice']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  personalWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  privacyChoices?: Resolver<ResolversTypes['PrivacyChoices'], ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  supportRequests?: Resolver<ResolversTypes['SupportRequestConnection'], ParentType, ContextType, RequireFields<UserSupportRequestsArgs, 'first'>>;
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
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkspaceKind'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['WorkspaceMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['WorkspacePermission']>, ParentType, ContextType>;
  viewerRole?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
};

export type WorkspaceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceMember'] = ResolversParentTypes['WorkspaceMember']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type WorkspaceOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceOnFile'] = ResolversParentTypes['WorkspaceOnFile']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkspaceKind'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['MembershipOnFile']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspacePlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspacePlace'] = ResolversParentTypes['WorkspacePlace']> = {
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WrongCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongCode'] = ResolversParentTypes['WrongCode']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptInvitationResult?: AcceptInvitationResultResolvers<ContextType>;
  AcceptInvitationSuccess?: AcceptInvitationSuccessResolvers<ContextType>;
  AccountNotEmpty?: AccountNotEmptyResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityActor?: ActivityActorResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivitySubject?: ActivitySubjectResolvers<ContextType>;
  AddPasskeyResult?: AddPasskeyResultResolvers<ContextType>;
  AddPasskeySuccess?: AddPasskeySuccessResolvers<ContextType>;
  AlreadyMember?: AlreadyMemberResolvers<ContextType>;
  AnswerSupportResult?: AnswerSupportResultResolvers<ContextType>;
  AnswerSupportSuccess?: AnswerSupportSuccessResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyBearer?: ApiKeyBearerResolvers<ContextType>;
  ApiKeyStanding?: ApiKeyStandingResolvers<ContextType>;
  AskForPasskeyResult?: AskForPasskeyResultResolvers<ContextType>;
  AskForPasskeySuccess?: AskForPasskeySuccessResolvers<ContextType>;
  CancelAccountDeletionResult?: CancelAccountDeletionResultResolvers<ContextType>;
  CancelAccountDeletionSuccess?: CancelAccountDeletionSuccessResolvers<ContextType>;
  ChangeEmailResult?: ChangeEmailResultResolvers<ContextType>;
  ChangeEmailSuccess?: ChangeEmailSuccessResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  ChangeMemberRoleSuccess?: ChangeMemberRoleSuccessResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  CloseSupportRequestResult?: CloseSupportRequestResultResolvers<ContextType>;
  CloseSupportRequestSuccess?: CloseSupportRequestSuccessResolvers<ContextType>;
  CompleteSignInResult?: CompleteSignInResultResolvers<ContextType>;
  CompleteSignInSuccess?: CompleteSignInSuccessResolvers<ContextType>;
  ConfirmIdentityResult?: ConfirmIdentityResultResolvers<ContextType>;
  ConfirmIdentitySuccess?: ConfirmIdentitySuccessResolvers<ContextType>;
  ConfirmationRequired?: ConfirmationRequiredResolvers<ContextType>;
  Console?: ConsoleResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  CreateApiKeySuccess?: CreateApiKeySuccessResolvers<ContextType>;
  CreateWorkspaceResult?: CreateWorkspaceResultResolvers<ContextType>;
  CreateWorkspaceSuccess?: CreateWorkspaceSuccessResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  DataImport?: DataImportResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeclineInvitationResult?: DeclineInvitationResultResolvers<ContextType>;
  DeclineInvitationSuccess?: DeclineInvitationSuccessResolvers<ContextType>;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  DeleteAccountSuccess?: DeleteAccountSuccessResolvers<ContextType>;
  DeleteWorkspaceResult?: DeleteWorkspaceResultResolvers<ContextType>;
  DeleteWorkspaceSuccess?: DeleteWorkspaceSuccessResolvers<ContextType>;
  DeletionReceiptCheck?: DeletionReceiptCheckResolvers<ContextType>;
  DeletionReport?: DeletionReportResolvers<ContextType>;
  DisableSecondFactorResult?: DisableSecondFactorResultResolvers<ContextType>;
  DisableSecondFactorSuccess?: DisableSecondFactorSuccessResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  EmailUnverified?: EmailUnverifiedResolvers<ContextType>;
  EnableSecondFactorResult?: EnableSecondFactorResultResolvers<ContextType>;
  EnableSecondFactorSuccess?: EnableSecondFactorSuccessResolvers<ContextType>;
  ErasedObject?: ErasedObjectResolvers<ContextType>;
  Generation?: GenerationResolvers<ContextType>;
  HeldData?: HeldDataResolvers<ContextType>;
  HeldFact?: HeldFactResolvers<ContextType>;
  HeldRecord?: HeldRecordResolvers<ContextType>;
  HeldRecordConnection?: HeldRecordConnectionResolvers<ContextType>;
  HeldRecordEdge?: HeldRecordEdgeResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationEnded?: InvitationEndedResolvers<ContextType>;
  InvitationOffer?: InvitationOfferResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  InviteMemberSuccess?: InviteMemberSuccessResolvers<ContextType>;
  LastOwner?: LastOwnerResolvers<ContextType>;
  LeaveWorkspaceResult?: LeaveWorkspaceResultResolvers<ContextType>;
  LeaveWorkspaceSuccess?: LeaveWorkspaceSuccessResolvers<ContextType>;
  LinkExpired?: LinkExpiredResolvers<ContextType>;
  LookAtPicturesResult?: LookAtPicturesResultResolvers<ContextType>;
  LookAtPicturesSuccess?: LookAtPicturesSuccessResolvers<ContextType>;
  LookUpResult?: LookUpResultResolvers<ContextType>;
  LookUpSuccess?: LookUpSuccessResolvers<ContextType>;
  MailChoice?: MailChoiceResolvers<ContextType>;
  MembershipOnFile?: MembershipOnFileResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoDeletionPlanned?: NoDeletionPlannedResolvers<ContextType>;
  NothingFound?: NothingFoundResolvers<ContextType>;
  OtherAddress?: OtherAddressResolvers<ContextType>;
  OutboundHost?: OutboundHostResolvers<ContextType>;
  OutboundRegister?: OutboundRegisterResolvers<ContextType>;
  OwnsTeamsAlone?: OwnsTeamsAloneResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  PasskeyJSON?: GraphQLScalarType;
  PasskeyRefused?: PasskeyRefusedResolvers<ContextType>;
  PermittedProcessing?: PermittedProcessingResolvers<ContextType>;
  PersonOnFile?: PersonOnFileResolvers<ContextType>;
  PersonalWorkspace?: PersonalWorkspaceResolvers<ContextType>;
  PrivacyChoice?: PrivacyChoiceResolvers<ContextType>;
  PrivacyChoices?: PrivacyChoicesResolvers<ContextType>;
  PrivacyDecision?: PrivacyDecisionResolvers<ContextType>;
  PrivacyDecisionConnection?: PrivacyDecisionConnectionResolvers<ContextType>;
  PrivacyDecisionEdge?: PrivacyDecisionEdgeResolvers<ContextType>;
  PrivacyText?: PrivacyTextResolvers<ContextType>;
  PrivacyTextOutdated?: PrivacyTextOutdatedResolvers<ContextType>;
  PrivacyTexts?: PrivacyTextsResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QueueLetterSuccess?: QueueLetterSuccessResolvers<ContextType>;
  RecordActivitiesResult?: RecordActivitiesResultResolvers<ContextType>;
  RecordActivitiesSuccess?: RecordActivitiesSuccessResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RemoveMemberSuccess?: RemoveMemberSuccessResolvers<ContextType>;
  RemovePasskeyResult?: RemovePasskeyResultResolvers<ContextType>;
  RemovePasskeySuccess?: RemovePasskeySuccessResolvers<ContextType>;
  RenamePasskeyResult?: RenamePasskeyResultResolvers<ContextType>;
  RenamePasskeySuccess?: RenamePasskeySuccessResolvers<ContextType>;
  RenewRecoveryCodesResult?: RenewRecoveryCodesResultResolvers<ContextType>;
  RenewRecoveryCodesSuccess?: RenewRecoveryCodesSuccessResolvers<ContextType>;
  ReplyToSupportResult?: ReplyToSupportResultResolvers<ContextType>;
  ReplyToSupportSuccess?: ReplyToSupportSuccessResolvers<ContextType>;
  RequestDataExportResult?: RequestDataExportResultResolvers<ContextType>;
  RequestDataExportSuccess?: RequestDataExportSuccessResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequestPasswordResetSuccess?: RequestPasswordResetSuccessResolvers<ContextType>;
  RequestSupportResult?: RequestSupportResultResolvers<ContextType>;
  RequestSupportSuccess?: RequestSupportSuccessResolvers<ContextType>;
  ResendInvitationResult?: ResendInvitationResultResolvers<ContextType>;
  ResendInvitationSuccess?: ResendInvitationSuccessResolvers<ContextType>;
  ResendVerificationResult?: ResendVerificationResultResolvers<ContextType>;
  ResendVerificationSuccess?: ResendVerificationSuccessResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetPasswordSuccess?: ResetPasswordSuccessResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RevokeApiKeySuccess?: RevokeApiKeySuccessResolvers<ContextType>;
  RevokeInvitationResult?: RevokeInvitationResultResolvers<ContextType>;
  RevokeInvitationSuccess?: RevokeInvitationSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  SecondFactorAlreadyOn?: SecondFactorAlreadyOnResolvers<ContextType>;
  SecondFactorNotOn?: SecondFactorNotOnResolvers<ContextType>;
  SecondFactorRequired?: SecondFactorRequiredResolvers<ContextType>;
  ServiceStanding?: ServiceStandingResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionExpired?: SessionExpiredResolvers<ContextType>;
  SessionStanding?: SessionStandingResolvers<ContextType>;
  SettleSupportRequestResult?: SettleSupportRequestResultResolvers<ContextType>;
  SettleSupportRequestSuccess?: SettleSupportRequestSuccessResolvers<ContextType>;
  SignInExpired?: SignInExpiredResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignInWithPasskeyResult?: SignInWithPasskeyResultResolvers<ContextType>;
  SignInWithPasskeySuccess?: SignInWithPasskeySuccessResolvers<ContextType>;
  SignOutEverywhereResult?: SignOutEverywhereResultResolvers<ContextType>;
  SignOutEverywhereSuccess?: SignOutEverywhereSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignUpSuccess?: SignUpSuccessResolvers<ContextType>;
  StaffAct?: StaffActResolvers<ContextType>;
  StaffActConnection?: StaffActConnectionResolvers<ContextType>;
  StaffActEdge?: StaffActEdgeResolvers<ContextType>;
  StartAddingPasskeyResult?: StartAddingPasskeyResultResolvers<ContextType>;
  StartAddingPasskeySuccess?: StartAddingPasskeySuccessResolvers<ContextType>;
  StartDataImportResult?: StartDataImportResultResolvers<ContextType>;
  StartDataImportSuccess?: StartDataImportSuccessResolvers<ContextType>;
  StartSecondFactorResult?: StartSecondFactorResultResolvers<ContextType>;
  StartSecondFactorSuccess?: StartSecondFactorSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SupportMessage?: SupportMessageResolvers<ContextType>;
  SupportRequest?: SupportRequestResolvers<ContextType>;
  SupportRequestConnection?: SupportRequestConnectionResolvers<ContextType>;
  SupportRequestEdge?: SupportRequestEdgeResolvers<ContextType>;
  SupportRequester?: SupportRequesterResolvers<ContextType>;
  TooManyApiKeys?: TooManyApiKeysResolvers<ContextType>;
  TooManyMembers?: TooManyMembersResolvers<ContextType>;
  TooManyPasskeys?: TooManyPasskeysResolvers<ContextType>;
  TooManyWorkspaces?: TooManyWorkspacesResolvers<ContextType>;
  TransferOwnershipResult?: TransferOwnershipResultResolvers<ContextType>;
  TransferOwnershipSuccess?: TransferOwnershipSuccessResolvers<ContextType>;
  UnsubscribeResult?: UnsubscribeResultResolvers<ContextType>;
  UnsubscribeSuccess?: UnsubscribeSuccessResolvers<ContextType>;
  UpdateMailChoiceResult?: UpdateMailChoiceResultResolvers<ContextType>;
  UpdateMailChoiceSuccess?: UpdateMailChoiceSuccessResolvers<ContextType>;
  UpdatePrivacyChoicesResult?: UpdatePrivacyChoicesResultResolvers<ContextType>;
  UpdatePrivacyChoicesSuccess?: UpdatePrivacyChoicesSuccessResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfileSuccess?: UpdateProfileSuccessResolvers<ContextType>;
  UpdateWorkspaceResult?: UpdateWorkspaceResultResolvers<ContextType>;
  UpdateWorkspaceSuccess?: UpdateWorkspaceSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  VerifyEmailSuccess?: VerifyEmailSuccessResolvers<ContextType>;
  WeakPassword?: WeakPasswordResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceMember?: WorkspaceMemberResolvers<ContextType>;
  WorkspaceOnFile?: WorkspaceOnFileResolvers<ContextType>;
  WorkspacePlace?: WorkspacePlaceResolvers<ContextType>;
  WrongCode?: WrongCodeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
