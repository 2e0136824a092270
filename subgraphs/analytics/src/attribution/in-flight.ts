/**
 * The tail of a statement over a campaign's downloads, each once for each spot that it holds: `p` its spots, `d` the downloads of their
 * shows in their flights (C33). Parameters: organization, campaign.
 */
export const IN_FLIGHT = `from analytics.placement p
           join analytics.flight f on f.organization_id = p.organization_id and f.campaign_id = p.campaign_id
                and (p.flight_id is null or f.id = p.flight_id)
           join analytics.measurement_setting s on s.organization_id = p.organization_id
           join analytics.download d on d.organization_id = p.organization_id and d.podcast_id = p.podcast_id
                and (p.episode_id is null or d.episode_id = p.episode_id) and d.source = s.source and not d.implausible
                and d.at >= f.first_day::timestamp at time zone 'UTC' and d.at < (f.last_day + 1)::timestamp at time zone 'UTC'
          where p.organization_id = ? and p.campaign_id = ? and p.archived_at is null`;
