import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Placement } from './placement.entity.ts';
import type { PromoCode } from './promo-code.entity.ts';
import type { TrackingLink } from './tracking-link.entity.ts';

/** What of a campaign is asked for. */
type Spot = typeof Placement | typeof PromoCode | typeof TrackingLink;

/** The placements (without those that were removed), promo codes or tracking links of many campaigns, oldest first, by campaign id. */
export async function readSpots<S extends Spot>(
  context: OperationContext,
  kind: S,
  campaignIds: readonly string[],
): Promise<Map<string, InstanceType<S>[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = (await context.read((em) =>
    em.find<Placement | PromoCode | TrackingLink>(
      kind,
      { organizationId, campaignId: { $in: [...campaignIds] }, ...(kind === Placement && { archivedAt: null }) },
      { orderBy: { id: 'asc' } },
    ),
  )) as InstanceType<S>[];
  return Map.groupBy(rows, (row) => row.campaignId);
}

/** The placements, promo codes or tracking links of these ids, by id. */
export async function readSpotsById<S extends Spot>(
  context: OperationContext,
  kind: S,
  ids: readonly string[],
): Promise<Map<string, InstanceType<S>>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = (await context.read((em) =>
    em.find<Placement | PromoCode | TrackingLink>(kind, { organizationId, id: { $in: [...ids] } }),
  )) as InstanceType<S>[];
  return new Map(rows.map((row) => [row.id, row]));
}
