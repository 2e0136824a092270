import { addDays, daysBetween, dayStart, utcDay } from '@castgraph/kernel/days';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';

/** When and where a spot of the campaign was to be heard; Unix ms, the end excluded. */
export interface LiftSpot {
  podcastId: string;
  episodeId: string | null;
  from: number;
  to: number;
}

/** What is to be compared. */
export interface LiftPlan {
  spots: LiftSpot[];
  /** UTC days, both included; none before the flight, and once every household key of it is erased. */
  days: { from: string; to: string } | null;
  /** Days of the flight whose household keys are erased, from the flight's first on. // A5d */
  erasedDays: number;
  /** Downloads of the organization in those days, of all shows. */
  downloads: number;
}

interface SpotRow {
  podcast_id: string;
  episode_id: string | null;
  days: [first: string, last: string][] | null;
  downloads: string | null;
}

/** The campaign's spots and the days that can be compared, with the listening in them. */
export async function readLiftPlan(em: EntityManager, campaign: Campaign, now: number): Promise<LiftPlan> {
  const { organizationId, id, flightFrom, flightTo } = campaign;
  const keysSince = addDays(utcDay(now), 1 - HOUSEHOLD_KEY_DAYS);
  const from = flightFrom > keysSince ? flightFrom : keysSince;
  const to = flightTo < utcDay(now) ? flightTo : utcDay(now);
  const rows = await em.execute<SpotRow[]>(
    `/* read-lift-plan */
     select p.podcast_id, p.episode_id, flights.days, listening.downloads
       from analytics.placement p
      cross join lateral (
        select json_agg(json_build_array(f.first_day, f.last_day)) as days from analytics.flight f
         where f.organization_id = p.organization_id and f.campaign_id = p.campaign_id and (p.flight_id is null or f.id = p.flight_id)) flights
      cross join (
        select sum(d.downloads) as downloads
          from analytics.podcast_day d join analytics.measurement_setting s on s.organization_id = d.organization_id and s.source = d.source
         where d.organization_id = ? and d.podcast_id = '00000000-0000-0000-0000-000000000000' and d.dimension = 'total' and d.day between ? and ?) listening
      where p.organization_id = ? and p.campaign_id = ? and p.archived_at is null`,
    [organizationId, from, to, organizationId, id],
  );
  return {
    spots: rows.flatMap((row) =>
      (row.days ?? [[flightFrom, flightTo] as const]).map(([first, last]) => ({
        podcastId: row.podcast_id,
        episodeId: row.episode_id,
        from: dayStart(first),
        to: dayStart(addDays(last, 1)),
      })),
    ),
    days: from <= to ? { from, to } : null,
    erasedDays: daysBetween(flightFrom, from < addDays(flightTo, 1) ? from : addDays(flightTo, 1)).length,
    downloads: Number(rows[0]?.downloads ?? 0),
  };
}
