import { Connection } from './connections/connection.entity.ts';
import { IntegrationEvent } from './webhooks/integration-event.entity.ts';

/** Every table of this subgraph. */
export const entities = [Connection, IntegrationEvent];
