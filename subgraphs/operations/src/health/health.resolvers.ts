import type { Resolvers } from '../generated/resolvers.ts';
import { currentState, listHealth } from './list-health.ts';
import { productArea } from './product-area.ts';

export const healthResolvers: Resolvers = {
  Query: { health: (_, _args, context) => listHealth(context) },
  HealthStatus: {
    service: ({ area }) => productArea(area),
    status: (row) => currentState(row),
    timestamp: ({ lookedAt }) => lookedAt,
  },
};
