import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionCause, AttributionMethod } from '../generated/resolvers.ts';
import { firstCountableAt } from '../listening/tend-listening.ts';
import { readConversionFacts, type ConversionFacts } from './conversion-facts.ts';
import { judgeConversions, type Judgement } from './judge-conversions.ts';
import { readStandings, storeOutcome } from './store-outcome.ts';

/** What crediting did. */
export interface Attributed {
  /** Conversions whose outcome is another one now. */
  changed: number;
  /** Campaigns whose figures moved. */
  campaignIds: string[];
  /** The credit of each conversion that a campaign earned. */
  creditOf: Map<string, { campaignId: string; method: AttributionMethod }>;
}

/**
 * Credits conversions by all that is known now, each to the campaign with the strongest evidence (A5), and keeps the outcome as a version
 * where it is another one than before. The same again changes nothing. What was judged by a household that is
 * not known any more was judged by more than is known now: it stays as it is.
 */
export async function attributeConversions(
  em: EntityManager,
  organizationId: string,
  ids: readonly string[],
  cause: AttributionCause,
): Promise<Attributed> {
  const locked = await readConversionFacts(em, organizationId, ids, { isLocked: true });
  const judged = await judgeConversions(em, organizationId, await leaveSettled(em, organizationId, locked));
  await noteCustomers(em, organizationId, judged);
  const result: Attributed = { changed: 0, campaignIds: [], creditOf: new Map() };
  const moved = new Set<string>();
  // Most are judged to be what they were: one statement for all, not one for each, while others wait for their turn.
  const standings = await readStandings(
    em,
    organizationId,
    judged.map(({ conversion }) => conversion.id),
  );
  for (const judgement of judged) {
    const { isChange, campaignIds } = await storeOutcome(em, organizationId, judgement, {
      cause,
      before: standings.get(judgement.conversion.id),
    });
    if (isChange) result.changed++;
    for (const id of campaignIds) moved.add(id);
    const { campaignId, method, conversion } = judgement;
    if (campaignId !== null && method !== null) result.creditOf.set(conversion.id, { campaignId, method });
  }
  result.campaignIds = [...moved];
  return result;
}

/** Leaves out what was judged by a household that is not known any more: its time is over, or it was forgotten. */
async function leaveSettled(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
): Promise<readonly ConversionFacts[]> {
  const kept = firstCountableAt();
  const keyless = conversions.filter(({ at, householdKey }) => at < kept || householdKey === null);
  if (keyless.length === 0) return conversions;
  const rows = await em.execute<{ id: string }[]>(
    `/* find-settled-conversions */ select conversion_id as id from analytics.attribution_version
      where organization_id = ? and conversion_id = any(?::uuid[]) and superseded_at is null and (at < ? or 'HOUSEHOLD_MATCH' = any(methods))`,
    [organizationId, arrayLiteral(keyless.map(({ id }) => id)), new Date(kept)],
  );
  const settled = new Set(rows.map(({ id }) => id));
  return conversions.filter(({ id }) => !settled.has(id));
}

/** Whether a customer is new outlives the key it was found by. */
async function noteCustomers(em: EntityManager, organizationId: string, judged: readonly Judgement[]): Promise<void> {
  const told = judged.filter(({ isNewCustomer }) => isNewCustomer !== null);
  if (told.length === 0) return;
  await em.execute(
    `/* note-new-customers */
     update analytics.conversion c set is_new_customer = t.is_new from unnest(?::uuid[], ?::boolean[]) as t (id, is_new)
      where c.organization_id = ? and c.id = t.id and c.is_new_customer is distinct from t.is_new`,
    [
      arrayLiteral(told.map(({ conversion }) => conversion.id)),
      arrayLiteral(told.map(({ isNewCustomer }) => isNewCustomer)),
      organizationId,
    ],
  );
}
