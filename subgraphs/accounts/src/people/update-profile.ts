import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { personName } from './account-input.ts';
import { Person } from './person.entity.ts';

const input = z.strictObject({ name: personName });

/** Changes the caller's own name. @throws BAD_INPUT; FORBIDDEN for keys */
// no scope: it is the caller's own name
// no event: other subgraphs ask for it when they show it
export async function updateProfile(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has a profile');
  const { name } = parseInput(input, raw);
  await context.transact(async (em) => {
    if ((await em.nativeUpdate(Person, { id: viewer.id }, { name })) === 0) throw notFound('person', viewer.id);
    // Without the name itself: the audit outlives the person's wish to be forgotten.
    await recordAudit(em, { viewer, action: 'account.update-profile', subjectType: 'User', subjectId: viewer.id });
  });
  return viewer.id;
}
