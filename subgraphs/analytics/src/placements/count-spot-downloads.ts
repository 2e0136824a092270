import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { Placement } from './placement.entity.ts';

/** Downloads of each placement's episode or show during its campaign's flight (C32), by placement id; zero is left out. */
export async function countSpotDownloads(context: OperationContext, placements: readonly Placement[]): Promise<Map<string, number>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ id: string; downloads: string }[]>(
      `/* count-spot-downloads */
       select spot.id, sum(d.downloads) as downloads
         from analytics.placement spot
         join analytics.campaign c on c.organization_id = spot.organization_id and c.id = spot.campaign_id
         join analytics.measurement_setting s on s.organization_id = spot.organization_id
         join analytics.download_day d on d.organization_id = spot.organization_id and d.podcast_id = spot.podcast_id
              and (spot.episode_id is null or d.episode_id = spot.episode_id)
              and d.day between c.flight_from and c.flight_to and d.source = s.source
        where spot.organization_id = ? and spot.id = any(?::uuid[])
        group by 1`,
      [organizationId, arrayLiteral(placements.map(({ id }) => id))],
    ),
  );
  return new Map(rows.map((row) => [row.id, Number(row.downloads)]));
}
