import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareCampaigns, type ComparedCampaign } from '../fixture/compare-campaigns.ts';
import { generateCampaigns } from '../fixture/generate-campaigns.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';

/** As many as `npm test` has time for; `bench/roi-accuracy.ts` compares 1,000. */
const CAMPAIGNS = 100;
let workspace: Workspace;
let compared: ComparedCampaign[];

beforeAll(async () => {
  workspace = await openWorkspace();
  const plan = { organizationId: workspace.organizationId, campaigns: CAMPAIGNS, seed: 20_260_901 };
  const ids = await generateCampaigns(workspace.orm, plan);
  compared = await compareCampaigns(workspace.orm, workspace.organizationId, ids);
}, 120_000);
afterAll(() => workspace.close());

it('agrees to the cent with what the raw rows say of every generated campaign', () => {
  expect(compared).toHaveLength(CAMPAIGNS);
  for (const { figures, recomputed } of compared) expect(figures).toEqual(recomputed);
});

it('has compared something of every kind', () => {
  const count = (has: (figures: Record<string, any>) => boolean) => compared.filter(({ figures }) => has(figures)).length;
  const kinds = {
    booked: count(({ basis }) => basis === 'BOOKED'),
    byPlacement: count(({ basis }) => basis === 'PLACEMENTS'),
    proRata: count(({ agreed, owed }) => agreed !== null && owed < agreed),
    byDelivery: count(({ agreed }) => agreed === null),
    makeGoods: count(({ makeGood }) => makeGood > 0),
    unpriced: count(({ unpriced }) => unpriced > 0),
    refunded: count(({ refunded }) => refunded > 0),
    converted: count(({ converted }) => converted.length > 1),
    unconverted: count(({ unconverted }) => unconverted.length > 0),
    paidBack: count(({ payback }) => payback !== null),
    free: count(({ roi }) => roi === null),
  };
  for (const [kind, number] of Object.entries(kinds)) expect(number, kind).toBeGreaterThan(0);
});
