import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { type MeasurementSetting, type SettingRow, toSetting } from './measurement-setting.ts';

/** Unix ms; of an organization `o`. */
const AS_OF = `(extract(epoch from case when h.organization_id is null or h.written_xid < s.watermark_xid then now()
                                else coalesce(s.as_of, 'epoch') end) * 1000)::float8`;
const COUNTED = `from (select ?::uuid as organization_id) o
  left join ingestion.listener_event_head h on h.organization_id = o.organization_id
  left join analytics.counting_state s on s.organization_id = o.organization_id`;

/**
 * The last instant up to which every request that the log holds has been counted: now, unless requests are waiting.
 * An organization that was never listened to is counted up to now as well.
 */
export async function readAsOf(em: EntityManager, organizationId: string): Promise<Date> {
  const [row] = await em.execute<{ at: number }[]>(`/* read-as-of */ select ${AS_OF} as at ${COUNTED}`, [organizationId]);
  return new Date(row!.at);
}

/** How an organization counts, and up to which instant everything was counted. */
export interface Standing {
  setting: MeasurementSetting;
  asOf: Date;
}

/** Both in one statement: every answer begins with them. */
export async function readStanding(em: EntityManager, organizationId: string): Promise<Standing> {
  const [row] = await executePrepared<SettingRow & { at: number; is_set: boolean }>(
    em,
    `/* read-standing */
     select ${AS_OF} as at, m.organization_id is not null as is_set, m.download_window, m.max_per_ip, m.time_zone, m.source
       ${COUNTED} left join analytics.measurement_setting m on m.organization_id = o.organization_id`,
    [organizationId],
  );
  return { setting: toSetting(row!.is_set ? row : undefined), asOf: new Date(row!.at) };
}
