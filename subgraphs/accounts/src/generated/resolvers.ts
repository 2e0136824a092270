// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerMapper, UserMapper, OrganizationMapper, ApiKeyMapper, OAuthClientMapper, ConnectedAppMapper, SessionMapper, InvitationMapper, OrganizationMembershipMapper, AuditEntryMapper, LinkedIdentityMapper, PasskeyMapper, SecondFactorsMapper, ResourceGrantMapper, ShareLinkMapper } from '../mappers.ts';
import type { OperationContext } from '@castgraph/service/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC with milliseconds: `2026-11-23T08:15:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** A calendar day, `YYYY-MM-DD`; UTC unless a time zone stands beside it. */
  Day: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number of up to 53 bits, for counts and minor units that outgrow 32 bits. */
  Long: { input: number; output: number; }
  /** An IANA time zone name: `Europe/Berlin`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An invitation's token, and who accepts it. */
export type AcceptInvitationInput = {
  /** Name of somebody who has no account yet. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A new password for somebody who has no account yet; the password of the account for somebody who has one and is not signed in. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** What stands behind `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What `acceptInvitation` answers. More members may come: ask for `__typename`. */
export type AcceptInvitationResult = ConflictError | InvalidCredentialsError | InvalidInputError | InvalidTokenError | MfaRequired | SignInPayload | TooManyAttemptsError | WeakPasswordError;

/** A key for programs. Its secret is shown once: when it is made and when it is rotated. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** Addresses and CIDR ranges from which it works; from everywhere when there are none. */
  allowedNetworks: Array<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** From when on it does not work any more; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's id, the first part of the secret; it stays the same through rotations. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Until when the secret of before the last rotation works; null when it does not any more. */
  previousSecretExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Requests a minute; null for as many as every caller may make. */
  requestsPerMinute?: Maybe<Scalars['Int']['output']>;
  /** When it was taken back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last given a new secret. */
  rotatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it permits. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether it works now. */
  status: ApiKeyStatus;
};

/** A door besides GraphQL that keys send to. */
export type ApiKeyDoor =
  /** `POST /v1/conversions`. */
  | 'CONVERSIONS'
  /** `POST /v1/events`. */
  | 'EVENTS'
  /** `POST /v1/logs`. */
  | 'LOGS';

/** A day of a key at a door besides GraphQL. */
export type ApiKeyDoorUsage = {
  __typename?: 'ApiKeyDoorUsage';
  /** Rows that were taken. */
  accepted: Scalars['Long']['output'];
  /** Bytes of bodies as they were read, inflated. */
  bytes: Scalars['Long']['output'];
  /** The day in UTC. */
  day: Scalars['Day']['output'];
  /** Which door. */
  door: ApiKeyDoor;
  /** Rows that were there already. */
  duplicates: Scalars['Long']['output'];
  /** Requests refused because the key had expired. A wrong secret is counted for nobody. */
  refused401: Scalars['Long']['output'];
  /** Requests refused for want of a scope, or from an address that the key does not work from. */
  refused403: Scalars['Long']['output'];
  /** Requests refused because there were too many. */
  refused429: Scalars['Long']['output'];
  /** Requests that could not be taken at the moment. */
  refused503: Scalars['Long']['output'];
  /** Rows that were not taken. */
  rejected: Scalars['Long']['output'];
  /** Requests, those that were refused included. */
  requests: Scalars['Long']['output'];
};

/** Whether a key works. */
export type ApiKeyStatus =
  /** It works. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED';

/** What was done with a key: its days at the GraphQL door, their sums, and what it sent to other doors. Complete to within a minute. */
export type ApiKeyUsage = {
  __typename?: 'ApiKeyUsage';
  /** The key's id. */
  apiKeyId: Scalars['ID']['output'];
  /** What they cost: objects that answers may hold, as in the `extensions` of an answer. */
  cost: Scalars['Long']['output'];
  /** The days with any use, latest first. */
  days: Array<ApiKeyUsageDay>;
  /** The days at other doors, latest first: they cost nothing here, and count rows and bytes instead. */
  doors: Array<ApiKeyDoorUsage>;
  /** Operations that were refused, or answered with errors. */
  errors: Scalars['Long']['output'];
  /** Operations asked for, those that were refused included. */
  requests: Scalars['Long']['output'];
};

/** A day of a key. */
export type ApiKeyUsageDay = {
  __typename?: 'ApiKeyUsageDay';
  /** What they cost. */
  cost: Scalars['Long']['output'];
  /** The day in UTC. */
  day: Scalars['Day']['output'];
  /** Operations that were refused, or answered with errors. */
  errors: Scalars['Long']['output'];
  /** Operations asked for, those that were refused included. */
  requests: Scalars['Long']['output'];
};

/** One sensitive act: who did what to what, and when. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done, as `area.verb`. */
  action: Scalars['String']['output'];
  /** Id of the actor. */
  actorId: Scalars['String']['output'];
  /** Kind of the actor: user, key or service. */
  actorKind: Scalars['String']['output'];
  /** Which part of the product recorded it: accounts, analytics, ingestion, integrations, operations or reporting. */
  area: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What changed. Addresses are shortened and secrets left out. */
  details: Scalars['JSON']['output'];
  /** SHA-256 over the entry and the hash before it, hexadecimal: write it down, and nobody can change what came before. */
  hash?: Maybe<Scalars['String']['output']>;
  /** The entry's id. */
  id: Scalars['ID']['output'];
  /** Its place in its part's chain, from 1; null for the instant between its commit and its link. */
  seq?: Maybe<Scalars['Long']['output']>;
  /** Id of the thing it was done to. */
  subjectId?: Maybe<Scalars['String']['output']>;
  /** Kind of the thing it was done to. */
  subjectType: Scalars['String']['output'];
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Entries with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An audit entry and its cursor. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Cursor of this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** How audit entries are written into a file. */
export type AuditExportFormat =
  /** A table, RFC 4180; cells that a spreadsheet would take for a formula begin with an apostrophe. */
  | 'CSV'
  /** One JSON object a line. */
  | 'JSON';

