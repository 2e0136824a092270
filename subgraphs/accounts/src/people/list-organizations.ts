import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import type { Role } from '@castgraph/kernel/scopes';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';

/** An organization that a person belongs to. */
export interface OwnOrganization {
  id: string;
  name: string;
  role: Role;
  joinedAt: Date;
  /** A place to try things in. */
  isSandbox: boolean;
}

/** The organizations of the caller, joined first to last, at most 500. */
export async function listOrganizations({ viewer, orm }: OperationContext): Promise<OwnOrganization[]> {
  const { kind, id } = requireViewer(viewer);
  if (kind !== 'user') throw forbidden('Only a person belongs to organizations');
  return inSystem(
    orm,
    (em) =>
      em.execute<OwnOrganization[]>(
        `/* list-organizations */ select o.organization_id as id, o.name, o.is_sandbox as "isSandbox", m.role, m.created_at as "joinedAt"
           from accounts.membership m join accounts.organization o using (organization_id)
          where m.person_id = ? order by m.created_at, o.organization_id limit 500`,
        [id],
      ),
    { readOnly: true },
  );
}
