import { creditTouches, type CreditOptions, JOURNEY_MODELS, type JourneyModel } from './credit-touches.ts';

/** How an order came to be tied to a campaign. `vanity` is a campaign's path, or its name in UTM parameters. */
export type MatchMethod = 'click' | 'vanity' | 'code' | 'household' | 'survey';

/** One sign that a campaign led to the order. */
export interface Evidence {
  method: MatchMethod;
  campaign: string;
  /** When the touch happened, Unix ms. */
  at: number;
  /** 0–1; the method's own when absent. Household and survey evidence varies and should say. */
  confidence?: number;
}

/** A sign that names no campaign, such as "a podcast" in a survey: it supports what others say, and alone earns nothing. */
export type UnnamedEvidence = Omit<Evidence, 'campaign'> & { campaign: null };

/** Choices by which orders are matched. */
export interface MatchRules extends CreditOptions {
  /** Methods by strength, the strongest first; those left out count for nothing. */
  priority?: readonly MatchMethod[];
  /** The order of a campaign that has its own; undefined for the others. */
  priorityOf?: (campaign: string) => readonly MatchMethod[] | undefined;
}

export interface OrderMatch<E extends Evidence = Evidence> {
  campaign: string | null;
  /** The strongest method for that campaign. */
  method: MatchMethod | null;
  confidence: number;
  /** Another campaign had evidence too. */
  conflict: boolean;
  /** All methods that spoke for the campaign, strongest first; shown as the overlap of methods. */
  methods: MatchMethod[];
  /** The campaign's touches in order of time, and their shares under each model of one journey. */
  touches: E[];
  credits: Record<JourneyModel, number[]>;
}

/** The default order of signal strength, which a campaign may change. // A5 */
export const DEFAULT_PRIORITY: readonly MatchMethod[] = ['click', 'vanity', 'code', 'household', 'survey'];

/** Confidence of each method where the evidence does not say its own. // A5 */
export const METHOD_CONFIDENCE: Readonly<Record<MatchMethod, number>> = {
  click: 0.95,
  vanity: 0.95,
  code: 0.98,
  household: 0.8,
  survey: 0.4,
};

const MOST_CERTAIN = 0.99;
const CONFLICT_PENALTY = 0.2;

/**
 * Matches one order by all evidence found for it (A5). The campaign with the strongest method wins, methods being ranked by each campaign's
 * own order of signals; at equal rank the more certain evidence, then the later touch, then the campaign that all its evidence
 * together makes more certain, then the name. Methods that agree combine as 1 − Π(1 − c), at most 0.99, each method once by its
 * best evidence; evidence for another campaign lowers the result by 0.2 and sets `conflict`. Evidence after the order is ignored,
 * except surveys, which are answered after it. `orderAt` is Unix ms. The order of the input does not matter, save for touches that
 * are alike in all of this.
 */
export function matchOrder<E extends Evidence>(
  orderAt: number,
  evidence: readonly (E | UnnamedEvidence)[],
  rules: MatchRules = {},
): OrderMatch<E> {
  const usable = evidence.filter(({ at, method }) => at <= orderAt || method === 'survey');
  const winner = findWinner(usable, rules);
  if (winner === null)
    return { campaign: null, method: null, confidence: 0, conflict: false, methods: [], touches: [], credits: creditAll([], rules) };
  const rank = ({ method }: Pick<Evidence, 'method'>): number => rankOf(winner, method, rules);
  const own = usable
    .filter((item) => (item.campaign === winner || item.campaign === null) && rank(item) >= 0)
    .toSorted((a, b) => rank(a) - rank(b));
  const conflict = usable.some(({ campaign, method }) => campaign !== winner && campaign !== null && rankOf(campaign, method, rules) >= 0);
  const touches = touchesOf(own).toSorted((a, b) => a.at - b.at || rank(a) - rank(b));
  return {
    campaign: winner,
    method: own.find(({ campaign }) => campaign !== null)!.method,
    confidence: roundConfidence(Math.max(0, combineConfidence(bestOfEachMethod(own)) - (conflict ? CONFLICT_PENALTY : 0))),
    conflict,
    methods: [...new Set(own.map(({ method }) => method))],
    touches,
    credits: creditAll(
      touches.map(({ at }) => at),
      rules,
    ),
  };
}

/** An answer tells of a touch and is none itself: given after the order, it would be the last touch each time. It stands in where none is known. */
function touchesOf<E extends Evidence>(own: readonly (E | UnnamedEvidence)[]): E[] {
  const named = own.filter((item): item is E => item.campaign !== null);
  const touches = named.filter(({ method }) => method !== 'survey');
  return touches.length > 0 ? touches : named;
}

function findWinner(usable: readonly (Evidence | UnnamedEvidence)[], rules: MatchRules): string | null {
  const named = usable.flatMap(({ campaign, ...item }) => {
    const rank = campaign === null ? -1 : rankOf(campaign, item.method, rules);
    return campaign !== null && rank >= 0 ? [{ ...item, campaign, rank }] : [];
  });
  const first = named.toSorted(byStrength)[0];
  if (!first) return null;
  const level = new Set(named.filter((item) => byStrength(item, first) === 0).map(({ campaign }) => campaign));
  const certainty = (campaign: string): number => combineConfidence(bestOfEachMethod(named.filter((item) => item.campaign === campaign)));
  return [...level].toSorted((a, b) => certainty(b) - certainty(a) || (a < b ? -1 : 1))[0]!;
}

function byStrength(a: Evidence & { rank: number }, b: Evidence & { rank: number }): number {
  return a.rank - b.rank || confidenceOf(b) - confidenceOf(a) || b.at - a.at;
}

/** The confidence of methods that agree: 1 − Π(1 − c), at most 0.99. // A5 */
export function combineConfidence(confidences: readonly number[]): number {
  return Math.min(MOST_CERTAIN, 1 - confidences.reduce((doubt, confidence) => doubt * (1 - confidence), 1));
}

function bestOfEachMethod(evidence: readonly (Evidence | UnnamedEvidence)[]): number[] {
  const best = new Map<MatchMethod, number>();
  for (const item of evidence) best.set(item.method, Math.max(best.get(item.method) ?? 0, confidenceOf(item)));
  return [...best.values()];
}

function confidenceOf({ method, confidence }: Evidence | UnnamedEvidence): number {
  return confidence ?? METHOD_CONFIDENCE[method];
}

/** The place of a method in a campaign's order of signals; -1 when it has none. */
function rankOf(campaign: string, method: MatchMethod, { priority = DEFAULT_PRIORITY, priorityOf }: MatchRules): number {
  return (priorityOf?.(campaign) ?? priority).indexOf(method);
}

// 1 − (1 − 0.95) is 0.95 to a person and 0.9499999999999999 to a machine.
function roundConfidence(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

function creditAll(touchTimes: readonly number[], rules: MatchRules): Record<JourneyModel, number[]> {
  return Object.fromEntries(JOURNEY_MODELS.map((model) => [model, creditTouches(touchTimes, model, rules)])) as Record<
    JourneyModel,
    number[]
  >;
}