/** Which audit entries; those that fit all that is given. */
export type AuditFilter = {
  /** What was done, or how that begins: `campaign.create`, `campaign.`. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Id of whoever did it. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** The first instant, included. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the thing it was done to. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of the thing it was done to. */
  subjectType?: InputMaybe<Scalars['String']['input']>;
  /** The last instant, not included. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A short-lived token for `Authorization: Bearer …`. */
export type AuthToken = {
  __typename?: 'AuthToken';
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** What it permits. */
  scopes: Array<Scalars['String']['output']>;
  /** The token itself, an EdDSA-signed JWT. */
  token: Scalars['String']['output'];
  /** Whose it is. */
  userId: Scalars['ID']['output'];
};

/** An account at an OpenID provider to link. */
export type BeginIdentityLinkInput = {
  /** The password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Name of the provider. */
  provider: Scalars['String']['input'];
};

/** Where to go. */
export type BeginIdentityLinkPayload = {
  __typename?: 'BeginIdentityLinkPayload';
  /** Where the browser goes within 5 minutes, to sign in at the provider; the link is made when it comes back in this session. */
  url: Scalars['String']['output'];
};

/** What `beginIdentityLink` answers: `NotFoundError` for a provider that is not there. */
export type BeginIdentityLinkResult = BeginIdentityLinkPayload | InvalidCredentialsError | InvalidInputError | NotFoundError | TooManyAttemptsError;

/** Who asks for a passkey. */
export type BeginPasskeyInput = {
  /** The password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What a browser needs to make a passkey. */
export type BeginPasskeyPayload = {
  __typename?: 'BeginPasskeyPayload';
  /** For `navigator.credentials.create`, in the JSON form of WebAuthn. */
  options: Scalars['JSON']['output'];
  /** Goes along with the answer. It lives for 5 minutes and works once. */
  token: Scalars['String']['output'];
};

/** What `beginPasskey` answers: `ConflictError` where there are twenty already. */
export type BeginPasskeyResult = BeginPasskeyPayload | ConflictError | InvalidCredentialsError | InvalidInputError | TooManyAttemptsError;

/** Both factors, to remove one or to make its codes anew. Either a code or a recovery code. */
export type BothFactorsInput = {
  /** Six digits of the authenticator app. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The password. */
  password: Scalars['String']['input'];
  /** A recovery code, which is used up. */
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** A campaign. */
export type Campaign = {
  __typename?: 'Campaign';
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** Taken back. */
export type CancelInvitationPayload = {
  __typename?: 'CancelInvitationPayload';
  /** Its id. */
  invitationId: Scalars['ID']['output'];
};

/** What `cancelInvitation` answers. */
export type CancelInvitationResult = CancelInvitationPayload | InvalidInputError | NotFoundError;

/** What a member shall be. */
export type ChangeMemberRoleInput = {
  /** `owner`, `admin`, `manager`, `analyst`, `sponsor` or `read-only`. */
  role: Scalars['String']['input'];
  /** The member. */
  userId: Scalars['ID']['input'];
};

/** Changed. */
export type ChangeMemberRolePayload = {
  __typename?: 'ChangeMemberRolePayload';
  /** The member. */
  user?: Maybe<User>;
};

/** What `changeMemberRole` answers. */
export type ChangeMemberRoleResult = ChangeMemberRolePayload | ConflictError | InvalidInputError | NotFoundError;

/** A new password for the old one. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: Scalars['String']['input'];
  /** Whether to end what apps were let do as well: do so when somebody else may have known the old password. */
  endApps?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least 10 characters, and not one that would soon be guessed. */
  newPassword: Scalars['String']['input'];
};

/** What `changePassword` answers. */
export type ChangePasswordResult = InvalidCredentialsError | InvalidInputError | SignInPayload | TooManyAttemptsError | WeakPasswordError;

/** The first code of the app. */
export type ConfirmTotpInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** The app counts from now on. */
export type ConfirmTotpPayload = {
  __typename?: 'ConfirmTotpPayload';
  /** Ten codes, each good once in the place of the app. They are shown now only. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** How many other sessions of the caller ended. */
  sessionsEnded: Scalars['Int']['output'];
};

/** What `confirmTotp` answers: `NotFoundError` where no enrolment waits. */
export type ConfirmTotpResult = ConfirmTotpPayload | InvalidCodeError | InvalidInputError | NotFoundError | TooManyAttemptsError;

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

/** An app that the caller let act for them in the current organization. */
export type ConnectedApp = {
  __typename?: 'ConnectedApp';
  /** The app's `client_id`. */
  clientId: Scalars['ID']['output'];
  /** When it was first permitted. */
  connectedAt: Scalars['DateTime']['output'];
  /** Where to read more about it. */
  homepage?: Maybe<Scalars['String']['output']>;
  /** When it was last used, to within a few minutes. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The app's name. */
  name: Scalars['String']['output'];
  /** The organization that registered the app. */
  publisher: Scalars['String']['output'];
  /** What it was permitted, at most; it never holds more than the caller does. */
  scopes: Array<Scalars['String']['output']>;
};

/** A new key. */
export type CreateApiKeyInput = {
  /** Addresses and CIDR ranges, IPv4 or IPv6, from which it works, at most 20; from everywhere without them. */
  allowedNetworks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when on it stops working; later than now, within ten years. Without it the key works until it is revoked. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  name: Scalars['String']['input'];
  /** Requests a minute, from 1 to 100,000; what the installation allows every caller stays the upper limit. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What it permits; none beyond the caller's own. */
  scopes: Array<Scalars['String']['input']>;
};

/** The new key and its secret. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The key. */
  apiKey: ApiKey;
  /** The secret to send as `Authorization: Bearer …`; shown only now. */
  secret: Scalars['String']['output'];
};

/** What `createApiKey` answers. */
export type CreateApiKeyResult = CreateApiKeyPayload | InvalidInputError;

/** A new app. */
export type CreateOAuthClientInput = {
  /** Where people read more about it; https. */
  homepage?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can keep a secret; this does not change. */
  kind: OAuthClientKind;
  /** What people read when they are asked. */
  name: Scalars['String']['input'];
  /** Where people may be sent back to, 1 to 10: https, http on this machine (`127.0.0.1`, `[::1]`, `localhost`), or for public apps a scheme of their own such as `com.example.app:/back`. */
  redirectUris: Array<Scalars['String']['input']>;
  /** What it may ask people for. Changing keys and members cannot be asked for. */
  scopes: Array<Scalars['String']['input']>;
};

/** Registered. */
export type CreateOAuthClientPayload = {
  __typename?: 'CreateOAuthClientPayload';
  /** The app. */
  client: OAuthClient;
  /** The `client_secret` of a confidential app; shown only now. */
  clientSecret?: Maybe<Scalars['String']['output']>;
};

/** What `createOAuthClient` answers. */
export type CreateOAuthClientResult = CreateOAuthClientPayload | InvalidInputError;

/** What to call the new organization. */
export type CreateOrganizationInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** Made. */
export type CreateOrganizationPayload = {
  __typename?: 'CreateOrganizationPayload';
  /** The organization, with the caller as its owner. They stay where they are: `switchOrganization` goes there. */
  organization: OrganizationMembership;
};

/** What `createOrganization` answers: `ConflictError` for somebody who owns 20 organizations already. */
export type CreateOrganizationResult = ConflictError | CreateOrganizationPayload | InvalidInputError;

/** What to call the new sandbox. */
export type CreateSandboxInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** Made. Its sample data comes in within a minute. */
export type CreateSandboxPayload = {
  __typename?: 'CreateSandboxPayload';
  /** The sandbox, with the caller as its owner. They stay where they are: `switchOrganization` goes there. */
  sandbox: OrganizationMembership;
};

/** What `createSandbox` answers. */
export type CreateSandboxResult = CreateSandboxPayload | InvalidInputError | SandboxLimitError;

/** A new share link. */
export type CreateShareLinkInput = {
  /** Until when it works: at most a year. */
  expiresAt: Scalars['DateTime']['input'];
  /** What it opens. */
  kind: SharedKind;
  /** At least 8 characters, for a link that asks for a password too. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The report, for a link of one. One that is not the organization's opens nothing. */
  reportId?: InputMaybe<Scalars['ID']['input']>;
};

/** The new link. */
export type CreateShareLinkPayload = {
  __typename?: 'CreateShareLinkPayload';
  /** The link. */
  shareLink: ShareLink;
  /** Its address; shown only now. */
  url: Scalars['String']['output'];
};

/** What `createShareLink` answers. */
export type CreateShareLinkResult = ConflictError | CreateShareLinkPayload | InvalidInputError;

/** A span of calendar days in one time zone: from the start of `from` to the end of `to`. */
export type DateRange = {
  __typename?: 'DateRange';
  /** First day, included. */
  from: Scalars['Day']['output'];
  /** The zone whose days these are. */
  timeZone: Scalars['TimeZone']['output'];
  /** Last day, included. */
  to: Scalars['Day']['output'];
};

/** A span of calendar days in one time zone: from the start of `from` to the end of `to`. */
export type DateRangeInput = {
  /** First day, included. */
  from: Scalars['Day']['input'];
  /** The zone whose days these are. */
  timeZone?: Scalars['TimeZone']['input'];
  /** Last day, included. */
  to: Scalars['Day']['input'];
};

/** Deleted. */
export type DeleteMyAccountPayload = {
  __typename?: 'DeleteMyAccountPayload';
  /** Always true. */
  deleted: Scalars['Boolean']['output'];
};

/** What `deleteMyAccount` answers. */
export type DeleteMyAccountResult = ConflictError | DeleteMyAccountPayload | InvalidCredentialsError | InvalidInputError | TooManyAttemptsError;

/** Gone, with everything that people let it do. */
export type DeleteOAuthClientPayload = {
  __typename?: 'DeleteOAuthClientPayload';
  /** The app. */
  clientId: Scalars['ID']['output'];
};

/** What `deleteOAuthClient` answers. */
export type DeleteOAuthClientResult = DeleteOAuthClientPayload | InvalidInputError | NotFoundError;

/** Deleted: nobody gets in any more, and what is in it is being erased. */
export type DeleteSandboxPayload = {
  __typename?: 'DeleteSandboxPayload';
  /** Which one it was. */
  deletedId: Scalars['ID']['output'];
};

/** What `deleteSandbox` answers: `ConflictError` for the organization that the caller is in. */
export type DeleteSandboxResult = ConflictError | DeleteSandboxPayload | InvalidInputError | NotFoundError;

/** The app counts no longer. */
export type DisableTotpPayload = {
  __typename?: 'DisableTotpPayload';
  /** What the caller still has. */
  secondFactors: SecondFactors;
};

/** What `disableTotp` answers: `NotFoundError` where there is none. */
export type DisableTotpResult = DisableTotpPayload | InvalidCodeError | InvalidCredentialsError | InvalidInputError | NotFoundError | TooManyAttemptsError;

/** The password is right, but the e-mail address was not verified within a week. A mail with a new link is on its way. */
export type EmailNotVerifiedError = UserError & {
  __typename?: 'EmailNotVerifiedError';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** Ended. */
export type EndSessionPayload = {
  __typename?: 'EndSessionPayload';
  /** The session that ended. */
  sessionId: Scalars['ID']['output'];
};

/** What `endSession` answers. */
export type EndSessionResult = EndSessionPayload | InvalidInputError | NotFoundError;

/** Who asks for an authenticator app. */
export type EnrolTotpInput = {
  /** The password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What an authenticator app needs. It is shown now only, and counts for nothing until `confirmTotp`. */
export type EnrolTotpPayload = {
  __typename?: 'EnrolTotpPayload';
  /** The same as a QR code, to scan: an SVG image. */
  qrCode: Scalars['String']['output'];
  /** The secret in base32, to type in. */
  secret: Scalars['String']['output'];
  /** The same as an `otpauth:` address, to open. */
  uri: Scalars['String']['output'];
};

/** What `enrolTotp` answers: `ConflictError` where there is an app already. */
export type EnrolTotpResult = ConflictError | EnrolTotpPayload | InvalidCredentialsError | InvalidInputError | TooManyAttemptsError;

/** Which audit entries to write into a file, and how. */
export type ExportAuditInput = {
  /** Which entries; all by default. */
  filter?: InputMaybe<AuditFilter>;
  /** The kind of file. */
  format: AuditExportFormat;
};

/** Where the file is. */
export type ExportAuditPayload = {
  __typename?: 'ExportAuditPayload';
  /** When the address ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** An address that hands out the file for 15 minutes to whoever has it. It holds the entries up to the moment of asking. */
  url: Scalars['String']['output'];
};

/** The address, or what is wrong with the input. */
export type ExportAuditResult = ExportAuditPayload | InvalidInputError;

/** All that is held of the caller. */
export type ExportMyDataPayload = {
  __typename?: 'ExportMyDataPayload';
  /** Person, organizations, sessions, invitations, and what the audit says they did. */
  data: Scalars['JSON']['output'];
};

/** What a member with the role `sponsor` can be granted; they see nothing else of what a sponsor or a campaign owns. */
export type GrantKind =
  /** One campaign and the reports about it. */
  | 'CAMPAIGN'
  /** A sponsor: its campaigns, those of later too, and the reports about them. */
  | 'SPONSOR';

/** Granted, from the member's next request on. */
export type GrantResourcePayload = {
  __typename?: 'GrantResourcePayload';
  /** The grant; the earlier one when there was one. */
  grant: ResourceGrant;
};

/** What `grantResource` answers. */
export type GrantResourceResult = ConflictError | GrantResourcePayload | InvalidInputError | NotFoundError;

/** The code is wrong, was used before, or its time is over. Codes of apps work once. */
export type InvalidCodeError = UserError & {
  __typename?: 'InvalidCodeError';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** E-mail or password is wrong. The answer and its timing are the same for unknown accounts. */
export type InvalidCredentialsError = UserError & {
  __typename?: 'InvalidCredentialsError';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** The input cannot be used. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** What is wrong and how to mend it. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost first: `["input", "feedUrl"]`. */
  path: Array<Scalars['String']['output']>;
};

/** The token of a link is unknown, expired, used, or for something else. */
export type InvalidTokenError = UserError & {
  __typename?: 'InvalidTokenError';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** An e-mail address that was asked to join the organization. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Who was asked. */
  email: Scalars['String']['output'];
  /** Until when the link works. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its id, which opens nothing. */
  id: Scalars['ID']['output'];
  /** Who asked; null when they have left. */
  invitedBy?: Maybe<User>;
  /** What they will be. */
  role: Scalars['String']['output'];
};

/** Whom to ask in. */
export type InviteMemberInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** `owner`, `admin`, `manager`, `analyst`, `sponsor` or `read-only`. Only owners make owners. */
  role: Scalars['String']['input'];
};

/** Asked; a mail is on its way. */
export type InviteMemberPayload = {
  __typename?: 'InviteMemberPayload';
  /** The invitation. */
  invitation: Invitation;
};

/** What `inviteMember` answers. */
export type InviteMemberResult = ConflictError | InvalidInputError | InviteMemberPayload;

/** Left. */
export type LeaveOrganizationPayload = {
  __typename?: 'LeaveOrganizationPayload';
  /** The organization. */
  organizationId: Scalars['ID']['output'];
};

/** What `leaveOrganization` answers. */
export type LeaveOrganizationResult = ConflictError | LeaveOrganizationPayload;

/** A sign-in at a provider whose e-mail address has an account here, to link after signing in to that. */
export type LinkIdentityInput = {
  /** What stood behind `#link=` where the provider led back to. */
  token: Scalars['String']['input'];
};

/** Linked. */
export type LinkIdentityPayload = {
  __typename?: 'LinkIdentityPayload';
  /** The identity. */
  identity: LinkedIdentity;
};

/** What `linkIdentity` answers: `ConflictError` where the identity signs somebody else in. */
export type LinkIdentityResult = ConflictError | InvalidInputError | InvalidTokenError | LinkIdentityPayload;

/** An account at an OpenID provider that signs the caller in. */
export type LinkedIdentity = {
  __typename?: 'LinkedIdentity';
  /** The e-mail address that the provider verified when it was linked. */
  email: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When somebody last signed in with it. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was linked. */
  linkedAt: Scalars['DateTime']['output'];
  /** What the provider is called; its address where the operator names it no more. */
  provider: Scalars['String']['output'];
};

/** A page of members. */
export type MemberConnection = {
  __typename?: 'MemberConnection';
  /** The members, in the order in which their accounts were made. */
  edges: Array<MemberEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A member and their place in the list. */
export type MemberEdge = {
  __typename?: 'MemberEdge';
  /** Pass it as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: User;
};

/** How somebody can show a second factor. */
export type MfaMethod =
  /** A passkey. */
  | 'PASSKEY'
  /** One of the codes that were handed out for the day on which the app is lost. */
  | 'RECOVERY_CODE'
  /** A code of six digits from an authenticator app. */
  | 'TOTP';

/** The first factor holds; a second one is asked for before a session starts. Answer with `verifyMfa` or `verifyPasskey`. */
export type MfaRequired = UserError & {
  __typename?: 'MfaRequired';
  /** Says who has shown the first factor. It lives for 5 minutes and takes 5 tries. */
  challengeToken: Scalars['String']['output'];
  /** What to do next. */
  message: Scalars['String']['output'];
  /** What this person can show. */
  methods: Array<MfaMethod>;
};

/** An amount of money in whole minor units; never a floating-point number. */
export type Money = {
  __typename?: 'Money';
  /** Whole minor units (cents, pence, yen). */
  amountMinor: Scalars['Long']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
};

/** An amount of money in whole minor units. */
export type MoneyInput = {
  /** Whole minor units (cents, pence, yen). */
  amountMinor: Scalars['Long']['input'];
  /** ISO 4217 code. */
  currency: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Joins the organization of an invitation and signs in to it. */
  acceptInvitation: AcceptInvitationResult;
  /** Begins to link an account at an OpenID provider to the caller's. */
  beginIdentityLink: BeginIdentityLinkResult;
  /** Begins to add a passkey. */
  beginPasskey: BeginPasskeyResult;
  /** Takes an open invitation back. */
  cancelInvitation: CancelInvitationResult;
  /** Changes what a member may do, from their next request on. The last owner stays one. */
  changeMemberRole: ChangeMemberRoleResult;
  /** Changes the caller's password, ends all other sessions, and gives this one a new token. Apps go on, unless asked otherwise. */
  changePassword: ChangePasswordResult;
  /** Ends the enrolment with the app's first code, and ends all other sessions: they were started without a second factor. */
  confirmTotp: ConfirmTotpResult;
  /** Makes an API key. Only a person may: a key that leaked must not make others. */
  createApiKey: CreateApiKeyResult;
  /** Registers an app. Only a person may. */
  createOAuthClient: CreateOAuthClientResult;
  /** Starts another organization that the caller owns: a second company, or a place to try things in, whose keys see nothing of this one. */
  createOrganization: CreateOrganizationResult;
  /** Starts a sandbox: an organization of the caller's own to try programs in, with invented shows, listeners and a campaign. One person may own 3. */
  createSandbox: CreateSandboxResult;
  /** Makes a link to one report or the dashboard. */
  createShareLink: CreateShareLinkResult;
  /** Deletes the caller at once and for good. The last owner of an organization with other members hands it over first. */
  deleteMyAccount: DeleteMyAccountResult;
  /** Removes an app and ends all its tokens, whoever let it in. */
  deleteOAuthClient: DeleteOAuthClientResult;
  /** Deletes a sandbox with everything in it. */
  deleteSandbox: DeleteSandboxResult;
  /** Removes the authenticator app and its recovery codes. */
  disableTotp: DisableTotpResult;
  /** Ends one of the caller's sessions, in any of their organizations; gateways refuse it from the next request on. */
  endSession: EndSessionResult;
  /** Begins to enrol an authenticator app. One that was begun before goes out of use. */
  enrolTotp: EnrolTotpResult;
  /** Makes an address of a file of audit entries, and records that. */
  exportAudit: ExportAuditResult;
  /** Hands out all that is held of the caller. */
  exportMyData: ExportMyDataPayload;
  /** Lets a member with the role `sponsor` see a sponsor or a campaign. */
  grantResource: GrantResourceResult;
  /** Asks an address to join the current organization, by a mail with a link. An earlier invitation of the address goes out of use. */
  inviteMember: InviteMemberResult;
  /** Ends the caller's own membership of the current organization. The last owner stays. */
  leaveOrganization: LeaveOrganizationResult;
  /** Links the account at an OpenID provider that was shown before signing in to this one. */
  linkIdentity: LinkIdentityResult;
  /** Opens a link. */
  openShareLink: OpenShareLinkResult;
  /** Takes a refresh token for the next access token. A token shown twice was copied: its session ends. */
  refreshToken: RefreshTokenResult;
  /** Makes ten new recovery codes in the place of the old ones. */
  regenerateRecoveryCodes: RegenerateRecoveryCodesResult;
  /** Adds a passkey, which then signs in by itself or is the second factor. */
  registerPasskey: RegisterPasskeyResult;
  /** Removes a member and ends their sessions in this organization. The last owner stays. */
  removeMember: RemoveMemberResult;
  /** Removes a passkey. */
  removePasskey: RemovePasskeyResult;
  /** Sends a link for a new password, if there is such an account. Answer and timing do not tell. */
  requestPasswordReset: RequestPasswordResetResult;
  /** Sends the caller's verification mail again; earlier links go out of use. */
  resendVerification: ResendVerificationResult;
  /** Takes away the authenticator app, the passkeys and the recovery codes of a member who has lost them, signs them out everywhere and tells them by mail. */
  resetMemberFactors: ResetMemberFactorsResult;
  /** Sets a new password, ends all sessions, tokens and all that apps were let do, and signs in. */
  resetPassword: ResetPasswordResult;
  /** Erases what is in a sandbox and fills it with fresh sample data. Its members, keys and audit entries stay. */
  resetSandbox: ResetSandboxResult;
  /** Takes a key back for good; gateways refuse it from the next request on, the doors of `/v1` within 15 seconds. */
  revokeApiKey: RevokeApiKeyResult;
  /** Ends what the caller let an app do in the current organization; gateways refuse its tokens from the next request on. */
  revokeConnectedApp: RevokeConnectedAppResult;
  /** Takes a grant back. Open pages lose it within seconds; access tokens of before are refused, at the latest after 5 seconds. */
  revokeResource: RevokeResourceResult;
  /** Takes a link back; what was opened by it is refused from then on, at the latest after 5 seconds. */
  revokeShareLink: RevokeShareLinkResult;
  /** Gives a key a new secret. The one before goes on working for `overlapHours`, so that programs can be told one after the other. */
  rotateApiKey: RotateApiKeyResult;
  /** Gives a confidential app a new secret. The one before goes on working for `overlapHours`. */
  rotateClientSecret: RotateClientSecretResult;
  /** Signs in with e-mail and password; sets the session cookie. */
  signIn: SignInResult;
  /** Ends the caller's session and clears the cookie. */
  signOut: SignOutPayload;
  /** Ends all sessions, access and refresh tokens of the caller, this one included, in all their organizations. */
  signOutEverywhere: SignOutEverywherePayload;
  /** Starts an account and its organization, and signs in. */
  signUp: SignUpResult;
  /** Goes to another organization of the caller, with a new session token. */
  switchOrganization: SwitchOrganizationResult;
  /** Unlinks an account at an OpenID provider. */
  unlinkIdentity: UnlinkIdentityResult;
  /** Changes a key's name and limits; gateways hear of it at once. */
  updateApiKey: UpdateApiKeyResult;
  /** Changes an app. */
  updateOAuthClient: UpdateOAuthClientResult;
  /** Renames the current organization. */
  updateOrganization: UpdateOrganizationResult;
  /** Changes what the current organization asks of its members. */
  updateOrganizationSecurity: UpdateOrganizationSecurityResult;
  /** Changes the caller's own profile. */
  updateProfile: UpdateProfileResult;
  /** Shows, by the token of a mail, that the address is the person's own. */
  verifyEmail: VerifyEmailResult;
  /** Shows the second factor that a sign-in asks for, and signs in. */
  verifyMfa: VerifyMfaResult;
  /** Signs in with a passkey: in the place of both factors, or as the second one. */
  verifyPasskey: VerifyPasskeyResult;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationBeginIdentityLinkArgs = {
  input: BeginIdentityLinkInput;
};


export type MutationBeginPasskeyArgs = {
  input: BeginPasskeyInput;
};


export type MutationCancelInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationConfirmTotpArgs = {
  input: ConfirmTotpInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreateOAuthClientArgs = {
  input: CreateOAuthClientInput;
};


export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


export type MutationCreateSandboxArgs = {
  input: CreateSandboxInput;
};


export type MutationCreateShareLinkArgs = {
  input: CreateShareLinkInput;
};


export type MutationDeleteMyAccountArgs = {
  password: Scalars['String']['input'];
};


export type MutationDeleteOAuthClientArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteSandboxArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDisableTotpArgs = {
  input: BothFactorsInput;
};


export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEnrolTotpArgs = {
  input: EnrolTotpInput;
};


export type MutationExportAuditArgs = {
  input: ExportAuditInput;
};


export type MutationGrantResourceArgs = {
  input: ResourceGrantInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


export type MutationOpenShareLinkArgs = {
  input: OpenShareLinkInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationRegenerateRecoveryCodesArgs = {
  input: BothFactorsInput;
};


export type MutationRegisterPasskeyArgs = {
  input: RegisterPasskeyInput;
};


export type MutationRemoveMemberArgs = {
  userId: Scalars['ID']['input'];
};


export type MutationRemovePasskeyArgs = {
  input: RemovePasskeyInput;
};


export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationResetMemberFactorsArgs = {
  input: ResetMemberFactorsInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationResetSandboxArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeConnectedAppArgs = {
  clientId: Scalars['ID']['input'];
};


export type MutationRevokeResourceArgs = {
  input: ResourceGrantInput;
};


export type MutationRevokeShareLinkArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRotateApiKeyArgs = {
  id: Scalars['ID']['input'];
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationRotateClientSecretArgs = {
  id: Scalars['ID']['input'];
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutEverywhereArgs = {
  includeApps?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationSwitchOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnlinkIdentityArgs = {
  input: UnlinkIdentityInput;
};


export type MutationUpdateApiKeyArgs = {
  id: Scalars['ID']['input'];
  input: UpdateApiKeyInput;
};


export type MutationUpdateOAuthClientArgs = {
  id: Scalars['ID']['input'];
  input: UpdateOAuthClientInput;
};


export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


export type MutationUpdateOrganizationSecurityArgs = {
  input: UpdateOrganizationSecurityInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationVerifyEmailArgs = {
  token: Scalars['String']['input'];
};


export type MutationVerifyMfaArgs = {
  input: VerifyMfaInput;
};


export type MutationVerifyPasskeyArgs = {
  input: VerifyPasskeyInput;
};

/** Nothing of that id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** What was looked for. */
  message: Scalars['String']['output'];
};

/** An app of the organization that people may let act for them, by OAuth 2.0 (`/.well-known/oauth-authorization-server`). */
export type OAuthClient = {
  __typename?: 'OAuthClient';
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** Where people read more about it. */
  homepage?: Maybe<Scalars['String']['output']>;
  /** The `client_id`. */
  id: Scalars['ID']['output'];
  /** Whether it can keep a secret. */
  kind: OAuthClientKind;
  /** What people read when they are asked. */
  name: Scalars['String']['output'];
  /** Until when the secret of before the last rotation works; null when it does not any more. */
  previousSecretExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where people are sent back to; compared letter by letter. */
  redirectUris: Array<Scalars['String']['output']>;
  /** When it was last given a new secret. */
  rotatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may ask people for. */
  scopes: Array<Scalars['String']['output']>;
};

/** Whether an app can keep a secret. PKCE (S256) is asked of both. */
export type OAuthClientKind =
  /** Runs on a server, and shows its secret. */
  | 'CONFIDENTIAL'
  /** Runs on people's machines or in their browsers, and has no secret. */
  | 'PUBLIC';

/** The token of a link, and its password where it has one. */
export type OpenShareLinkInput = {
  /** The password. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** What stands behind `/shared#token=`, where no server's log sees it. */
  token: Scalars['String']['input'];
};

/** Open: the token reads what is shared and nothing else. */
export type OpenShareLinkPayload = {
  __typename?: 'OpenShareLinkPayload';
  /** For `Authorization: Bearer …`, for 5 minutes; open the link again for the next. */
  authToken: AuthToken;
  /** What it opens. */
  kind: SharedKind;
  /** The report; null for the dashboard. */
  reportId?: Maybe<Scalars['ID']['output']>;
};

/** What `openShareLink` answers. Links that ended and links that never were are refused in the same words. */
export type OpenShareLinkResult = InvalidCredentialsError | InvalidInputError | InvalidTokenError | OpenShareLinkPayload | TooManyAttemptsError;

/** An organization: publisher, network, agency or sponsor. Every row of the product belongs to exactly one. */
export type Organization = {
  __typename?: 'Organization';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id, which also stands in its measurement prefix `/r/{id}/…`. */
  id: Scalars['ID']['output'];
  /** Whether it is a sandbox: a place to try things in, whose shows, listeners and sponsors are invented. */
  isSandbox: Scalars['Boolean']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

/** An organization that the caller belongs to. */
export type OrganizationMembership = {
  __typename?: 'OrganizationMembership';
  /** The organization's id. */
  id: Scalars['ID']['output'];
  /** Whether it is a sandbox: a place to try things in, with sample data. */
  isSandbox: Scalars['Boolean']['output'];
  /** Since when. */
  joinedAt: Scalars['DateTime']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What the caller is in it. */
  role: Scalars['String']['output'];
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge; pass it as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something precedes. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A passkey: a key on a device, or in a password manager, that answers for its owner. */
export type Passkey = {
  __typename?: 'Passkey';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id here. */
  id: Scalars['ID']['output'];
  /** Whether it is copied to other devices of its owner. */
  isSynced: Scalars['Boolean']['output'];
  /** When it last signed somebody in. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its owner calls it. */
  name: Scalars['String']['output'];
};

/** The passkey was not accepted: it is unknown here, was made for another site, or answers another question. */
export type PasskeyRefusedError = UserError & {
  __typename?: 'PasskeyRefusedError';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** What a browser needs to ask for a passkey. */
export type PasskeyRequest = {
  __typename?: 'PasskeyRequest';
  /** For `navigator.credentials.get`, in the JSON form of WebAuthn. */
  options: Scalars['JSON']['output'];
  /** Goes along with the answer. It lives for 5 minutes and works once. */
  token: Scalars['String']['output'];
};

/** Whether a user may do something, and why. */
export type PermissionCheck = {
  __typename?: 'PermissionCheck';
  /** The action within it, such as `write`. */
  action: Scalars['String']['output'];
  /** The answer. */
  granted: Scalars['Boolean']['output'];
  /** Which role or scope decides, or what is missing. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The area, such as `campaigns`. */
  resource: Scalars['String']['output'];
  /** The user asked about. */
  userId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** What was done with the organization's keys, busiest first; keys without use are left out. */
  apiKeyUsage: Array<ApiKeyUsage>;
  /** The organization's API keys, newest first; those that ended stay in the list for 90 days. */
  apiKeys: Array<ApiKey>;
  /** What was done in this organization, in all parts of the product, newest first. */
  auditEntries: AuditEntryConnection;
  /** The apps that the caller let act for them in the current organization, latest first. */
  connectedApps: Array<ConnectedApp>;
  /** The caller's accounts at OpenID providers. */
  identities: Array<LinkedIdentity>;
  /** The current organization's open invitations, newest first. */
  invitations: Array<Invitation>;
  /** The members of the current organization. */
  members: MemberConnection;
  /** The organization's own apps, newest first. */
  oauthClients: Array<OAuthClient>;
  /** The organizations that the caller belongs to. */
  organizations: Array<OrganizationMembership>;
  /** What a browser needs to ask for a passkey: any of this site, or one of whoever is asked for a second factor. */
  passkeyRequest: PasskeyRequest;
  /** Whether the caller may do `action` on `resource`, and why. */
  permissionCheck: PermissionCheck;
  /** What members may see, all members' when no one is named, in the order in which it was granted; at most 500. */
  resourceGrants: Array<ResourceGrant>;
  /** The caller's second factors. */
  secondFactors: SecondFactors;
  /** The caller's sessions in all their organizations, last seen first. */
  sessions: Array<Session>;
  /** The organization's share links, newest first, those that have ended included; at most 500. */
  shareLinks: Array<ShareLink>;
  /** The OpenID providers that people can sign in with here. */
  signInProviders: Array<SignInProvider>;
  /** Who is asking; null for an anonymous caller. */
  viewer?: Maybe<Viewer>;
};


export type QueryApiKeyUsageArgs = {
  apiKeyId?: InputMaybe<Scalars['ID']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPasskeyRequestArgs = {
  challengeToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPermissionCheckArgs = {
  action: Scalars['String']['input'];
  on?: InputMaybe<ResourceInput>;
  resource: Scalars['String']['input'];
};


export type QueryResourceGrantsArgs = {
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A refresh token. */
export type RefreshTokenInput = {
  /** The latest refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** New tokens for old. */
export type RefreshTokenPayload = {
  __typename?: 'RefreshTokenPayload';
  /** The next access token. */
  authToken: AuthToken;
  /** The next refresh token. The one shown is used up: whoever shows it again ends the session. */
  refreshToken: Scalars['String']['output'];
};

/** What `refreshToken` answers. */
export type RefreshTokenResult = InvalidInputError | InvalidTokenError | RefreshTokenPayload;

/** New recovery codes. The ones before are worth nothing any more. */
export type RegenerateRecoveryCodesPayload = {
  __typename?: 'RegenerateRecoveryCodesPayload';
  /** Ten codes, shown now only. */
  recoveryCodes: Array<Scalars['String']['output']>;
};

/** What `regenerateRecoveryCodes` answers: `NotFoundError` where there is no authenticator app. */
export type RegenerateRecoveryCodesResult = InvalidCodeError | InvalidCredentialsError | InvalidInputError | NotFoundError | RegenerateRecoveryCodesPayload | TooManyAttemptsError;

/** A passkey that a browser has made. */
export type RegisterPasskeyInput = {
  /** What to call it. */
  name: Scalars['String']['input'];
  /** What the browser answered, in the JSON form of WebAuthn. */
  response: Scalars['JSON']['input'];
  /** What `beginPasskey` gave. */
  token: Scalars['String']['input'];
};

/** The passkey counts from now on. */
export type RegisterPasskeyPayload = {
  __typename?: 'RegisterPasskeyPayload';
  /** The passkey. */
  passkey: Passkey;
  /** With the caller's first second factor: ten codes, each good once in its place, shown now only. Null where there was one before. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** How many other sessions of the caller ended; with their first second factor only. */
  sessionsEnded: Scalars['Int']['output'];
};

/** What `registerPasskey` answers: `ConflictError` for one that is registered already. */
export type RegisterPasskeyResult = ConflictError | InvalidInputError | InvalidTokenError | PasskeyRefusedError | RegisterPasskeyPayload;

/** Removed. */
export type RemoveMemberPayload = {
  __typename?: 'RemoveMemberPayload';
  /** Who. */
  userId: Scalars['ID']['output'];
};

/** What `removeMember` answers. */
export type RemoveMemberResult = ConflictError | InvalidInputError | NotFoundError | RemoveMemberPayload;

/** What to remove. */
export type RemovePasskeyInput = {
  /** The passkey. */
  id: Scalars['ID']['input'];
  /** The password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** Removed. */
export type RemovePasskeyPayload = {
  __typename?: 'RemovePasskeyPayload';
  /** What the caller still has. */
  secondFactors: SecondFactors;
};

/** What `removePasskey` answers. */
export type RemovePasskeyResult = InvalidCredentialsError | InvalidInputError | NotFoundError | RemovePasskeyPayload | TooManyAttemptsError;

/** A report: requested, then made, then kept until it expires. */
export type ReportResult = {
  __typename?: 'ReportResult';
  /** The report's id. */
  reportId: Scalars['ID']['output'];
};

/** The same, whether the account exists or not. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** What to do next. */
  message: Scalars['String']['output'];
};

/** What `requestPasswordReset` answers. */
export type RequestPasswordResetResult = InvalidInputError | RequestPasswordResetPayload | TooManyAttemptsError;

/** Whether a mail is on its way. */
export type ResendVerificationPayload = {
  __typename?: 'ResendVerificationPayload';
  /** False when the address is verified already. */
  sent: Scalars['Boolean']['output'];
};

/** What `resendVerification` answers. */
export type ResendVerificationResult = ResendVerificationPayload | TooManyAttemptsError;

/** Whose factors to take away. */
export type ResetMemberFactorsInput = {
  /** The caller's password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Another member of the organization. An owner's are taken away by owners only. */
  userId: Scalars['ID']['input'];
};

/** They are gone, and all sessions of the member have ended. */
export type ResetMemberFactorsPayload = {
  __typename?: 'ResetMemberFactorsPayload';
  /** How many sessions ended, those in other organizations included. */
  sessionsEnded: Scalars['Int']['output'];
  /** Whose they were. */
  userId: Scalars['ID']['output'];
};

/**
 * What `resetMemberFactors` answers: `NotFoundError` for nobody of the organization; `ConflictError` for oneself, for a member who has no
 * second factor, and for one whose account opens another organization in which the caller could not do this.
 */
export type ResetMemberFactorsResult = ConflictError | InvalidCredentialsError | InvalidInputError | NotFoundError | ResetMemberFactorsPayload | TooManyAttemptsError;

/** A new password, by the link of a mail. */
export type ResetPasswordInput = {
  /** At least 10 characters, and not one that would soon be guessed. */
  password: Scalars['String']['input'];
  /** What stands behind `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What `resetPassword` answers. More members may come: ask for `__typename`. */
export type ResetPasswordResult = InvalidInputError | InvalidTokenError | MfaRequired | SignInPayload | WeakPasswordError;

/** It is being filled anew, within a minute. */
export type ResetSandboxPayload = {
  __typename?: 'ResetSandboxPayload';
  /** The sandbox's id. */
  sandboxId: Scalars['ID']['output'];
};

/** What `resetSandbox` answers: `ConflictError` while it is being filled. */
export type ResetSandboxResult = ConflictError | InvalidInputError | NotFoundError | ResetSandboxPayload;

/** Something that a member may see. */
export type ResourceGrant = {
  __typename?: 'ResourceGrant';
  /** The campaign, when it is one that still exists. */
  campaign?: Maybe<Campaign>;
  /** When it was granted. */
  grantedAt: Scalars['DateTime']['output'];
  /** Who granted it; null when they have left. */
  grantedBy?: Maybe<User>;
  /** Of what kind it is. */
  kind: GrantKind;
  /** The id of the sponsor or campaign. */
  resourceId: Scalars['ID']['output'];
  /** The sponsor, when it is one that still exists. */
  sponsor?: Maybe<Sponsor>;
  /** Who may see it. */
  user: User;
};

/** What to grant to whom, or to take back. */
export type ResourceGrantInput = {
  /** A sponsor or a campaign. */
  kind: GrantKind;
  /** Its id. One that is not the organization's opens nothing. */
  resourceId: Scalars['ID']['input'];
  /** A member of the organization with the role `sponsor`. */
  userId: Scalars['ID']['input'];
};

/** One thing, and the sponsor or campaign it belongs to: who was granted that sees it too. */
export type ResourceInput = {
  /** Its campaign, for a report. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Its id. */
  id: Scalars['ID']['input'];
  /** What it is. */
  kind: ResourceKind;
  /** Its sponsor, for a campaign or report. */
  sponsorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The kinds of things that a caller may be confined to. */
export type ResourceKind =
  /** A campaign. */
  | 'CAMPAIGN'
  /** A report. */
  | 'REPORT'
  /** A sponsor. */
  | 'SPONSOR';

/** Taken back. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** The key. */
  apiKey: ApiKey;
};

/** What `revokeApiKey` answers. */
export type RevokeApiKeyResult = InvalidInputError | NotFoundError | RevokeApiKeyPayload;

/** Ended: its tokens do not work any more. */
export type RevokeConnectedAppPayload = {
  __typename?: 'RevokeConnectedAppPayload';
  /** The app. */
  clientId: Scalars['ID']['output'];
};

/** What `revokeConnectedApp` answers. */
export type RevokeConnectedAppResult = InvalidInputError | NotFoundError | RevokeConnectedAppPayload;

/** Taken back. */
export type RevokeResourcePayload = {
  __typename?: 'RevokeResourcePayload';
  /** Of what. */
  resourceId: Scalars['ID']['output'];
  /** Whose grant it was. */
  userId: Scalars['ID']['output'];
};

/** What `revokeResource` answers. */
export type RevokeResourceResult = InvalidInputError | NotFoundError | RevokeResourcePayload;

/** Taken back. */
export type RevokeShareLinkPayload = {
  __typename?: 'RevokeShareLinkPayload';
  /** The link. */
  shareLinkId: Scalars['ID']['output'];
};

/** What `revokeShareLink` answers. */
export type RevokeShareLinkResult = InvalidInputError | NotFoundError | RevokeShareLinkPayload;

/** Rotated: the key with its new secret. */
export type RotateApiKeyPayload = {
  __typename?: 'RotateApiKeyPayload';
  /** The key. */
  apiKey: ApiKey;
  /** The new secret; shown only now. */
  secret: Scalars['String']['output'];
};

/** What `rotateApiKey` answers. A key that was revoked or has expired cannot be rotated (`ConflictError`). */
export type RotateApiKeyResult = ConflictError | InvalidInputError | NotFoundError | RotateApiKeyPayload;

/** A new secret. */
export type RotateClientSecretPayload = {
  __typename?: 'RotateClientSecretPayload';
  /** The app. */
  client: OAuthClient;
  /** The new secret; shown only now. */
  clientSecret: Scalars['String']['output'];
};

/** What `rotateClientSecret` answers. A public app has no secret (`ConflictError`). */
export type RotateClientSecretResult = ConflictError | InvalidInputError | NotFoundError | RotateClientSecretPayload;

/** The caller owns as many sandboxes as one person may. */
export type SandboxLimitError = UserError & {
  __typename?: 'SandboxLimitError';
  /** How many that are. */
  limit: Scalars['Int']['output'];
  /** What is wrong, for a person to read. */
  message: Scalars['String']['output'];
};

/** The caller's second factors, and who asks for one. */
export type SecondFactors = {
  __typename?: 'SecondFactors';
  /** Whether the current organization asks its members for a second factor. */
  isRequired: Scalars['Boolean']['output'];
  /** Whether the caller must enrol, or sign in again with a second factor, before they may do anything here. */
  mustShow: Scalars['Boolean']['output'];
  /** The caller's passkeys, oldest first. */
  passkeys: Array<Passkey>;
  /** Recovery codes that are not used up. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** When the authenticator app was confirmed; null where there is none. */
  totpSince?: Maybe<Scalars['DateTime']['output']>;
};

/** A browser or program that is signed in. */
export type Session = {
  __typename?: 'Session';
  /** When it signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** What the browser or program calls itself. */
  device: Scalars['String']['output'];
  /** When it ends, however busy it is. Unused it ends earlier. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its id, which opens nothing. */
  id: Scalars['ID']['output'];
  /** Whether it is the one that asks. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it was last used, to within 15 minutes. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The organization it is signed in to. */
  organizationId: Scalars['ID']['output'];
};

/** A link that lets whoever has it read one report or the dashboard, without an account. */
export type ShareLink = {
  __typename?: 'ShareLink';
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when they have left. */
  createdBy?: Maybe<User>;
  /** Until when it works. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it asks for a password too. */
  hasPassword: Scalars['Boolean']['output'];
  /** Its id, which opens nothing. */
  id: Scalars['ID']['output'];
  /** What it opens. */
  kind: SharedKind;
  /** When somebody last opened it; null when nobody has. */
  lastOpenedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The report, when it is one that still exists; null for the dashboard. */
  report?: Maybe<ReportResult>;
  /** The report; null for the dashboard. */
  reportId?: Maybe<Scalars['ID']['output']>;
  /** When it was taken back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a share link opens. */
export type SharedKind =
  /** The sums of the organization's dashboard, without the names of campaigns and episodes. */
  | 'DASHBOARD'
  /** One report and its file. */
  | 'REPORT';

/** Credentials. */
export type SignInInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
  /** Whether to answer a refresh token too, for programs that keep no cookies. Pages have no use for one. */
  refreshable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Signed in: the session cookie is set on the response. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** A token for callers that cannot keep cookies. */
  authToken: AuthToken;
  /** With `refreshable`: what gets the next access token. Keep it secret; each works once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** Who is signed in. */
  viewer: Viewer;
};

/** Where people can sign in instead of with a password: an OpenID provider that the operator of this installation named. */
export type SignInProvider = {
  __typename?: 'SignInProvider';
  /** What to call it. */
  label: Scalars['String']['output'];
  /** Its name in addresses. */
  name: Scalars['String']['output'];
  /** Where the browser goes to sign in; `?redirect=` takes the path to come back to. */
  url: Scalars['String']['output'];
};

/** What `signIn` answers. More members may come: ask for `__typename`. */
export type SignInResult = EmailNotVerifiedError | InvalidCredentialsError | InvalidInputError | MfaRequired | SignInPayload | TooManyAttemptsError;

/** Signed out everywhere. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** How many permissions of apps ended. */
  appsEnded: Scalars['Int']['output'];
  /** How many sessions ended, this one included. */
  ended: Scalars['Int']['output'];
};

/** Signed out. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** Whether there was a session to end. */
  ended: Scalars['Boolean']['output'];
};

/** E-mail and password of a new person, and the organization they start. */
export type SignUpInput = {
  /** E-mail address; must not have an account yet. */
  email: Scalars['String']['input'];
  /** The person's name. */
  name: Scalars['String']['input'];
  /** Name of the organization to start. */
  organizationName: Scalars['String']['input'];
  /** At least 10 characters, and not one that would soon be guessed. */
  password: Scalars['String']['input'];
};

/** What `signUp` answers: `ConflictError` where the address has an account, whose owner is told by mail. More members may come: ask for `__typename`. */
export type SignUpResult = ConflictError | InvalidInputError | SignInPayload | TooManyAttemptsError | WeakPasswordError;

/** A sponsor. */
export type Sponsor = {
  __typename?: 'Sponsor';
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** What `switchOrganization` answers. More members may come: ask for `__typename`. */
export type SwitchOrganizationResult = InvalidInputError | MfaRequired | NotFoundError | SignInPayload;

/** Too many attempts failed. Each further one doubles the wait, up to 15 minutes; accounts that do not exist are treated alike. */
export type TooManyAttemptsError = UserError & {
  __typename?: 'TooManyAttemptsError';
  /** What to do next. */
  message: Scalars['String']['output'];
  /** Attempts are refused unseen for so long. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** What to unlink. */
export type UnlinkIdentityInput = {
  /** The identity. */
  id: Scalars['ID']['input'];
  /** The password, once more. Not needed within 15 minutes of signing in. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** It signs nobody in any more. */
export type UnlinkIdentityPayload = {
  __typename?: 'UnlinkIdentityPayload';
  /** The identity that was unlinked. */
  identityId: Scalars['ID']['output'];
};

/** What `unlinkIdentity` answers. */
export type UnlinkIdentityResult = InvalidCredentialsError | InvalidInputError | NotFoundError | TooManyAttemptsError | UnlinkIdentityPayload;

/** Changes of a key. What is left out stays. */
export type UpdateApiKeyInput = {
  /** Addresses and CIDR ranges from which it works, at most 20; an empty list for everywhere. */
  allowedNetworks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when on it stops working; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Requests a minute, from 1 to 100,000; null for as many as every caller may make. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

/** Changed. */
export type UpdateApiKeyPayload = {
  __typename?: 'UpdateApiKeyPayload';
  /** The key. */
  apiKey: ApiKey;
};

/** What `updateApiKey` answers. */
export type UpdateApiKeyResult = InvalidInputError | NotFoundError | UpdateApiKeyPayload;

/** Changes of an app. What is left out stays. */
export type UpdateOAuthClientInput = {
  /** Where people read more about it; null for nowhere. */
  homepage?: InputMaybe<Scalars['String']['input']>;
  /** What people read when they are asked. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where people may be sent back to, all of them. */
  redirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it may ask people for. What is taken away here is taken away from all who let it in; what is added has to be asked for anew. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Changed. */
export type UpdateOAuthClientPayload = {
  __typename?: 'UpdateOAuthClientPayload';
  /** The app. */
  client: OAuthClient;
};

/** What `updateOAuthClient` answers. */
export type UpdateOAuthClientResult = InvalidInputError | NotFoundError | UpdateOAuthClientPayload;

/** What to change of the organization. */
export type UpdateOrganizationInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** Changed. */
export type UpdateOrganizationPayload = {
  __typename?: 'UpdateOrganizationPayload';
  /** The organization. */
  organization: Organization;
};

/** What `updateOrganization` answers. */
export type UpdateOrganizationResult = InvalidInputError | UpdateOrganizationPayload;

/** What an organization asks of its members. */
export type UpdateOrganizationSecurityInput = {
  /** Whether members need a second factor. Who has none may then do nothing but enrol. */
  requireMfa: Scalars['Boolean']['input'];
};

/** Changed. */
export type UpdateOrganizationSecurityPayload = {
  __typename?: 'UpdateOrganizationSecurityPayload';
  /** Whether members need a second factor. */
  requireMfa: Scalars['Boolean']['output'];
};

/** What `updateOrganizationSecurity` answers: `ConflictError` for somebody who has shown no second factor themselves. */
export type UpdateOrganizationSecurityResult = ConflictError | InvalidInputError | UpdateOrganizationSecurityPayload;

/** What to change of one's profile. */
export type UpdateProfileInput = {
  /** Name as shown to others. */
  name: Scalars['String']['input'];
};

/** Changed. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** The caller. */
  user?: Maybe<User>;
};

/** What `updateProfile` answers. */
export type UpdateProfileResult = InvalidInputError | UpdateProfilePayload;

/** A person. */
export type User = {
  __typename?: 'User';
  /** When the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** E-mail address, unique. Shortened to `a…@example.com` for callers without `members:read`, except one's own. */
  email: Scalars['String']['output'];
  /** When the address was shown to be the person's own; null before. Where `verifyBy` is set they may not invite, make keys or connect shops until then. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person's id. */
  id: Scalars['ID']['output'];
  /** Name as shown to others. */
  name: Scalars['String']['output'];
  /** Roles within the current organization. */
  roles: Array<Scalars['String']['output']>;
  /** Until when the person signs in without having shown that; null once they have, or where the installation does not ask for it. */
  verifyBy?: Maybe<Scalars['DateTime']['output']>;
};

/** What every refusal says. */
export type UserError = {
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};

/** Verified. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** Always true: the address is its owner's. */
  verified: Scalars['Boolean']['output'];
};

/** What `verifyEmail` answers. */
export type VerifyEmailResult = InvalidInputError | InvalidTokenError | VerifyEmailPayload;

/** A second factor for a sign-in that asks for one. Either a code or a recovery code. */
export type VerifyMfaInput = {
  /** What `MfaRequired` gave. */
  challengeToken: Scalars['String']['input'];
  /** Six digits of the authenticator app. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** A recovery code, which is used up. */
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** What `verifyMfa` answers. */
export type VerifyMfaResult = InvalidCodeError | InvalidInputError | InvalidTokenError | SignInPayload | TooManyAttemptsError;

/** A passkey's answer. */
export type VerifyPasskeyInput = {
  /** What `MfaRequired` gave, where the passkey is the second factor. Without it the passkey takes the place of both. */
  challengeToken?: InputMaybe<Scalars['String']['input']>;
  /** Whether to answer a refresh token too, where the passkey takes the place of both factors. */
  refreshable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the browser answered, in the JSON form of WebAuthn. */
  response: Scalars['JSON']['input'];
  /** What `passkeyRequest` gave. */
  token: Scalars['String']['input'];
};

/** What `verifyPasskey` answers. */
export type VerifyPasskeyResult = EmailNotVerifiedError | InvalidInputError | InvalidTokenError | PasskeyRefusedError | SignInPayload | TooManyAttemptsError;

/** Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  /** When this identity ends; streams end with it. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether a person, an API key or a service asks. */
  kind: ViewerKind;
  /** The organization the answer is about. */
  organization: Organization;
  /** What the caller is within it. */
  roles: Array<Scalars['String']['output']>;
  /** What the caller may do, as `area:action`. */
  scopes: Array<Scalars['String']['output']>;
  /** The person, when a person asks. */
  user?: Maybe<User>;
};

/** What kind of caller. */
export type ViewerKind =
  /** An API key. */
  | 'KEY'
  /** Whoever holds a share link. */
  | 'LINK'
  /** One of our own services. */
  | 'SERVICE'
  /** A person. */
  | 'USER';

/** The password would soon be guessed: it is common, leaked, or made of what is known about the person. */
export type WeakPasswordError = UserError & {
  __typename?: 'WeakPasswordError';
  /** What is wrong with it. */
  message: Scalars['String']['output'];
  /** How to find a better one. */
  suggestions: Array<Scalars['String']['output']>;
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
  ApiKey: ApiKey;
  Organization: Organization;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptInvitationResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<MfaRequired> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<WeakPasswordError> )
  ;
  BeginIdentityLinkResult:
    | ( Partial<BeginIdentityLinkPayload> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  BeginPasskeyResult:
    | ( Partial<BeginPasskeyPayload> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  CancelInvitationResult:
    | ( Partial<CancelInvitationPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ChangeMemberRoleResult:
    | ( Partial<Omit<ChangeMemberRolePayload, 'user'> & { user?: Maybe<_RefType['User']> }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ChangePasswordResult:
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<WeakPasswordError> )
  ;
  ConfirmTotpResult:
    | ( Partial<ConfirmTotpPayload> )
    | ( Partial<InvalidCodeError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  CreateApiKeyResult:
    | ( Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: _RefType['ApiKey'] }> )
    | ( Partial<InvalidInputError> )
  ;
  CreateOAuthClientResult:
    | ( Partial<Omit<CreateOAuthClientPayload, 'client'> & { client: _RefType['OAuthClient'] }> )
    | ( Partial<InvalidInputError> )
  ;
  CreateOrganizationResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateOrganizationPayload, 'organization'> & { organization: _RefType['OrganizationMembership'] }> )
    | ( Partial<InvalidInputError> )
  ;
  CreateSandboxResult:
    | ( Partial<Omit<CreateSandboxPayload, 'sandbox'> & { sandbox: _RefType['OrganizationMembership'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<SandboxLimitError> )
  ;
  CreateShareLinkResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateShareLinkPayload, 'shareLink'> & { shareLink: _RefType['ShareLink'] }> )
    | ( Partial<InvalidInputError> )
  ;
  DeleteMyAccountResult:
    | ( Partial<ConflictError> )
    | ( Partial<DeleteMyAccountPayload> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  DeleteOAuthClientResult:
    | ( Partial<DeleteOAuthClientPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  DeleteSandboxResult:
    | ( Partial<ConflictError> )
    | ( Partial<DeleteSandboxPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  DisableTotpResult:
    | ( Partial<Omit<DisableTotpPayload, 'secondFactors'> & { secondFactors: _RefType['SecondFactors'] }> )
    | ( Partial<InvalidCodeError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  EndSessionResult:
    | ( Partial<EndSessionPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  EnrolTotpResult:
    | ( Partial<ConflictError> )
    | ( Partial<EnrolTotpPayload> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<TooManyAttemptsError> )
  ;
  ExportAuditResult:
    | ( Partial<ExportAuditPayload> )
    | ( Partial<InvalidInputError> )
  ;
  GrantResourceResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<GrantResourcePayload, 'grant'> & { grant: _RefType['ResourceGrant'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  InviteMemberResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<InviteMemberPayload, 'invitation'> & { invitation: _RefType['Invitation'] }> )
  ;
  LeaveOrganizationResult:
    | ( Partial<ConflictError> )
    | ( Partial<LeaveOrganizationPayload> )
  ;
  LinkIdentityResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<Omit<LinkIdentityPayload, 'identity'> & { identity: _RefType['LinkedIdentity'] }> )
  ;
  OpenShareLinkResult:
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<OpenShareLinkPayload> )
    | ( Partial<TooManyAttemptsError> )
  ;
  RefreshTokenResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<RefreshTokenPayload> )
  ;
  RegenerateRecoveryCodesResult:
    | ( Partial<InvalidCodeError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RegenerateRecoveryCodesPayload> )
    | ( Partial<TooManyAttemptsError> )
  ;
  RegisterPasskeyResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<PasskeyRefusedError> )
    | ( Partial<Omit<RegisterPasskeyPayload, 'passkey'> & { passkey: _RefType['Passkey'] }> )
  ;
  RemoveMemberResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveMemberPayload> )
  ;
  RemovePasskeyResult:
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RemovePasskeyPayload, 'secondFactors'> & { secondFactors: _RefType['SecondFactors'] }> )
    | ( Partial<TooManyAttemptsError> )
  ;
  RequestPasswordResetResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<RequestPasswordResetPayload> )
    | ( Partial<TooManyAttemptsError> )
  ;
  ResendVerificationResult:
    | ( Partial<ResendVerificationPayload> )
    | ( Partial<TooManyAttemptsError> )
  ;
  ResetMemberFactorsResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<ResetMemberFactorsPayload> )
    | ( Partial<TooManyAttemptsError> )
  ;
  ResetPasswordResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<MfaRequired> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<WeakPasswordError> )
  ;
  ResetSandboxResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<ResetSandboxPayload> )
  ;
  RevokeApiKeyResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: _RefType['ApiKey'] }> )
  ;
  RevokeConnectedAppResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RevokeConnectedAppPayload> )
  ;
  RevokeResourceResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RevokeResourcePayload> )
  ;
  RevokeShareLinkResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RevokeShareLinkPayload> )
  ;
  RotateApiKeyResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: _RefType['ApiKey'] }> )
  ;
  RotateClientSecretResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RotateClientSecretPayload, 'client'> & { client: _RefType['OAuthClient'] }> )
  ;
  SignInResult:
    | ( Partial<EmailNotVerifiedError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<MfaRequired> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
  ;
  SignUpResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<WeakPasswordError> )
  ;
  SwitchOrganizationResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<MfaRequired> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
  ;
  UnlinkIdentityResult:
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<UnlinkIdentityPayload> )
  ;
  UpdateApiKeyResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateApiKeyPayload, 'apiKey'> & { apiKey: _RefType['ApiKey'] }> )
  ;
  UpdateOAuthClientResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateOAuthClientPayload, 'client'> & { client: _RefType['OAuthClient'] }> )
  ;
  UpdateOrganizationResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<UpdateOrganizationPayload, 'organization'> & { organization: _RefType['Organization'] }> )
  ;
  UpdateOrganizationSecurityResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<UpdateOrganizationSecurityPayload> )
  ;
  UpdateProfileResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<_RefType['User']> }> )
  ;
  VerifyEmailResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<VerifyEmailPayload> )
  ;
  VerifyMfaResult:
    | ( Partial<InvalidCodeError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
  ;
  VerifyPasskeyResult:
    | ( Partial<EmailNotVerifiedError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<PasskeyRefusedError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<ConflictError> )
    | ( Partial<EmailNotVerifiedError> )
    | ( Partial<InvalidCodeError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<MfaRequired> )
    | ( Partial<NotFoundError> )
    | ( Partial<PasskeyRefusedError> )
    | ( Partial<SandboxLimitError> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<WeakPasswordError> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: ResolverTypeWrapper<Partial<AcceptInvitationInput>>;
  AcceptInvitationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptInvitationResult']>>;
  ApiKey: ResolverTypeWrapper<ApiKeyMapper>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ApiKeyDoor: ResolverTypeWrapper<Partial<ApiKeyDoor>>;
  ApiKeyDoorUsage: ResolverTypeWrapper<Partial<ApiKeyDoorUsage>>;
  ApiKeyStatus: ResolverTypeWrapper<Partial<ApiKeyStatus>>;
  ApiKeyUsage: ResolverTypeWrapper<Partial<ApiKeyUsage>>;
  ApiKeyUsageDay: ResolverTypeWrapper<Partial<ApiKeyUsageDay>>;
  AuditEntry: ResolverTypeWrapper<AuditEntryMapper>;
  AuditEntryConnection: ResolverTypeWrapper<Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>>;
  AuditEntryEdge: ResolverTypeWrapper<Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>>;
  AuditExportFormat: ResolverTypeWrapper<Partial<AuditExportFormat>>;
  AuditFilter: ResolverTypeWrapper<Partial<AuditFilter>>;
  AuthToken: ResolverTypeWrapper<Partial<AuthToken>>;
  BeginIdentityLinkInput: ResolverTypeWrapper<Partial<BeginIdentityLinkInput>>;
  BeginIdentityLinkPayload: ResolverTypeWrapper<Partial<BeginIdentityLinkPayload>>;
  BeginIdentityLinkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BeginIdentityLinkResult']>>;
  BeginPasskeyInput: ResolverTypeWrapper<Partial<BeginPasskeyInput>>;
  BeginPasskeyPayload: ResolverTypeWrapper<Partial<BeginPasskeyPayload>>;
  BeginPasskeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BeginPasskeyResult']>>;
  BothFactorsInput: ResolverTypeWrapper<Partial<BothFactorsInput>>;
  Campaign: ResolverTypeWrapper<Partial<Campaign>>;
  CancelInvitationPayload: ResolverTypeWrapper<Partial<CancelInvitationPayload>>;
  CancelInvitationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelInvitationResult']>>;
  ChangeMemberRoleInput: ResolverTypeWrapper<Partial<ChangeMemberRoleInput>>;
  ChangeMemberRolePayload: ResolverTypeWrapper<Partial<Omit<ChangeMemberRolePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ChangeMemberRoleResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>>;
  ChangePasswordInput: ResolverTypeWrapper<Partial<ChangePasswordInput>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  ChangePasswordResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>>;
  ConfirmTotpInput: ResolverTypeWrapper<Partial<ConfirmTotpInput>>;
  ConfirmTotpPayload: ResolverTypeWrapper<Partial<ConfirmTotpPayload>>;
  ConfirmTotpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmTotpResult']>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  ConnectedApp: ResolverTypeWrapper<ConnectedAppMapper>;
  CreateApiKeyInput: ResolverTypeWrapper<Partial<CreateApiKeyInput>>;
  CreateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  CreateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>>;
  CreateOAuthClientInput: ResolverTypeWrapper<Partial<CreateOAuthClientInput>>;
  CreateOAuthClientPayload: ResolverTypeWrapper<Partial<Omit<CreateOAuthClientPayload, 'client'> & { client: ResolversTypes['OAuthClient'] }>>;
  CreateOAuthClientResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOAuthClientResult']>>;
  CreateOrganizationInput: ResolverTypeWrapper<Partial<CreateOrganizationInput>>;
  CreateOrganizationPayload: ResolverTypeWrapper<Partial<Omit<CreateOrganizationPayload, 'organization'> & { organization: ResolversTypes['OrganizationMembership'] }>>;
  CreateOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOrganizationResult']>>;
  CreateSandboxInput: ResolverTypeWrapper<Partial<CreateSandboxInput>>;
  CreateSandboxPayload: ResolverTypeWrapper<Partial<Omit<CreateSandboxPayload, 'sandbox'> & { sandbox: ResolversTypes['OrganizationMembership'] }>>;
  CreateSandboxResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSandboxResult']>>;
  CreateShareLinkInput: ResolverTypeWrapper<Partial<CreateShareLinkInput>>;
  CreateShareLinkPayload: ResolverTypeWrapper<Partial<Omit<CreateShareLinkPayload, 'shareLink'> & { shareLink: ResolversTypes['ShareLink'] }>>;
  CreateShareLinkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateShareLinkResult']>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  DeleteMyAccountPayload: ResolverTypeWrapper<Partial<DeleteMyAccountPayload>>;
  DeleteMyAccountResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMyAccountResult']>>;
  DeleteOAuthClientPayload: ResolverTypeWrapper<Partial<DeleteOAuthClientPayload>>;
  DeleteOAuthClientResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteOAuthClientResult']>>;
  DeleteSandboxPayload: ResolverTypeWrapper<Partial<DeleteSandboxPayload>>;
  DeleteSandboxResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteSandboxResult']>>;
  DisableTotpPayload: ResolverTypeWrapper<Partial<Omit<DisableTotpPayload, 'secondFactors'> & { secondFactors: ResolversTypes['SecondFactors'] }>>;
  DisableTotpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableTotpResult']>>;
  EmailNotVerifiedError: ResolverTypeWrapper<Partial<EmailNotVerifiedError>>;
  EndSessionPayload: ResolverTypeWrapper<Partial<EndSessionPayload>>;
  EndSessionResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndSessionResult']>>;
  EnrolTotpInput: ResolverTypeWrapper<Partial<EnrolTotpInput>>;
  EnrolTotpPayload: ResolverTypeWrapper<Partial<EnrolTotpPayload>>;
  EnrolTotpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolTotpResult']>>;
  ExportAuditInput: ResolverTypeWrapper<Partial<ExportAuditInput>>;
  ExportAuditPayload: ResolverTypeWrapper<Partial<ExportAuditPayload>>;
  ExportAuditResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportAuditResult']>>;
  ExportMyDataPayload: ResolverTypeWrapper<Partial<ExportMyDataPayload>>;
  GrantKind: ResolverTypeWrapper<Partial<GrantKind>>;
  GrantResourcePayload: ResolverTypeWrapper<Partial<Omit<GrantResourcePayload, 'grant'> & { grant: ResolversTypes['ResourceGrant'] }>>;
  GrantResourceResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantResourceResult']>>;
  InvalidCodeError: ResolverTypeWrapper<Partial<InvalidCodeError>>;
  InvalidCredentialsError: ResolverTypeWrapper<Partial<InvalidCredentialsError>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  InvalidTokenError: ResolverTypeWrapper<Partial<InvalidTokenError>>;
  Invitation: ResolverTypeWrapper<InvitationMapper>;
  InviteMemberInput: ResolverTypeWrapper<Partial<InviteMemberInput>>;
  InviteMemberPayload: ResolverTypeWrapper<Partial<Omit<InviteMemberPayload, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>>;
  InviteMemberResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteMemberResult']>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  LeaveOrganizationPayload: ResolverTypeWrapper<Partial<LeaveOrganizationPayload>>;
  LeaveOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveOrganizationResult']>>;
  LinkIdentityInput: ResolverTypeWrapper<Partial<LinkIdentityInput>>;
  LinkIdentityPayload: ResolverTypeWrapper<Partial<Omit<LinkIdentityPayload, 'identity'> & { identity: ResolversTypes['LinkedIdentity'] }>>;
  LinkIdentityResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkIdentityResult']>>;
  LinkedIdentity: ResolverTypeWrapper<LinkedIdentityMapper>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  MemberConnection: ResolverTypeWrapper<Partial<Omit<MemberConnection, 'edges'> & { edges: Array<ResolversTypes['MemberEdge']> }>>;
  MemberEdge: ResolverTypeWrapper<Partial<Omit<MemberEdge, 'node'> & { node: ResolversTypes['User'] }>>;
  MfaMethod: ResolverTypeWrapper<Partial<MfaMethod>>;
  MfaRequired: ResolverTypeWrapper<Partial<MfaRequired>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  OAuthClient: ResolverTypeWrapper<OAuthClientMapper>;
  OAuthClientKind: ResolverTypeWrapper<Partial<OAuthClientKind>>;
  OpenShareLinkInput: ResolverTypeWrapper<Partial<OpenShareLinkInput>>;
  OpenShareLinkPayload: ResolverTypeWrapper<Partial<OpenShareLinkPayload>>;
  OpenShareLinkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenShareLinkResult']>>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  OrganizationMembership: ResolverTypeWrapper<OrganizationMembershipMapper>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Passkey: ResolverTypeWrapper<PasskeyMapper>;
  PasskeyRefusedError: ResolverTypeWrapper<Partial<PasskeyRefusedError>>;
  PasskeyRequest: ResolverTypeWrapper<Partial<PasskeyRequest>>;
  PermissionCheck: ResolverTypeWrapper<Partial<PermissionCheck>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshTokenInput: ResolverTypeWrapper<Partial<RefreshTokenInput>>;
  RefreshTokenPayload: ResolverTypeWrapper<Partial<RefreshTokenPayload>>;
  RefreshTokenResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshTokenResult']>>;
  RegenerateRecoveryCodesPayload: ResolverTypeWrapper<Partial<RegenerateRecoveryCodesPayload>>;
  RegenerateRecoveryCodesResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegenerateRecoveryCodesResult']>>;
  RegisterPasskeyInput: ResolverTypeWrapper<Partial<RegisterPasskeyInput>>;
  RegisterPasskeyPayload: ResolverTypeWrapper<Partial<Omit<RegisterPasskeyPayload, 'passkey'> & { passkey: ResolversTypes['Passkey'] }>>;
  RegisterPasskeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterPasskeyResult']>>;
  RemoveMemberPayload: ResolverTypeWrapper<Partial<RemoveMemberPayload>>;
  RemoveMemberResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>>;
  RemovePasskeyInput: ResolverTypeWrapper<Partial<RemovePasskeyInput>>;
  RemovePasskeyPayload: ResolverTypeWrapper<Partial<Omit<RemovePasskeyPayload, 'secondFactors'> & { secondFactors: ResolversTypes['SecondFactors'] }>>;
  RemovePasskeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePasskeyResult']>>;
  ReportResult: ResolverTypeWrapper<Partial<ReportResult>>;
  RequestPasswordResetPayload: ResolverTypeWrapper<Partial<RequestPasswordResetPayload>>;
  RequestPasswordResetResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>>;
  ResendVerificationPayload: ResolverTypeWrapper<Partial<ResendVerificationPayload>>;
  ResendVerificationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendVerificationResult']>>;
  ResetMemberFactorsInput: ResolverTypeWrapper<Partial<ResetMemberFactorsInput>>;
  ResetMemberFactorsPayload: ResolverTypeWrapper<Partial<ResetMemberFactorsPayload>>;
  ResetMemberFactorsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetMemberFactorsResult']>>;
  ResetPasswordInput: ResolverTypeWrapper<Partial<ResetPasswordInput>>;
  ResetPasswordResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>>;
  ResetSandboxPayload: ResolverTypeWrapper<Partial<ResetSandboxPayload>>;
  ResetSandboxResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetSandboxResult']>>;
  ResourceGrant: ResolverTypeWrapper<ResourceGrantMapper>;
  ResourceGrantInput: ResolverTypeWrapper<Partial<ResourceGrantInput>>;
  ResourceInput: ResolverTypeWrapper<Partial<ResourceInput>>;
  ResourceKind: ResolverTypeWrapper<Partial<ResourceKind>>;
  RevokeApiKeyPayload: ResolverTypeWrapper<Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  RevokeApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>>;
  RevokeConnectedAppPayload: ResolverTypeWrapper<Partial<RevokeConnectedAppPayload>>;
  RevokeConnectedAppResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeConnectedAppResult']>>;
  RevokeResourcePayload: ResolverTypeWrapper<Partial<RevokeResourcePayload>>;
  RevokeResourceResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeResourceResult']>>;
  RevokeShareLinkPayload: ResolverTypeWrapper<Partial<RevokeShareLinkPayload>>;
  RevokeShareLinkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeShareLinkResult']>>;
  RotateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  RotateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateApiKeyResult']>>;
  RotateClientSecretPayload: ResolverTypeWrapper<Partial<Omit<RotateClientSecretPayload, 'client'> & { client: ResolversTypes['OAuthClient'] }>>;
  RotateClientSecretResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateClientSecretResult']>>;
  SandboxLimitError: ResolverTypeWrapper<Partial<SandboxLimitError>>;
  SecondFactors: ResolverTypeWrapper<SecondFactorsMapper>;
  Session: ResolverTypeWrapper<SessionMapper>;
  ShareLink: ResolverTypeWrapper<ShareLinkMapper>;
  SharedKind: ResolverTypeWrapper<Partial<SharedKind>>;
  SignInInput: ResolverTypeWrapper<Partial<SignInInput>>;
  SignInPayload: ResolverTypeWrapper<Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>>;
  SignInProvider: ResolverTypeWrapper<Partial<SignInProvider>>;
  SignInResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>>;
  SignOutEverywherePayload: ResolverTypeWrapper<Partial<SignOutEverywherePayload>>;
  SignOutPayload: ResolverTypeWrapper<Partial<SignOutPayload>>;
  SignUpInput: ResolverTypeWrapper<Partial<SignUpInput>>;
  SignUpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>>;
  Sponsor: ResolverTypeWrapper<Partial<Sponsor>>;
  SwitchOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SwitchOrganizationResult']>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  TooManyAttemptsError: ResolverTypeWrapper<Partial<TooManyAttemptsError>>;
  UnlinkIdentityInput: ResolverTypeWrapper<Partial<UnlinkIdentityInput>>;
  UnlinkIdentityPayload: ResolverTypeWrapper<Partial<UnlinkIdentityPayload>>;
  UnlinkIdentityResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkIdentityResult']>>;
  UpdateApiKeyInput: ResolverTypeWrapper<Partial<UpdateApiKeyInput>>;
  UpdateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<UpdateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  UpdateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateApiKeyResult']>>;
  UpdateOAuthClientInput: ResolverTypeWrapper<Partial<UpdateOAuthClientInput>>;
  UpdateOAuthClientPayload: ResolverTypeWrapper<Partial<Omit<UpdateOAuthClientPayload, 'client'> & { client: ResolversTypes['OAuthClient'] }>>;
  UpdateOAuthClientResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOAuthClientResult']>>;
  UpdateOrganizationInput: ResolverTypeWrapper<Partial<UpdateOrganizationInput>>;
  UpdateOrganizationPayload: ResolverTypeWrapper<Partial<Omit<UpdateOrganizationPayload, 'organization'> & { organization: ResolversTypes['Organization'] }>>;
  UpdateOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOrganizationResult']>>;
  UpdateOrganizationSecurityInput: ResolverTypeWrapper<Partial<UpdateOrganizationSecurityInput>>;
  UpdateOrganizationSecurityPayload: ResolverTypeWrapper<Partial<UpdateOrganizationSecurityPayload>>;
  UpdateOrganizationSecurityResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOrganizationSecurityResult']>>;
  UpdateProfileInput: ResolverTypeWrapper<Partial<UpdateProfileInput>>;
  UpdateProfilePayload: ResolverTypeWrapper<Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateProfileResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VerifyEmailPayload: ResolverTypeWrapper<Partial<VerifyEmailPayload>>;
  VerifyEmailResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>>;
  VerifyMfaInput: ResolverTypeWrapper<Partial<VerifyMfaInput>>;
  VerifyMfaResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyMfaResult']>>;
  VerifyPasskeyInput: ResolverTypeWrapper<Partial<VerifyPasskeyInput>>;
  VerifyPasskeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyPasskeyResult']>>;
  Viewer: ResolverTypeWrapper<ViewerMapper>;
  ViewerKind: ResolverTypeWrapper<Partial<ViewerKind>>;
  WeakPasswordError: ResolverTypeWrapper<Partial<WeakPasswordError>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: Partial<AcceptInvitationInput>;
  AcceptInvitationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AcceptInvitationResult']>;
  ApiKey: ApiKeyMapper;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  ApiKeyDoorUsage: Partial<ApiKeyDoorUsage>;
  ApiKeyUsage: Partial<ApiKeyUsage>;
  ApiKeyUsageDay: Partial<ApiKeyUsageDay>;
  AuditEntry: AuditEntryMapper;
  AuditEntryConnection: Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] }>;
  AuditFilter: Partial<AuditFilter>;
  AuthToken: Partial<AuthToken>;
  BeginIdentityLinkInput: Partial<BeginIdentityLinkInput>;
  BeginIdentityLinkPayload: Partial<BeginIdentityLinkPayload>;
  BeginIdentityLinkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['BeginIdentityLinkResult']>;
  BeginPasskeyInput: Partial<BeginPasskeyInput>;
  BeginPasskeyPayload: Partial<BeginPasskeyPayload>;
  BeginPasskeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['BeginPasskeyResult']>;
  BothFactorsInput: Partial<BothFactorsInput>;
  Campaign: Partial<Campaign>;
  CancelInvitationPayload: Partial<CancelInvitationPayload>;
  CancelInvitationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CancelInvitationResult']>;
  ChangeMemberRoleInput: Partial<ChangeMemberRoleInput>;
  ChangeMemberRolePayload: Partial<Omit<ChangeMemberRolePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ChangeMemberRoleResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult']>;
  ChangePasswordInput: Partial<ChangePasswordInput>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  ChangePasswordResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult']>;
  ConfirmTotpInput: Partial<ConfirmTotpInput>;
  ConfirmTotpPayload: Partial<ConfirmTotpPayload>;
  ConfirmTotpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConfirmTotpResult']>;
  ConflictError: Partial<ConflictError>;
  ConnectedApp: ConnectedAppMapper;
  CreateApiKeyInput: Partial<CreateApiKeyInput>;
  CreateApiKeyPayload: Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  CreateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult']>;
  CreateOAuthClientInput: Partial<CreateOAuthClientInput>;
  CreateOAuthClientPayload: Partial<Omit<CreateOAuthClientPayload, 'client'> & { client: ResolversParentTypes['OAuthClient'] }>;
  CreateOAuthClientResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateOAuthClientResult']>;
  CreateOrganizationInput: Partial<CreateOrganizationInput>;
  CreateOrganizationPayload: Partial<Omit<CreateOrganizationPayload, 'organization'> & { organization: ResolversParentTypes['OrganizationMembership'] }>;
  CreateOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateOrganizationResult']>;
  CreateSandboxInput: Partial<CreateSandboxInput>;
  CreateSandboxPayload: Partial<Omit<CreateSandboxPayload, 'sandbox'> & { sandbox: ResolversParentTypes['OrganizationMembership'] }>;
  CreateSandboxResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateSandboxResult']>;
  CreateShareLinkInput: Partial<CreateShareLinkInput>;
  CreateShareLinkPayload: Partial<Omit<CreateShareLinkPayload, 'shareLink'> & { shareLink: ResolversParentTypes['ShareLink'] }>;
  CreateShareLinkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateShareLinkResult']>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  DeleteMyAccountPayload: Partial<DeleteMyAccountPayload>;
  DeleteMyAccountResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteMyAccountResult']>;
  DeleteOAuthClientPayload: Partial<DeleteOAuthClientPayload>;
  DeleteOAuthClientResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteOAuthClientResult']>;
  DeleteSandboxPayload: Partial<DeleteSandboxPayload>;
  DeleteSandboxResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteSandboxResult']>;
  DisableTotpPayload: Partial<Omit<DisableTotpPayload, 'secondFactors'> & { secondFactors: ResolversParentTypes['SecondFactors'] }>;
  DisableTotpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DisableTotpResult']>;
  EmailNotVerifiedError: Partial<EmailNotVerifiedError>;
  EndSessionPayload: Partial<EndSessionPayload>;
  EndSessionResult: Partial<ResolversUnionTypes<ResolversParentTypes>['EndSessionResult']>;
  EnrolTotpInput: Partial<EnrolTotpInput>;
  EnrolTotpPayload: Partial<EnrolTotpPayload>;
  EnrolTotpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['EnrolTotpResult']>;
  ExportAuditInput: Partial<ExportAuditInput>;
  ExportAuditPayload: Partial<ExportAuditPayload>;
  ExportAuditResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ExportAuditResult']>;
  ExportMyDataPayload: Partial<ExportMyDataPayload>;
  GrantResourcePayload: Partial<Omit<GrantResourcePayload, 'grant'> & { grant: ResolversParentTypes['ResourceGrant'] }>;
  GrantResourceResult: Partial<ResolversUnionTypes<ResolversParentTypes>['GrantResourceResult']>;
  InvalidCodeError: Partial<InvalidCodeError>;
  InvalidCredentialsError: Partial<InvalidCredentialsError>;
  InvalidInputError: Partial<InvalidInputError>;
  InvalidTokenError: Partial<InvalidTokenError>;
  Invitation: InvitationMapper;
  InviteMemberInput: Partial<InviteMemberInput>;
  InviteMemberPayload: Partial<Omit<InviteMemberPayload, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] }>;
  InviteMemberResult: Partial<ResolversUnionTypes<ResolversParentTypes>['InviteMemberResult']>;
  JSON: Partial<Scalars['JSON']['output']>;
  LeaveOrganizationPayload: Partial<LeaveOrganizationPayload>;
  LeaveOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['LeaveOrganizationResult']>;
  LinkIdentityInput: Partial<LinkIdentityInput>;
  LinkIdentityPayload: Partial<Omit<LinkIdentityPayload, 'identity'> & { identity: ResolversParentTypes['LinkedIdentity'] }>;
  LinkIdentityResult: Partial<ResolversUnionTypes<ResolversParentTypes>['LinkIdentityResult']>;
  LinkedIdentity: LinkedIdentityMapper;
  Long: Partial<Scalars['Long']['output']>;
  MemberConnection: Partial<Omit<MemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['MemberEdge']> }>;
  MemberEdge: Partial<Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['User'] }>;
  MfaRequired: Partial<MfaRequired>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  OAuthClient: OAuthClientMapper;
  OpenShareLinkInput: Partial<OpenShareLinkInput>;
  OpenShareLinkPayload: Partial<OpenShareLinkPayload>;
  OpenShareLinkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['OpenShareLinkResult']>;
  Organization: OrganizationMapper;
  OrganizationMembership: OrganizationMembershipMapper;
  PageInfo: Partial<PageInfo>;
  Passkey: PasskeyMapper;
  PasskeyRefusedError: Partial<PasskeyRefusedError>;
  PasskeyRequest: Partial<PasskeyRequest>;
  PermissionCheck: Partial<PermissionCheck>;
  Query: Record<PropertyKey, never>;
  RefreshTokenInput: Partial<RefreshTokenInput>;
  RefreshTokenPayload: Partial<RefreshTokenPayload>;
  RefreshTokenResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RefreshTokenResult']>;
  RegenerateRecoveryCodesPayload: Partial<RegenerateRecoveryCodesPayload>;
  RegenerateRecoveryCodesResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RegenerateRecoveryCodesResult']>;
  RegisterPasskeyInput: Partial<RegisterPasskeyInput>;
  RegisterPasskeyPayload: Partial<Omit<RegisterPasskeyPayload, 'passkey'> & { passkey: ResolversParentTypes['Passkey'] }>;
  RegisterPasskeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RegisterPasskeyResult']>;
  RemoveMemberPayload: Partial<RemoveMemberPayload>;
  RemoveMemberResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult']>;
  RemovePasskeyInput: Partial<RemovePasskeyInput>;
  RemovePasskeyPayload: Partial<Omit<RemovePasskeyPayload, 'secondFactors'> & { secondFactors: ResolversParentTypes['SecondFactors'] }>;
  RemovePasskeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemovePasskeyResult']>;
  ReportResult: Partial<ReportResult>;
  RequestPasswordResetPayload: Partial<RequestPasswordResetPayload>;
  RequestPasswordResetResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult']>;
  ResendVerificationPayload: Partial<ResendVerificationPayload>;
  ResendVerificationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResendVerificationResult']>;
  ResetMemberFactorsInput: Partial<ResetMemberFactorsInput>;
  ResetMemberFactorsPayload: Partial<ResetMemberFactorsPayload>;
  ResetMemberFactorsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResetMemberFactorsResult']>;
  ResetPasswordInput: Partial<ResetPasswordInput>;
  ResetPasswordResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult']>;
  ResetSandboxPayload: Partial<ResetSandboxPayload>;
  ResetSandboxResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResetSandboxResult']>;
  ResourceGrant: ResourceGrantMapper;
  ResourceGrantInput: Partial<ResourceGrantInput>;
  ResourceInput: Partial<ResourceInput>;
  RevokeApiKeyPayload: Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  RevokeApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult']>;
  RevokeConnectedAppPayload: Partial<RevokeConnectedAppPayload>;
  RevokeConnectedAppResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeConnectedAppResult']>;
  RevokeResourcePayload: Partial<RevokeResourcePayload>;
  RevokeResourceResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeResourceResult']>;
  RevokeShareLinkPayload: Partial<RevokeShareLinkPayload>;
  RevokeShareLinkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeShareLinkResult']>;
  RotateApiKeyPayload: Partial<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  RotateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RotateApiKeyResult']>;
  RotateClientSecretPayload: Partial<Omit<RotateClientSecretPayload, 'client'> & { client: ResolversParentTypes['OAuthClient'] }>;
  RotateClientSecretResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RotateClientSecretResult']>;
  SandboxLimitError: Partial<SandboxLimitError>;
  SecondFactors: SecondFactorsMapper;
  Session: SessionMapper;
  ShareLink: ShareLinkMapper;
  SignInInput: Partial<SignInInput>;
  SignInPayload: Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] }>;
  SignInProvider: Partial<SignInProvider>;
  SignInResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignInResult']>;
  SignOutEverywherePayload: Partial<SignOutEverywherePayload>;
  SignOutPayload: Partial<SignOutPayload>;
  SignUpInput: Partial<SignUpInput>;
  SignUpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignUpResult']>;
  Sponsor: Partial<Sponsor>;
  SwitchOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SwitchOrganizationResult']>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  TooManyAttemptsError: Partial<TooManyAttemptsError>;
  UnlinkIdentityInput: Partial<UnlinkIdentityInput>;
  UnlinkIdentityPayload: Partial<UnlinkIdentityPayload>;
  UnlinkIdentityResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UnlinkIdentityResult']>;
  UpdateApiKeyInput: Partial<UpdateApiKeyInput>;
  UpdateApiKeyPayload: Partial<Omit<UpdateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  UpdateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateApiKeyResult']>;
  UpdateOAuthClientInput: Partial<UpdateOAuthClientInput>;
  UpdateOAuthClientPayload: Partial<Omit<UpdateOAuthClientPayload, 'client'> & { client: ResolversParentTypes['OAuthClient'] }>;
  UpdateOAuthClientResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateOAuthClientResult']>;
  UpdateOrganizationInput: Partial<UpdateOrganizationInput>;
  UpdateOrganizationPayload: Partial<Omit<UpdateOrganizationPayload, 'organization'> & { organization: ResolversParentTypes['Organization'] }>;
  UpdateOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateOrganizationResult']>;
  UpdateOrganizationSecurityInput: Partial<UpdateOrganizationSecurityInput>;
  UpdateOrganizationSecurityPayload: Partial<UpdateOrganizationSecurityPayload>;
  UpdateOrganizationSecurityResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateOrganizationSecurityResult']>;
  UpdateProfileInput: Partial<UpdateProfileInput>;
  UpdateProfilePayload: Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateProfileResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult']>;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VerifyEmailPayload: Partial<VerifyEmailPayload>;
  VerifyEmailResult: Partial<ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult']>;
  VerifyMfaInput: Partial<VerifyMfaInput>;
  VerifyMfaResult: Partial<ResolversUnionTypes<ResolversParentTypes>['VerifyMfaResult']>;
  VerifyPasskeyInput: Partial<VerifyPasskeyInput>;
  VerifyPasskeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['VerifyPasskeyResult']>;
  Viewer: ViewerMapper;
  WeakPasswordError: Partial<WeakPasswordError>;
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'MfaRequired' | 'SignInPayload' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedNetworks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousSecretExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
};

