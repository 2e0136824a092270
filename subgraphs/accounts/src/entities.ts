import { ApiKey } from './api-keys/api-key.entity.ts';
import { Membership } from './people/membership.entity.ts';
import { Organization } from './people/organization.entity.ts';
import { Person } from './people/person.entity.ts';
import { Session } from './sessions/session.entity.ts';

/** Every table of this subgraph. */
export const entities = [Organization, Person, Membership, Session, ApiKey];
