import { isScope } from '@castgraph/kernel/scopes';
import type { Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { AccountsSettings } from '../context.ts';
import { viewerOfPerson } from '../people/viewer-of-person.ts';
import { lacksEnrolledFactor } from '../second-factors/read-factors.ts';

interface Row {
  organization_id: string;
  client_id: string;
  person_id: string;
  role: Role;
  email_verified_at: string | null;
  expires_at: string;
  granted: string[];
}

/** How often a use is noted; less often than tokens are looked at. */
const NOTED_EVERY_MINUTES = 5;

/** Who acts by a grant now, as `viewerOfGrant`; notes that it was used, every few minutes. */
export function findGrantViewer({ orm, settings }: { orm: Orm; settings: AccountsSettings }, grantId: string): Promise<Viewer | undefined> {
  return inSystem(orm, async (em) => {
    const viewer = await viewerOfGrant(em, grantId, settings);
    if (viewer)
      await em.execute(
        `update accounts.oauth_grant set last_used_at = now()
          where id = ? and (last_used_at is null or last_used_at < now() - make_interval(mins => ?))`,
        [grantId, NOTED_EVERY_MINUTES],
      );
    return viewer;
  });
}

/**
 * Who acts by a grant: its person, with those of their scopes of today that they gave and that the app may still ask for. Undefined when
 * the grant has ended, the person has left, the app is gone, or nothing is left of the scopes. For system scope.
 */
export async function viewerOfGrant(em: EntityManager, grantId: string, settings: AccountsSettings): Promise<Viewer | undefined> {
  const [row] = await em.execute<Row[]>(
    `/* viewer-of-grant */ select g.organization_id, g.client_id, g.person_id, m.role, p.email_verified_at, g.expires_at,
            array(select unnest(g.scopes) intersect select unnest(c.scopes)) as granted
       from accounts.oauth_grant g
       join accounts.oauth_client c on c.id = g.client_id
       join accounts.membership m on m.organization_id = g.organization_id and m.person_id = g.person_id
       join accounts.person p on p.id = g.person_id
      where g.id = ? and g.ended_at is null and g.expires_at > now()`,
    [grantId],
  );
  if (!row) return undefined;
  const person = { id: row.person_id, emailVerifiedAt: row.email_verified_at === null ? null : new Date(row.email_verified_at) };
  const membership = { organizationId: row.organization_id, role: row.role };
  const expiresAt = Math.floor(new Date(row.expires_at).getTime() / 1000);
  const lacksSecondFactor = await lacksEnrolledFactor(em, row.organization_id, row.person_id);
  const whole = await viewerOfPerson(em, { person, membership, lacksSecondFactor, expiresAt, settings });
  const granted = new Set(row.granted.filter(isScope));
  const scopes = whole.scopes.filter((scope) => granted.has(scope));
  return scopes.length === 0 ? undefined : { ...whole, scopes, delegation: { clientId: row.client_id, grantId } };
}