export type ApiKeyDoorUsageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKeyDoorUsage'] = ResolversParentTypes['ApiKeyDoorUsage']> = {
  accepted?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  door?: Resolver<ResolversTypes['ApiKeyDoor'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  refused401?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  refused403?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  refused429?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  refused503?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type ApiKeyUsageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKeyUsage'] = ResolversParentTypes['ApiKeyUsage']> = {
  apiKeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['ApiKeyUsageDay']>, ParentType, ContextType>;
  doors?: Resolver<Array<ResolversTypes['ApiKeyDoorUsage']>, ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type ApiKeyUsageDayResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKeyUsageDay'] = ResolversParentTypes['ApiKeyUsageDay']> = {
  cost?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuthTokenResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AuthToken'] = ResolversParentTypes['AuthToken']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BeginIdentityLinkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BeginIdentityLinkPayload'] = ResolversParentTypes['BeginIdentityLinkPayload']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BeginIdentityLinkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BeginIdentityLinkResult'] = ResolversParentTypes['BeginIdentityLinkResult']> = {
  __resolveType: TypeResolveFn<'BeginIdentityLinkPayload' | 'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type BeginPasskeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BeginPasskeyPayload'] = ResolversParentTypes['BeginPasskeyPayload']> = {
  options?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BeginPasskeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BeginPasskeyResult'] = ResolversParentTypes['BeginPasskeyResult']> = {
  __resolveType: TypeResolveFn<'BeginPasskeyPayload' | 'ConflictError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelInvitationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CancelInvitationPayload'] = ResolversParentTypes['CancelInvitationPayload']> = {
  invitationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelInvitationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CancelInvitationResult'] = ResolversParentTypes['CancelInvitationResult']> = {
  __resolveType: TypeResolveFn<'CancelInvitationPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ChangeMemberRolePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeMemberRolePayload'] = ResolversParentTypes['ChangeMemberRolePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeMemberRoleResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeMemberRoleResult'] = ResolversParentTypes['ChangeMemberRoleResult']> = {
  __resolveType: TypeResolveFn<'ChangeMemberRolePayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsError' | 'InvalidInputError' | 'SignInPayload' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type ConfirmTotpPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmTotpPayload'] = ResolversParentTypes['ConfirmTotpPayload']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmTotpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmTotpResult'] = ResolversParentTypes['ConfirmTotpResult']> = {
  __resolveType: TypeResolveFn<'ConfirmTotpPayload' | 'InvalidCodeError' | 'InvalidInputError' | 'NotFoundError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectedAppResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConnectedApp'] = ResolversParentTypes['ConnectedApp']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'CreateApiKeyPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type CreateOAuthClientPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateOAuthClientPayload'] = ResolversParentTypes['CreateOAuthClientPayload']> = {
  client?: Resolver<ResolversTypes['OAuthClient'], ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateOAuthClientResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateOAuthClientResult'] = ResolversParentTypes['CreateOAuthClientResult']> = {
  __resolveType: TypeResolveFn<'CreateOAuthClientPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type CreateOrganizationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateOrganizationPayload'] = ResolversParentTypes['CreateOrganizationPayload']> = {
  organization?: Resolver<ResolversTypes['OrganizationMembership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateOrganizationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateOrganizationResult'] = ResolversParentTypes['CreateOrganizationResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateOrganizationPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type CreateSandboxPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSandboxPayload'] = ResolversParentTypes['CreateSandboxPayload']> = {
  sandbox?: Resolver<ResolversTypes['OrganizationMembership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateSandboxResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSandboxResult'] = ResolversParentTypes['CreateSandboxResult']> = {
  __resolveType: TypeResolveFn<'CreateSandboxPayload' | 'InvalidInputError' | 'SandboxLimitError', ParentType, ContextType>;
};

export type CreateShareLinkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateShareLinkPayload'] = ResolversParentTypes['CreateShareLinkPayload']> = {
  shareLink?: Resolver<ResolversTypes['ShareLink'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateShareLinkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateShareLinkResult'] = ResolversParentTypes['CreateShareLinkResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateShareLinkPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type DateRangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Day'], any> {
  name: 'Day';
}

export type DeleteMyAccountPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteMyAccountPayload'] = ResolversParentTypes['DeleteMyAccountPayload']> = {
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteMyAccountResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteMyAccountResult'] = ResolversParentTypes['DeleteMyAccountResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'DeleteMyAccountPayload' | 'InvalidCredentialsError' | 'InvalidInputError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type DeleteOAuthClientPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteOAuthClientPayload'] = ResolversParentTypes['DeleteOAuthClientPayload']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteOAuthClientResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteOAuthClientResult'] = ResolversParentTypes['DeleteOAuthClientResult']> = {
  __resolveType: TypeResolveFn<'DeleteOAuthClientPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type DeleteSandboxPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteSandboxPayload'] = ResolversParentTypes['DeleteSandboxPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteSandboxResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeleteSandboxResult'] = ResolversParentTypes['DeleteSandboxResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'DeleteSandboxPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type DisableTotpPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisableTotpPayload'] = ResolversParentTypes['DisableTotpPayload']> = {
  secondFactors?: Resolver<ResolversTypes['SecondFactors'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisableTotpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisableTotpResult'] = ResolversParentTypes['DisableTotpResult']> = {
  __resolveType: TypeResolveFn<'DisableTotpPayload' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type EmailNotVerifiedErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EmailNotVerifiedError'] = ResolversParentTypes['EmailNotVerifiedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndSessionResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EndSessionResult'] = ResolversParentTypes['EndSessionResult']> = {
  __resolveType: TypeResolveFn<'EndSessionPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type EnrolTotpPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EnrolTotpPayload'] = ResolversParentTypes['EnrolTotpPayload']> = {
  qrCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolTotpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EnrolTotpResult'] = ResolversParentTypes['EnrolTotpResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'EnrolTotpPayload' | 'InvalidCredentialsError' | 'InvalidInputError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ExportAuditPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExportAuditPayload'] = ResolversParentTypes['ExportAuditPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportAuditResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExportAuditResult'] = ResolversParentTypes['ExportAuditResult']> = {
  __resolveType: TypeResolveFn<'ExportAuditPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type ExportMyDataPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExportMyDataPayload'] = ResolversParentTypes['ExportMyDataPayload']> = {
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type GrantResourcePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GrantResourcePayload'] = ResolversParentTypes['GrantResourcePayload']> = {
  grant?: Resolver<ResolversTypes['ResourceGrant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantResourceResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GrantResourceResult'] = ResolversParentTypes['GrantResourceResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'GrantResourcePayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type InvalidCodeErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidCodeError'] = ResolversParentTypes['InvalidCodeError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidCredentialsError'] = ResolversParentTypes['InvalidCredentialsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTokenErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidTokenError'] = ResolversParentTypes['InvalidTokenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InviteMemberPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InviteMemberPayload'] = ResolversParentTypes['InviteMemberPayload']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteMemberResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InviteMemberResult'] = ResolversParentTypes['InviteMemberResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'InviteMemberPayload', ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaveOrganizationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LeaveOrganizationPayload'] = ResolversParentTypes['LeaveOrganizationPayload']> = {
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveOrganizationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LeaveOrganizationResult'] = ResolversParentTypes['LeaveOrganizationResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'LeaveOrganizationPayload', ParentType, ContextType>;
};

export type LinkIdentityPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LinkIdentityPayload'] = ResolversParentTypes['LinkIdentityPayload']> = {
  identity?: Resolver<ResolversTypes['LinkedIdentity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkIdentityResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LinkIdentityResult'] = ResolversParentTypes['LinkIdentityResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'InvalidTokenError' | 'LinkIdentityPayload', ParentType, ContextType>;
};

export type LinkedIdentityResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LinkedIdentity'] = ResolversParentTypes['LinkedIdentity']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MemberConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type MfaRequiredResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MfaRequired'] = ResolversParentTypes['MfaRequired']> = {
  challengeToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['MfaMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  beginIdentityLink?: Resolver<ResolversTypes['BeginIdentityLinkResult'], ParentType, ContextType, RequireFields<MutationBeginIdentityLinkArgs, 'input'>>;
  beginPasskey?: Resolver<ResolversTypes['BeginPasskeyResult'], ParentType, ContextType, RequireFields<MutationBeginPasskeyArgs, 'input'>>;
  cancelInvitation?: Resolver<ResolversTypes['CancelInvitationResult'], ParentType, ContextType, RequireFields<MutationCancelInvitationArgs, 'id'>>;
  changeMemberRole?: Resolver<ResolversTypes['ChangeMemberRoleResult'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  confirmTotp?: Resolver<ResolversTypes['ConfirmTotpResult'], ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createOAuthClient?: Resolver<ResolversTypes['CreateOAuthClientResult'], ParentType, ContextType, RequireFields<MutationCreateOAuthClientArgs, 'input'>>;
  createOrganization?: Resolver<ResolversTypes['CreateOrganizationResult'], ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  createSandbox?: Resolver<ResolversTypes['CreateSandboxResult'], ParentType, ContextType, RequireFields<MutationCreateSandboxArgs, 'input'>>;
  createShareLink?: Resolver<ResolversTypes['CreateShareLinkResult'], ParentType, ContextType, RequireFields<MutationCreateShareLinkArgs, 'input'>>;
  deleteMyAccount?: Resolver<ResolversTypes['DeleteMyAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteMyAccountArgs, 'password'>>;
  deleteOAuthClient?: Resolver<ResolversTypes['DeleteOAuthClientResult'], ParentType, ContextType, RequireFields<MutationDeleteOAuthClientArgs, 'id'>>;
  deleteSandbox?: Resolver<ResolversTypes['DeleteSandboxResult'], ParentType, ContextType, RequireFields<MutationDeleteSandboxArgs, 'id'>>;
  disableTotp?: Resolver<ResolversTypes['DisableTotpResult'], ParentType, ContextType, RequireFields<MutationDisableTotpArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionResult'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  enrolTotp?: Resolver<ResolversTypes['EnrolTotpResult'], ParentType, ContextType, RequireFields<MutationEnrolTotpArgs, 'input'>>;
  exportAudit?: Resolver<ResolversTypes['ExportAuditResult'], ParentType, ContextType, RequireFields<MutationExportAuditArgs, 'input'>>;
  exportMyData?: Resolver<ResolversTypes['ExportMyDataPayload'], ParentType, ContextType>;
  grantResource?: Resolver<ResolversTypes['GrantResourceResult'], ParentType, ContextType, RequireFields<MutationGrantResourceArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberResult'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  leaveOrganization?: Resolver<ResolversTypes['LeaveOrganizationResult'], ParentType, ContextType>;
  linkIdentity?: Resolver<ResolversTypes['LinkIdentityResult'], ParentType, ContextType, RequireFields<MutationLinkIdentityArgs, 'input'>>;
  openShareLink?: Resolver<ResolversTypes['OpenShareLinkResult'], ParentType, ContextType, RequireFields<MutationOpenShareLinkArgs, 'input'>>;
  refreshToken?: Resolver<ResolversTypes['RefreshTokenResult'], ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  regenerateRecoveryCodes?: Resolver<ResolversTypes['RegenerateRecoveryCodesResult'], ParentType, ContextType, RequireFields<MutationRegenerateRecoveryCodesArgs, 'input'>>;
  registerPasskey?: Resolver<ResolversTypes['RegisterPasskeyResult'], ParentType, ContextType, RequireFields<MutationRegisterPasskeyArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberResult'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'userId'>>;
  removePasskey?: Resolver<ResolversTypes['RemovePasskeyResult'], ParentType, ContextType, RequireFields<MutationRemovePasskeyArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationResult'], ParentType, ContextType>;
  resetMemberFactors?: Resolver<ResolversTypes['ResetMemberFactorsResult'], ParentType, ContextType, RequireFields<MutationResetMemberFactorsArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  resetSandbox?: Resolver<ResolversTypes['ResetSandboxResult'], ParentType, ContextType, RequireFields<MutationResetSandboxArgs, 'id'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeConnectedApp?: Resolver<ResolversTypes['RevokeConnectedAppResult'], ParentType, ContextType, RequireFields<MutationRevokeConnectedAppArgs, 'clientId'>>;
  revokeResource?: Resolver<ResolversTypes['RevokeResourceResult'], ParentType, ContextType, RequireFields<MutationRevokeResourceArgs, 'input'>>;
  revokeShareLink?: Resolver<ResolversTypes['RevokeShareLinkResult'], ParentType, ContextType, RequireFields<MutationRevokeShareLinkArgs, 'id'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyResult'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'id' | 'overlapHours'>>;
  rotateClientSecret?: Resolver<ResolversTypes['RotateClientSecretResult'], ParentType, ContextType, RequireFields<MutationRotateClientSecretArgs, 'id' | 'overlapHours'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType, RequireFields<MutationSignOutEverywhereArgs, 'includeApps'>>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  switchOrganization?: Resolver<ResolversTypes['SwitchOrganizationResult'], ParentType, ContextType, RequireFields<MutationSwitchOrganizationArgs, 'id'>>;
  unlinkIdentity?: Resolver<ResolversTypes['UnlinkIdentityResult'], ParentType, ContextType, RequireFields<MutationUnlinkIdentityArgs, 'input'>>;
  updateApiKey?: Resolver<ResolversTypes['UpdateApiKeyResult'], ParentType, ContextType, RequireFields<MutationUpdateApiKeyArgs, 'id' | 'input'>>;
  updateOAuthClient?: Resolver<ResolversTypes['UpdateOAuthClientResult'], ParentType, ContextType, RequireFields<MutationUpdateOAuthClientArgs, 'id' | 'input'>>;
  updateOrganization?: Resolver<ResolversTypes['UpdateOrganizationResult'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  updateOrganizationSecurity?: Resolver<ResolversTypes['UpdateOrganizationSecurityResult'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationSecurityArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailResult'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'token'>>;
  verifyMfa?: Resolver<ResolversTypes['VerifyMfaResult'], ParentType, ContextType, RequireFields<MutationVerifyMfaArgs, 'input'>>;
  verifyPasskey?: Resolver<ResolversTypes['VerifyPasskeyResult'], ParentType, ContextType, RequireFields<MutationVerifyPasskeyArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OAuthClientResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OAuthClient'] = ResolversParentTypes['OAuthClient']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OAuthClientKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousSecretExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  redirectUris?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenShareLinkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OpenShareLinkPayload'] = ResolversParentTypes['OpenShareLinkPayload']> = {
  authToken?: Resolver<ResolversTypes['AuthToken'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SharedKind'], ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenShareLinkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OpenShareLinkResult'] = ResolversParentTypes['OpenShareLinkResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'OpenShareLinkPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSandbox?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationMembershipResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OrganizationMembership'] = ResolversParentTypes['OrganizationMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSandbox?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PasskeyRefusedErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PasskeyRefusedError'] = ResolversParentTypes['PasskeyRefusedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyRequestResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PasskeyRequest'] = ResolversParentTypes['PasskeyRequest']> = {
  options?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PermissionCheckResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PermissionCheck'] = ResolversParentTypes['PermissionCheck']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyUsage?: Resolver<Array<ResolversTypes['ApiKeyUsage']>, ParentType, ContextType, RequireFields<QueryApiKeyUsageArgs, 'days'>>;
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  connectedApps?: Resolver<Array<ResolversTypes['ConnectedApp']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['LinkedIdentity']>, ParentType, ContextType>;
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<QueryMembersArgs, 'first'>>;
  oauthClients?: Resolver<Array<ResolversTypes['OAuthClient']>, ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['OrganizationMembership']>, ParentType, ContextType>;
  passkeyRequest?: Resolver<ResolversTypes['PasskeyRequest'], ParentType, ContextType, Partial<QueryPasskeyRequestArgs>>;
  permissionCheck?: Resolver<ResolversTypes['PermissionCheck'], ParentType, ContextType, RequireFields<QueryPermissionCheckArgs, 'action' | 'resource'>>;
  resourceGrants?: Resolver<Array<ResolversTypes['ResourceGrant']>, ParentType, ContextType, Partial<QueryResourceGrantsArgs>>;
  secondFactors?: Resolver<ResolversTypes['SecondFactors'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  shareLinks?: Resolver<Array<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  signInProviders?: Resolver<Array<ResolversTypes['SignInProvider']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RefreshTokenPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RefreshTokenPayload'] = ResolversParentTypes['RefreshTokenPayload']> = {
  authToken?: Resolver<ResolversTypes['AuthToken'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshTokenResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RefreshTokenResult'] = ResolversParentTypes['RefreshTokenResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'RefreshTokenPayload', ParentType, ContextType>;
};

export type RegenerateRecoveryCodesPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesPayload'] = ResolversParentTypes['RegenerateRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegenerateRecoveryCodesResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesResult'] = ResolversParentTypes['RegenerateRecoveryCodesResult']> = {
  __resolveType: TypeResolveFn<'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'RegenerateRecoveryCodesPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type RegisterPasskeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RegisterPasskeyPayload'] = ResolversParentTypes['RegisterPasskeyPayload']> = {
  passkey?: Resolver<ResolversTypes['Passkey'], ParentType, ContextType>;
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterPasskeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RegisterPasskeyResult'] = ResolversParentTypes['RegisterPasskeyResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'InvalidTokenError' | 'PasskeyRefusedError' | 'RegisterPasskeyPayload', ParentType, ContextType>;
};

export type RemoveMemberPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveMemberPayload'] = ResolversParentTypes['RemoveMemberPayload']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveMemberResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RemoveMemberPayload', ParentType, ContextType>;
};

export type RemovePasskeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePasskeyPayload'] = ResolversParentTypes['RemovePasskeyPayload']> = {
  secondFactors?: Resolver<ResolversTypes['SecondFactors'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePasskeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePasskeyResult'] = ResolversParentTypes['RemovePasskeyResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'RemovePasskeyPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ReportResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportResult'] = ResolversParentTypes['ReportResult']> = {
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'RequestPasswordResetPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ResendVerificationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResendVerificationPayload'] = ResolversParentTypes['ResendVerificationPayload']> = {
  sent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendVerificationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResendVerificationResult'] = ResolversParentTypes['ResendVerificationResult']> = {
  __resolveType: TypeResolveFn<'ResendVerificationPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ResetMemberFactorsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetMemberFactorsPayload'] = ResolversParentTypes['ResetMemberFactorsPayload']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetMemberFactorsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetMemberFactorsResult'] = ResolversParentTypes['ResetMemberFactorsResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'ResetMemberFactorsPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'MfaRequired' | 'SignInPayload' | 'WeakPasswordError', ParentType, ContextType>;
};

export type ResetSandboxPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetSandboxPayload'] = ResolversParentTypes['ResetSandboxPayload']> = {
  sandboxId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetSandboxResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetSandboxResult'] = ResolversParentTypes['ResetSandboxResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'ResetSandboxPayload', ParentType, ContextType>;
};

export type ResourceGrantResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResourceGrant'] = ResolversParentTypes['ResourceGrant']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sponsor?: Resolver<Maybe<ResolversTypes['Sponsor']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RevokeApiKeyPayload', ParentType, ContextType>;
};

export type RevokeConnectedAppPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeConnectedAppPayload'] = ResolversParentTypes['RevokeConnectedAppPayload']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeConnectedAppResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeConnectedAppResult'] = ResolversParentTypes['RevokeConnectedAppResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RevokeConnectedAppPayload', ParentType, ContextType>;
};

export type RevokeResourcePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeResourcePayload'] = ResolversParentTypes['RevokeResourcePayload']> = {
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeResourceResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeResourceResult'] = ResolversParentTypes['RevokeResourceResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RevokeResourcePayload', ParentType, ContextType>;
};

export type RevokeShareLinkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeShareLinkPayload'] = ResolversParentTypes['RevokeShareLinkPayload']> = {
  shareLinkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeShareLinkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeShareLinkResult'] = ResolversParentTypes['RevokeShareLinkResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RevokeShareLinkPayload', ParentType, ContextType>;
};

export type RotateApiKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotateApiKeyPayload'] = ResolversParentTypes['RotateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotateApiKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotateApiKeyResult'] = ResolversParentTypes['RotateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RotateApiKeyPayload', ParentType, ContextType>;
};

