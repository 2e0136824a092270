import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { sandboxAsked } from '@castgraph/contracts/sandbox-asked';
import { conflict } from '@castgraph/kernel/errors';
import { idTime, newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { atHome } from './at-home.ts';
import { requireOwnSandbox, sandboxId } from './require-own-sandbox.ts';

/** Filling takes a few seconds of a worker: who asks again sooner has pressed twice. */
const NOT_WITHIN_MS = 15_000;

/**
 * Erases everything in a sandbox but its members, keys and audit entries, and has it filled with fresh sample data.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND for what is no sandbox of the caller's; CONFLICT within 15 seconds of the last time
 */
// no scope: owning it is asked for
export async function resetSandbox(context: OperationContext, raw: string): Promise<string> {
  const viewer = requirePerson(requireViewer(context.viewer), 'fill a sandbox anew');
  const id = parseInput(sandboxId, raw, 'id');
  const sampleId = newId();
  await inSystem(context.orm, async (em) => {
    const sandbox = await requireOwnSandbox(em, viewer.id, id);
    if (idTime(sampleId) - idTime(sandbox.sampleId) < NOT_WITHIN_MS) throw conflict('It is being filled already: give it a few seconds');
    await em.execute('/* reset-sandbox */ update accounts.organization set sample_id = ? where organization_id = ?', [sampleId, id]);
    await atHome(em, viewer, sandbox, (home) =>
      recordAudit(em, {
        viewer: home,
        action: 'sandbox.reset',
        subjectType: 'Organization',
        subjectId: id,
        details: { name: sandbox.name },
      }),
    );
    await publishEvent(em, sandboxAsked, { organizationId: id, sampleId });
  });
  return id;
}
