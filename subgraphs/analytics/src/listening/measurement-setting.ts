import type { EntityManager } from '@castgraph/orm/open-orm';
import { DEFAULT_WINDOW, type DownloadWindow } from '@castgraph/measurement/download-window';
import { DEFAULT_MAX_PER_IP } from '@castgraph/measurement/ip-limit';

/** What saw a request: the redirect, a log of the origin or CDN, or a reported event. Never mixed in one figure (C27). */
export type Source = 'prefix' | 'log' | 'event';

/** How an organization counts. */
export interface MeasurementSetting {
  window: DownloadWindow;
  /** C9. */
  maxPerIp: number;
  /** IANA zone of the organization's days, where a question names none. */
  timeZone: string;
  /** The kind of counts shown; null until a first download is counted. */
  source: Source | null;
}

export interface SettingRow {
  download_window: DownloadWindow;
  max_per_ip: number;
  time_zone: string;
  source: Source | null;
}

/** The organization's choices, or the defaults of the standard where it made none. */
export async function readMeasurementSetting(em: EntityManager, organizationId: string): Promise<MeasurementSetting> {
  const [row] = await em.execute<SettingRow[]>(
    `/* read-measurement-setting */
     select download_window, max_per_ip, time_zone, source from analytics.measurement_setting where organization_id = ?`,
    [organizationId],
  );
  return toSetting(row);
}

export function toSetting(row: SettingRow | undefined): MeasurementSetting {
  if (!row) return { window: DEFAULT_WINDOW, maxPerIp: DEFAULT_MAX_PER_IP, timeZone: 'UTC', source: null };
  return { window: row.download_window, maxPerIp: row.max_per_ip, timeZone: row.time_zone, source: row.source };
}

/** Settles the kind of counts an organization shows, once, by the first download that was counted. */
export async function fixSource(em: EntityManager, organizationId: string, source: Source): Promise<void> {
  await em.execute(
    `/* fix-source */
     insert into analytics.measurement_setting (organization_id, source) values (?, ?)
     on conflict (organization_id) do update set source = coalesce(analytics.measurement_setting.source, excluded.source)`,
    [organizationId, source],
  );
}

/** Sets all of an organization's choices. */
export async function writeMeasurementSetting(em: EntityManager, organizationId: string, setting: MeasurementSetting): Promise<void> {
  await em.execute(
    `/* write-measurement-setting */
     insert into analytics.measurement_setting (organization_id, download_window, max_per_ip, time_zone, source) values (?, ?, ?, ?, ?)
     on conflict (organization_id) do update set download_window = excluded.download_window, max_per_ip = excluded.max_per_ip,
        time_zone = excluded.time_zone, source = excluded.source`,
    [organizationId, setting.window, setting.maxPerIp, setting.timeZone, setting.source],
  );
}
