// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ReportResultMapper, ReportProgressMapper, ReportTemplateMapper, CampaignMapper } from '../mappers.ts';
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

/** A campaign and what sponsors get for it. */
export type Campaign = {
  __typename?: 'Campaign';
  /** The campaign's id. */
  id: Scalars['ID']['output'];
  /** Reports made about it, newest first. */
  reports: ReportResultConnection;
};


/** A campaign and what sponsors get for it. */
export type CampaignReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

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

/** The report was requested. */
export type GenerateReportPayload = {
  __typename?: 'GenerateReportPayload';
  /** The report; follow `reportProgress`. */
  report: ReportResult;
};

/** What `generateReport` answers. */
export type GenerateReportResult = GenerateReportPayload | InvalidInputError | NotFoundError;

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
  /** Asks for a report about a campaign. */
  generateReport: GenerateReportResult;
};


export type MutationGenerateReportArgs = {
  input: ReportRequest;
};

/** Nothing of that id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** What was looked for. */
  message: Scalars['String']['output'];
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

export type Query = {
  __typename?: 'Query';
  /** The kinds of reports there are. */
  reportTemplates: Array<ReportTemplate>;
  /** Reports of the organization, newest first. */
  reports: ReportResultConnection;
};


export type QueryReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** What a person adds to a report. */
export type ReportCustomization = {
  /** A note to the reader, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Title instead of the campaign's name, at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A file format of reports. */
export type ReportFormat =
  /** Tables for a spreadsheet, formula-safe, UTF-8 with byte order mark. */
  | 'CSV'
  /** The snapshot itself; every other format derives from it. */
  | 'JSON';

/** How far the making of a report has come. */
export type ReportProgress = {
  __typename?: 'ReportProgress';
  /** A sentence for a person. */
  message: Scalars['String']['output'];
  /** From 0 to 100. */
  percent: Scalars['Int']['output'];
  /** The report. */
  report: ReportResult;
};

/** What is asked of a report. */
export type ReportRequest = {
  /** The campaign it is about. */
  campaignId: Scalars['ID']['input'];
  /** Title and note. */
  customization?: InputMaybe<ReportCustomization>;
  /** The days it covers. */
  dateRange: DateRangeInput;
  /** The format. */
  format: ReportFormat;
  /** Make it from this snapshot, so that two formats hold the same numbers; a new one when not given. */
  snapshotId?: InputMaybe<Scalars['ID']['input']>;
  /** The template; `campaign` when not given. */
  templateId?: Scalars['ID']['input'];
};

/** A report: requested, then made, then kept until it expires. */
export type ReportResult = {
  __typename?: 'ReportResult';
  /** The campaign it is about; null when none of that id is visible, which is then why the report failed. */
  campaign?: Maybe<Campaign>;
  /** The days it covers. */
  dateRange: DateRange;
  /** When the file is deleted. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, when it failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Size of the file in bytes; null until the report is ready. */
  fileSizeBytes?: Maybe<Scalars['Long']['output']>;
  /** A signed URL that works for 15 minutes; null until the report is ready. */
  fileUrl?: Maybe<Scalars['String']['output']>;
  /** Its format. */
  format: ReportFormat;
  /** When it was made; null until then. */
  generatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the figures rest on: snapshot id, as-of, time zone, window, sources. */
  metadata: Scalars['JSON']['output'];
  /** The report's id. */
  reportId: Scalars['ID']['output'];
  /** When it was requested. */
  requestedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the file, hexadecimal; null until the report is ready. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Where its making stands. */
  status: ReportStatus;
  /** The template it follows. */
  template: ReportTemplate;
};

/** A page of reports. */
export type ReportResultConnection = {
  __typename?: 'ReportResultConnection';
  /** Reports with their cursors. */
  edges: Array<ReportResultEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A report and its cursor. */
export type ReportResultEdge = {
  __typename?: 'ReportResultEdge';
  /** Cursor of this report. */
  cursor: Scalars['String']['output'];
  /** The report. */
  node: ReportResult;
};

/** Where the making of a report stands. */
export type ReportStatus =
  /** Could not be made. */
  | 'FAILED'
  /** Being made. */
  | 'GENERATING'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** Ready for download. */
  | 'READY';

/** A kind of report: which sections it has, in which order. */
export type ReportTemplate = {
  __typename?: 'ReportTemplate';
  /** What it holds. */
  description: Scalars['String']['output'];
  /** Formats it can be made in. */
  formats: Array<ReportFormat>;
  /** The template's id. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** The state of a report now, then every step of its making. */
  reportProgress: ReportProgress;
};


export type SubscriptionReportProgressArgs = {
  reportId: Scalars['ID']['input'];
};

/** What every refusal says. */
export type UserError = {
  /** A sentence for the person who asked. */
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
  Campaign: Campaign;
  ReportResult: ReportResult;
  ReportTemplate: ReportTemplate;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  ReportResult:
    ( { __typename: 'ReportResult' }
    & GraphQLRecursivePick<FederationTypes['ReportResult'], {"reportId":true}> );
  ReportTemplate:
    ( { __typename: 'ReportTemplate' }
    & GraphQLRecursivePick<FederationTypes['ReportTemplate'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GenerateReportResult:
    | ( Partial<Omit<GenerateReportPayload, 'report'> & { report: _RefType['ReportResult'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Campaign: ResolverTypeWrapper<CampaignMapper>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  GenerateReportPayload: ResolverTypeWrapper<Partial<Omit<GenerateReportPayload, 'report'> & { report: ResolversTypes['ReportResult'] }>>;
  GenerateReportResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GenerateReportResult']>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportCustomization: ResolverTypeWrapper<Partial<ReportCustomization>>;
  ReportFormat: ResolverTypeWrapper<Partial<ReportFormat>>;
  ReportProgress: ResolverTypeWrapper<ReportProgressMapper>;
  ReportRequest: ResolverTypeWrapper<Partial<ReportRequest>>;
  ReportResult: ResolverTypeWrapper<ReportResultMapper>;
  ReportResultConnection: ResolverTypeWrapper<Partial<Omit<ReportResultConnection, 'edges'> & { edges: Array<ResolversTypes['ReportResultEdge']> }>>;
  ReportResultEdge: ResolverTypeWrapper<Partial<Omit<ReportResultEdge, 'node'> & { node: ResolversTypes['ReportResult'] }>>;
  ReportStatus: ResolverTypeWrapper<Partial<ReportStatus>>;
  ReportTemplate: ResolverTypeWrapper<ReportTemplateMapper>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Campaign: CampaignMapper;
  ID: Partial<Scalars['ID']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  ConflictError: Partial<ConflictError>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  GenerateReportPayload: Partial<Omit<GenerateReportPayload, 'report'> & { report: ResolversParentTypes['ReportResult'] }>;
  GenerateReportResult: Partial<ResolversUnionTypes<ResolversParentTypes>['GenerateReportResult']>;
  InvalidInputError: Partial<InvalidInputError>;
  JSON: Partial<Scalars['JSON']['output']>;
  Long: Partial<Scalars['Long']['output']>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  PageInfo: Partial<PageInfo>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Query: Record<PropertyKey, never>;
  ReportCustomization: Partial<ReportCustomization>;
  ReportProgress: ReportProgressMapper;
  ReportRequest: Partial<ReportRequest>;
  ReportResult: ReportResultMapper;
  ReportResultConnection: Partial<Omit<ReportResultConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReportResultEdge']> }>;
  ReportResultEdge: Partial<Omit<ReportResultEdge, 'node'> & { node: ResolversParentTypes['ReportResult'] }>;
  ReportTemplate: ReportTemplateMapper;
  Subscription: Record<PropertyKey, never>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CampaignResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['ReportResultConnection'], ParentType, ContextType, RequireFields<CampaignReportsArgs, 'first'>>;
};

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type GenerateReportPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GenerateReportPayload'] = ResolversParentTypes['GenerateReportPayload']> = {
  report?: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GenerateReportResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['GenerateReportResult'] = ResolversParentTypes['GenerateReportResult']> = {
  __resolveType: TypeResolveFn<'GenerateReportPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
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
  generateReport?: Resolver<ResolversTypes['GenerateReportResult'], ParentType, ContextType, RequireFields<MutationGenerateReportArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  reportTemplates?: Resolver<Array<ResolversTypes['ReportTemplate']>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['ReportResultConnection'], ParentType, ContextType, RequireFields<QueryReportsArgs, 'first'>>;
};

export type ReportProgressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportProgress'] = ResolversParentTypes['ReportProgress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType>;
};

export type ReportResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportResult'] = ResolversParentTypes['ReportResult'], FederationReferenceType extends FederationReferenceTypes['ReportResult'] = FederationReferenceTypes['ReportResult']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReportResult']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileSizeBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  fileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ReportFormat'], ParentType, ContextType>;
  generatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportStatus'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ReportTemplate'], ParentType, ContextType>;
};

export type ReportResultConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportResultConnection'] = ResolversParentTypes['ReportResultConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReportResultEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReportResultEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportResultEdge'] = ResolversParentTypes['ReportResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType>;
};

export type ReportTemplateResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReportTemplate'] = ResolversParentTypes['ReportTemplate'], FederationReferenceType extends FederationReferenceTypes['ReportTemplate'] = FederationReferenceTypes['ReportTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReportTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formats?: Resolver<Array<ResolversTypes['ReportFormat']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  reportProgress?: SubscriptionResolver<ResolversTypes['ReportProgress'], "reportProgress", ParentType, ContextType, RequireFields<SubscriptionReportProgressArgs, 'reportId'>>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  Campaign?: CampaignResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  GenerateReportPayload?: GenerateReportPayloadResolvers<ContextType>;
  GenerateReportResult?: GenerateReportResultResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReportProgress?: ReportProgressResolvers<ContextType>;
  ReportResult?: ReportResultResolvers<ContextType>;
  ReportResultConnection?: ReportResultConnectionResolvers<ContextType>;
  ReportResultEdge?: ReportResultEdgeResolvers<ContextType>;
  ReportTemplate?: ReportTemplateResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
