import { createHash } from 'node:crypto';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { ImportedRowVerdict } from '../generated/resolvers.ts';
import { lockSponsorNames } from '../sponsors/lock-sponsor.ts';
import { planCampaign, type CampaignPlan, type RowOutcome } from './plan-campaign.ts';
import { groupKey, readKnownCampaigns } from './read-known-campaigns.ts';
import { readOrderRow, type OrderRow, type RowFault } from './read-order-row.ts';
import { readRows } from './read-rows.ts';
import { isPlace, resolvePlaces, type Place } from './resolve-places.ts';
import { storePlans } from './store-plan.ts';

const MOST_CHARACTERS = 2_000_000;

const input = z.strictObject({
  csv: z
    .string()
    .min(1, 'The table is empty')
    .max(MOST_CHARACTERS, 'A table has at most 2,000,000 characters: import longer ones in parts'),
  dryRun: z.boolean().default(false),
  onRejected: z.enum(['MAKE_NOTHING', 'LEAVE_OUT']).default('MAKE_NOTHING'),
});

/** What became of a row. */
interface ImportedRow {
  line: number;
  verdict: ImportedRowVerdict;
  cause: string | null;
  column: string | null;
  campaignId: string | null;
  placementId: string | null;
}

/** What became of a table. */
export interface ImportResult {
  rows: ImportedRow[];
  campaignIds: string[];
  repeated: boolean;
}

/**
 * Books campaigns and placements from a table, in one transaction. The same table once more makes nothing: where each row was taken,
 * what became of them then is answered; otherwise rows that are there are duplicates.
 * @throws BAD_INPUT for what is no table; what is wrong with a row stands in its verdict
 */
// no event: nothing outside analytics keeps campaigns
export async function importCampaigns(context: OperationContext, raw: z.input<typeof input>): Promise<ImportResult> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { csv, dryRun, onRejected } = parseInput(input, raw);
  const { organizationId } = viewer;
  const read = readRows(csv).map((row) => ({ line: row.line, row: readOrderRow(row) }));
  const contentHash = createHash('sha256').update(csv).digest();
  return context.transact(async (em) => {
    await advisoryLock(em, `castgraph.analytics.campaign-import.${organizationId}`);
    await lockSponsorNames(em, organizationId);
    const before = dryRun ? undefined : await findImport(em, organizationId, contentHash);
    if (before) return { ...before, repeated: true };
    const { outcomes, plans } = await planImport(
      em,
      organizationId,
      read.flatMap(({ row }) => ('line' in row ? [row] : [])),
    );
    const isRejected = ({ row }: (typeof read)[number]) => !('line' in row) || !('verdict' in outcomes.get(row)!);
    const isHeldBack = onRejected === 'MAKE_NOTHING' && read.some(isRejected);
    const touched =
      dryRun || isHeldBack ? [] : plans.filter(({ flights, placements }) => placements.length > 0 || flights.some(({ isNew }) => isNew));
    await storePlans(em, organizationId, touched);
    const made = new Set(touched.map(({ campaignId }) => campaignId));
    const campaignOf = new Map(plans.flatMap((plan) => [...plan.outcomes.keys()].map((row) => [row, plan] as const)));
    const rows = read.map(({ line, row }) =>
      'line' in row ? describeRow(line, outcomes.get(row)!, { plan: campaignOf.get(row), made, isHeldBack }) : describeFault(line, row),
    );
    const result = { rows, campaignIds: [...made] };
    if (dryRun) return { ...result, repeated: false };
    if (!read.some(isRejected)) await keepImport(em, organizationId, contentHash, result);
    const details = { ...countVerdicts(rows), campaigns: made.size };
    await recordAudit(em, { viewer, action: 'campaign.import', subjectType: 'Organization', subjectId: organizationId, details });
    return { ...result, repeated: false };
  });
}

/** How many rows have each verdict. */
export function countVerdicts(
  rows: readonly { verdict: ImportedRowVerdict }[],
): Record<'created' | 'duplicates' | 'rejected' | 'heldBack', number> {
  const count = (verdict: ImportedRowVerdict) => rows.filter((row) => row.verdict === verdict).length;
  return { created: count('CREATED'), duplicates: count('DUPLICATE'), rejected: count('REJECTED'), heldBack: count('HELD_BACK') };
}

async function planImport(
  em: EntityManager,
  organizationId: string,
  rows: readonly OrderRow[],
): Promise<{ outcomes: Map<OrderRow, RowOutcome>; plans: CampaignPlan[] }> {
  const outcomes = new Map<OrderRow, RowOutcome>();
  const places = new Map<OrderRow, Place>();
  for (const [row, place] of await resolvePlaces(em, organizationId, rows)) {
    if (isPlace(place)) places.set(row, place);
    else outcomes.set(row, place);
  }
  const groups = Map.groupBy(
    rows.filter((row) => !outcomes.has(row)),
    (row) => groupKey(row.sponsor, row.campaign),
  );
  const known = await readKnownCampaigns(
    em,
    organizationId,
    [...groups.values()].map(([first]) => first!),
  );
  const plans = [...groups].map(([key, group]) => planCampaign(group, places, known.get(key) ?? []));
  for (const plan of plans) for (const [row, outcome] of plan.outcomes) outcomes.set(row, outcome);
  return { outcomes, plans: plans.map(withoutFaulty) };
}

/** A campaign none of whose rows can be taken is not made. */
function withoutFaulty(plan: CampaignPlan): CampaignPlan {
  const isTaken = [...plan.outcomes.values()].some((outcome) => 'verdict' in outcome);
  return isTaken ? plan : { ...plan, flights: [], placements: [] };
}

function describeRow(
  line: number,
  outcome: RowOutcome,
  { plan, made, isHeldBack }: { plan: CampaignPlan | undefined; made: ReadonlySet<string>; isHeldBack: boolean },
): ImportedRow {
  if (!('verdict' in outcome)) return describeFault(line, outcome);
  const isThere = outcome.verdict === 'DUPLICATE';
  const campaignId = plan && (plan.known || made.has(plan.campaignId)) ? plan.campaignId : null;
  const isMade = campaignId !== null && made.has(campaignId);
  return {
    line,
    verdict: isHeldBack && !isThere ? 'HELD_BACK' : outcome.verdict,
    cause: null,
    column: null,
    campaignId,
    // The twin of a duplicate may be a row of the same table that was not made.
    placementId: isMade || (isThere && plan?.known?.placements.some(({ id }) => id === outcome.placementId)) ? outcome.placementId : null,
  };
}

function describeFault(line: number, { cause, column }: RowFault): ImportedRow {
  return { line, verdict: 'REJECTED', cause, column, campaignId: null, placementId: null };
}

async function findImport(
  em: EntityManager,
  organizationId: string,
  contentHash: Buffer,
): Promise<Omit<ImportResult, 'repeated'> | undefined> {
  const [kept] = await em.execute<{ result: Omit<ImportResult, 'repeated'> }[]>(
    '/* find-campaign-import */ select result from analytics.campaign_import where organization_id = ? and content_hash = ?',
    [organizationId, contentHash],
  );
  return kept?.result;
}

async function keepImport(em: EntityManager, organizationId: string, contentHash: Buffer, result: object): Promise<void> {
  await em.execute(
    '/* keep-campaign-import */ insert into analytics.campaign_import (organization_id, content_hash, at, result) values (?, ?, now(), ?)',
    [organizationId, contentHash, JSON.stringify(result)],
  );
}
