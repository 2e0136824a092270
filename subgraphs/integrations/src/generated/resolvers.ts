// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IntegrationConfigMapper, IntegrationEventMapper } from '../mappers.ts';
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

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

/** Which service to connect, and what it needs. Exactly one member is given. */
export type ConnectIntegrationInput = {
  /** A Shopify shop. */
  shopify?: InputMaybe<ConnectShopifyInput>;
};

/** Connected. */
export type ConnectIntegrationPayload = {
  __typename?: 'ConnectIntegrationPayload';
  /** The new connection. */
  integration: IntegrationConfig;
};

/** What `connectIntegration` answers. */
export type ConnectIntegrationResult = ConflictError | ConnectIntegrationPayload | InvalidInputError;

/** A Shopify shop to connect. */
export type ConnectShopifyInput = {
  /** Admin API access token; with it the webhooks are registered at the shop at once. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The shop's domain: `example.myshopify.com`. */
  shopDomain: Scalars['String']['input'];
  /** The app's client secret, which signs webhooks. */
  webhookSecret: Scalars['String']['input'];
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

/** Credentials as they are kept: sealed with AES-256-GCM. The secret itself is never shown. */
export type EncryptedCredentials = {
  __typename?: 'EncryptedCredentials';
  /** Which key sealed them. */
  keyId: Scalars['String']['output'];
  /** Names of the values kept, such as `webhookSecret`. */
  names: Array<Scalars['String']['output']>;
  /** When they were last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A connection to a shop, platform or tool. */
export type IntegrationConfig = {
  __typename?: 'IntegrationConfig';
  /** When it was connected. */
  createdAt: Scalars['DateTime']['output'];
  /** That credentials are kept, never what they are. */
  credentials: EncryptedCredentials;
  /** Whether it is in use. */
  enabled: Scalars['Boolean']['output'];
  /** What arrived, newest first. */
  events: IntegrationEventConnection;
  /** The connection's id, which also stands in its webhook URL. */
  id: Scalars['ID']['output'];
  /** Which service: `shopify`, … */
  integrationType: Scalars['String']['output'];
  /** When its last webhook arrived. */
  lastEventAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name to tell connections of one kind apart; for Shopify the shop's domain. */
  name: Scalars['String']['output'];
  /** Minutes between two synchronizations. */
  syncFrequency: Scalars['Int']['output'];
  /** Where the service sends its webhooks. */
  webhookUrl?: Maybe<Scalars['String']['output']>;
};


/** A connection to a shop, platform or tool. */
export type IntegrationConfigEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Something a connected service told us. */
export type IntegrationEvent = {
  __typename?: 'IntegrationEvent';
  /** What it said, personal data masked. */
  data: Scalars['JSON']['output'];
  /** What happened, in the service's own words: `orders/create`. */
  eventType: Scalars['String']['output'];
  /** The event's id here. */
  id: Scalars['ID']['output'];
  /** Whether its effect has been handed on. */
  processed: Scalars['Boolean']['output'];
  /** The service and connection it came from. */
  source: Scalars['String']['output'];
  /** When it happened at the source. */
  timestamp: Scalars['DateTime']['output'];
};

/** A page of integration events. */
export type IntegrationEventConnection = {
  __typename?: 'IntegrationEventConnection';
  /** Events with their cursors. */
  edges: Array<IntegrationEventEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An integration event and its cursor. */
export type IntegrationEventEdge = {
  __typename?: 'IntegrationEventEdge';
  /** Cursor of this event. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: IntegrationEvent;
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
  /** Connects a shop, platform or tool. */
  connectIntegration: ConnectIntegrationResult;
  /** Switches a connection off or on; its webhooks are refused while it is off. */
  updateIntegration: UpdateIntegrationResult;
};


export type MutationConnectIntegrationArgs = {
  input: ConnectIntegrationInput;
};


export type MutationUpdateIntegrationArgs = {
  input: UpdateIntegrationInput;
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
  /** The organization's connections, oldest first. */
  integrations: Array<IntegrationConfig>;
};

/** Which connection to switch. */
export type UpdateIntegrationInput = {
  /** Whether it is in use. */
  enabled: Scalars['Boolean']['input'];
  /** The connection. */
  integrationId: Scalars['ID']['input'];
};

/** Switched. */
export type UpdateIntegrationPayload = {
  __typename?: 'UpdateIntegrationPayload';
  /** The connection as it is now. */
  integration: IntegrationConfig;
};

/** What `updateIntegration` answers. */
export type UpdateIntegrationResult = NotFoundError | UpdateIntegrationPayload;

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
  IntegrationConfig: IntegrationConfig;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  IntegrationConfig:
    ( { __typename: 'IntegrationConfig' }
    & GraphQLRecursivePick<FederationTypes['IntegrationConfig'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConnectIntegrationResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<ConnectIntegrationPayload, 'integration'> & { integration: _RefType['IntegrationConfig'] }> )
    | ( Partial<InvalidInputError> )
  ;
  UpdateIntegrationResult:
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateIntegrationPayload, 'integration'> & { integration: _RefType['IntegrationConfig'] }> )
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
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  ConnectIntegrationInput: ResolverTypeWrapper<Partial<ConnectIntegrationInput>>;
  ConnectIntegrationPayload: ResolverTypeWrapper<Partial<Omit<ConnectIntegrationPayload, 'integration'> & { integration: ResolversTypes['IntegrationConfig'] }>>;
  ConnectIntegrationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConnectIntegrationResult']>>;
  ConnectShopifyInput: ResolverTypeWrapper<Partial<ConnectShopifyInput>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  EncryptedCredentials: ResolverTypeWrapper<Partial<EncryptedCredentials>>;
  IntegrationConfig: ResolverTypeWrapper<IntegrationConfigMapper>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  IntegrationEvent: ResolverTypeWrapper<IntegrationEventMapper>;
  IntegrationEventConnection: ResolverTypeWrapper<Partial<Omit<IntegrationEventConnection, 'edges'> & { edges: Array<ResolversTypes['IntegrationEventEdge']> }>>;
  IntegrationEventEdge: ResolverTypeWrapper<Partial<Omit<IntegrationEventEdge, 'node'> & { node: ResolversTypes['IntegrationEvent'] }>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  UpdateIntegrationInput: ResolverTypeWrapper<Partial<UpdateIntegrationInput>>;
  UpdateIntegrationPayload: ResolverTypeWrapper<Partial<Omit<UpdateIntegrationPayload, 'integration'> & { integration: ResolversTypes['IntegrationConfig'] }>>;
  UpdateIntegrationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateIntegrationResult']>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ConflictError: Partial<ConflictError>;
  ID: Partial<Scalars['ID']['output']>;
  ConnectIntegrationInput: Partial<ConnectIntegrationInput>;
  ConnectIntegrationPayload: Partial<Omit<ConnectIntegrationPayload, 'integration'> & { integration: ResolversParentTypes['IntegrationConfig'] }>;
  ConnectIntegrationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConnectIntegrationResult']>;
  ConnectShopifyInput: Partial<ConnectShopifyInput>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  EncryptedCredentials: Partial<EncryptedCredentials>;
  IntegrationConfig: IntegrationConfigMapper;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Int: Partial<Scalars['Int']['output']>;
  IntegrationEvent: IntegrationEventMapper;
  IntegrationEventConnection: Partial<Omit<IntegrationEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['IntegrationEventEdge']> }>;
  IntegrationEventEdge: Partial<Omit<IntegrationEventEdge, 'node'> & { node: ResolversParentTypes['IntegrationEvent'] }>;
  InvalidInputError: Partial<InvalidInputError>;
  JSON: Partial<Scalars['JSON']['output']>;
  Long: Partial<Scalars['Long']['output']>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  PageInfo: Partial<PageInfo>;
  Query: Record<PropertyKey, never>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  UpdateIntegrationInput: Partial<UpdateIntegrationInput>;
  UpdateIntegrationPayload: Partial<Omit<UpdateIntegrationPayload, 'integration'> & { integration: ResolversParentTypes['IntegrationConfig'] }>;
  UpdateIntegrationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateIntegrationResult']>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectIntegrationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConnectIntegrationPayload'] = ResolversParentTypes['ConnectIntegrationPayload']> = {
  integration?: Resolver<ResolversTypes['IntegrationConfig'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectIntegrationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConnectIntegrationResult'] = ResolversParentTypes['ConnectIntegrationResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'ConnectIntegrationPayload' | 'InvalidInputError', ParentType, ContextType>;
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

export type EncryptedCredentialsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EncryptedCredentials'] = ResolversParentTypes['EncryptedCredentials']> = {
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IntegrationConfigResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IntegrationConfig'] = ResolversParentTypes['IntegrationConfig'], FederationReferenceType extends FederationReferenceTypes['IntegrationConfig'] = FederationReferenceTypes['IntegrationConfig']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegrationConfig']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credentials?: Resolver<ResolversTypes['EncryptedCredentials'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['IntegrationEventConnection'], ParentType, ContextType, RequireFields<IntegrationConfigEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  syncFrequency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  webhookUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntegrationEventResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IntegrationEvent'] = ResolversParentTypes['IntegrationEvent']> = {
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IntegrationEventConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IntegrationEventConnection'] = ResolversParentTypes['IntegrationEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IntegrationEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntegrationEventEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IntegrationEventEdge'] = ResolversParentTypes['IntegrationEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntegrationEvent'], ParentType, ContextType>;
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
  connectIntegration?: Resolver<ResolversTypes['ConnectIntegrationResult'], ParentType, ContextType, RequireFields<MutationConnectIntegrationArgs, 'input'>>;
  updateIntegration?: Resolver<ResolversTypes['UpdateIntegrationResult'], ParentType, ContextType, RequireFields<MutationUpdateIntegrationArgs, 'input'>>;
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
  integrations?: Resolver<Array<ResolversTypes['IntegrationConfig']>, ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UpdateIntegrationPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateIntegrationPayload'] = ResolversParentTypes['UpdateIntegrationPayload']> = {
  integration?: Resolver<ResolversTypes['IntegrationConfig'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateIntegrationResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateIntegrationResult'] = ResolversParentTypes['UpdateIntegrationResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'UpdateIntegrationPayload', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  ConflictError?: ConflictErrorResolvers<ContextType>;
  ConnectIntegrationPayload?: ConnectIntegrationPayloadResolvers<ContextType>;
  ConnectIntegrationResult?: ConnectIntegrationResultResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  EncryptedCredentials?: EncryptedCredentialsResolvers<ContextType>;
  IntegrationConfig?: IntegrationConfigResolvers<ContextType>;
  IntegrationEvent?: IntegrationEventResolvers<ContextType>;
  IntegrationEventConnection?: IntegrationEventConnectionResolvers<ContextType>;
  IntegrationEventEdge?: IntegrationEventEdgeResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UpdateIntegrationPayload?: UpdateIntegrationPayloadResolvers<ContextType>;
  UpdateIntegrationResult?: UpdateIntegrationResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
