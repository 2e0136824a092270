import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { findIdentities, type IdentityRow } from './identity-rows.ts';

/** The caller's accounts at providers, oldest first. @throws FORBIDDEN for keys */
export async function listIdentities({ viewer, orm }: OperationContext): Promise<IdentityRow[]> {
  const { id } = requirePerson(requireViewer(viewer), 'see how they sign in');
  return inSystem(orm, (em) => findIdentities(em, id), { readOnly: true });
}
