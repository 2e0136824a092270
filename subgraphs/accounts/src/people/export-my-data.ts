import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { findAuditEntries } from '../audit/find-audit-entries.ts';
import { findIdentities, type IdentityRow } from '../identities/identity-rows.ts';
import { findPasskeys, type PasskeyRow } from '../passkeys/passkey-rows.ts';
import { readFactors, type Factors } from '../second-factors/read-factors.ts';
import { inOwnOrganizations } from './in-own-organizations.ts';

/** All that is held of one person. Secrets (password hash, token hashes) are none of it: they say nothing about anybody. */
export interface PersonalData {
  exportedAt: string;
  person: Record<string, unknown>;
  organizations: Record<string, unknown>[];
  sessions: Record<string, unknown>[];
  invitations: Record<string, unknown>[];
  /** What they let apps do. */
  apps: Record<string, unknown>[];
  /** Since when there is an authenticator app, and how many recovery codes are left. */
  secondFactors: Factors;
  identities: IdentityRow[];
  passkeys: Pick<PasskeyRow, 'id' | 'name' | 'createdAt' | 'lastUsedAt'>[];
  /** What they did that was recorded by any part of the product, in each organization, newest first, at most 10,000 each. */
  audit: Record<string, unknown>[];
}

/** Everything the product holds of the caller. What they made (campaigns, reports) is the organization's and names them by id only. */
export async function exportMyData({ viewer, orm }: OperationContext): Promise<PersonalData> {
  const caller = requireViewer(viewer);
  if (caller.kind !== 'user') throw forbidden('Only a person has personal data');
  return inOwnOrganizations(orm, caller.organizationId, async (em) => {
    await recordAudit(em, { viewer: caller, action: 'account.export', subjectType: 'User', subjectId: caller.id });
    const [person] = await em.execute<Record<string, unknown>[]>(
      `/* export-person */ select id, email, name, created_at as "createdAt", email_verified_at as "emailVerifiedAt"
         from accounts.person where id = ?`,
      [caller.id],
    );
    if (!person) throw notFound('person', caller.id);
    const organizations = await readOrganizations(em, caller.id);
    return {
      exportedAt: new Date().toISOString(),
      person,
      organizations,
      sessions: await readSessions(em, caller.id),
      invitations: await readInvitations(em, caller.id, String(person['email'])),
      apps: await readApps(em, caller.id),
      secondFactors: await readFactors(em, caller.id),
      identities: await findIdentities(em, caller.id),
      passkeys: (await findPasskeys(em, caller.id)).map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
      audit: await readAudit(
        em,
        caller.id,
        organizations.map(({ id }) => String(id)),
      ),
    };
  });
}

function readOrganizations(em: EntityManager, personId: string): Promise<Record<string, unknown>[]> {
  return em.execute(
    `/* export-organizations */ select o.organization_id as id, o.name, m.role, m.created_at as "joinedAt"
       from accounts.membership m join accounts.organization o using (organization_id) where m.person_id = ? order by m.created_at`,
    [personId],
  );
}

function readSessions(em: EntityManager, personId: string): Promise<Record<string, unknown>[]> {
  return em.execute(
    `/* export-sessions */ select id, organization_id as "organizationId", device, created_at as "createdAt", last_seen_at as "lastSeenAt",
            expires_at as "expiresAt", ended_at as "endedAt" from accounts.session where person_id = ? order by created_at desc`,
    [personId],
  );
}

function readInvitations(em: EntityManager, personId: string, email: string): Promise<Record<string, unknown>[]> {
  return em.execute(
    `/* export-invitations */ select id, organization_id as "organizationId", role, created_at as "createdAt", accepted_at as "acceptedAt",
            cancelled_at as "cancelledAt", invited_by = ? as "isMine" from accounts.invitation where invited_by = ? or email = ?`,
    [personId, personId, email],
  );
}

function readApps(em: EntityManager, personId: string): Promise<Record<string, unknown>[]> {
  return em.execute(
    `/* export-apps */ select g.organization_id as "organizationId", c.id as "clientId", c.name, g.scopes, g.created_at as "connectedAt",
            g.last_used_at as "lastUsedAt", g.ended_at as "endedAt"
       from accounts.oauth_grant g join accounts.oauth_client c on c.id = g.client_id where g.person_id = ? order by g.created_at desc`,
    [personId],
  );
}

async function readAudit(em: EntityManager, personId: string, organizationIds: readonly string[]): Promise<Record<string, unknown>[]> {
  const entries: Record<string, unknown>[] = [];
  for (const organizationId of organizationIds) {
    // An organization's audit shows itself to that organization only.
    await em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
    const question = { organizationId, filter: { actorId: personId }, beforeId: null, limit: 10_000 };
    for (const { at, area, action, subjectType, subjectId } of await findAuditEntries(em, question))
      entries.push({ at, organizationId, area, action, subjectType, subjectId });
  }
  return entries;
}
