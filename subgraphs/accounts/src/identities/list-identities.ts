import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { findIdentities, type IdentityRow } from './identity-rows.ts';

/** The caller's accounts at providers, oldest first. @throws FORBIDDEN for keys */
export async function listIdentities({ viewer, orm }: OperationContext): Promise<IdentityRow[]> {
  const { kind, id } = requireViewer(viewer);
  if (kind !== 'user') throw forbidden('Only a person has identities');
  return inSystem(orm, (em) => findIdentities(em, id), { readOnly: true });
}
