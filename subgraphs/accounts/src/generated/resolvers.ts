// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerMapper, UserMapper, OrganizationMapper, ApiKeyMapper, AuditEntryMapper } from '../mappers.ts';
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

/** A key for programs. Its secret is shown once, at creation. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The key's id, the first part of the secret. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** What it permits. */
  scopes: Array<Scalars['String']['output']>;
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

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

/** A new key. */
export type CreateApiKeyInput = {
  /** What it is for. */
  name: Scalars['String']['input'];
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
  /** Makes an API key. */
  createApiKey: CreateApiKeyResult;
  /** Makes an address of a file of audit entries, and records that. */
  exportAudit: ExportAuditResult;
  /** Signs in with e-mail and password; sets the session cookie. */
  signIn: SignInResult;
  /** Ends the caller's session and clears the cookie. */
  signOut: SignOutPayload;
  /** Starts an account and its organization, and signs in. */
  signUp: SignUpResult;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationExportAuditArgs = {
  input: ExportAuditInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};

/** Nothing of that id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** What was looked for. */
  message: Scalars['String']['output'];
};

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
  /** The organization's API keys, newest first. */
  apiKeys: Array<ApiKey>;
  /** What was done in this organization, in all parts of the product, newest first. */
  auditEntries: AuditEntryConnection;
  /** Whether the caller may do `action` on `resource`, and why. */
  permissionCheck: PermissionCheck;
  /** Who is asking; null for an anonymous caller. */
  viewer?: Maybe<Viewer>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryPermissionCheckArgs = {
  action: Scalars['String']['input'];
  resource: Scalars['String']['input'];
};

/** Credentials. */
export type SignInInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** Signed in: the session cookie is set on the response. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** A token for callers that cannot keep cookies. */
  authToken: AuthToken;
  /** Who is signed in. */
  viewer: Viewer;
};

/** What `signIn` answers. */
export type SignInResult = InvalidCredentialsError | InvalidInputError | SignInPayload;

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
  /** At least 10 characters. */
  password: Scalars['String']['input'];
};

/** What `signUp` answers. */
export type SignUpResult = ConflictError | InvalidInputError | SignInPayload;

/** A person. */
export type User = {
  __typename?: 'User';
  /** When the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** E-mail address, unique. Shortened to `a…@example.com` for callers without `members:read`, except one's own. */
  email: Scalars['String']['output'];
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
  CreateApiKeyResult:
    | ( Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: _RefType['ApiKey'] }> )
    | ( Partial<InvalidInputError> )
  ;
  ExportAuditResult:
    | ( Partial<ExportAuditPayload> )
    | ( Partial<InvalidInputError> )
  ;
  SignInResult:
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
  ;
  SignUpResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<SignInPayload, 'viewer'> & { viewer: _RefType['Viewer'] }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidCredentialsError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKey: ResolverTypeWrapper<ApiKeyMapper>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AuditEntry: ResolverTypeWrapper<AuditEntryMapper>;
  AuditEntryConnection: ResolverTypeWrapper<Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>>;
  AuditEntryEdge: ResolverTypeWrapper<Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>>;
  AuditExportFormat: ResolverTypeWrapper<Partial<AuditExportFormat>>;
  AuditFilter: ResolverTypeWrapper<Partial<AuditFilter>>;
  AuthToken: ResolverTypeWrapper<Partial<AuthToken>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  CreateApiKeyInput: ResolverTypeWrapper<Partial<CreateApiKeyInput>>;
  CreateApiKeyPayload: ResolverTypeWrapper<Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>>;
  CreateApiKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  ExportAuditInput: ResolverTypeWrapper<Partial<ExportAuditInput>>;
  ExportAuditPayload: ResolverTypeWrapper<Partial<ExportAuditPayload>>;
  ExportAuditResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportAuditResult']>>;
  InvalidCredentialsError: ResolverTypeWrapper<Partial<InvalidCredentialsError>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  Organization: ResolverTypeWrapper<OrganizationMapper>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  PermissionCheck: ResolverTypeWrapper<Partial<PermissionCheck>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  SignInInput: ResolverTypeWrapper<Partial<SignInInput>>;
  SignInPayload: ResolverTypeWrapper<Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>>;
  SignInResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>>;
  SignOutPayload: ResolverTypeWrapper<Partial<SignOutPayload>>;
  SignUpInput: ResolverTypeWrapper<Partial<SignUpInput>>;
  SignUpResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Viewer: ResolverTypeWrapper<ViewerMapper>;
  ViewerKind: ResolverTypeWrapper<Partial<ViewerKind>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: ApiKeyMapper;
  ID: Partial<Scalars['ID']['output']>;
  AuditEntry: AuditEntryMapper;
  AuditEntryConnection: Partial<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: Partial<Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] }>;
  AuditFilter: Partial<AuditFilter>;
  AuthToken: Partial<AuthToken>;
  ConflictError: Partial<ConflictError>;
  CreateApiKeyInput: Partial<CreateApiKeyInput>;
  CreateApiKeyPayload: Partial<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] }>;
  CreateApiKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult']>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  ExportAuditInput: Partial<ExportAuditInput>;
  ExportAuditPayload: Partial<ExportAuditPayload>;
  ExportAuditResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ExportAuditResult']>;
  InvalidCredentialsError: Partial<InvalidCredentialsError>;
  InvalidInputError: Partial<InvalidInputError>;
  JSON: Partial<Scalars['JSON']['output']>;
  Long: Partial<Scalars['Long']['output']>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  Organization: OrganizationMapper;
  PageInfo: Partial<PageInfo>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  PermissionCheck: Partial<PermissionCheck>;
  Query: Record<PropertyKey, never>;
  Int: Partial<Scalars['Int']['output']>;
  SignInInput: Partial<SignInInput>;
  SignInPayload: Partial<Omit<SignInPayload, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] }>;
  SignInResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignInResult']>;
  SignOutPayload: Partial<SignOutPayload>;
  SignUpInput: Partial<SignUpInput>;
  SignUpResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SignUpResult']>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Viewer: ViewerMapper;
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiKeyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'CreateApiKeyPayload' | 'InvalidInputError', ParentType, ContextType>;
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

export type ExportAuditPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExportAuditPayload'] = ResolversParentTypes['ExportAuditPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportAuditResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExportAuditResult'] = ResolversParentTypes['ExportAuditResult']> = {
  __resolveType: TypeResolveFn<'ExportAuditPayload' | 'InvalidInputError', ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MoneyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  exportAudit?: Resolver<ResolversTypes['ExportAuditResult'], ParentType, ContextType, RequireFields<MutationExportAuditArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  permissionCheck?: Resolver<ResolversTypes['PermissionCheck'], ParentType, ContextType, RequireFields<QueryPermissionCheckArgs, 'action' | 'resource'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  authToken?: Resolver<ResolversTypes['AuthToken'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentialsError' | 'InvalidInputError' | 'SignInPayload', ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'SignInPayload', ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuthToken?: AuthTokenResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  ExportAuditPayload?: ExportAuditPayloadResolvers<ContextType>;
  ExportAuditResult?: ExportAuditResultResolvers<ContextType>;
  InvalidCredentialsError?: InvalidCredentialsErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionCheck?: PermissionCheckResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
