import { requireScope } from '@castgraph/auth/scopes';
import { isLeakedCode } from '@castgraph/measurement/promo-code';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { PromoCode } from './promo-code.entity.ts';

/** Clicks by people on these links, by link id; a link without clicks is not in the map. */
export async function countClicks(context: OperationContext, linkIds: readonly string[]): Promise<Map<string, number>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ tracking_link_id: string; clicks: string }[]>(
      `/* count-clicks */ select tracking_link_id, count(*) as clicks from analytics.link_click
        where organization_id = ? and tracking_link_id = any(?::uuid[]) and counted group by 1`,
      [organizationId, arrayLiteral(linkIds)],
    ),
  );
  return new Map(rows.map((row) => [row.tracking_link_id, Number(row.clicks)]));
}

/** Conversions credited to a code's campaign that carried it, by code id. */
export async function countCodeUses(context: OperationContext, codes: readonly PromoCode[]): Promise<Map<string, number>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ id: string; uses: string }[]>(
      `/* count-code-uses */ select code.id, count(*) as uses from analytics.promo_code code
         join analytics.attribution a on a.organization_id = code.organization_id and a.campaign_id = code.campaign_id
              and a.promo_code = code.normalized_code
        where code.organization_id = ? and code.id = any(?::uuid[]) group by 1`,
      [organizationId, arrayLiteral(codes.map(({ id }) => id))],
    ),
  );
  return new Map(rows.map((row) => [row.id, Number(row.uses)]));
}

/** Downloads that clicks on these links led to (A6), by link id; a link that led to none is not in the map. */
export async function countLedDownloads(context: OperationContext, linkIds: readonly string[]): Promise<Map<string, number>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ id: string; downloads: number }[]>(
      `/* count-led-downloads */ select tracking_link_id as id, count(distinct event_id)::int as downloads from analytics.link_download
        where organization_id = ? and tracking_link_id = any(?::uuid[]) group by 1`,
      [organizationId, arrayLiteral(linkIds)],
    ),
  );
  return new Map(rows.map(({ id, downloads }) => [id, downloads]));
}

/** The first day (UTC) on which each code looked leaked (A5), by code id; one that never did is not in the map. */
export async function findLeakDays(context: OperationContext, codes: readonly PromoCode[]): Promise<Map<string, string>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ id: string; day: string; uses: number }[]>(
      `/* read-code-days */
       select code.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as uses from analytics.promo_code code
         join analytics.attribution a on a.organization_id = code.organization_id and a.campaign_id = code.campaign_id
              and a.promo_code = code.normalized_code
        where code.organization_id = ? and code.id = any(?::uuid[]) group by 1, 2 order by 2`,
      [organizationId, arrayLiteral(codes.map(({ id }) => id))],
    ),
  );
  const leaks = [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, days]) => {
    const uses = days.map((row) => row.uses);
    const first = days.findIndex((_, index) => isLeakedCode(uses.slice(0, index + 1)));
    return first === -1 ? [] : [[id, days[first]!.day] as const];
  });
  return new Map(leaks);
}
