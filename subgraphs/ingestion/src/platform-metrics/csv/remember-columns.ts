import type { EntityManager } from '@castgraph/orm/open-orm';
import { headerKey } from './find-column.ts';

export interface ColumnsOfPlatform {
  organizationId: string;
  platform: string;
  /** What somebody says now; it is kept for the next export. */
  said: readonly { header: string; holds: string }[];
}

/** What columns of a platform's exports hold by what the organization has ever said of them, by `headerKey`; the latest word counts. */
export async function rememberColumns(
  em: EntityManager,
  { organizationId, platform, said }: ColumnsOfPlatform,
): Promise<Map<string, string>> {
  const now = new Map(said.map(({ header, holds }) => [headerKey(header), holds]));
  if (now.size > 0) {
    await em.execute(
      `/* ingestion.remember-columns */
       insert into ingestion.platform_column (organization_id, platform, header, holds)
       select ?, ?, r.header, r.holds from jsonb_to_recordset(?::jsonb) as r (header text, holds text) order by 3
       on conflict (organization_id, platform, header) do update set holds = excluded.holds`,
      [organizationId, platform, JSON.stringify([...now].map(([header, holds]) => ({ header, holds })))],
    );
  }
  const kept = await em.execute<{ header: string; holds: string }[]>(
    '/* ingestion.read-columns */ select header, holds from ingestion.platform_column where organization_id = ? and platform = ?',
    [organizationId, platform],
  );
  return new Map(kept.map(({ header, holds }) => [header, holds]));
}
