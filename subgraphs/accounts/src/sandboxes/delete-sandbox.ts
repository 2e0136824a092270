import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { sandboxAsked } from '@castgraph/contracts/sandbox-asked';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { counter } from '@castgraph/telemetry/metrics';
import { deleteKeys } from '../api-keys/delete-keys.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { endTokensOfMember } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { atHome } from './at-home.ts';
import { requireOwnSandbox, sandboxId } from './require-own-sandbox.ts';

/**
 * Deletes a sandbox with everything in it: nobody gets in from now on, by session, token or key, and every part of the product erases what
 * it has, accounts last (`erase-sandbox.job.ts`).
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND for what is no sandbox of the caller's; CONFLICT for the one that they are in
 */
// no scope: owning it is asked for
export async function deleteSandbox(context: OperationContext, raw: string): Promise<string> {
  const viewer = requirePerson(requireViewer(context.viewer), 'delete a sandbox');
  const id = parseInput(sandboxId, raw, 'id');
  if (id === viewer.organizationId) throw conflict('You are in this sandbox: go to another organization first');
  const hashes = await inSystem(context.orm, async (em) => {
    const sandbox = await requireOwnSandbox(em, viewer.id, id);
    const ended = await closeToAll(em, id);
    await em.execute('/* delete-sandbox */ update accounts.organization set sample_id = null where organization_id = ?', [id]);
    await atHome(em, viewer, sandbox, (home) =>
      recordAudit(em, {
        viewer: home,
        action: 'sandbox.delete',
        subjectType: 'Organization',
        subjectId: id,
        details: { name: sandbox.name },
      }),
    );
    await publishEvent(em, sandboxAsked, { organizationId: id, sampleId: null });
    return ended;
  });
  counter('security_events_total').inc({ type: 'sandbox-deleted' });
  await forgetSessions(context, hashes);
  return id;
}

/** Ends memberships, sessions, tokens and keys. @returns the hashes that gateways may remember them by */
async function closeToAll(em: EntityManager, organizationId: string): Promise<string[]> {
  const members = await em.execute<{ personId: string }[]>(
    '/* members-of-sandbox */ select person_id as "personId" from accounts.membership where organization_id = ? order by person_id',
    [organizationId],
  );
  const ended: string[] = [];
  for (const { personId } of members) {
    ended.push(...(await endSessions(em, { personId, organizationId })));
    ended.push(await endTokensOfMember(em, { organizationId, personId }));
  }
  const keys = await em.execute<{ hash: string; previousHash: string | null }[]>(
    '/* keys-of-sandbox */ select hash, previous_hash as "previousHash" from accounts.api_key where organization_id = ?',
    [organizationId],
  );
  await deleteKeys(em, organizationId);
  // Last: sessions hang on them, and would be gone before they are known.
  await em.execute('/* leave-sandbox */ delete from accounts.membership where organization_id = ?', [organizationId]);
  return [...ended, ...keys.flatMap(({ hash, previousHash }) => (previousHash === null ? [hash] : [hash, previousHash]))];
}
