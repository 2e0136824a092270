import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * Takes what was refunded off the credit of a conversion: a version like the one that holds, with what the order is worth now. Neither
 * campaign nor shares change, so that money follows them. Does nothing where it is worth what it was.
 */
export async function reverseCredit(em: EntityManager, organizationId: string, conversionId: string): Promise<void> {
  const [standing] = await em.execute<{ version: number; worth: string }[]>(
    `/* read-refunded-version */
     select v.version, (c.gross_minor - c.refunded_minor) as worth
       from analytics.conversion c join analytics.attribution_version v on v.organization_id = c.organization_id and v.conversion_id = c.id
      where c.organization_id = ? and c.id = ? and v.superseded_at is null and v.value_minor <> c.gross_minor - c.refunded_minor
        for update of c`,
    [organizationId, conversionId],
  );
  if (!standing) return;
  const now = new Date();
  const key = [organizationId, conversionId, standing.version];
  await em.execute(
    '/* supersede-version */ update analytics.attribution_version set superseded_at = ? where organization_id = ? and conversion_id = ? and version = ?',
    [now, ...key],
  );
  await em.execute(
    `/* store-refunded-version */
     insert into analytics.attribution_version (organization_id, conversion_id, version, computed_at, cause, at, campaign_id, method, confidence,
       conflict, methods, promo_code, matched_event_id, value_minor, currency, excluded, fingerprint)
     select organization_id, conversion_id, version + 1, ?, 'REFUND', at, campaign_id, method, confidence, conflict, methods, promo_code,
            matched_event_id, ?, currency, excluded, fingerprint
       from analytics.attribution_version where organization_id = ? and conversion_id = ? and version = ?`,
    [now, standing.worth, ...key],
  );
  await em.execute(
    `/* store-refunded-touches */
     insert into analytics.attribution_touch (organization_id, conversion_id, version, touch_no, campaign_id, method, at, confidence,
       placement_id, podcast_id, episode_id, shares)
     select organization_id, conversion_id, version + 1, touch_no, campaign_id, method, at, confidence, placement_id, podcast_id, episode_id, shares
       from analytics.attribution_touch where organization_id = ? and conversion_id = ? and version = ?`,
    key,
  );
  await em.execute(
    '/* move-credit-on */ update analytics.attribution set version = ?, computed_at = ? where organization_id = ? and conversion_id = ?',
    [standing.version + 1, now, organizationId, conversionId],
  );
}
