import type { EntityManager } from '@castgraph/orm/open-orm';

// Few campaigns run in one show at a time, so all of them are looked through.
const MARK = `/* mark-verification-due */
  insert into analytics.verification_due as d (organization_id, campaign_id)
  select distinct organization_id, campaign_id from analytics.placement
   where organization_id = ? and podcast_id = ? and (episode_id is null or episode_id = ?) and archived_at is null
   order by 2
  on conflict (organization_id, campaign_id) do update set changes = d.changes + 1`;

/** Notes that the campaigns with a spot in an episode are to be looked at again: what is known of the episode changed. */
export async function markVerificationDue(em: EntityManager, organizationId: string, podcastId: string, episodeId: string): Promise<void> {
  await em.execute(MARK, [organizationId, podcastId, episodeId]);
}
