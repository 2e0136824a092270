import { apiKeysResolvers } from './api-keys/api-keys.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { peopleResolvers } from './people/people.resolvers.ts';
import { sessionsResolvers } from './sessions/sessions.resolvers.ts';

export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...apiKeysResolvers,
  ...auditResolvers,
  Query: { ...peopleResolvers.Query, ...apiKeysResolvers.Query, ...auditResolvers.Query },
  Mutation: { ...sessionsResolvers.Mutation, ...apiKeysResolvers.Mutation, ...auditResolvers.Mutation },
};
