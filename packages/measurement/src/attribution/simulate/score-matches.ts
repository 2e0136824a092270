import type { MatchMethod } from '../match-order.ts';

/** An order as it was, and as the matcher gave it. */
export interface ScoredOrder {
  /** The campaign that caused it; null when none did. */
  truth: string | null;
  given: string | null;
  method: MatchMethod | null;
  confidence: number;
  /** Whether the publisher held anything that could tie the order to a campaign. */
  hasSignal: boolean;
  /** What the same rules say of it where nothing stands between a household and its address. */
  undisturbed: string | null;
  /** Left out as a prior customer's. // A4 */
  isExcluded: boolean;
  /** Somebody of the buyer's own household was reached by the campaign given, within the window and before the order. */
  wasReached: boolean;
}

export interface CalibrationRow {
  from: number;
  to: number;
  meanConfidence: number;
  /** Share of these orders whose campaign was right. */
  share: number;
  n: number;
}

/** Orders with a signal by what they were and what was said of them. */
export interface Confusion {
  rightCampaign: number;
  otherCampaign: number;
  missed: number;
  inventedCampaign: number;
  rightNone: number;
}

/** Orders with a signal that were judged wrongly, by the reason; they add up to all of those. */
export interface Losses {
  /** Would have bought anyway, and a person of that home was reached: what only lift can take away. // A7 */
  boughtAnywayReached: number;
  /** Would have bought anyway, never reached: matched by an address shared with, or inherited from, somebody who was. */
  boughtAnywayStranger: number;
  /** Would have bought anyway, with a code. */
  boughtAnywayCode: number;
  /** Prior customers whom an ad brought back. // A4 */
  wonBack: number;
  otherCampaign: number;
  /** Brought by an ad, said to be by none. */
  missed: number;
}

export interface MatchScore {
  conversions: number;
  withSignal: number;
  /** Of the orders with a signal, the share given their true campaign, or none where none caused them. */
  accuracy: number | null;
  /** The same without orders of prior customers, which A4 leaves out before anything is judged. */
  accuracyOfNewCustomers: number | null;
  /**
   * What the rules come to where nothing stands between a household and its address: their accuracy on the same orders, and the share of
   * these that are given the same as there. What the first lacks no matcher of households could have; what the second lacks is lost to disturbances.
   */
  undisturbed: { accuracy: number; agreement: number } | null;
  /** Of the orders given a campaign, the share given the true one. */
  precision: number | null;
  /** Of the orders with a signal that a campaign caused, the share given that one. */
  recall: number | null;
  /** The same of all orders that a campaign caused, with a signal or without. */
  recallOfAll: number | null;
  calibration: CalibrationRow[];
  byMethod: Partial<Record<MatchMethod, { given: number; right: number; precision: number; meanConfidence: number }>>;
  confusion: Confusion;
  losses: Losses;
}

const BINS = 10;

/** Judges what a matcher said by what was true. Shares are null where they would divide by zero. */
export function scoreMatches(orders: readonly ScoredOrder[]): MatchScore {
  const judged = orders.filter(({ hasSignal }) => hasSignal);
  const fresh = judged.filter(({ isExcluded }) => !isExcluded);
  const given = judged.filter((order) => order.given !== null);
  const caused = orders.filter(({ truth }) => truth !== null);
  return {
    conversions: orders.length,
    withSignal: judged.length,
    accuracy: share(judged),
    accuracyOfNewCustomers: share(fresh),
    undisturbed: compareUndisturbed(judged),
    precision: share(given),
    recall: share(caused.filter(({ hasSignal }) => hasSignal)),
    recallOfAll: share(caused),
    calibration: calibrate(given),
    byMethod: scoreMethods(given),
    confusion: confuse(judged),
    losses: countLosses(judged),
  };
}

function isRight({ truth, given }: ScoredOrder): boolean {
  return truth === given;
}

function share(orders: readonly ScoredOrder[]): number | null {
  return orders.length === 0 ? null : orders.filter(isRight).length / orders.length;
}

function compareUndisturbed(judged: readonly ScoredOrder[]): MatchScore['undisturbed'] {
  if (judged.length === 0) return null;
  const agreeing = judged.filter(({ given, undisturbed }) => given === undisturbed);
  const right = judged.filter(({ truth, undisturbed }) => truth === undisturbed);
  return { accuracy: right.length / judged.length, agreement: agreeing.length / judged.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function calibrate(given: readonly ScoredOrder[]): CalibrationRow[] {
  const byBin = Map.groupBy(given, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)));
  return [...byBin]
    .sort(([a], [b]) => a - b)
    .map(([bin, orders]) => ({
      from: bin / BINS,
      to: (bin + 1) / BINS,
      meanConfidence: mean(orders.map(({ confidence }) => confidence)),
      share: share(orders)!,
      n: orders.length,
    }));
}

function scoreMethods(given: readonly ScoredOrder[]): MatchScore['byMethod'] {
  const scores: MatchScore['byMethod'] = {};
  for (const [method, orders] of Map.groupBy(given, (order) => order.method)) {
    if (!method) continue;
    const right = orders.filter(isRight).length;
    const meanConfidence = mean(orders.map(({ confidence }) => confidence));
    scores[method] = { given: orders.length, right, precision: right / orders.length, meanConfidence };
  }
  return scores;
}

function confuse(judged: readonly ScoredOrder[]): Confusion {
  const confusion: Confusion = { rightCampaign: 0, otherCampaign: 0, missed: 0, inventedCampaign: 0, rightNone: 0 };
  for (const { truth, given } of judged) {
    if (truth === null) confusion[given === null ? 'rightNone' : 'inventedCampaign']++;
    else if (given === null) confusion.missed++;
    else confusion[given === truth ? 'rightCampaign' : 'otherCampaign']++;
  }
  return confusion;
}

function countLosses(judged: readonly ScoredOrder[]): Losses {
  const losses: Losses = { boughtAnywayReached: 0, boughtAnywayStranger: 0, boughtAnywayCode: 0, wonBack: 0, otherCampaign: 0, missed: 0 };
  for (const order of judged) if (!isRight(order)) losses[reasonOf(order)]++;
  return losses;
}

function reasonOf({ truth, given, method, isExcluded, wasReached }: ScoredOrder): keyof Losses {
  if (truth === null) return method === 'code' ? 'boughtAnywayCode' : wasReached ? 'boughtAnywayReached' : 'boughtAnywayStranger';
  if (given !== null) return 'otherCampaign';
  return isExcluded ? 'wonBack' : 'missed';
}
