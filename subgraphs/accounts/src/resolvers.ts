import { apiKeysResolvers } from './api-keys/api-keys.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { membersResolvers } from './people/members.resolvers.ts';
import { passwordsResolvers } from './people/passwords.resolvers.ts';
import { peopleResolvers } from './people/people.resolvers.ts';
import { profileResolvers } from './people/profile.resolvers.ts';
import { rightsResolvers } from './rights/rights.resolvers.ts';
import { sessionsResolvers } from './sessions/sessions.resolvers.ts';
import { shareLinksResolvers } from './share-links/share-links.resolvers.ts';

export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...apiKeysResolvers,
  ...auditResolvers,
  ...membersResolvers,
  ...rightsResolvers,
  ...shareLinksResolvers,
  Query: {
    ...peopleResolvers.Query,
    ...apiKeysResolvers.Query,
    ...auditResolvers.Query,
    ...membersResolvers.Query,
    ...sessionsResolvers.Query,
    ...rightsResolvers.Query,
    ...shareLinksResolvers.Query,
  },
  Mutation: {
    ...sessionsResolvers.Mutation,
    ...passwordsResolvers.Mutation,
    ...profileResolvers.Mutation,
    ...membersResolvers.Mutation,
    ...apiKeysResolvers.Mutation,
    ...auditResolvers.Mutation,
    ...rightsResolvers.Mutation,
    ...shareLinksResolvers.Mutation,
  },
};
