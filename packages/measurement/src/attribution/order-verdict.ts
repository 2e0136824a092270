import { type AttributionModel, JOURNEY_MODELS, weightCredits } from './credit-touches.ts';
import type { Exclusion } from './exclude-order.ts';
import type { MatchMethod } from './match-order.ts';
import type { JudgedOrder } from './order-matcher.ts';
import { channelWeights } from './share-by-channel.ts';

/** What is said of an order. Touches are named `kind@time` as the source wrote it, `#2` and on where that is not enough, in order of time. */
export interface OrderVerdict {
  orderId: string;
  campaign: string | null;
  method: MatchMethod | null;
  confidence: number;
  conflict: boolean;
  methods: MatchMethod[];
  credits: Record<AttributionModel, Record<string, number>>;
  excluded?: Exclusion;
  valueMinor?: number;
  currency?: string;
  /** Present where something was paid back. */
  refundedMinor?: number;
  /** What is left of the value to be credited. */
  creditedMinor?: number;
}

/** Puts a judged order into words. `effects` are the removal effects of kinds of touch over all orders. */
export function describeOrder({ order, match, excluded, refundedMinor }: JudgedOrder, effects: ReadonlyMap<string, number>): OrderVerdict {
  const names = nameTouches(match.touches);
  const kinds = match.touches.map(({ kind }) => kind);
  const named = (shares: readonly number[]): Record<string, number> => Object.fromEntries(names.map((name, at) => [name, shares[at]!]));
  const journey = JOURNEY_MODELS.map((model) => [model, named(match.credits[model])] as const);
  return {
    orderId: order.orderId,
    campaign: match.campaign,
    method: match.method,
    confidence: match.confidence,
    conflict: match.conflict,
    methods: match.methods,
    credits: {
      ...(Object.fromEntries(journey) as Record<(typeof JOURNEY_MODELS)[number], Record<string, number>>),
      markov: named(weightCredits(channelWeights(kinds, (kind) => effects.get(kind) ?? 0))),
      shapley: named(weightCredits(channelWeights(kinds, () => 1))),
    },
    ...(excluded === null ? {} : { excluded }),
    ...(order.valueMinor === null ? {} : { valueMinor: order.valueMinor }),
    ...(order.currency === null ? {} : { currency: order.currency }),
    ...(refundedMinor === 0 ? {} : { refundedMinor, creditedMinor: order.valueMinor! - refundedMinor }),
  };
}

function nameTouches(touches: JudgedOrder['match']['touches']): string[] {
  const times = new Map<string, number>();
  return touches.map(({ kind, atText }) => {
    const name = `${kind}@${atText}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name}#${time}`;
  });
}
