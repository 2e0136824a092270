import { z } from 'zod';
import { issueAccessToken } from '@castgraph/auth/access-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { AccountRefusal, invalidToken } from '../people/account-refusal.ts';
import { isPassword } from '../people/password.ts';
import { hashToken } from '../people/single-use-token.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import { ShareLink } from './share-link.entity.ts';

/** How long what was opened stays open, unless the link is taken back. */
const OPEN_SECONDS = 300;

const input = z.strictObject({ token: z.string().max(200), password: z.string().max(1_000).nullish() });

export interface OpenedLink {
  link: ShareLink;
  viewer: Viewer;
  token: string;
  /** Unix seconds. */
  tokenExpiresAt: number;
}

/**
 * Opens a link: a token that reads what is shared, for 5 minutes. Unknown, expired and revoked links are refused alike; guesses at a
 * password are slowed down as those of a sign-in are.
 * @throws BAD_INPUT; InvalidTokenError; InvalidCredentialsError; TooManyAttemptsError
 */
// no event: nothing outside accounts keeps links
export async function openShareLink(context: OperationContext, raw: { token: string; password?: string | null }): Promise<OpenedLink> {
  const { token, password } = parseInput(input, raw);
  const found = { tokenHash: hashToken(token), revokedAt: null, expiresAt: { $gt: new Date() } };
  const link = await inSystem(context.orm, (em) => em.findOne(ShareLink, found), { readOnly: true });
  if (!link) throw invalidToken();
  if (link.passwordHash !== null) await requireLinkPassword(context, link, password ?? '');
  const viewer = viewerOfLink(link);
  const { organizationId, id } = link;
  await inOrganization(context.orm, organizationId, async (em) => {
    await em.nativeUpdate(ShareLink, { organizationId, id }, { lastOpenedAt: new Date() });
    await recordAudit(em, { viewer, action: 'share-link.open', subjectType: 'ShareLink', subjectId: id });
  });
  const { secretsKey, settings } = context.accounts;
  const access = await issueAccessToken({ viewer, secretsKey, generation: settings.tokenGeneration });
  return { link, viewer, token: access.token, tokenExpiresAt: access.expiresAt };
}

async function requireLinkPassword(context: OperationContext, { id, passwordHash }: ShareLink, password: string): Promise<void> {
  const { guard } = context.accounts;
  const attempt = attemptOf(context, `link:${id}`);
  await guard.check(attempt);
  if (await isPassword(password, passwordHash ?? undefined)) return guard.succeed(attempt);
  // Who has not typed one yet guesses nothing.
  if (password !== '') await guard.fail(attempt);
  throw new AccountRefusal({ __typename: 'InvalidCredentialsError', message: 'This link asks for its password' });
}

/** Whoever has the link: no member, with the one scope that reads what it opens. */
function viewerOfLink({ id, kind, organizationId, reportId, expiresAt }: ShareLink): Viewer {
  const end = Math.min(Math.floor(expiresAt.getTime() / 1000), Math.floor(Date.now() / 1000) + OPEN_SECONDS);
  return {
    kind: 'link',
    id,
    organizationId,
    roles: [],
    scopes: kind === 'report' ? ['reports:read'] : ['dashboard:read'],
    grants: [`${kind}:${reportId ?? organizationId}`],
    expiresAt: end,
  };
}
