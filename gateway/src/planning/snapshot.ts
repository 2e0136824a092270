import type { Schema } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { LRUCache } from 'lru-cache';
import type { AccessRules } from '../authorization/access-rules.ts';
import type { Demands } from '../authorization/collect-demands.ts';
import type { SubgraphSource } from '../execution/subgraph-request.ts';
import type { OperationCost, PriceList } from '../limits/operation-cost.ts';
import type { CoercePlainly } from './coerce-plainly.ts';
import type { ObjectShape } from './object-shape.ts';

/** One version of the supergraph with all that was made from it. Running streams keep theirs when a newer one arrives. */
export interface SupergraphSnapshot {
  id: string;
  /** What clients see. */
  apiSchema: GraphQLSchema;
  plannerSchema: Schema;
  supergraphSchema: GraphQLSchema;
  planner: QueryPlanner;
  rules: AccessRules;
  prices: PriceList;
  sources: ReadonlyMap<string, SubgraphSource>;
  isTrusted: (source: string) => boolean;
  urls: ReadonlyMap<string, string>;
  operations: LRUCache<string, PreparedOperation>;
  documents: LRUCache<string, DocumentNode>;
}

/** Everything about an operation that does not depend on who sends it or with which variables. */
export interface PreparedOperation {
  snapshot: SupergraphSnapshot;
  source: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
  /** For metrics: the name of a trusted operation, of which there are few; "other" for every other. */
  metricName: string;
  plan: QueryPlan;
  demands: Demands['demands'];
  isViewerDependent: boolean;
  cost: OperationCost;
  clientNames: ReadonlyMap<string, string>;
  coercePlainly: CoercePlainly;
  /** The shape of the answer under these coerced variables. */
  shape: (coerced: Readonly<Record<string, unknown>>) => ObjectShape;
  /** Answers the operation's introspection fields, by response name; takes the variables as the client sent them. */
  introspect: (variables: Readonly<Record<string, unknown>>) => (responseName: string) => unknown;
}
