// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerMapper, UserMapper, OrganizationMapper, ApiKeyMapper, OAuthClientMapper, ConnectedAppMapper, SessionMapper, InvitationMapper, OrganizationMembershipMapper, AuditEntryMapper } from '../mappers.ts';
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
export type AcceptInvitationResult = ConflictError | InvalidCredentialsError | InvalidInputError | InvalidTokenError | SignInPayload | TooManyAttemptsError | WeakPasswordError;

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

/** Whether a key works. */
export type ApiKeyStatus =
  /** It works. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED';

/** What was done with a key: its days, and their sums. Counted at the GraphQL door, complete to within a minute. */
export type ApiKeyUsage = {
  __typename?: 'ApiKeyUsage';
  /** The key's id. */
  apiKeyId: Scalars['ID']['output'];
  /** What they cost: objects that answers may hold, as in the `extensions` of an answer. */
  cost: Scalars['Long']['output'];
  /** The days with any use, latest first. */
  days: Array<ApiKeyUsageDay>;
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
  /** At least 10 characters, and not one that would soon be guessed. */
  newPassword: Scalars['String']['input'];
};

/** What `changePassword` answers. */
export type ChangePasswordResult = InvalidCredentialsError | InvalidInputError | SignInPayload | TooManyAttemptsError | WeakPasswordError;

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
  /** Takes an open invitation back. */
  cancelInvitation: CancelInvitationResult;
  /** Changes what a member may do, from their next request on. The last owner stays one. */
  changeMemberRole: ChangeMemberRoleResult;
  /** Changes the caller's password, ends all other sessions, and gives this one a new token. */
  changePassword: ChangePasswordResult;
  /** Makes an API key. Only a person may: a key that leaked must not make others. */
  createApiKey: CreateApiKeyResult;
  /** Registers an app. Only a person may. */
  createOAuthClient: CreateOAuthClientResult;
  /** Starts another organization that the caller owns: a second company, or a place to try things in, whose keys see nothing of this one. */
  createOrganization: CreateOrganizationResult;
  /** Deletes the caller at once and for good. The last owner of an organization with other members hands it over first. */
  deleteMyAccount: DeleteMyAccountResult;
  /** Removes an app and ends all its tokens, whoever let it in. */
  deleteOAuthClient: DeleteOAuthClientResult;
  /** Ends one of the caller's sessions, in any of their organizations; gateways refuse it from the next request on. */
  endSession: EndSessionResult;
  /** Makes an address of a file of audit entries, and records that. */
  exportAudit: ExportAuditResult;
  /** Hands out all that is held of the caller. */
  exportMyData: ExportMyDataPayload;
  /** Asks an address to join the current organization, by a mail with a link. An earlier invitation of the address goes out of use. */
  inviteMember: InviteMemberResult;
  /** Ends the caller's own membership of the current organization. The last owner stays. */
  leaveOrganization: LeaveOrganizationResult;
  /** Takes a refresh token for the next access token. A token shown twice was copied: its session ends. */
  refreshToken: RefreshTokenResult;
  /** Removes a member and ends their sessions in this organization. The last owner stays. */
  removeMember: RemoveMemberResult;
  /** Sends a link for a new password, if there is such an account. Answer and timing do not tell. */
  requestPasswordReset: RequestPasswordResetResult;
  /** Sends the caller's verification mail again; earlier links go out of use. */
  resendVerification: ResendVerificationResult;
  /** Sets a new password, ends all sessions and refresh tokens, and signs in. */
  resetPassword: ResetPasswordResult;
  /** Takes a key back for good; gateways refuse it from the next request on, the doors of `/v1` within 15 seconds. */
  revokeApiKey: RevokeApiKeyResult;
  /** Ends what the caller let an app do in the current organization; gateways refuse its tokens from the next request on. */
  revokeConnectedApp: RevokeConnectedAppResult;
  /** Gives a key a new secret. The one before goes on working for `overlapHours`, so that programs can be told one after the other. */
  rotateApiKey: RotateApiKeyResult;
  /** Gives a confidential app a new secret. The one before goes on working for `overlapHours`. */
  rotateClientSecret: RotateClientSecretResult;
  /** Signs in with e-mail and password; sets the session cookie. */
  signIn: SignInResult;
  /** Ends the caller's session and clears the cookie. */
  signOut: SignOutPayload;
  /** Ends all sessions and refresh tokens of the caller, this one included. */
  signOutEverywhere: SignOutEverywherePayload;
  /** Starts an account and its organization, and signs in. */
  signUp: SignUpResult;
  /** Goes to another organization of the caller, with a new session token. */
  switchOrganization: SwitchOrganizationResult;
  /** Changes a key's name and limits; gateways hear of it at once. */
  updateApiKey: UpdateApiKeyResult;
  /** Changes an app. */
  updateOAuthClient: UpdateOAuthClientResult;
  /** Renames the current organization. */
  updateOrganization: UpdateOrganizationResult;
  /** Changes the caller's own profile. */
  updateProfile: UpdateProfileResult;
  /** Shows, by the token of a mail, that the address is the person's own. */
  verifyEmail: VerifyEmailResult;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
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


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreateOAuthClientArgs = {
  input: CreateOAuthClientInput;
};


