import { CastgraphError, conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { LockMode } from '@mikro-orm/core';
import { Campaign } from './campaign.entity.ts';

/**
 * The organization's campaign of that id, held until the transaction ends, so that who changes it waits for who changes it.
 * @throws NOT_FOUND; CONFLICT for a campaign that is settled, unless `evenSettled`, and for another version than the expected one
 */
export async function lockCampaign(
  em: EntityManager,
  organizationId: string,
  id: string,
  { evenSettled = false, expectedVersion }: { evenSettled?: boolean; expectedVersion?: number | null | undefined } = {},
): Promise<Campaign> {
  const campaign = isId(id) ? await em.findOne(Campaign, { organizationId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!campaign) throw notFound('campaign', id);
  if (!evenSettled) checkUnsettled(campaign);
  checkVersion(campaign, expectedVersion);
  return campaign;
}

/** Throws CONFLICT, with `settled`, for a campaign about whose money nothing changes any more. */
export function checkUnsettled({ state }: Campaign, fields: readonly string[] = []): void {
  if (state !== 'RECONCILED') return;
  const what = fields.length > 0 ? fields.join(', ') : 'what it consists of';
  throw new CastgraphError('CONFLICT', `The campaign is settled: ${what} cannot change any more`, { details: { settled: [...fields] } });
}

/** Throws CONFLICT when somebody has changed it since the version that the caller saw. */
export function checkVersion({ id, version }: { id: string; version: number }, expected: number | null | undefined): void {
  if (expected == null || expected === version) return;
  throw conflict(`It was changed meanwhile: it is at version ${version}, not ${expected}. Read it again`, { existingId: id });
}
