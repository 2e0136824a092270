import {
  checkConcentration,
  checkDelivered,
  checkFrequency,
  checkMarkets,
  checkPacing,
  checkTracking,
  checkUsableIps,
} from '@castgraph/measurement/verification/check-delivery';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countImpressions } from '../delivery/impression-counts.ts';
import { readImpressions } from '../delivery/read-impressions.ts';
import { readMeasurementSetting, type Source } from '../listening/measurement-setting.ts';
import type { CheckedSubject } from './checked-subject.ts';
import type { SpotsQuestion } from './check-spots.ts';
import { readAudience } from './read-audience.ts';

/** Checks what a campaign and each of its spots delivered, whom it reached, and whether a sale could be credited. Instants are Unix ms. */
export async function checkDeliveryOf(em: EntityManager, question: SpotsQuestion, now: number): Promise<CheckedSubject[]> {
  const { organizationId, facts, thresholds, today } = question;
  const { source } = await readMeasurementSetting(em, organizationId);
  const tracking = checkTracking(
    { flightFrom: facts.flightFrom, today, codes: facts.codes, links: facts.links, pixels: facts.pixels },
    thresholds,
  );
  const audience = await readAudience(em, question, source);
  const whole = [
    tracking,
    ...[checkUsableIps, checkFrequency, checkConcentration, checkMarkets].map((check) => check(audience, thresholds)),
  ];
  return [{ placementId: null, episodeId: null, checks: whole }, ...(await checkPlacements(em, question, source, now))];
}

/** Make-goods count for the spot that they make good for (A11), and are judged with it. */
async function checkPlacements(em: EntityManager, question: SpotsQuestion, source: Source | null, now: number): Promise<CheckedSubject[]> {
  const { organizationId, facts, spots, thresholds } = question;
  const asked = spots.map((spot) => ({ spot, from: facts.flightFrom, to: facts.flightTo }));
  const rows = source === null ? [] : await readImpressions(em, organizationId, source, asked, 'whole');
  const delivered = new Map(rows.map((row) => [row.placementId, countImpressions(row)]));
  return spots
    .filter(({ makeGoodFor }) => makeGoodFor === null)
    .map((spot) => {
      const counting = spots.filter(({ id, makeGoodFor }) => (makeGoodFor ?? id) === spot.id);
      const evidence = {
        flights: counting.flatMap(({ flights }) => flights),
        now,
        delivered: source === null ? null : sum(counting.map(({ id }) => delivered.get(id) ?? 0)),
        contracted: spot.contracted,
        curve: facts.curve,
      };
      return { placementId: spot.id, episodeId: null, checks: [checkDelivered(evidence, thresholds), checkPacing(evidence, thresholds)] };
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
