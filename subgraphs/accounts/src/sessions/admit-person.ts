import type { OperationContext } from '@castgraph/service/context';
import type { Membership } from '../people/membership.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { requireSecondFactor } from '../second-factors/require-second-factor.ts';
import { startSession, type StartedSession } from './start-session.ts';

/** How somebody showed who they are. */
export type AdmissionMethod = 'password' | 'sign-up' | 'invitation' | 'reset' | 'switch' | 'oidc' | 'passkey';

/** Somebody whose first factor holds, and the organization they go to. */
export interface Admittance {
  person: Person;
  membership: Pick<Membership, 'organizationId'>;
  method: AdmissionMethod;
  /** Whether to answer a refresh token too, for callers that keep no cookies. */
  isRefreshable?: boolean | undefined;
}

/**
 * The one door behind every way to sign in: sign-up, password, invitation, reset, identity provider, switch of organization.
 * Whatever else must be asked before a session starts is asked here, so that no way in can forget it.
 * @throws MfaRequired for a person who has a second factor and has not shown it
 */
export async function admitPerson(context: OperationContext, admittance: Admittance): Promise<StartedSession> {
  const { person, membership, isRefreshable } = admittance;
  const proof = await requireSecondFactor(context, admittance);
  return startSession(context, { person, organizationId: membership.organizationId, isRefreshable, proof });
}
