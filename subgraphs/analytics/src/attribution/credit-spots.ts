import { creditPaths as creditByRemoval } from '@castgraph/measurement/attribution/markov';
import { creditPaths as creditByShapley } from '@castgraph/measurement/attribution/shapley';
import { splitMoney } from '@castgraph/measurement/attribution/split-money';
import type { AttributionModel } from '../generated/resolvers.ts';
import type { CreditedOrder } from './credited.ts';
import { modelName, PATH_MODELS } from './model-names.ts';

/** What a model gives a spot; null for signs that tell of none. Money in minor units. */
export interface ChannelCredit {
  placementId: string | null;
  conversions: number;
  valueMinor: number;
}

/** A path that households took without buying, repeats of a spot being one, and about how many took it. */
export interface UnconvertedPath {
  spots: readonly string[];
  households: number;
}

/** What one model says. */
export interface ModelCredits {
  model: AttributionModel;
  credits: ChannelCredit[];
}

/** The name of what tells of no spot, among ids of spots. */
const NO_SPOT = '';

/** Credits by the models of one path: each order's shares as they are stored, its money split to the cent. Pure. // A2 */
export function creditByPath(orders: readonly CreditedOrder[]): ModelCredits[] {
  return PATH_MODELS.map((stored) => {
    const credits = new Map<string, ChannelCredit>();
    for (const { touches, valueMinor } of orders) {
      // Credited before there were paths.
      if (touches.length === 0) add(credits, NO_SPOT, { conversions: 1, valueMinor });
      const shares = touches.map((touch) => touch.shares[stored] ?? 0);
      const money = splitMoney(valueMinor, shares);
      for (const [index, { placementId }] of touches.entries())
        add(credits, placementId ?? NO_SPOT, { conversions: shares[index]!, valueMinor: money[index]! });
    }
    return { model: modelName(stored), credits: toList(credits) };
  });
}

/** Credits by the models of many paths, over orders and over households that bought nothing. Pure. // A2 */
export function creditByPaths(orders: readonly CreditedOrder[], unconverted: readonly UnconvertedPath[]): ModelCredits[] {
  const total = orders.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
  const paths = [
    ...orders.map(({ touches, valueMinor }) => ({
      channels: touches.length === 0 ? [NO_SPOT] : touches.map(({ placementId }) => placementId ?? NO_SPOT),
      conversions: 1,
      value: valueMinor,
      nulls: 0,
    })),
    ...unconverted.map(({ spots, households }) => ({ channels: [...spots], conversions: 0, value: 0, nulls: households })),
  ];
  return [
    { model: 'MARKOV', credits: exact(creditByRemoval(paths), orders.length, total) },
    { model: 'SHAPLEY', credits: exact(creditByShapley(paths), orders.length, total) },
  ];
}

/** Money to the cent by what each channel is given of it. */
function exact(credited: ReadonlyMap<string, { conversions: number; value: number }>, orders: number, total: number): ChannelCredit[] {
  const channels = [...credited];
  if (channels.length === 0 || orders === 0) return [];
  const money = splitMoney(
    total,
    channels.map(([, { value, conversions }]) => (total === 0 ? conversions : value)),
  );
  const credits = new Map<string, ChannelCredit>();
  for (const [index, [channel, { conversions }]] of channels.entries()) add(credits, channel, { conversions, valueMinor: money[index]! });
  return toList(credits);
}

function add(credits: Map<string, ChannelCredit>, channel: string, more: { conversions: number; valueMinor: number }): void {
  const known = credits.get(channel);
  if (known) {
    known.conversions += more.conversions;
    known.valueMinor += more.valueMinor;
  } else credits.set(channel, { placementId: channel === NO_SPOT ? null : channel, ...more });
}

function toList(credits: ReadonlyMap<string, ChannelCredit>): ChannelCredit[] {
  return [...credits.values()].toSorted(
    (a, b) => b.conversions - a.conversions || ((a.placementId ?? '') < (b.placementId ?? '') ? -1 : 1),
  );
}
