import { addDays, utcDay } from '@castgraph/kernel/days';
import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { platformExports } from './platform-exports.ts';
import type { SeededPodcast } from './seed-podcasts.ts';

/** Streams a day that the platforms see of each show. */
const AUDIENCES: Readonly<Record<string, number>> = { 'harbour-light': 160, 'knoedel-und-code': 60 };

/** Imports the exports of two platforms, as a person would, once: what is there stays. */
export async function seedPlatforms(gateway: Gateway, podcasts: readonly SeededPodcast[]): Promise<void> {
  const today = utcDay(Date.now());
  const range = { from: addDays(today, -60), to: today };
  for (const { id, slug } of podcasts) {
    const audience = AUDIENCES[slug];
    if (audience === undefined || (await hasFigures(gateway, id, range))) continue;
    for (const document of platformExports(today, audience)) await importExport(gateway, { podcastId: id, ...document });
  }
}

async function hasFigures(gateway: Gateway, id: string, range: { from: string; to: string }): Promise<boolean> {
  const { podcast } = await gateway.ask<{ podcast: { platformMetrics: unknown[] } }>(
    'query DemoPlatforms($id: ID!, $range: DateRangeInput!) { podcast(id: $id) { platformMetrics(range: $range) { platform } } }',
    { id, range },
  );
  return podcast.platformMetrics.length > 0;
}

type Imported = { __typename: 'ImportPlatformMetricsPayload'; rejected: number };

async function importExport(gateway: Gateway, input: Record<string, unknown>): Promise<void> {
  const { importPlatformMetrics: done } = await gateway.ask<{ importPlatformMetrics: Imported }>(
    `mutation DemoImport($input: ImportPlatformMetricsInput!) {
       importPlatformMetrics(input: $input) { __typename ... on ImportPlatformMetricsPayload { rejected } ... on UserError { message } } }`,
    { input },
  );
  const { rejected } = expectPayload<Imported>(done, 'ImportPlatformMetricsPayload');
  if (rejected > 0) throw new Error(`The product refused ${rejected} lines of the demo's exports`);
}
