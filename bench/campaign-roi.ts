import type pg from 'pg';
import { addDays, daysBetween, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { findCampaigns } from '../subgraphs/analytics/src/campaigns/find-campaigns.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../subgraphs/analytics/src/fixture/fill-listening.ts';
import { rebuildSketches } from '../subgraphs/analytics/src/listening/rebuild-sketches.ts';
import { uniteSketches } from '../subgraphs/analytics/src/listening/unite-sketches.ts';
import type { CampaignFigures } from '../subgraphs/analytics/src/performance/campaign-figures.ts';
import { campaignSpan } from '../subgraphs/analytics/src/performance/campaign-span.ts';
import { readCampaignFigures } from '../subgraphs/analytics/src/performance/read-campaign-figures.ts';
import { withMoneyDatabase } from './src/money-database.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * All figures of one campaign with `--exposures` (1 million) downloads of its spots in 30 days, 10,000 orders in four currencies and 20,000 clicks,
 * against counting the same downloads by one plain statement. The promise is a second.
 */
const EXPOSURES = Number(process.argv.find((each) => each.startsWith('--exposures='))?.split('=')[1] ?? 1_000_000);
const ROUNDS = 30;
const DAYS = 30;
const [organizationId, campaignId] = [newId(), newId()];
const firstDay = addDays(utcDay(Date.now()), -DAYS - 5);
const lastDay = addDays(firstDay, DAYS - 1);
const plan: ListeningPlan = { organizationId, shows: 2, events: EXPOSURES, firstDay, days: DAYS };

/** On working days, as they are published. */
const RATES = `insert into analytics.exchange_rate (currency, day, per_euro, source)
   select currency, day::date, per_euro, 'bench' from generate_series($1::date - 10, $2::date, '1 day') day, (values ('EUR', 1), ('USD', 1.08), ('JPY', 171.9)) r (currency, per_euro)
    where extract(isodow from day) < 6`;

const BOOKING = [
  `insert into analytics.sponsor (organization_id, id, name, created_at) values ($1, $1, 'Sponsor', now())`,
  `insert into analytics.campaign (organization_id, id, sponsor_id, name, state, cost_minor, cpm_minor, currency, flight_from, flight_to, attribution_window_days,
     created_at) values ($1, $2, $1, 'Campaign', 'COMPLETED', 2500000, 2500, 'EUR', $3::date, $4::date, 30, now())`,
  `insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day) values ($1, $2, $2, $3::date, $4::date)`,
  `insert into analytics.placement (organization_id, id, campaign_id, podcast_id, position, contracted_downloads, pricing, cpm_minor, created_at)
   select $1, gen_random_uuid(), $2, id, 'MID_ROLL', 600000, 'CPM', 2500, now() from analytics.podcast where organization_id = $1`,
  `with sold as (
     insert into analytics.conversion (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, created_at, is_new_customer)
     select $1, gen_random_uuid(), 'order ' || n, 'bench', $3::date::timestamp at time zone 'UTC' + n * ($4::date - $3::date + 1) * interval '1 day' / 10001,
            1000 + n % 7919, case when n % 20 = 0 then 500 else 0 end, (array['EUR', 'USD', 'JPY', 'XTS'])[1 + n % 4], '{}', now(), n % 3 = 0
       from generate_series(1, 10000) n returning id, at)
   insert into analytics.attribution (organization_id, conversion_id, id, campaign_id, at, method, confidence, conflict, methods)
   select $1, id, id, $2, at, 'PROMO_CODE', 0.98, false, '{PROMO_CODE}' from sold`,
  `insert into analytics.link_click (organization_id, id, tracking_link_id, campaign_id, at, listener_key, agent_kind, counted)
   select $1, gen_random_uuid(), $2, $2, $3::date::timestamp at time zone 'UTC' + n * ($4::date - $3::date + 1) * interval '1 day' / 20001,
          sha256((n % 9001)::text::bytea), 'browser', true from generate_series(1, 20000) n`,
];

await withMoneyDatabase(async ({ owner, orm }) => {
  await fill(owner, orm);
  const plain = await measure(() => countPlainly(owner));
  const [figures, times] = await measureFigures(orm);
  console.error(`   ${JSON.stringify({ metrics: figures.metrics, unconverted: figures.roi.unconverted })}`);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  const against = 'counting the same downloads plainly';
  const name = `campaign-roi/${figures.metrics.impressions} exposures, ${figures.metrics.conversions} orders`;
  reportFigure({ name: `${name}/p50`, value: p50, unit: 'ms', ratio: quantile(plain, 0.5) / p50, against });
  reportFigure({ name: `${name}/p99`, value: p99, unit: 'ms', ratio: quantile(plain, 0.5) / p99, against });
});

async function fill(owner: pg.Pool, orm: Orm): Promise<void> {
  await fillShows(owner, plan);
  await fillDownloads(owner, plan, firstDay, DAYS);
  for (const day of daysBetween(firstDay, addDays(lastDay, 1))) await rebuildSketches(orm, organizationId, day);
  while ((await uniteSketches(orm, organizationId, Date.now() + 3_600_000)) !== 0);
  const values = [organizationId, campaignId, firstDay, lastDay];
  // A statement takes as many values as it names.
  await owner.query(RATES, [firstDay, lastDay]);
  for (const statement of BOOKING)
    await owner.query(
      statement,
      values.filter((_, index) => statement.includes(`$${index + 1}`)),
    );
  await owner.query('vacuum analyze');
}

async function countPlainly(owner: pg.Pool): Promise<void> {
  await owner.query(
    `select count(*) from analytics.download where organization_id = $1 and podcast_id = any($2) and source = 'prefix'
        and at >= $3::date::timestamp at time zone 'UTC' and at < ($4::date + 1)::timestamp at time zone 'UTC'`,
    [organizationId, await readShowIds(owner, plan), firstDay, lastDay],
  );
}

async function measureFigures(orm: Orm): Promise<[CampaignFigures, number[]]> {
  let figures: CampaignFigures | undefined;
  const times = await measure(async () => {
    [figures] = await inOrganization(
      orm,
      organizationId,
      async (em) => {
        const [campaign] = await findCampaigns(em, organizationId, [campaignId]);
        return readCampaignFigures(em, organizationId, [campaignSpan(campaign!, null)]);
      },
      { readOnly: true },
    );
  });
  return [figures!, times];
}

async function measure(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times;
}
