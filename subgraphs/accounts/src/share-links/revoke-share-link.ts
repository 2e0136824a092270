import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { forgetKeys } from '../api-keys/forget-keys.ts';
import { endTokensOfLink } from '../sessions/end-tokens.ts';
import { ShareLink } from './share-link.entity.ts';

/** Takes a link back: nobody opens it again, and what was opened is refused. @throws BAD_INPUT; FORBIDDEN; NOT_FOUND */
// no event: nothing outside accounts keeps links
export async function revokeShareLink(context: OperationContext, raw: string): Promise<void> {
  const viewer = requireScope(context.viewer, 'reports:write');
  const id = parseInput(z.uuid(), raw, 'id');
  const { organizationId } = viewer;
  const ended = await context.transact(async (em) => {
    const revoked = await em.nativeUpdate(ShareLink, { organizationId, id, revokedAt: null }, { revokedAt: new Date() });
    if (revoked === 0) throw notFound('share link', id);
    await recordAudit(em, { viewer, action: 'share-link.revoke', subjectType: 'ShareLink', subjectId: id });
    return endTokensOfLink(em, { organizationId, id });
  });
  await forgetKeys(context, [ended]);
}
