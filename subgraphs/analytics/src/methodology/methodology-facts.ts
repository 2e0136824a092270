import type { EntityManager } from '@castgraph/orm/open-orm';
import { type MeasurementSetting, readMeasurementSetting } from '../listening/measurement-setting.ts';
import { SHARED_NETWORK_DAYS } from '../listening/shared-networks.ts';

/** What the operator of this installation chose, the same for every organization. */
export interface MethodologySettings {
  /** How long requests are kept one by one. */
  eventRetentionDays: number;
  /** Who answers questions about the figures: an address or a page; null where the operator names nobody. */
  contact: string | null;
}

/** Everything that the description of an organization's methodology is made of. */
export interface MethodologyFacts extends MethodologySettings {
  organizationId: string;
  /** Null where it was announced without one. */
  organizationName: string | null;
  setting: MeasurementSetting;
  /** Entries of its list of shared networks that hold now. // C10 */
  sharedNetworks: number;
  /** Those of them that count even where their addresses are a data centre's. // C8 */
  liftedNetworks: number;
  /** Whether pixels keep nothing of a person who said nothing. */
  consentRequired: boolean;
  /** Editions of the lists that judged its newest requests, newest first. */
  listEditions: string[];
}

/** Of so many of the newest requests it is read which lists judged them. */
const REQUESTS_LOOKED_AT = 1_000;

/** Reads them, in three statements; null for an organization that was never announced here. */
export async function readMethodologyFacts(
  em: EntityManager,
  organizationId: string,
  settings: MethodologySettings,
): Promise<MethodologyFacts | null> {
  const [known] = await em.execute<
    { name: string | null; networks: number; lifted: number; event_days: number | null; consent: string | null }[]
  >(
    `/* read-methodology-facts */
     select organization_name as name,
            n.networks, n.lifted, p.event_days, p.pixel_consent as consent
       from analytics.measurement_setting s
       left join analytics.privacy_setting p using (organization_id)
      cross join lateral (select count(distinct id)::int as networks, (count(distinct id) filter (where lifts_data_centre))::int as lifted
                            from analytics.shared_network
                           where organization_id = s.organization_id and confirmed_at > now() - interval '${SHARED_NETWORK_DAYS} days') n
      where organization_id = ?`,
    [organizationId],
  );
  if (!known) return null;
  const editions = await em.execute<{ lists_version: string }[]>(
    `/* read-list-editions */
     select lists_version from (select lists_version, written_xid from ingestion.listener_event_log
                                 where organization_id = ? order by written_xid desc limit ${REQUESTS_LOOKED_AT}) newest
      group by 1 order by max(written_xid) desc limit 5`,
    [organizationId],
  );
  return {
    ...settings,
    eventRetentionDays: Math.min(settings.eventRetentionDays, known.event_days ?? Infinity),
    organizationId,
    organizationName: known.name,
    setting: await readMeasurementSetting(em, organizationId),
    sharedNetworks: known.networks,
    liftedNetworks: known.lifted,
    consentRequired: known.consent !== 'ASSUMED',
    listEditions: editions.map((row) => row.lists_version),
  };
}
