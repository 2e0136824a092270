import DataLoader from 'dataloader';
import type { Connection } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { listCampaignReports } from './list-reports.ts';
import { readReports } from './read-reports.ts';
import type { Report } from './report.entity.ts';

/** One campaign's page, as asked for. */
interface ReportPageKey {
  campaignId: string;
  first: number;
  after: string | null;
}

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    /** Reports by id; undefined for those of others. */
    report: DataLoader<string, Report | undefined>;
    /** Pages of campaigns' reports; those that ask alike share one statement. */
    reportPage: DataLoader<ReportPageKey, Connection<Report>, string>;
  }
}

/** The loaders of one operation. */
export function reportsLoaders(context: OperationContext) {
  return {
    report: new DataLoader<string, Report | undefined>(async (ids) => {
      const found = await readReports(context, ids);
      return ids.map((id) => found.get(id));
    }),
    reportPage: new DataLoader<ReportPageKey, Connection<Report>, string>((keys) => loadPages(context, keys), {
      cacheKeyFn: ({ campaignId, first, after }) => JSON.stringify([campaignId, first, after]),
    }),
  };
}

async function loadPages(context: OperationContext, keys: readonly ReportPageKey[]): Promise<(Connection<Report> | Error)[]> {
  const alike = Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after]));
  const pages = new Map<ReportPageKey, Connection<Report> | Error>();
  await Promise.all(
    [...alike.values()].map(async (group) => {
      try {
        const found = await listCampaignReports(
          context,
          group.map(({ campaignId }) => campaignId),
          group[0]!,
        );
        for (const key of group) pages.set(key, found.get(key.campaignId)!);
      } catch (error) {
        for (const key of group) pages.set(key, error as Error);
      }
    }),
  );
  return keys.map((key) => pages.get(key)!);
}
