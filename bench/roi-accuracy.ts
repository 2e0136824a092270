import { isDeepStrictEqual } from 'node:util';
import { newId } from '@castgraph/kernel/ids';
import { compareCampaigns } from '../subgraphs/analytics/src/fixture/compare-campaigns.ts';
import { generateCampaigns } from '../subgraphs/analytics/src/fixture/generate-campaigns.ts';
import { withMoneyDatabase } from './src/money-database.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * The money of `--campaigns` (1,000) generated campaigns, of several currencies, prices, refunds and make-goods, against one independent
 * statement over the rows that were stored: in how many of them every amount, ratio and day is the same. `--seed` generates others.
 */
const option = (name: string, otherwise: number) =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const plan = { organizationId: newId(), campaigns: option('campaigns', 1_000), seed: option('seed', 1) };

await withMoneyDatabase(async ({ owner, orm }) => {
  const ids = await generateCampaigns(orm, plan);
  await owner.query('analyze');
  const compared = await compareCampaigns(orm, plan.organizationId, ids);
  const differing = compared.filter(({ figures, recomputed }) => !isDeepStrictEqual(figures, recomputed));
  for (const { id, figures, recomputed } of differing.slice(0, 5))
    console.error(`   ${id}\n   ${JSON.stringify(figures)}\n   ${JSON.stringify(recomputed)}`);
  const agreeing = (100 * (compared.length - differing.length)) / plan.campaigns;
  reportFigure({ name: `roi-accuracy/${plan.campaigns} campaigns that agree with their raw rows to the cent`, value: agreeing, unit: '%' });
  if (agreeing !== 100) process.exitCode = 1;
});
