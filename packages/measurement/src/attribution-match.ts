import { creditTouches, type SimpleModel } from './attribution-credit.ts';

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

export interface OrderMatch {
  campaign: string | null;
  /** The strongest method for that campaign. */
  method: MatchMethod | null;
  confidence: number;
  /** Another campaign had evidence too. */
  conflict: boolean;
  /** All methods that spoke for the campaign, strongest first; shown as the overlap of methods. */
  methods: MatchMethod[];
  /** The campaign's touches in order of time, and their shares under each model. */
  touches: Evidence[];
  credits: Record<SimpleModel, number[]>;
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
 * Matches one order by all evidence found for it (A5): the campaign with the strongest method wins, at equal strength the one
 * touched last. Methods that agree combine as 1 − Π(1 − c), at most 0.99, each method once by its best evidence;
 * evidence for another campaign lowers the result by 0.2 and sets `conflict`. Evidence after the order is ignored,
 * except surveys, which are answered after it. `orderAt` is Unix ms. The order of the input does not matter.
 */
export function matchOrder(
  orderAt: number,
  evidence: readonly Evidence[],
  priority: readonly MatchMethod[] = DEFAULT_PRIORITY,
): OrderMatch {
  const usable = evidence.filter(({ at, method }) => (at <= orderAt || method === 'survey') && priority.includes(method));
  const ranked = usable.toSorted((a, b) => {
    const byStrength = priority.indexOf(a.method) - priority.indexOf(b.method);
    return (
      byStrength || b.at - a.at || confidenceOf(b) - confidenceOf(a) || (a.campaign < b.campaign ? -1 : a.campaign > b.campaign ? 1 : 0)
    );
  });
  const winner = ranked[0];
  if (!winner) return { campaign: null, method: null, confidence: 0, conflict: false, methods: [], touches: [], credits: credit(0) };
  const own = ranked.filter(({ campaign }) => campaign === winner.campaign);
  const conflict = own.length < ranked.length;
  const touches = own.toSorted((a, b) => a.at - b.at || priority.indexOf(a.method) - priority.indexOf(b.method));
  return {
    campaign: winner.campaign,
    method: winner.method,
    confidence: roundConfidence(Math.max(0, combineConfidence(bestOfEachMethod(own)) - (conflict ? CONFLICT_PENALTY : 0))),
    conflict,
    methods: [...new Set(own.map(({ method }) => method))],
    touches,
    credits: credit(touches.length),
  };
}

/** The confidence of methods that agree: 1 − Π(1 − c), at most 0.99. // A5 */
export function combineConfidence(confidences: readonly number[]): number {
  return Math.min(MOST_CERTAIN, 1 - confidences.reduce((doubt, confidence) => doubt * (1 - confidence), 1));
}

function bestOfEachMethod(evidence: readonly Evidence[]): number[] {
  const best = new Map<MatchMethod, number>();
  for (const item of evidence) best.set(item.method, Math.max(best.get(item.method) ?? 0, confidenceOf(item)));
  return [...best.values()];
}

function confidenceOf({ method, confidence }: Evidence): number {
  return confidence ?? METHOD_CONFIDENCE[method];
}

// 1 − (1 − 0.95) is 0.95 to a person and 0.9499999999999999 to a machine.
function roundConfidence(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}

function credit(count: number): Record<SimpleModel, number[]> {
  return {
    'first-touch': creditTouches(count, 'first-touch'),
    'last-touch': creditTouches(count, 'last-touch'),
    linear: creditTouches(count, 'linear'),
  };
}