export type MutationCreateOrganizationArgs = {
  input: CreateOrganizationInput;
};


export type MutationDeleteMyAccountArgs = {
  password: Scalars['String']['input'];
};


export type MutationDeleteOAuthClientArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationExportAuditArgs = {
  input: ExportAuditInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationRemoveMemberArgs = {
  userId: Scalars['ID']['input'];
};


export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeConnectedAppArgs = {
  clientId: Scalars['ID']['input'];
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


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationSwitchOrganizationArgs = {
  id: Scalars['ID']['input'];
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


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationVerifyEmailArgs = {
  token: Scalars['String']['input'];
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

/** An organization: publisher, network, agency or sponsor. Every row of the product belongs to exactly one. */
export type Organization = {
  __typename?: 'Organization';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id, which also stands in its measurement prefix `/r/{id}/…`. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

/** An organization that the caller belongs to. */
export type OrganizationMembership = {
  __typename?: 'OrganizationMembership';
  /** The organization's id. */
  id: Scalars['ID']['output'];
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
  /** The current organization's open invitations, newest first. */
  invitations: Array<Invitation>;
  /** The members of the current organization. */
  members: MemberConnection;
  /** The organization's own apps, newest first. */
  oauthClients: Array<OAuthClient>;
  /** The organizations that the caller belongs to. */
  organizations: Array<OrganizationMembership>;
  /** Whether the caller may do `action` on `resource`, and why. */
  permissionCheck: PermissionCheck;
  /** The caller's sessions in all their organizations, last seen first. */
  sessions: Array<Session>;
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


export type QueryPermissionCheckArgs = {
  action: Scalars['String']['input'];
  resource: Scalars['String']['input'];
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

/** Removed. */
export type RemoveMemberPayload = {
  __typename?: 'RemoveMemberPayload';
  /** Who. */
  userId: Scalars['ID']['output'];
};

/** What `removeMember` answers. */
export type RemoveMemberResult = ConflictError | InvalidInputError | NotFoundError | RemoveMemberPayload;

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

/** A new password, by the link of a mail. */
export type ResetPasswordInput = {
  /** At least 10 characters, and not one that would soon be guessed. */
  password: Scalars['String']['input'];
  /** What stands behind `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** What `resetPassword` answers. More members may come: ask for `__typename`. */
export type ResetPasswordResult = InvalidInputError | InvalidTokenError | SignInPayload | WeakPasswordError;

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

/** What `signIn` answers. More members may come: ask for `__typename`. */
export type SignInResult = EmailNotVerifiedError | InvalidCredentialsError | InvalidInputError | SignInPayload | TooManyAttemptsError;

/** Signed out everywhere. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
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

/** What `signUp` answers. */
export type SignUpResult = ConflictError | InvalidInputError | SignInPayload | WeakPasswordError;

/** What `switchOrganization` answers. More members may come: ask for `__typename`. */
export type SwitchOrganizationResult = InvalidInputError | NotFoundError | SignInPayload;

/** Too many attempts failed. Each further one doubles the wait, up to 15 minutes; accounts that do not exist are treated alike. */
export type TooManyAttemptsError = UserError & {
  __typename?: 'TooManyAttemptsError';
  /** What to do next. */
  message: Scalars['String']['output'];
  /** Attempts are refused unseen for so long. */
  retryAfterSeconds: Scalars['Int']['output'];
};

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
  /** When the address was shown to be the person's own; null before. Until then they may not invite, make keys or connect shops. */
  emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person's id. */
  id: Scalars['ID']['output'];
  /** Name as shown to others. */
  name: Scalars['String']['output'];
  /** Roles within the current organization. */
  roles: Array<Scalars['String']['output']>;
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
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
    | ( Partial<WeakPasswordError> )
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
  EndSessionResult:
    | ( Partial<EndSessionPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ExportAuditResult:
    | ( Partial<ExportAuditPayload> )
    | ( Partial<InvalidInputError> )
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
  RefreshTokenResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<RefreshTokenPayload> )
  ;
  RemoveMemberResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveMemberPayload> )
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
  ResetPasswordResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<WeakPasswordError> )
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
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<TooManyAttemptsError> )
  ;
  SignUpResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
    | ( Partial<WeakPasswordError> )
  ;
  SwitchOrganizationResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
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
  UpdateProfileResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<_RefType['User']> }> )
  ;
  VerifyEmailResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<VerifyEmailPayload> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<ConflictError> )
    | ( Partial<EmailNotVerifiedError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<InvalidTokenError> )
    | ( Partial<NotFoundError> )
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
  ApiKeyStatus: ResolverTypeWrapper<Partial<ApiKeyStatus>>;
  ApiKeyUsage: ResolverTypeWrapper<Partial<ApiKeyUsage>>;
  ApiKeyUsageDay: ResolverTypeWrapper<Partial<ApiKeyUsageDay>>;
  AuditEntry: ResolverTypeWrapper<AuditEntryMapper>;
  AuditEntryConnection: ResolverTypeWrapper<Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>>;
  AuditEntryEdge: ResolverTypeWrapper<Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>>;
  AuditExportFormat: ResolverTypeWrapper<Partial<AuditExportFormat>>;
  AuditFilter: ResolverTypeWrapper<Partial<AuditFilter>>;
  AuthToken: ResolverTypeWrapper<Partial<AuthToken>>;
  CancelInvitationPayload: ResolverTypeWrapper<Partial<CancelInvitationPayload>>;
  CancelInvitationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelInvitationResult']>>;
  ChangeMemberRoleInput: ResolverTypeWrapper<Partial<ChangeMemberRoleInput>>;
  ChangeMemberRolePayload: ResolverTypeWrapper<Partial<Omit<ChangeMemberRolePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  ChangeMemberRoleResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>>;
  ChangePasswordInput: ResolverTypeWrapper<Partial<ChangePasswordInput>>;
  ChangePasswordResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>>;
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
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  DeleteMyAccountPayload: ResolverTypeWrapper<Partial<DeleteMyAccountPayload>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  DeleteMyAccountResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMyAccountResult']>>;
  DeleteOAuthClientPayload: ResolverTypeWrapper<Partial<DeleteOAuthClientPayload>>;
  DeleteOAuthClientResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteOAuthClientResult']>>;
  EmailNotVerifiedError: ResolverTypeWrapper<Partial<EmailNotVerifiedError>>;
  EndSessionPayload: ResolverTypeWrapper<Partial<EndSessionPayload>>;
  EndSessionResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndSessionResult']>>;
  ExportAuditInput: ResolverTypeWrapper<Partial<ExportAuditInput>>;
  ExportAuditPayload: ResolverTypeWrapper<Partial<ExportAuditPayload>>;
  ExportAuditResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportAuditResult']>>;
  ExportMyDataPayload: ResolverTypeWrapper<Partial<ExportMyDataPayload>>;
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
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  MemberConnection: ResolverTypeWrapper<Partial<Omit<MemberConnection, 'edges'> & { edges: Array<ResolversTypes['MemberEdge']> }>>;
  MemberEdge: ResolverTypeWrapper<Partial<Omit<MemberEdge, 'node'> & { node: ResolversTypes['User'] }>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  OAuthClient: ResolverTypeWrapper<OAuthClientMapper>;
  OAuthClientKind: ResolverTypeWrapper<Partial<OAuthClientKind>>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  OrganizationMembership: ResolverTypeWrapper<OrganizationMembershipMapper>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PermissionCheck: ResolverTypeWrapper<Partial<PermissionCheck>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshTokenInput: ResolverTypeWrapper<Partial<RefreshTokenInput>>;
  RefreshTokenPayload: ResolverTypeWrapper<Partial<RefreshTokenPayload>>;
  RefreshTokenResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshTokenResult']>>;
  RemoveMemberPayload: ResolverTypeWrapper<Partial<RemoveMemberPayload>>;
  RemoveMemberResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>>;
  RequestPasswordResetPayload: ResolverTypeWrapper<Partial<RequestPasswordResetPayload>>;
  RequestPasswordResetResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>>;
  ResendVerificationPayload: ResolverTypeWrapper<Partial<ResendVerificationPayload>>;
  ResendVerificationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendVerificationResult']>>;
  ResetPasswordInput: ResolverTypeWrapper<Partial<ResetPasswordInput>>;
  ResetPasswordResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>>;
  RevokeApiKeyPayload: ResolverTypeWrapper<Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  RevokeApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>>;
  RevokeConnectedAppPayload: ResolverTypeWrapper<Partial<RevokeConnectedAppPayload>>;
  RevokeConnectedAppResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeConnectedAppResult']>>;
  RotateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  RotateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateApiKeyResult']>>;
  RotateClientSecretPayload: ResolverTypeWrapper<Partial<Omit<RotateClientSecretPayload, 'client'> & { client: ResolversTypes['OAuthClient'] }>>;
  RotateClientSecretResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateClientSecretResult']>>;
  Session: ResolverTypeWrapper<SessionMapper>;
  SignInInput: ResolverTypeWrapper<Partial<SignInInput>>;
  SignInPayload: ResolverTypeWrapper<Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>>;
  SignInResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>>;
  SignOutEverywherePayload: ResolverTypeWrapper<Partial<SignOutEverywherePayload>>;
  SignOutPayload: ResolverTypeWrapper<Partial<SignOutPayload>>;
  SignUpInput: ResolverTypeWrapper<Partial<SignUpInput>>;
  SignUpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>>;
  SwitchOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SwitchOrganizationResult']>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  TooManyAttemptsError: ResolverTypeWrapper<Partial<TooManyAttemptsError>>;
  UpdateApiKeyInput: ResolverTypeWrapper<Partial<UpdateApiKeyInput>>;
  UpdateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<UpdateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  UpdateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateApiKeyResult']>>;
  UpdateOAuthClientInput: ResolverTypeWrapper<Partial<UpdateOAuthClientInput>>;
  UpdateOAuthClientPayload: ResolverTypeWrapper<Partial<Omit<UpdateOAuthClientPayload, 'client'> & { client: ResolversTypes['OAuthClient'] }>>;
  UpdateOAuthClientResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOAuthClientResult']>>;
  UpdateOrganizationInput: ResolverTypeWrapper<Partial<UpdateOrganizationInput>>;
  UpdateOrganizationPayload: ResolverTypeWrapper<Partial<Omit<UpdateOrganizationPayload, 'organization'> & { organization: ResolversTypes['Organization'] }>>;
  UpdateOrganizationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOrganizationResult']>>;
  UpdateProfileInput: ResolverTypeWrapper<Partial<UpdateProfileInput>>;
  UpdateProfilePayload: ResolverTypeWrapper<Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>>;
  UpdateProfileResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VerifyEmailPayload: ResolverTypeWrapper<Partial<VerifyEmailPayload>>;
  VerifyEmailResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>>;
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
  ApiKeyUsage: Partial<ApiKeyUsage>;
  ApiKeyUsageDay: Partial<ApiKeyUsageDay>;
  AuditEntry: AuditEntryMapper;
  AuditEntryConnection: Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] }>;
  AuditFilter: Partial<AuditFilter>;
  AuthToken: Partial<AuthToken>;
  CancelInvitationPayload: Partial<CancelInvitationPayload>;
  CancelInvitationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CancelInvitationResult']>;
  ChangeMemberRoleInput: Partial<ChangeMemberRoleInput>;
  ChangeMemberRolePayload: Partial<Omit<ChangeMemberRolePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  ChangeMemberRoleResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult']>;
  ChangePasswordInput: Partial<ChangePasswordInput>;
  ChangePasswordResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult']>;
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
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  DeleteMyAccountPayload: Partial<DeleteMyAccountPayload>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  DeleteMyAccountResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteMyAccountResult']>;
  DeleteOAuthClientPayload: Partial<DeleteOAuthClientPayload>;
  DeleteOAuthClientResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteOAuthClientResult']>;
  EmailNotVerifiedError: Partial<EmailNotVerifiedError>;
  EndSessionPayload: Partial<EndSessionPayload>;
  EndSessionResult: Partial<ResolversUnionTypes<ResolversParentTypes>['EndSessionResult']>;
  ExportAuditInput: Partial<ExportAuditInput>;
  ExportAuditPayload: Partial<ExportAuditPayload>;
  ExportAuditResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ExportAuditResult']>;
  ExportMyDataPayload: Partial<ExportMyDataPayload>;
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
  Long: Partial<Scalars['Long']['output']>;
  MemberConnection: Partial<Omit<MemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['MemberEdge']> }>;
  MemberEdge: Partial<Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['User'] }>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  OAuthClient: OAuthClientMapper;
  Organization: OrganizationMapper;
  OrganizationMembership: OrganizationMembershipMapper;
  PageInfo: Partial<PageInfo>;
  PermissionCheck: Partial<PermissionCheck>;
  Query: Record<PropertyKey, never>;
  RefreshTokenInput: Partial<RefreshTokenInput>;
  RefreshTokenPayload: Partial<RefreshTokenPayload>;
  RefreshTokenResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RefreshTokenResult']>;
  RemoveMemberPayload: Partial<RemoveMemberPayload>;
  RemoveMemberResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult']>;
  RequestPasswordResetPayload: Partial<RequestPasswordResetPayload>;
  RequestPasswordResetResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult']>;
  ResendVerificationPayload: Partial<ResendVerificationPayload>;
  ResendVerificationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResendVerificationResult']>;
  ResetPasswordInput: Partial<ResetPasswordInput>;
  ResetPasswordResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult']>;
  RevokeApiKeyPayload: Partial<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  RevokeApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult']>;
  RevokeConnectedAppPayload: Partial<RevokeConnectedAppPayload>;
  RevokeConnectedAppResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeConnectedAppResult']>;
  RotateApiKeyPayload: Partial<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  RotateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RotateApiKeyResult']>;
  RotateClientSecretPayload: Partial<Omit<RotateClientSecretPayload, 'client'> & { client: ResolversParentTypes['OAuthClient'] }>;
  RotateClientSecretResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RotateClientSecretResult']>;
  Session: SessionMapper;
  SignInInput: Partial<SignInInput>;
  SignInPayload: Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] }>;
  SignInResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignInResult']>;
  SignOutEverywherePayload: Partial<SignOutEverywherePayload>;
  SignOutPayload: Partial<SignOutPayload>;
  SignUpInput: Partial<SignUpInput>;
  SignUpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignUpResult']>;
  SwitchOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SwitchOrganizationResult']>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  TooManyAttemptsError: Partial<TooManyAttemptsError>;
  UpdateApiKeyInput: Partial<UpdateApiKeyInput>;
  UpdateApiKeyPayload: Partial<Omit<UpdateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  UpdateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateApiKeyResult']>;
  UpdateOAuthClientInput: Partial<UpdateOAuthClientInput>;
  UpdateOAuthClientPayload: Partial<Omit<UpdateOAuthClientPayload, 'client'> & { client: ResolversParentTypes['OAuthClient'] }>;
  UpdateOAuthClientResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateOAuthClientResult']>;
  UpdateOrganizationInput: Partial<UpdateOrganizationInput>;
  UpdateOrganizationPayload: Partial<Omit<UpdateOrganizationPayload, 'organization'> & { organization: ResolversParentTypes['Organization'] }>;
  UpdateOrganizationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateOrganizationResult']>;
  UpdateProfileInput: Partial<UpdateProfileInput>;
  UpdateProfilePayload: Partial<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> }>;
  UpdateProfileResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult']>;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VerifyEmailPayload: Partial<VerifyEmailPayload>;
  VerifyEmailResult: Partial<ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult']>;
  Viewer: ViewerMapper;
  WeakPasswordError: Partial<WeakPasswordError>;
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'SignInPayload' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
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

