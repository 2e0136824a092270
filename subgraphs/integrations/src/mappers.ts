import type { Connection } from './connections/connection.entity.ts';
import type { IntegrationEvent } from './webhooks/integration-event.entity.ts';

/** What resolvers of a GraphQL type are given as its parent; the code generator reads the names. */
export type IntegrationConfigMapper = Connection;
export type IntegrationEventMapper = IntegrationEvent;
