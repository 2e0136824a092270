import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';

/** What moved within the last 31 minutes, before this worker started: its watchers still see listeners who are going. */
export async function findLively(orm: Orm): Promise<{ organizationId: string; podcastIds: string[] }[]> {
  const organizations = await inSystem(orm, (em) =>
    em.execute<{ organization_id: string }[]>(
      `/* find-lively-organizations */ select organization_id from analytics.counting_state where changed_at > now() - interval '31 minutes'`,
    ),
  );
  const found: { organizationId: string; podcastIds: string[] }[] = [];
  for (const { organization_id: organizationId } of organizations) {
    const podcasts = await inOrganization(orm, organizationId, (em) =>
      em.execute<{ podcast_id: string }[]>(
        `/* find-lively-shows */
         select distinct podcast_id from analytics.download where organization_id = ? and at > now() - interval '31 minutes' and not implausible`,
        [organizationId],
      ),
    );
    found.push({ organizationId, podcastIds: podcasts.map((row) => row.podcast_id) });
  }
  return found;
}
