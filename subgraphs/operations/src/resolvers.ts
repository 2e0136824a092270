import { alertsResolvers } from './alerts/alerts.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { healthResolvers } from './health/health.resolvers.ts';
import { tasksResolvers } from './tasks/tasks.resolvers.ts';

export const resolvers: Resolvers = {
  ...tasksResolvers,
  ...healthResolvers,
  ...alertsResolvers,
  Query: { ...tasksResolvers.Query, ...healthResolvers.Query, ...alertsResolvers.Query },
  Mutation: { ...tasksResolvers.Mutation, ...alertsResolvers.Mutation },
  Subscription: { ...tasksResolvers.Subscription, ...alertsResolvers.Subscription },
};