export type ApiKeyUsageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKeyUsage'] = ResolversParentTypes['ApiKeyUsage']> = {
  apiKeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['ApiKeyUsageDay']>, ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  cancelInvitation?: Resolver<ResolversTypes['CancelInvitationResult'], ParentType, ContextType, RequireFields<MutationCancelInvitationArgs, 'id'>>;
  changeMemberRole?: Resolver<ResolversTypes['ChangeMemberRoleResult'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createOAuthClient?: Resolver<ResolversTypes['CreateOAuthClientResult'], ParentType, ContextType, RequireFields<MutationCreateOAuthClientArgs, 'input'>>;
  createOrganization?: Resolver<ResolversTypes['CreateOrganizationResult'], ParentType, ContextType, RequireFields<MutationCreateOrganizationArgs, 'input'>>;
  deleteMyAccount?: Resolver<ResolversTypes['DeleteMyAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteMyAccountArgs, 'password'>>;
  deleteOAuthClient?: Resolver<ResolversTypes['DeleteOAuthClientResult'], ParentType, ContextType, RequireFields<MutationDeleteOAuthClientArgs, 'id'>>;
  endSession?: Resolver<ResolversTypes['EndSessionResult'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  exportAudit?: Resolver<ResolversTypes['ExportAuditResult'], ParentType, ContextType, RequireFields<MutationExportAuditArgs, 'input'>>;
  exportMyData?: Resolver<ResolversTypes['ExportMyDataPayload'], ParentType, ContextType>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberResult'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  leaveOrganization?: Resolver<ResolversTypes['LeaveOrganizationResult'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['RefreshTokenResult'], ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberResult'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'userId'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationResult'], ParentType, ContextType>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeConnectedApp?: Resolver<ResolversTypes['RevokeConnectedAppResult'], ParentType, ContextType, RequireFields<MutationRevokeConnectedAppArgs, 'clientId'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyResult'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'id' | 'overlapHours'>>;
  rotateClientSecret?: Resolver<ResolversTypes['RotateClientSecretResult'], ParentType, ContextType, RequireFields<MutationRotateClientSecretArgs, 'id' | 'overlapHours'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  switchOrganization?: Resolver<ResolversTypes['SwitchOrganizationResult'], ParentType, ContextType, RequireFields<MutationSwitchOrganizationArgs, 'id'>>;
  updateApiKey?: Resolver<ResolversTypes['UpdateApiKeyResult'], ParentType, ContextType, RequireFields<MutationUpdateApiKeyArgs, 'id' | 'input'>>;
  updateOAuthClient?: Resolver<ResolversTypes['UpdateOAuthClientResult'], ParentType, ContextType, RequireFields<MutationUpdateOAuthClientArgs, 'id' | 'input'>>;
  updateOrganization?: Resolver<ResolversTypes['UpdateOrganizationResult'], ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailResult'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'token'>>;
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

export type OrganizationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganizationMembershipResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OrganizationMembership'] = ResolversParentTypes['OrganizationMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<QueryMembersArgs, 'first'>>;
  oauthClients?: Resolver<Array<ResolversTypes['OAuthClient']>, ParentType, ContextType>;
  organizations?: Resolver<Array<ResolversTypes['OrganizationMembership']>, ParentType, ContextType>;
  permissionCheck?: Resolver<ResolversTypes['PermissionCheck'], ParentType, ContextType, RequireFields<QueryPermissionCheckArgs, 'action' | 'resource'>>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
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

export type RemoveMemberPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveMemberPayload'] = ResolversParentTypes['RemoveMemberPayload']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveMemberResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RemoveMemberPayload', ParentType, ContextType>;
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

export type ResetPasswordResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'SignInPayload' | 'WeakPasswordError', ParentType, ContextType>;
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

export type SessionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  authToken?: Resolver<ResolversTypes['AuthToken'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'EmailNotVerifiedError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'SignInPayload' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'SignInPayload' | 'WeakPasswordError', ParentType, ContextType>;
};

export type SwitchOrganizationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SwitchOrganizationResult'] = ResolversParentTypes['SwitchOrganizationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'SignInPayload', ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TooManyAttemptsErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TooManyAttemptsError'] = ResolversParentTypes['TooManyAttemptsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'EmailNotVerifiedError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'NotFoundError' | 'TooManyAttemptsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'VerifyEmailPayload', ParentType, ContextType>;
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
  ApiKeyUsage?: ApiKeyUsageResolvers<ContextType>;
  ApiKeyUsageDay?: ApiKeyUsageDayResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuthToken?: AuthTokenResolvers<ContextType>;
  CancelInvitationPayload?: CancelInvitationPayloadResolvers<ContextType>;
  CancelInvitationResult?: CancelInvitationResultResolvers<ContextType>;
  ChangeMemberRolePayload?: ChangeMemberRolePayloadResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  ConnectedApp?: ConnectedAppResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  CreateOAuthClientPayload?: CreateOAuthClientPayloadResolvers<ContextType>;
  CreateOAuthClientResult?: CreateOAuthClientResultResolvers<ContextType>;
  CreateOrganizationPayload?: CreateOrganizationPayloadResolvers<ContextType>;
  CreateOrganizationResult?: CreateOrganizationResultResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DeleteMyAccountPayload?: DeleteMyAccountPayloadResolvers<ContextType>;
  DeleteMyAccountResult?: DeleteMyAccountResultResolvers<ContextType>;
  DeleteOAuthClientPayload?: DeleteOAuthClientPayloadResolvers<ContextType>;
  DeleteOAuthClientResult?: DeleteOAuthClientResultResolvers<ContextType>;
  EmailNotVerifiedError?: EmailNotVerifiedErrorResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  EndSessionResult?: EndSessionResultResolvers<ContextType>;
  ExportAuditPayload?: ExportAuditPayloadResolvers<ContextType>;
  ExportAuditResult?: ExportAuditResultResolvers<ContextType>;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  InvalidCredentialsError?: InvalidCredentialsErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidTokenError?: InvalidTokenErrorResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InviteMemberPayload?: InviteMemberPayloadResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveOrganizationPayload?: LeaveOrganizationPayloadResolvers<ContextType>;
  LeaveOrganizationResult?: LeaveOrganizationResultResolvers<ContextType>;
  Long?: GraphQLScalarType;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  OAuthClient?: OAuthClientResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationMembership?: OrganizationMembershipResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionCheck?: PermissionCheckResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  RefreshTokenResult?: RefreshTokenResultResolvers<ContextType>;
  RemoveMemberPayload?: RemoveMemberPayloadResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResendVerificationPayload?: ResendVerificationPayloadResolvers<ContextType>;
  ResendVerificationResult?: ResendVerificationResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RevokeConnectedAppPayload?: RevokeConnectedAppPayloadResolvers<ContextType>;
  RevokeConnectedAppResult?: RevokeConnectedAppResultResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyResult?: RotateApiKeyResultResolvers<ContextType>;
  RotateClientSecretPayload?: RotateClientSecretPayloadResolvers<ContextType>;
  RotateClientSecretResult?: RotateClientSecretResultResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SwitchOrganizationResult?: SwitchOrganizationResultResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  TooManyAttemptsError?: TooManyAttemptsErrorResolvers<ContextType>;
  UpdateApiKeyPayload?: UpdateApiKeyPayloadResolvers<ContextType>;
  UpdateApiKeyResult?: UpdateApiKeyResultResolvers<ContextType>;
  UpdateOAuthClientPayload?: UpdateOAuthClientPayloadResolvers<ContextType>;
  UpdateOAuthClientResult?: UpdateOAuthClientResultResolvers<ContextType>;
  UpdateOrganizationPayload?: UpdateOrganizationPayloadResolvers<ContextType>;
  UpdateOrganizationResult?: UpdateOrganizationResultResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WeakPasswordError?: WeakPasswordErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
