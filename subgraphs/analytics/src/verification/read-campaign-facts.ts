import type { PacingCurve } from '@castgraph/measurement/pacing';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** What a placement says of its copy. */
export interface SpotCopy {
  id: string;
  lengthSeconds: number | null;
  isHostRead: boolean;
  isInserted: boolean;
  code: string | null;
  url: string | null;
  talkingPoints: string[];
  forbiddenWords: string[];
  competitors: string[];
}

/** A campaign as its checks need it. */
export interface CampaignFacts {
  id: string;
  name: string;
  sponsorId: string;
  /** Neither a draft nor put away. */
  isRunning: boolean;
  flightFrom: string;
  flightTo: string;
  curve: PacingCurve;
  markets: string[];
  /** Of the campaign, and pixels of its sponsor. */
  codes: number;
  links: number;
  pixels: number;
  copy: SpotCopy[];
  /** Codes of the sponsor that ended, with their last days. */
  endedCodes: { code: string; lastDay: string }[];
}

// The campaign's only code is that of its spots, where they name none.
const COPY = `(select coalesce(json_agg(json_build_object(
      'id', p.id, 'lengthSeconds', p.length_seconds, 'isHostRead', p.read_kind = 'HOST_READ', 'isInserted', p.insertion = 'DYNAMIC',
      'code', coalesce((select k.code from analytics.promo_code k where k.organization_id = p.organization_id and k.id = p.promo_code_id),
                       (select min(k.code) from analytics.promo_code k where k.organization_id = p.organization_id and k.campaign_id = p.campaign_id
                        having count(*) = 1)),
      'url', p.url, 'talkingPoints', p.talking_points, 'forbiddenWords', p.forbidden_words, 'competitors', p.competitors)), '[]')
    from analytics.placement p where p.organization_id = c.organization_id and p.campaign_id = c.id and p.archived_at is null)`;

const ENDED_CODES = `(select coalesce(json_agg(json_build_object('code', ended.code, 'lastDay', ended.active_to)), '[]') from (
      select k.code, k.active_to from analytics.promo_code k join analytics.campaign o on o.organization_id = k.organization_id and o.id = k.campaign_id
       where k.organization_id = c.organization_id and o.sponsor_id = c.sponsor_id and k.active_to is not null order by k.active_to desc limit 200) ended)`;

const READ = `/* read-campaign-facts */
  select c.id, c.name, c.sponsor_id as "sponsorId", c.state <> 'DRAFT' and c.archived_at is null as "isRunning",
         c.flight_from::text as "flightFrom", c.flight_to::text as "flightTo",
         case c.pacing_curve when 'FRONT_LOADED' then 'front-loaded' else 'linear' end as curve, to_json(c.markets) as markets,
         (select count(*)::int from analytics.promo_code k where k.organization_id = c.organization_id and k.campaign_id = c.id) as codes,
         (select count(*)::int from analytics.tracking_link l where l.organization_id = c.organization_id and l.campaign_id = c.id) as links,
         (select count(*)::int from analytics.pixel x where x.organization_id = c.organization_id and x.removed_at is null
             and (x.campaign_id = c.id or x.campaign_id is null and x.sponsor_id = c.sponsor_id)) as pixels,
         ${COPY} as copy, ${ENDED_CODES} as "endedCodes"
    from analytics.campaign c where c.organization_id = ? and c.id = ?`;

/** A campaign with the copy of its spots in use; undefined when there is none of that id. One statement. */
export async function readCampaignFacts(em: EntityManager, organizationId: string, campaignId: string): Promise<CampaignFacts | undefined> {
  const [facts] = await em.execute<CampaignFacts[]>(READ, [organizationId, campaignId]);
  return facts;
}
