import type { Membership } from '../people/membership.entity.ts';
import type { Person } from '../people/person.entity.ts';

/** How somebody showed who they are. */
type AdmissionMethod = 'password' | 'sign-up' | 'invitation' | 'reset' | 'switch' | 'oidc' | 'passkey';

/** Somebody whose first factor holds, and the organization they go to. */
export interface Admittance {
  person: Person;
  membership: Pick<Membership, 'organizationId'>;
  method: AdmissionMethod;
  /** Whether to answer a refresh token too, for callers that keep no cookies. */
  isRefreshable?: boolean | undefined;
}
