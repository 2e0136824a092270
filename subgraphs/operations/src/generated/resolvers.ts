// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TaskMapper, TaskProgressMapper, HealthStatusMapper, AlertMapper } from '../mappers.ts';
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

/** Which alert was seen. */
export type AcknowledgeAlertInput = {
  /** The alert. */
  alertId: Scalars['ID']['input'];
};

/** Noted. */
export type AcknowledgeAlertPayload = {
  __typename?: 'AcknowledgeAlertPayload';
  /** The alert as it is now. */
  alert: Alert;
};

/** What `acknowledgeAlert` answers. */
export type AcknowledgeAlertResult = AcknowledgeAlertPayload | NotFoundError;

/** Something a person should know about now. */
export type Alert = {
  __typename?: 'Alert';
  /** When a person took notice. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The alert's id. */
  alertId: Scalars['ID']['output'];
  /** When it was raised. */
  createdAt: Scalars['DateTime']['output'];
  /** What is wrong and what it means. */
  message: Scalars['String']['output'];
  /** Facts for those who mend it. */
  metadata: Scalars['JSON']['output'];
  /** When the cause went away. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which part of the product. */
  service: Scalars['String']['output'];
  /** How bad it is. */
  severity: AlertSeverity;
};

/** How bad an alert is. */
export type AlertSeverity =
  /** Look at it now. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Look at it today. */
  | 'WARNING';

