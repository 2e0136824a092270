import { apiKeysResolvers } from './api-keys/api-keys.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { oauthResolvers } from './oauth/oauth.resolvers.ts';
import { identitiesResolvers } from './identities/identities.resolvers.ts';
import { membersResolvers } from './people/members.resolvers.ts';
import { passkeysResolvers } from './passkeys/passkeys.resolvers.ts';
import { organizationsResolvers } from './people/organizations.resolvers.ts';
import { passwordsResolvers } from './people/passwords.resolvers.ts';
import { peopleResolvers } from './people/people.resolvers.ts';
import { profileResolvers } from './people/profile.resolvers.ts';
import { rightsResolvers } from './rights/rights.resolvers.ts';
import { secondFactorsResolvers } from './second-factors/second-factors.resolvers.ts';
import { sessionsResolvers } from './sessions/sessions.resolvers.ts';
import { shareLinksResolvers } from './share-links/share-links.resolvers.ts';

export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...apiKeysResolvers,
  ...auditResolvers,
  ...oauthResolvers,
  ...membersResolvers,
  ...rightsResolvers,
  ...shareLinksResolvers,
  ...identitiesResolvers,
  ...passkeysResolvers,
  Query: {
    ...peopleResolvers.Query,
    ...apiKeysResolvers.Query,
    ...auditResolvers.Query,
    ...oauthResolvers.Query,
    ...membersResolvers.Query,
    ...sessionsResolvers.Query,
    ...rightsResolvers.Query,
    ...shareLinksResolvers.Query,
    ...secondFactorsResolvers.Query,
    ...identitiesResolvers.Query,
    ...passkeysResolvers.Query,
  },
  Mutation: {
    ...sessionsResolvers.Mutation,
    ...secondFactorsResolvers.Mutation,
    ...identitiesResolvers.Mutation,
    ...passkeysResolvers.Mutation,
    ...passwordsResolvers.Mutation,
    ...profileResolvers.Mutation,
    ...membersResolvers.Mutation,
    ...apiKeysResolvers.Mutation,
    ...auditResolvers.Mutation,
    ...rightsResolvers.Mutation,
    ...shareLinksResolvers.Mutation,
    ...oauthResolvers.Mutation,
    ...organizationsResolvers.Mutation,
  },
};
