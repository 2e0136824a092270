import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { AttributionCause, AttributionExclusion, AttributionMethod } from '../generated/resolvers.ts';

/** An outcome that a conversion had, as it is kept. */
export interface VersionRow {
  conversionId: string;
  version: number;
  computedAt: Date;
  supersededAt: Date | null;
  cause: AttributionCause;
  campaignId: string | null;
  method: AttributionMethod | null;
  confidence: number;
  conflict: boolean;
  excluded: AttributionExclusion | null;
  valueMinor: number;
  currency: string;
}

/** A touch of a version, as it is kept. */
export interface TouchRow {
  position: number;
  method: AttributionMethod;
  at: Date;
  confidence: number;
  placementId: string | null;
  podcastId: string | null;
  episodeId: string | null;
  shares: Record<string, number>;
}

/** The versions of these conversions that the viewer may see, newest first, by conversion id. */
export async function readVersions(context: OperationContext, ids: readonly string[]): Promise<Map<string, VersionRow[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<VersionRow[]>(
      `/* read-attribution-versions */
       select conversion_id as "conversionId", version, computed_at as "computedAt", superseded_at as "supersededAt", cause,
              campaign_id as "campaignId", method, confidence, conflict, excluded, value_minor::float8 as "valueMinor", currency
         from analytics.attribution_version where organization_id = ? and conversion_id = any(?::uuid[]) order by conversion_id, version desc`,
      [organizationId, arrayLiteral(ids)],
    ),
  );
  return Map.groupBy(rows.map(withInstants), ({ conversionId }) => conversionId);
}

/** The key of a version, for the loader of its touches. */
export function versionKey({ conversionId, version }: Pick<VersionRow, 'conversionId' | 'version'>): string {
  return `${conversionId}:${version}`;
}

/** The touches of versions, in order, by the keys of `versionKey`. */
export async function readTouches(context: OperationContext, keys: readonly string[]): Promise<Map<string, TouchRow[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const wanted = keys.map((key) => key.split(':') as [string, string]);
  const rows = await context.read((em) =>
    em.execute<(TouchRow & { conversionId: string; version: number })[]>(
      `/* read-attribution-touches */
       select t.conversion_id as "conversionId", t.version, t.touch_no as position, t.method, t.at, t.confidence, t.placement_id as "placementId",
              t.podcast_id as "podcastId", t.episode_id as "episodeId", t.shares
         from unnest(?::uuid[], ?::int[]) as wanted (conversion, version)
         join analytics.attribution_touch t on t.organization_id = ? and t.conversion_id = wanted.conversion and t.version = wanted.version
        order by t.conversion_id, t.version, t.touch_no`,
      [arrayLiteral(wanted.map(([id]) => id)), arrayLiteral(wanted.map(([, version]) => Number(version))), organizationId],
    ),
  );
  return Map.groupBy(
    rows.map((row) => Object.assign(row, { at: new Date(row.at) })),
    versionKey,
  );
}

function withInstants(row: VersionRow): VersionRow {
  const { computedAt, supersededAt } = row;
  return Object.assign(row, { computedAt: new Date(computedAt), supersededAt: supersededAt === null ? null : new Date(supersededAt) });
}
