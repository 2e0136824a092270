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
import { sandboxesResolvers } from './sandboxes/sandboxes.resolvers.ts';
import { secondFactorsResolvers } from './second-factors/second-factors.resolvers.ts';
import { rightsResolvers } from './rights/rights.resolvers.ts';
import { sessionsResolvers } from './sessions/sessions.resolvers.ts';
import { shareLinksResolvers } from './share-links/share-links.resolvers.ts';

export const resolvers: Resolvers = {
  ...peopleResolvers,
  ...apiKeysResolvers,
  ...auditResolvers,
  ...oauthResolvers,
  ...membersResolvers,
  ...identitiesResolvers,
  ...passkeysResolvers,
  ...rightsResolvers,
  ...shareLinksResolvers,
  Query: {
    ...peopleResolvers.Query,
    ...apiKeysResolvers.Query,
    ...auditResolvers.Query,
    ...oauthResolvers.Query,
    ...membersResolvers.Query,
    ...sessionsResolvers.Query,
    ...secondFactorsResolvers.Query,
    ...identitiesResolvers.Query,
    ...passkeysResolvers.Query,
    ...rightsResolvers.Query,
    ...shareLinksResolvers.Query,
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
    ...oauthResolvers.Mutation,
    ...organizationsResolvers.Mutation,
    ...sandboxesResolvers.Mutation,
    ...rightsResolvers.Mutation,
    ...shareLinksResolvers.Mutation,
  },
};
