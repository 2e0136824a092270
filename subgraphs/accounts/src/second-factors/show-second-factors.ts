import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import type { OperationContext } from '@castgraph/service/context';
import { isSecondFactorRequired } from '../people/second-factor-rule.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';
import { readFactors, type Factors } from './read-factors.ts';

/** The caller's second factors, and what their organization asks. */
export interface ShownFactors extends Factors {
  personId: string;
  isRequired: boolean;
  /** Nothing but the caller's own account is open to them until they do. */
  mustShow: boolean;
}

/** The caller's second factors, and whether the current organization asks for one. @throws FORBIDDEN for keys */
export async function showSecondFactors(context: OperationContext): Promise<ShownFactors> {
  const { id, organizationId } = requirePerson(requireViewer(context.viewer), 'see how they sign in');
  const own = await findOwnSession(context, id);
  return inOwnOrganizations(context.orm, organizationId, async (em) => {
    const isRequired = await isSecondFactorRequired(em, organizationId);
    return { ...(await readFactors(em, id)), personId: id, isRequired, mustShow: isRequired && !own?.secondFactorAt };
  });
}