export type RotateClientSecretPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotateClientSecretPayload'] = ResolversParentTypes['RotateClientSecretPayload']> = {
  client?: Resolver<ResolversTypes['OAuthClient'], ParentType, ContextType>;
  clientSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotateClientSecretResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotateClientSecretResult'] = ResolversParentTypes['RotateClientSecretResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RotateClientSecretPayload', ParentType, ContextType>;
};

export type SandboxLimitErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SandboxLimitError'] = ResolversParentTypes['SandboxLimitError']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SecondFactors'] = ResolversParentTypes['SecondFactors']> = {
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mustShow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totpSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ShareLinkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ShareLink'] = ResolversParentTypes['ShareLink']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SharedKind'], ParentType, ContextType>;
  lastOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['ReportResult']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  authToken?: Resolver<ResolversTypes['AuthToken'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInProviderResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'EmailNotVerifiedError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'MfaRequired' | 'SignInPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  appsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'SignInPayload' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type SponsorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Sponsor'] = ResolversParentTypes['Sponsor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SwitchOrganizationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SwitchOrganizationResult'] = ResolversParentTypes['SwitchOrganizationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'MfaRequired' | 'NotFoundError' | 'SignInPayload', ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TooManyAttemptsErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TooManyAttemptsError'] = ResolversParentTypes['TooManyAttemptsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkIdentityPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnlinkIdentityPayload'] = ResolversParentTypes['UnlinkIdentityPayload']> = {
  identityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkIdentityResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnlinkIdentityResult'] = ResolversParentTypes['UnlinkIdentityResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError' | 'TooManyAttemptsError' | 'UnlinkIdentityPayload', ParentType, ContextType>;
};

