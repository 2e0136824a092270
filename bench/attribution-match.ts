import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeViewer } from '@castgraph/testing/viewer';
import { fillExposures, householdOf } from './src/attribution/fill-exposures.ts';
import { loadMatching } from './src/attribution/load-matching.ts';
import { openCountingGround } from './src/counting/counting-ground.ts';
import { median, quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * What it takes to credit an order by its household among `--exposures` (1 million) downloads of the last thirty days that hold a spot: one
 * order in a transaction of its own, evidence, judgement, version and path, beside the bare look into the index of households; and
 * what is due, in parts, as the worker does it.
 */
const EXPOSURES = Number(process.argv.find((argument) => argument.startsWith('--exposures='))?.slice('--exposures='.length) ?? 1_000_000);
const ORDERS = 2_000;
const WARM_UP = 200;

const matching = await loadMatching();
const { attributeConversions, markDue, takeDue } = matching;
const ground = await openCountingGround();
try {
  const { organizationId, sponsorIds, campaignIds, households } = await fillExposures(ground.owner, EXPOSURES);
  const ids = await placeOrders(organizationId, sponsorIds, households);
  const bare: number[] = [];
  for (let n = 0; n < ORDERS; n++) {
    const startedAt = performance.now();
    await ground.owner.query(
      `select podcast_id, episode_id, at from analytics.download where organization_id = $1 and household_key = ${householdOf('$2::bigint')}`,
      [organizationId, (n * 7_919) % households],
    );
    bare.push(performance.now() - startedAt);
  }
  const matched: number[] = [];
  let credited = 0;
  for (const id of ids) {
    const startedAt = performance.now();
    const { creditOf } = await inOrganization(ground.orm, organizationId, (em) => attributeConversions(em, organizationId, [id], 'ORDER'));
    matched.push(performance.now() - startedAt);
    credited += creditOf.size;
  }
  const of = `of ${EXPOSURES} exposures`;
  const against = 'the bare look into the index';
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [value, least] = [quantile(matched.slice(WARM_UP), share), quantile(bare.slice(WARM_UP), share)];
    reportFigure({ name: `match/${name} ${of}`, value, unit: 'ms', ratio: least / value, against });
  }
  reportFigure({ name: 'match/credited', value: (100 * credited) / ids.length, unit: '%' });
  await inOrganization(ground.orm, organizationId, (em) => markDue(em, organizationId, ids, 'LATE_EXPOSURE'));
  const startedAt = performance.now();
  let looked = 0;
  for (let hasMore = true; hasMore;) {
    const taken = await takeDue(ground.orm, organizationId);
    looked += taken.looked;
    hasMore = taken.hasMore;
  }
  reportFigure({ name: `judged again ${of}`, value: looked / ((performance.now() - startedAt) / 1000), unit: '/s' });
  await measureCampaign(organizationId, campaignIds[0]!);
} finally {
  await ground.close();
}

/** Of one campaign, which has 6 % of the exposures: its tables by signs, and all seven models, over those who bought and those who did not. */
async function measureCampaign(organizationId: string, campaignId: string): Promise<void> {
  const [campaign] = await inOrganization(ground.orm, organizationId, (em) => matching.findCampaigns(em, organizationId, [campaignId]));
  const log = openLog('bench', { level: 'ERROR' });
  const context = createContext({ viewer: makeViewer({ organizationId, role: 'owner' }), orm: ground.orm, log });
  const of = (paths: number) => `of ${paths} exposures`;
  const { householdImpressions } = await matching.readModelled(context, { campaign, orders: [] });
  const times = { signs: [] as number[], models: [] as number[], modelled: [] as number[] };
  for (let round = 0; round < 5; round++) {
    const startedAt = performance.now();
    const state = await matching.readCampaignAttribution(context, campaign!, {});
    const readAt = performance.now();
    await matching.readModels(context, state);
    const modelsAt = performance.now();
    await matching.readModelled(context, state);
    times.signs.push(readAt - startedAt);
    times.models.push(modelsAt - readAt);
    times.modelled.push(performance.now() - modelsAt);
  }
  for (const [name, values] of Object.entries(times))
    reportFigure({ name: `campaign/${name} ${of(householdImpressions)}`, value: median(values), unit: 'ms' });
}

async function placeOrders(organizationId: string, sponsorIds: readonly string[], households: number): Promise<string[]> {
  const ids = Array.from({ length: ORDERS }, () => newId());
  await ground.owner.query(
    `insert into analytics.conversion (organization_id, id, order_id, source, at, gross_minor, currency, promo_codes, created_at, sponsor_id, household_key, ip_class)
     select $1, o.id, 'order-' || o.no, 'server', now(), 4990, 'EUR', '{}', now(), ($3::uuid[])[1 + o.no % cardinality($3::uuid[])],
            ${householdOf('(o.no * 104729) % $4::bigint')}, 'public'
       from unnest($2::uuid[]) with ordinality o (id, no)`,
    [organizationId, ids, sponsorIds, households],
  );
  return ids;
}