/** Something that happened to a task. */
export type AutomationEvent = {
  __typename?: 'AutomationEvent';
  /** What: the status it reached, as `task.succeeded`. */
  eventType: Scalars['String']['output'];
  /** How it stood then. */
  result: TaskResult;
  /** The task. */
  taskId: Scalars['ID']['output'];
  /** When. */
  timestamp: Scalars['DateTime']['output'];
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

/** One thing that was looked at. */
export type HealthCheck = {
  __typename?: 'HealthCheck';
  /** How long the look took, in milliseconds. */
  durationMs: Scalars['Float']['output'];
  /** What is wrong, for a person. */
  message?: Maybe<Scalars['String']['output']>;
  /** What: `database`, `queue`, … */
  name: Scalars['String']['output'];
  /** How it does. */
  status: HealthState;
};

/** How something does. */
export type HealthState =
  /** It works, not as it should. */
  | 'DEGRADED'
  /** All is well. */
  | 'HEALTHY'
  /** It does not answer. */
  | 'UNHEALTHY';

/** How a part of the product does. */
export type HealthStatus = {
  __typename?: 'HealthStatus';
  /** What was looked at. */
  checks: Array<HealthCheck>;
  /** Which part, in the product's words: `Feeds and episodes`. */
  service: Scalars['String']['output'];
  /** How it does. */
  status: HealthState;
  /** When it was last looked at. */
  timestamp: Scalars['DateTime']['output'];
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
  /** Notes that a person has seen an alert. */
  acknowledgeAlert: AcknowledgeAlertResult;
  /** Tries a task again that was given up. */
  retryTask: RetryTaskResult;
};


export type MutationAcknowledgeAlertArgs = {
  input: AcknowledgeAlertInput;
};


export type MutationRetryTaskArgs = {
  input: RetryTaskInput;
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
  /** Alerts that are not resolved, and those of the last day, newest first. */
  alerts: Array<Alert>;
  /** How each part of the product does, looked at every 30 seconds or less. */
  health: Array<HealthStatus>;
  /** Background work of this organization, newest first. */
  tasks: TaskConnection;
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<TaskStatus>;
};

/** Which task to try again. */
export type RetryTaskInput = {
  /** The task; it must have failed. */
  taskId: Scalars['ID']['input'];
};

/** The task is waiting for its turn again. */
export type RetryTaskPayload = {
  __typename?: 'RetryTaskPayload';
  /** The task as it is now; follow `taskProgress`. */
  task: Task;
};

/** What `retryTask` answers. */
export type RetryTaskResult = ConflictError | NotFoundError | RetryTaskPayload;

/** When a task repeats. */
export type Schedule = {
  __typename?: 'Schedule';
  /** Seconds between two runs. */
  everySeconds: Scalars['Int']['output'];
  /** When it runs next. */
  nextRunAt?: Maybe<Scalars['DateTime']['output']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Every alert as it is raised or resolved. */
  alertRaised: Alert;
  /** The state of a task now, then every change of it. */
  taskProgress: TaskProgress;
};


export type SubscriptionTaskProgressArgs = {
  taskId: Scalars['ID']['input'];
};

/** A piece of background work. */
export type Task = {
  __typename?: 'Task';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** What it last said about itself, or why it failed. */
  message?: Maybe<Scalars['String']['output']>;
  /** What it was given, ids only. */
  payload: Scalars['JSON']['output'];
  /** From 0 to 100. */
  percent: Scalars['Int']['output'];
  /** How often it was tried again. */
  retryCount: Scalars['Int']['output'];
  /** When it repeats; null for work that was asked for once. */
  schedule?: Maybe<Schedule>;
  /** Where it stands. */
  status: TaskStatus;
  /** The task's id. */
  taskId: Scalars['ID']['output'];
  /** What it does, as `area.verb-noun`. */
  taskType: Scalars['String']['output'];
  /** When something about it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** Tasks with their cursors. */
  edges: Array<TaskEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A task and its cursor. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Cursor of this task. */
  cursor: Scalars['String']['output'];
  /** The task. */
  node: Task;
};

/** How far a task has come. */
export type TaskProgress = {
  __typename?: 'TaskProgress';
  /** What happened last. */
  lastEvent: AutomationEvent;
  /** The task. */
  task: Task;
};

/** How a task stood. */
export type TaskResult = {
  __typename?: 'TaskResult';
  /** What it said about itself, or why it failed. */
  message?: Maybe<Scalars['String']['output']>;
  /** Its status. */
  status: TaskStatus;
};

/** Where a task stands. */
export type TaskStatus =
  /** Given up after its last try, and kept for a person to look at. */
  | 'FAILED'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** Waiting to be tried again. */
  | 'RETRYING'
  /** At work. */
  | 'RUNNING'
  /** Ended well. */
  | 'SUCCEEDED';

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
  Alert: Alert;
  Task: Task;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"alertId":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"taskId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcknowledgeAlertResult:
    | ( Partial<Omit<AcknowledgeAlertPayload, 'alert'> & { alert: _RefType['Alert'] }> )
    | ( Partial<NotFoundError> )
  ;
  RetryTaskResult:
    | ( Partial<ConflictError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RetryTaskPayload, 'task'> & { task: _RefType['Task'] }> )
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
  AcknowledgeAlertInput: ResolverTypeWrapper<Partial<AcknowledgeAlertInput>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AcknowledgeAlertPayload: ResolverTypeWrapper<Partial<Omit<AcknowledgeAlertPayload, 'alert'> & { alert: ResolversTypes['Alert'] }>>;
  AcknowledgeAlertResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeAlertResult']>>;
  Alert: ResolverTypeWrapper<AlertMapper>;
  AlertSeverity: ResolverTypeWrapper<Partial<AlertSeverity>>;
  AutomationEvent: ResolverTypeWrapper<Partial<AutomationEvent>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  HealthCheck: ResolverTypeWrapper<Partial<HealthCheck>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  HealthState: ResolverTypeWrapper<Partial<HealthState>>;
  HealthStatus: ResolverTypeWrapper<HealthStatusMapper>;
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
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  RetryTaskInput: ResolverTypeWrapper<Partial<RetryTaskInput>>;
  RetryTaskPayload: ResolverTypeWrapper<Partial<Omit<RetryTaskPayload, 'task'> & { task: ResolversTypes['Task'] }>>;
  RetryTaskResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryTaskResult']>>;
  Schedule: ResolverTypeWrapper<Partial<Schedule>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskMapper>;
  TaskConnection: ResolverTypeWrapper<Partial<Omit<TaskConnection, 'edges'> & { edges: Array<ResolversTypes['TaskEdge']> }>>;
  TaskEdge: ResolverTypeWrapper<Partial<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>>;
  TaskProgress: ResolverTypeWrapper<TaskProgressMapper>;
  TaskResult: ResolverTypeWrapper<Partial<TaskResult>>;
  TaskStatus: ResolverTypeWrapper<Partial<TaskStatus>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcknowledgeAlertInput: Partial<AcknowledgeAlertInput>;
  ID: Partial<Scalars['ID']['output']>;
  AcknowledgeAlertPayload: Partial<Omit<AcknowledgeAlertPayload, 'alert'> & { alert: ResolversParentTypes['Alert'] }>;
  AcknowledgeAlertResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AcknowledgeAlertResult']>;
  Alert: AlertMapper;
  AutomationEvent: Partial<AutomationEvent>;
  ConflictError: Partial<ConflictError>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  HealthCheck: Partial<HealthCheck>;
  Float: Partial<Scalars['Float']['output']>;
  HealthStatus: HealthStatusMapper;
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
  Int: Partial<Scalars['Int']['output']>;
  RetryTaskInput: Partial<RetryTaskInput>;
  RetryTaskPayload: Partial<Omit<RetryTaskPayload, 'task'> & { task: ResolversParentTypes['Task'] }>;
  RetryTaskResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RetryTaskResult']>;
  Schedule: Partial<Schedule>;
  Subscription: Record<PropertyKey, never>;
  Task: TaskMapper;
  TaskConnection: Partial<Omit<TaskConnection, 'edges'> & { edges: Array<ResolversParentTypes['TaskEdge']> }>;
  TaskEdge: Partial<Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] }>;
  TaskProgress: TaskProgressMapper;
  TaskResult: Partial<TaskResult>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcknowledgeAlertPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcknowledgeAlertPayload'] = ResolversParentTypes['AcknowledgeAlertPayload']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcknowledgeAlertResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcknowledgeAlertResult'] = ResolversParentTypes['AcknowledgeAlertResult']> = {
  __resolveType: TypeResolveFn<'AcknowledgeAlertPayload' | 'NotFoundError', ParentType, ContextType>;
};

