import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { can } from '@castgraph/auth/can';
import { requireScope, requireViewer } from '@castgraph/auth/scopes';
import { conflict, forbidden } from '@castgraph/kernel/errors';
import { SHARED_KINDS } from '@castgraph/kernel/grants';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { hashPassword } from '../people/password.ts';
import { hashToken } from '../people/single-use-token.ts';
import { ShareLink } from './share-link.entity.ts';

const YEAR_MS = 366 * 86_400_000;
/** Links that work, at a time: nobody keeps count of more. */
const MOST_OPEN = 500;

const input = z
  .strictObject({
    kind: z
      .string()
      .transform((kind) => kind.toLowerCase())
      .pipe(z.enum(SHARED_KINDS)),
    reportId: z.uuid().nullish(),
    expiresAt: z.coerce.date(),
    password: z.string().min(8, 'A password has at least 8 characters').max(200, 'A password has at most 200 characters').nullish(),
  })
  .refine(({ kind, reportId }) => (kind === 'report') === (reportId != null), {
    message: 'A link of a report names it; one of the dashboard names none',
    path: ['reportId'],
  })
  .refine(({ expiresAt }) => expiresAt.getTime() > Date.now() && expiresAt.getTime() < Date.now() + YEAR_MS, {
    message: 'A link ends in the future, within a year',
    path: ['expiresAt'],
  });

/**
 * Makes a link to one report or the dashboard. Its token is in the answer and nowhere else. Whether the report exists is not known
 * here; one that is not the organization's opens nothing. @throws BAD_INPUT; FORBIDDEN; CONFLICT for one link too many
 */
// no event: nothing outside accounts keeps links
export async function createShareLink(
  context: OperationContext,
  raw: { kind: string; reportId?: string | null; expiresAt: Date | string; password?: string | null },
): Promise<{ shareLink: ShareLink; token: string }> {
  requireScope(context.viewer, 'reports:write');
  const viewer = requireViewer(context.viewer);
  const { kind, reportId = null, expiresAt, password } = parseInput(input, raw);
  const { organizationId } = viewer;
  const resource = { kind, id: reportId ?? organizationId };
  const decision = can(viewer, 'write', { area: 'reports', resource });
  if (!decision.granted) throw forbidden(decision.reason);
  const token = randomBytes(32).toString('base64url');
  const passwordHash = password == null ? null : await hashPassword(password);
  return context.transact(async (em) => {
    const open = { organizationId, revokedAt: null, expiresAt: { $gt: new Date() } };
    if ((await em.count(ShareLink, open)) >= MOST_OPEN) throw conflict(`An organization has at most ${MOST_OPEN} links that work`);
    const id = newId();
    const made = { organizationId, id, kind, reportId, tokenHash: hashToken(token), passwordHash, expiresAt };
    const shareLink = em.create(ShareLink, { ...made, createdBy: viewer.id, createdAt: new Date(), revokedAt: null, lastOpenedAt: null });
    const details = { kind, reportId, expiresAt: expiresAt.toISOString(), hasPassword: passwordHash !== null };
    await recordAudit(em, { viewer, action: 'share-link.create', subjectType: 'ShareLink', subjectId: id, details });
    return { shareLink, token };
  });
}
