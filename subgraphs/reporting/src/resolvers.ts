import type { Resolvers } from './generated/resolvers.ts';
import { reportsResolvers } from './reports/reports.resolvers.ts';
import { templatesResolvers } from './templates/templates.resolvers.ts';

export const resolvers: Resolvers = {
  ...reportsResolvers,
  ...templatesResolvers,
  Query: { ...reportsResolvers.Query, ...templatesResolvers.Query },
};
