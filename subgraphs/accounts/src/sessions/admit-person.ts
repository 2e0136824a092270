import type { OperationContext } from '@castgraph/service/context';
import { requireSecondFactor } from '../second-factors/require-second-factor.ts';
import type { Admittance } from './admittance.ts';
import { startSession, type StartedSession } from './start-session.ts';

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
