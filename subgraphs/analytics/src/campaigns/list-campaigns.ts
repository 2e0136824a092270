import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { CursorKey, Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { CampaignFilter, CampaignSort } from '../generated/resolvers.ts';
import { likePattern } from '../like-pattern.ts';
import type { Campaign } from './campaign.entity.ts';
import { findCampaigns } from './find-campaigns.ts';

/** What a list is sorted by, each read from an index of that order. Names of columns and directions stand here alone. */
const SORTS = {
  LATEST_FLIGHT: { column: 'flight_from', type: 'date', before: '<', direction: 'desc', key: (c: Campaign) => c.flightFrom },
  NEWEST: { column: 'created_at', type: 'timestamptz', before: '<', direction: 'desc', key: (c: Campaign) => c.createdAt.toISOString() },
  NAME: { column: 'name', type: 'text', before: '>', direction: 'asc', key: (c: Campaign) => c.name },
} as const satisfies Record<CampaignSort, unknown>;

const days = z.strictObject({ from: z.iso.date(), to: z.iso.date(), timeZone: z.string().nullish() });

interface Condition {
  sql: string;
  values: unknown[];
}

/**
 * A page of the organization's campaigns: at most `limit + 1`, and how many the filter lets through in all.
 * @throws BAD_INPUT for days that are none, and for the cursor of a list that was sorted otherwise
 */
export async function listCampaigns(
  context: OperationContext,
  page: Page,
  { filter, sort = 'LATEST_FLIGHT' }: { filter?: CampaignFilter | null | undefined; sort?: CampaignSort } = {},
): Promise<{ campaigns: Campaign[]; totalCount: number }> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const { column, type, before, direction } = SORTS[sort];
  const within = [{ sql: 'c.organization_id = ?', values: [organizationId] }, ...conditionsOf(filter ?? {})];
  const behind = page.after ? [{ sql: `(c.${column}, c.id) ${before} (?::${type}, ?::uuid)`, values: readCursor(page.after, type) }] : [];
  return context.read(async (em) => {
    const shown = [...within, ...behind];
    const rows = await em.execute<{ id: string }[]>(
      `/* list-campaigns */ select c.id from analytics.campaign c where ${whereOf(shown)} order by c.${column} ${direction}, c.id ${direction} limit ?`,
      [...shown.flatMap(({ values }) => values), page.limit + 1],
    );
    const [count] = await em.execute<{ n: number }[]>(
      `/* count-campaigns */ select count(*)::int as n from analytics.campaign c where ${whereOf(within)}`,
      within.flatMap(({ values }) => values),
    );
    const found = new Map(
      (
        await findCampaigns(
          em,
          organizationId,
          rows.map(({ id }) => id),
        )
      ).map((campaign) => [campaign.id, campaign]),
    );
    return { campaigns: rows.flatMap(({ id }) => found.get(id) ?? []), totalCount: count!.n };
  });
}

/** Where a campaign stands in a list that is sorted so. */
export function campaignCursor(sort: CampaignSort): (campaign: Campaign) => CursorKey {
  return (campaign) => ({ sort: SORTS[sort].key(campaign), id: campaign.id });
}

function conditionsOf({ states, sponsorId, podcastId, text, flightWithin, includeArchived }: CampaignFilter): Condition[] {
  const conditions: Condition[] = [];
  if (!includeArchived) conditions.push({ sql: 'c.archived_at is null', values: [] });
  if (states) conditions.push({ sql: 'c.state = any(?::text[])', values: [arrayLiteral([...new Set(states)])] });
  if (sponsorId != null) conditions.push(ofId('c.sponsor_id = ?::uuid', sponsorId));
  if (podcastId != null) conditions.push(ofId(SPOT_IN, podcastId));
  if (text != null && text.trim() !== '') {
    const pattern = likePattern(text.trim().slice(0, 200));
    conditions.push({ sql: `(c.name ilike ? or ${OF_SPONSOR_NAMED})`, values: [pattern, pattern] });
  }
  if (flightWithin != null) {
    const span = days.safeParse(flightWithin);
    if (!span.success) throw badInput('Not calendar days', { path: ['filter', 'flightWithin'] });
    conditions.push({ sql: 'c.flight_from <= ?::date and c.flight_to >= ?::date', values: [span.data.to, span.data.from] });
  }
  return conditions;
}

const SPOT_IN = `exists (select 1 from analytics.placement p
  where p.organization_id = c.organization_id and p.campaign_id = c.id and p.archived_at is null and p.podcast_id = ?::uuid)`;
const OF_SPONSOR_NAMED = `c.sponsor_id in (select s.id from analytics.sponsor s where s.organization_id = c.organization_id and s.name ilike ?)`;

function ofId(sql: string, id: string): Condition {
  return isId(id) ? { sql, values: [id] } : { sql: 'false', values: [] };
}

function whereOf(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ');
}

function readCursor({ sort, id }: CursorKey, type: string): unknown[] {
  const isValue = type === 'text' ? typeof sort === 'string' : !Number.isNaN(Date.parse(String(sort)));
  if (!isValue || !isId(id)) throw badInput('The cursor is not one of this list', { path: ['after'] });
  return [sort, id];
}
