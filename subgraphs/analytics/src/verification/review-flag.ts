import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { FLAG_COLUMNS, toFlag, type FlagRow, type StoredFlag } from './stored-flag.ts';

const input = z.strictObject({
  flagId: z.string(),
  verdict: z.enum(['CONFIRMED', 'DISMISSED']).nullish(),
  note: z.string().trim().max(1_000, 'A note has at most 1,000 characters').nullish(),
});

const REVIEW = `/* review-flag */
  update analytics.verification_flag set verdict = ?, verdict_by = ?, verdict_at = ?::timestamptz, note = ?
   where organization_id = ? and id = ? returning ${FLAG_COLUMNS}`;

/** Notes a person's verdict on a flag, or takes it back. Of two at once the later stays; both are in the audit. @throws BAD_INPUT; NOT_FOUND */
// no event: nothing outside analytics keeps flags
export async function reviewFlag(context: OperationContext, raw: z.input<typeof input>): Promise<StoredFlag> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { flagId, verdict = null, note } = parseInput(input, raw);
  const given = verdict === null ? null : { by: `${viewer.kind}:${viewer.id}`, at: new Date().toISOString() };
  return context.transact(async (em) => {
    const values = [verdict, given?.by ?? null, given?.at ?? null, (given && note) || null, viewer.organizationId, flagId];
    const [row] = isId(flagId) ? await em.execute<FlagRow[]>(REVIEW, values) : [];
    if (!row) throw notFound('flag', flagId);
    const details = { kind: row.kind, campaignId: row.campaignId, verdict, note: row.note };
    await recordAudit(em, { viewer, action: 'verification-flag.review', subjectType: 'VerificationFlag', subjectId: flagId, details });
    return toFlag(row);
  });
}