export type AlertResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
};

export type AutomationEventResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AutomationEvent'] = ResolversParentTypes['AutomationEvent']> = {
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type HealthCheckResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HealthCheck'] = ResolversParentTypes['HealthCheck']> = {
  durationMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthState'], ParentType, ContextType>;
};

export type HealthStatusResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HealthStatus'] = ResolversParentTypes['HealthStatus']> = {
  checks?: Resolver<Array<ResolversTypes['HealthCheck']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthState'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  acknowledgeAlert?: Resolver<ResolversTypes['AcknowledgeAlertResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'input'>>;
  retryTask?: Resolver<ResolversTypes['RetryTaskResult'], ParentType, ContextType, RequireFields<MutationRetryTaskArgs, 'input'>>;
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
  alerts?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  health?: Resolver<Array<ResolversTypes['HealthStatus']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
};

export type RetryTaskPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RetryTaskPayload'] = ResolversParentTypes['RetryTaskPayload']> = {
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryTaskResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RetryTaskResult'] = ResolversParentTypes['RetryTaskResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'NotFoundError' | 'RetryTaskPayload', ParentType, ContextType>;
};

export type ScheduleResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = {
  everySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertRaised?: SubscriptionResolver<ResolversTypes['Alert'], "alertRaised", ParentType, ContextType>;
  taskProgress?: SubscriptionResolver<ResolversTypes['TaskProgress'], "taskProgress", ParentType, ContextType, RequireFields<SubscriptionTaskProgressArgs, 'taskId'>>;
};

export type TaskResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskProgressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskProgress'] = ResolversParentTypes['TaskProgress']> = {
  lastEvent?: Resolver<ResolversTypes['AutomationEvent'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TaskResult'] = ResolversParentTypes['TaskResult']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  AcknowledgeAlertPayload?: AcknowledgeAlertPayloadResolvers<ContextType>;
  AcknowledgeAlertResult?: AcknowledgeAlertResultResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AutomationEvent?: AutomationEventResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  HealthCheck?: HealthCheckResolvers<ContextType>;
  HealthStatus?: HealthStatusResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RetryTaskPayload?: RetryTaskPayloadResolvers<ContextType>;
  RetryTaskResult?: RetryTaskResultResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskProgress?: TaskProgressResolvers<ContextType>;
  TaskResult?: TaskResultResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
