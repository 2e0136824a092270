import { ApiKey } from './api-keys/api-key.entity.ts';
import { OAuthClient } from './oauth/oauth-client.entity.ts';
import { OAuthGrant } from './oauth/oauth-grant.entity.ts';
import { Invitation } from './people/invitation.entity.ts';
import { Membership } from './people/membership.entity.ts';
import { Organization } from './people/organization.entity.ts';
import { Person } from './people/person.entity.ts';
import { RefreshToken } from './sessions/refresh-token.entity.ts';
import { ResourceGrant } from './rights/resource-grant.entity.ts';
import { Session } from './sessions/session.entity.ts';
import { ShareLink } from './share-links/share-link.entity.ts';

/** Every table of this subgraph. */
export const entities = [
  Organization,
  Person,
  Membership,
  Invitation,
  Session,
  RefreshToken,
  ApiKey,
  OAuthClient,
  OAuthGrant,
  ResourceGrant,
  ShareLink,
];