export type UpdateApiKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateApiKeyPayload'] = ResolversParentTypes['UpdateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateApiKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateApiKeyResult'] = ResolversParentTypes['UpdateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'UpdateApiKeyPayload', ParentType, ContextType>;
};

export type UpdateOAuthClientPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOAuthClientPayload'] = ResolversParentTypes['UpdateOAuthClientPayload']> = {
  client?: Resolver<ResolversTypes['OAuthClient'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOAuthClientResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOAuthClientResult'] = ResolversParentTypes['UpdateOAuthClientResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'UpdateOAuthClientPayload', ParentType, ContextType>;
};

export type UpdateOrganizationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOrganizationPayload'] = ResolversParentTypes['UpdateOrganizationPayload']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOrganizationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOrganizationResult'] = ResolversParentTypes['UpdateOrganizationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateOrganizationPayload', ParentType, ContextType>;
};

export type UpdateOrganizationSecurityPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOrganizationSecurityPayload'] = ResolversParentTypes['UpdateOrganizationSecurityPayload']> = {
  requireMfa?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOrganizationSecurityResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateOrganizationSecurityResult'] = ResolversParentTypes['UpdateOrganizationSecurityResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'UpdateOrganizationSecurityPayload', ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateProfilePayload', ParentType, ContextType>;
};

