import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Conversion } from './conversion.entity.ts';

/** A page of the conversions credited to a campaign, newest first: at most `limit + 1`. */
export async function listConversions(context: OperationContext, campaignId: string, { after, limit }: Page): Promise<Conversion[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const before = after && new Date(String(after.sort));
  if (before && Number.isNaN(before.getTime())) throw badInput('The cursor is not one of this list', { path: ['after'] });
  return context.read(async (em) => {
    const rows = await em.execute<{ conversion_id: string }[]>(
      `/* list-conversions */ select conversion_id from analytics.attribution
        where organization_id = ? and campaign_id = ? and (?::timestamptz is null or (at, conversion_id) < (?::timestamptz, ?::uuid))
        order by at desc, conversion_id desc limit ?`,
      [organizationId, campaignId, before ?? null, before ?? null, after?.id ?? null, limit + 1],
    );
    const found = await em.find(Conversion, { organizationId, id: { $in: rows.map((row) => row.conversion_id) } });
    const byId = new Map(found.map((conversion) => [conversion.id, conversion]));
    return rows.flatMap((row) => byId.get(row.conversion_id) ?? []);
  });
}
