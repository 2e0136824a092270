import { createHash } from 'node:crypto';
import { newId } from '@castgraph/kernel/ids';
import { METHOD_CONFIDENCE } from '@castgraph/measurement/attribution/match-order';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionCause } from '../generated/resolvers.ts';
import { methodName } from './method-name.ts';
import type { Judgement, JudgedTouch } from './judge-conversions.ts';

/** The version of a conversion's outcome that holds. */
export interface Standing {
  version: number;
  campaignId: string | null;
  fingerprint: string;
  valueMinor: number;
}

/** What storing an outcome did. */
export interface StoredOutcome {
  /** False where it was what stood there. */
  isChange: boolean;
  /** Campaigns whose figures moved: the one that has it now, and the one that had it. */
  campaignIds: string[];
}

/**
 * Keeps what a conversion was judged to be, as a new version where it differs from the one that holds; the old ones stay. Judged again
 * with the same outcome, nothing is asked or written. The caller holds the conversion's lock, and had it before it read what stands.
 */
export async function storeOutcome(
  em: EntityManager,
  organizationId: string,
  judgement: Judgement,
  { cause, before }: { cause: AttributionCause; before: Standing | undefined },
): Promise<StoredOutcome> {
  const { id: conversionId } = judgement.conversion;
  const fingerprint = fingerprintOf(judgement);
  if (before?.fingerprint === fingerprint && before.valueMinor === judgement.conversion.valueMinor)
    return { isChange: false, campaignIds: [] };
  const version = (before?.version ?? 0) + 1;
  const computedAt = new Date();
  if (before)
    await em.execute(
      `/* supersede-version */ update analytics.attribution_version set superseded_at = ?
        where organization_id = ? and conversion_id = ? and version = ?`,
      [computedAt, organizationId, conversionId, before.version],
    );
  await insertVersion(em, organizationId, { ...judgement, version, computedAt, cause, fingerprint });
  await insertTouches(em, organizationId, judgement, version);
  await replaceCurrent(em, organizationId, { ...judgement, version, computedAt });
  return { isChange: true, campaignIds: [...new Set([judgement.campaignId, before?.campaignId].flatMap((id) => id ?? []))] };
}

/** The versions that hold of these conversions, by conversion. The caller holds their locks: what was read before it had them may have changed. */
export async function readStandings(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<(Standing & { id: string })[]>(
    `/* read-standing-versions */ select distinct on (conversion_id) conversion_id as id, version, campaign_id as "campaignId", fingerprint,
            value_minor::float8 as "valueMinor"
       from analytics.attribution_version
      where organization_id = ? and conversion_id = any(?::uuid[]) and superseded_at is null order by conversion_id, version desc`,
    [organizationId, arrayLiteral(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Equal for equal outcomes, whatever was read in which order. What the order is worth is compared beside it. */
function fingerprintOf({ conversion, touches, ...outcome }: Judgement): string {
  const { campaignId, method, confidence, conflict, methods, promoCode, excluded } = outcome;
  const path = touches.map(({ method: by, at, confidence: sure, placementId, episodeId, shares }) => [
    by,
    at,
    sure,
    placementId,
    episodeId,
    shares,
  ]);
  const told = [campaignId, method, confidence, conflict, methods, promoCode, excluded, conversion.currency, path];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

type Version = Judgement & { version: number; computedAt: Date };

async function insertVersion(
  em: EntityManager,
  organizationId: string,
  { conversion, ...version }: Version & { cause: AttributionCause; fingerprint: string },
): Promise<void> {
  await em.execute(
    `/* store-version */
     insert into analytics.attribution_version (organization_id, conversion_id, version, computed_at, cause, at, campaign_id, method, confidence,
       conflict, methods, promo_code, matched_event_id, value_minor, currency, excluded, fingerprint)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?)`,
    [
      organizationId,
      conversion.id,
      version.version,
      version.computedAt,
      version.cause,
      new Date(conversion.at),
      version.campaignId,
      version.method,
      version.confidence,
      version.conflict,
      arrayLiteral(version.methods),
      version.promoCode,
      version.matchedEventId,
      conversion.valueMinor,
      conversion.currency,
      version.excluded,
      version.fingerprint,
    ],
  );
}

async function insertTouches(
  em: EntityManager,
  organizationId: string,
  { conversion, campaignId, touches }: Judgement,
  version: number,
): Promise<void> {
  if (campaignId === null || touches.length === 0) return;
  await em.execute(
    `/* store-touches */
     insert into analytics.attribution_touch (organization_id, conversion_id, version, touch_no, campaign_id, method, at, confidence,
       placement_id, podcast_id, episode_id, shares)
     select ?, ?, ?, t.no, ?, t.method, t.at, t.confidence, t.placement, t.podcast, t.episode, t.shares
       from jsonb_to_recordset(?::jsonb) as t (no int, method text, at timestamptz, confidence float8, placement uuid, podcast uuid, episode uuid, shares jsonb)`,
    [organizationId, conversion.id, version, campaignId, JSON.stringify(touches.map(toRow))],
  );
}

function toRow(
  { method, at, confidence = METHOD_CONFIDENCE[method], placementId, podcastId, episodeId, shares }: JudgedTouch,
  index: number,
) {
  const where = { placement: placementId, podcast: podcastId, episode: episodeId };
  return { no: index + 1, method: methodName(method), at: new Date(at).toISOString(), confidence, ...where, shares };
}

/** The version that holds, for whoever asks what a campaign has now. */
async function replaceCurrent(em: EntityManager, organizationId: string, { conversion, ...current }: Version): Promise<void> {
  if (current.campaignId === null) {
    await em.execute('/* withdraw-credit */ delete from analytics.attribution where organization_id = ? and conversion_id = ?', [
      organizationId,
      conversion.id,
    ]);
    return;
  }
  const { campaignId, method, confidence, conflict, promoCode, matchedEventId, version, computedAt } = current;
  const columns = { campaign_id: campaignId, at: new Date(conversion.at), method, confidence, conflict, promo_code: promoCode };
  const row = { ...columns, matched_event_id: matchedEventId, version, computed_at: computedAt };
  const names = Object.keys(row);
  await em.execute(
    `/* store-credit */
     insert into analytics.attribution (organization_id, conversion_id, id, methods, ${names.join(', ')})
     values (?, ?, ?, ?::text[], ${names.map(() => '?').join(', ')})
     on conflict (organization_id, conversion_id) do update set methods = excluded.methods, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [organizationId, conversion.id, newId(), arrayLiteral(current.methods), ...Object.values(row)],
  );
}
