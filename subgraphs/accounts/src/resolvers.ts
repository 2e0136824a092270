import { apiKeysResolvers } from './api-keys/api-keys.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { oauthResolvers } from './oauth/oauth.resolvers.ts';
import { membersResolvers } from './people/members.resolvers.ts';
import { organizationsResolvers } from './people/organizations.resolvers.ts';
import { passwordsResolvers } from './people/passwords.resolvers.ts';
import { peopleResolvers } from './people/people.resolvers.ts';
import { profileResolvers } from './people/profile.resolvers.ts';
import { sessionsResolvers } from './sessions/sessions.resolvers.ts';

export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...apiKeysResolvers,
  ...auditResolvers,
  ...oauthResolvers,
  ...membersResolvers,
  Query: {
    ...peopleResolvers.Query,
    ...apiKeysResolvers.Query,
    ...auditResolvers.Query,
    ...oauthResolvers.Query,
    ...membersResolvers.Query,
    ...sessionsResolvers.Query,
  },
  Mutation: {
    ...sessionsResolvers.Mutation,
    ...passwordsResolvers.Mutation,
    ...profileResolvers.Mutation,
    ...membersResolvers.Mutation,
    ...apiKeysResolvers.Mutation,
    ...auditResolvers.Mutation,
    ...organizationsResolvers.Mutation,
    ...oauthResolvers.Mutation,
  },
};
