import { DAY_MS } from '@castgraph/kernel/days';
import { type LineMatch, matchLines } from './match-lines.ts';
import { type KnownOrder, makeTransparent, makeWorld, recordWorld, type World } from './publisher-lines.ts';
import { type MatchScore, type ScoredOrder, scoreMatches } from './score-matches.ts';
import type { Disturbances } from './world-rates.ts';

export interface SimulationOptions {
  households: number;
  seed: number;
  campaigns: number;
  windowDays: number;
  rates: Disturbances;
}

export interface SimulationResult extends MatchScore {
  households: number;
}

/**
 * Lays out households whose truth is known, lets them listen and buy, shows the matcher what a publisher sees of it, and judges what it says.
 * The same options give the same result on every machine. Advertisers are matched one by one, as a publisher keeps them apart.
 * @param onMatching called before each advertiser is matched, with its number from 0 on and how many there are: twice, once undisturbed
 */
export function simulateAttribution(options: SimulationOptions, onMatching?: (number: number, of: number) => void): SimulationResult {
  const { seed, households, campaigns, rates } = options;
  const world = makeWorld(seed, households, campaigns, rates);
  const { advertisers } = world.plan;
  // One world after the other: what was recorded of both would not be small.
  const seen = matchWorld(world, options, (number) => onMatching?.(number, 2 * advertisers.length));
  const clear = matchWorld(makeTransparent(world), options, (number) => onMatching?.(advertisers.length + number, 2 * advertisers.length));
  const orders = seen.flatMap((one, number) => judgeAdvertiser(one, clear[number]!, options.windowDays));
  return { households, ...scoreMatches(orders) };
}

/** One advertiser's orders, and what the matcher said of each. */
interface Matched {
  orders: KnownOrder[];
  matches: Map<string, LineMatch>;
}

function matchWorld(world: World, { windowDays }: SimulationOptions, onMatching: (number: number) => void): Matched[] {
  return recordWorld(world).map(({ lines, orders }, number) => {
    onMatching(number);
    return { orders, matches: matchLines(lines, world.plan.advertisers[number]!.campaigns, windowDays) };
  });
}

function judgeAdvertiser({ orders, matches }: Matched, undisturbed: Matched, windowDays: number): ScoredOrder[] {
  return orders.map(({ order, reached }): ScoredOrder => {
    const match = matches.get(order.id)!;
    const { campaign } = match;
    return {
      truth: order.cause?.id ?? null,
      given: campaign,
      method: match.method,
      confidence: match.confidence,
      hasSignal: match.signalled !== null,
      undisturbed: undisturbed.matches.get(order.id)!.campaign,
      isExcluded: match.excluded !== null,
      wasReached: reached.some((ad) => ad.campaign === campaign && ad.at < order.at && order.at - ad.at <= windowDays * DAY_MS),
    };
  });
}
