import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { dayStart } from '@castgraph/kernel/days';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { parseInput } from '@castgraph/service/parse-input';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { PromoCode } from './promo-code.entity.ts';

const day = z.string().refine(isDay, 'Not a calendar day');
const input = z.strictObject({
  campaignId: z.string(),
  code: z.string().trim().min(1, 'A code needs a letter or digit').max(64, 'A code has at most 64 characters'),
  activeFrom: day.nullish(),
  activeTo: day.nullish(),
});

/**
 * Adds a promo code to a campaign; active from the flight's first day unless told otherwise.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when a code that compares equal (A5) is active on a common day
 */
// no event: nothing outside analytics keeps promo codes
export async function createPromoCode(context: OperationContext, raw: z.input<typeof input>): Promise<PromoCode> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  const normalizedCode = normalizePromoCode(fields.code);
  if (normalizedCode === '') throw badInput('A code needs a letter or digit', { path: ['input', 'code'] });
  return context.transact(async (em) => {
    const campaign = await requireCampaign(em, organizationId, fields.campaignId);
    const activeFrom = fields.activeFrom ?? campaign.flightFrom;
    const activeTo = fields.activeTo ?? null;
    if (activeTo !== null && activeTo < activeFrom) throw badInput('The code ends before it begins', { path: ['input', 'activeTo'] });
    await refuseOverlap(em, { organizationId, normalizedCode, activeFrom, activeTo });
    const code = em.create(PromoCode, {
      organizationId,
      id: newId(),
      campaignId: campaign.id,
      code: fields.code,
      normalizedCode,
      activeFrom,
      activeTo,
      createdAt: new Date(),
    });
    await recordAudit(em, {
      viewer,
      action: 'promo-code.create',
      subjectType: 'PromoCode',
      subjectId: code.id,
      details: { code: fields.code },
    });
    return code;
  });
}

async function refuseOverlap(
  em: EntityManager,
  code: { organizationId: string; normalizedCode: string; activeFrom: string; activeTo: string | null },
): Promise<void> {
  const { organizationId, normalizedCode, activeFrom, activeTo } = code;
  // Two requests at once for one code take turns here; the check below then sees the first.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${organizationId}:${normalizedCode}`]);
  const others = await em.find(PromoCode, { organizationId, normalizedCode });
  const clash = others.find(
    (other) =>
      (other.activeTo === null || other.activeTo === undefined || other.activeTo >= activeFrom) &&
      (activeTo === null || activeTo >= other.activeFrom),
  );
  if (clash) throw conflict(`The code ${clash.code} is taken for that time`, { existingId: clash.id });
}

function isDay(text: string): boolean {
  try {
    dayStart(text);
    return true;
  } catch {
    return false;
  }
}
