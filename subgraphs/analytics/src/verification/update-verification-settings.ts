import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import type { FlagThresholds } from '@castgraph/measurement/verification/flag-thresholds';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { readThresholds } from './read-thresholds.ts';

const between = (least: number, most: number) => z.number().min(least, `At least ${least}`).max(most, `At most ${most}`).nullish();
const whole = (least: number, most: number) =>
  z.int('A whole number').min(least, `At least ${least}`).max(most, `At most ${most}`).nullish();

const fields = {
  shortReadBelow: between(0.1, 1),
  callsToAction: whole(1, 10),
  adsBefore: whole(1, 20),
  talkingPointBelow: between(0.1, 1),
  sameWordsFrom: between(0.3, 1),
  keptDays: whole(1, 365),
  trackingDaysBefore: whole(0, 30),
  deliveryBelow: between(0.1, 1),
  usableIpsBelow: between(0, 1),
  frequencyAbove: between(1, 100),
  concentrationAbove: between(0, 1),
  outsideMarketsAbove: between(0, 1),
} satisfies Record<Exclude<keyof FlagThresholds, 'pacingBelow' | 'quietShare'>, z.ZodType>;
const input = z.strictObject(fields);

// Two changes at once: each keeps what the other says of other thresholds.
const KEEP = `/* keep-flag-thresholds */
  insert into analytics.verification_setting as s (organization_id, thresholds) values (?, jsonb_strip_nulls(?::jsonb))
  on conflict (organization_id) do update set thresholds = jsonb_strip_nulls(s.thresholds || ?::jsonb)`;

const MARK_ALL = `/* mark-running-campaigns */
  insert into analytics.verification_due as d (organization_id, campaign_id)
  select organization_id, id from analytics.campaign
   where organization_id = ? and archived_at is null and flight_to >= (now() at time zone 'UTC')::date - 60 order by id
  on conflict (organization_id, campaign_id) do update set changes = d.changes + 1`;

/** Changes beyond which something is a flag; campaigns that run, or lately did, are looked at again. @throws BAD_INPUT */
// no event: nothing outside analytics knows of flags
export async function updateVerificationSettings(context: OperationContext, raw: z.input<typeof input>): Promise<FlagThresholds> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const thresholds = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const text = JSON.stringify(thresholds);
    await em.execute(KEEP, [organizationId, text, text]);
    await em.execute(MARK_ALL, [organizationId]);
    await recordAudit(em, {
      viewer,
      action: 'verification-settings.update',
      subjectType: 'VerificationSettings',
      subjectId: organizationId,
      details: thresholds,
    });
    return readThresholds(em, organizationId);
  });
}