export type UserResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  verifyBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'EmailNotVerifiedError' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'MfaRequired' | 'NotFoundError' | 'PasskeyRefusedError' | 'SandboxLimitError' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'VerifyEmailPayload', ParentType, ContextType>;
};

export type VerifyMfaResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyMfaResult'] = ResolversParentTypes['VerifyMfaResult']> = {
  __resolveType: TypeResolveFn<'InvalidCodeError' | 'InvalidInputError' | 'InvalidTokenError' | 'SignInPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type VerifyPasskeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyPasskeyResult'] = ResolversParentTypes['VerifyPasskeyResult']> = {
  __resolveType: TypeResolveFn<'EmailNotVerifiedError' | 'InvalidInputError' | 'InvalidTokenError' | 'PasskeyRefusedError' | 'SignInPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type WeakPasswordErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['WeakPasswordError'] = ResolversParentTypes['WeakPasswordError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  AcceptInvitationResult?: AcceptInvitationResultResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyDoorUsage?: ApiKeyDoorUsageResolvers<ContextType>;
  ApiKeyUsage?: ApiKeyUsageResolvers<ContextType>;
  ApiKeyUsageDay?: ApiKeyUsageDayResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuthToken?: AuthTokenResolvers<ContextType>;
  BeginIdentityLinkPayload?: BeginIdentityLinkPayloadResolvers<ContextType>;
  BeginIdentityLinkResult?: BeginIdentityLinkResultResolvers<ContextType>;
  BeginPasskeyPayload?: BeginPasskeyPayloadResolvers<ContextType>;
  BeginPasskeyResult?: BeginPasskeyResultResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CancelInvitationPayload?: CancelInvitationPayloadResolvers<ContextType>;
  CancelInvitationResult?: CancelInvitationResultResolvers<ContextType>;
  ChangeMemberRolePayload?: ChangeMemberRolePayloadResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ConfirmTotpPayload?: ConfirmTotpPayloadResolvers<ContextType>;
  ConfirmTotpResult?: ConfirmTotpResultResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  ConnectedApp?: ConnectedAppResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  CreateOAuthClientPayload?: CreateOAuthClientPayloadResolvers<ContextType>;
  CreateOAuthClientResult?: CreateOAuthClientResultResolvers<ContextType>;
  CreateOrganizationPayload?: CreateOrganizationPayloadResolvers<ContextType>;
  CreateOrganizationResult?: CreateOrganizationResultResolvers<ContextType>;
  CreateSandboxPayload?: CreateSandboxPayloadResolvers<ContextType>;
  CreateSandboxResult?: CreateSandboxResultResolvers<ContextType>;
  CreateShareLinkPayload?: CreateShareLinkPayloadResolvers<ContextType>;
  CreateShareLinkResult?: CreateShareLinkResultResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DeleteMyAccountPayload?: DeleteMyAccountPayloadResolvers<ContextType>;
  DeleteMyAccountResult?: DeleteMyAccountResultResolvers<ContextType>;
  DeleteOAuthClientPayload?: DeleteOAuthClientPayloadResolvers<ContextType>;
  DeleteOAuthClientResult?: DeleteOAuthClientResultResolvers<ContextType>;
  DeleteSandboxPayload?: DeleteSandboxPayloadResolvers<ContextType>;
  DeleteSandboxResult?: DeleteSandboxResultResolvers<ContextType>;
  DisableTotpPayload?: DisableTotpPayloadResolvers<ContextType>;
  DisableTotpResult?: DisableTotpResultResolvers<ContextType>;
  EmailNotVerifiedError?: EmailNotVerifiedErrorResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  EndSessionResult?: EndSessionResultResolvers<ContextType>;
  EnrolTotpPayload?: EnrolTotpPayloadResolvers<ContextType>;
  EnrolTotpResult?: EnrolTotpResultResolvers<ContextType>;
  ExportAuditPayload?: ExportAuditPayloadResolvers<ContextType>;
  ExportAuditResult?: ExportAuditResultResolvers<ContextType>;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  GrantResourcePayload?: GrantResourcePayloadResolvers<ContextType>;
  GrantResourceResult?: GrantResourceResultResolvers<ContextType>;
  InvalidCodeError?: InvalidCodeErrorResolvers<ContextType>;
  InvalidCredentialsError?: InvalidCredentialsErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidTokenError?: InvalidTokenErrorResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InviteMemberPayload?: InviteMemberPayloadResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveOrganizationPayload?: LeaveOrganizationPayloadResolvers<ContextType>;
  LeaveOrganizationResult?: LeaveOrganizationResultResolvers<ContextType>;
  LinkIdentityPayload?: LinkIdentityPayloadResolvers<ContextType>;
  LinkIdentityResult?: LinkIdentityResultResolvers<ContextType>;
  LinkedIdentity?: LinkedIdentityResolvers<ContextType>;
  Long?: GraphQLScalarType;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MfaRequired?: MfaRequiredResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  OAuthClient?: OAuthClientResolvers<ContextType>;
  OpenShareLinkPayload?: OpenShareLinkPayloadResolvers<ContextType>;
  OpenShareLinkResult?: OpenShareLinkResultResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationMembership?: OrganizationMembershipResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  PasskeyRefusedError?: PasskeyRefusedErrorResolvers<ContextType>;
  PasskeyRequest?: PasskeyRequestResolvers<ContextType>;
  PermissionCheck?: PermissionCheckResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  RefreshTokenResult?: RefreshTokenResultResolvers<ContextType>;
  RegenerateRecoveryCodesPayload?: RegenerateRecoveryCodesPayloadResolvers<ContextType>;
  RegenerateRecoveryCodesResult?: RegenerateRecoveryCodesResultResolvers<ContextType>;
  RegisterPasskeyPayload?: RegisterPasskeyPayloadResolvers<ContextType>;
  RegisterPasskeyResult?: RegisterPasskeyResultResolvers<ContextType>;
  RemoveMemberPayload?: RemoveMemberPayloadResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RemovePasskeyPayload?: RemovePasskeyPayloadResolvers<ContextType>;
  RemovePasskeyResult?: RemovePasskeyResultResolvers<ContextType>;
  ReportResult?: ReportResultResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResendVerificationPayload?: ResendVerificationPayloadResolvers<ContextType>;
  ResendVerificationResult?: ResendVerificationResultResolvers<ContextType>;
  ResetMemberFactorsPayload?: ResetMemberFactorsPayloadResolvers<ContextType>;
  ResetMemberFactorsResult?: ResetMemberFactorsResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetSandboxPayload?: ResetSandboxPayloadResolvers<ContextType>;
  ResetSandboxResult?: ResetSandboxResultResolvers<ContextType>;
  ResourceGrant?: ResourceGrantResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RevokeConnectedAppPayload?: RevokeConnectedAppPayloadResolvers<ContextType>;
  RevokeConnectedAppResult?: RevokeConnectedAppResultResolvers<ContextType>;
  RevokeResourcePayload?: RevokeResourcePayloadResolvers<ContextType>;
  RevokeResourceResult?: RevokeResourceResultResolvers<ContextType>;
  RevokeShareLinkPayload?: RevokeShareLinkPayloadResolvers<ContextType>;
  RevokeShareLinkResult?: RevokeShareLinkResultResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyResult?: RotateApiKeyResultResolvers<ContextType>;
  RotateClientSecretPayload?: RotateClientSecretPayloadResolvers<ContextType>;
  RotateClientSecretResult?: RotateClientSecretResultResolvers<ContextType>;
  SandboxLimitError?: SandboxLimitErrorResolvers<ContextType>;
  SecondFactors?: SecondFactorsResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  ShareLink?: ShareLinkResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  Sponsor?: SponsorResolvers<ContextType>;
  SwitchOrganizationResult?: SwitchOrganizationResultResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  TooManyAttemptsError?: TooManyAttemptsErrorResolvers<ContextType>;
  UnlinkIdentityPayload?: UnlinkIdentityPayloadResolvers<ContextType>;
  UnlinkIdentityResult?: UnlinkIdentityResultResolvers<ContextType>;
  UpdateApiKeyPayload?: UpdateApiKeyPayloadResolvers<ContextType>;
  UpdateApiKeyResult?: UpdateApiKeyResultResolvers<ContextType>;
  UpdateOAuthClientPayload?: UpdateOAuthClientPayloadResolvers<ContextType>;
  UpdateOAuthClientResult?: UpdateOAuthClientResultResolvers<ContextType>;
  UpdateOrganizationPayload?: UpdateOrganizationPayloadResolvers<ContextType>;
  UpdateOrganizationResult?: UpdateOrganizationResultResolvers<ContextType>;
  UpdateOrganizationSecurityPayload?: UpdateOrganizationSecurityPayloadResolvers<ContextType>;
  UpdateOrganizationSecurityResult?: UpdateOrganizationSecurityResultResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  VerifyMfaResult?: VerifyMfaResultResolvers<ContextType>;
  VerifyPasskeyResult?: VerifyPasskeyResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WeakPasswordError?: WeakPasswordErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
