import { DAY_MS } from '@castgraph/kernel/days';
import type { Advertiser } from './campaign-plan.ts';
import { matchLines } from './match-lines.ts';
import { makeTransparent, makeWorld, recordWorld, type Recorded } from './publisher-lines.ts';
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
 * The same options give the same result on every machine. Advertisers are gone through one by one, as a publisher keeps them apart.
 * @param onAdvertiser called before each with its number from 0 on and how many there are
 */
export function simulateAttribution(options: SimulationOptions, onAdvertiser?: (number: number, of: number) => void): SimulationResult {
  const world = makeWorld(options.seed, options.households, options.campaigns, options.rates);
  const [seen, clear] = [recordWorld(world), recordWorld(makeTransparent(world))];
  const { advertisers } = world.plan;
  const orders = advertisers.flatMap((advertiser, number) => {
    onAdvertiser?.(number, advertisers.length);
    return judgeAdvertiser(advertiser, seen[number]!, clear[number]!, options.windowDays);
  });
  return { households: options.households, ...scoreMatches(orders) };
}

function judgeAdvertiser(advertiser: Advertiser, seen: Recorded, clear: Recorded, windowDays: number): ScoredOrder[] {
  const matches = matchLines(seen.lines, advertiser.campaigns, windowDays);
  const undisturbed = matchLines(clear.lines, advertiser.campaigns, windowDays);
  return seen.orders.map(({ order, reached }): ScoredOrder => {
    const { judged, signalled } = matches.get(order.id)!;
    const { campaign, method, confidence } = judged.match;
    return {
      truth: order.cause?.id ?? null,
      given: campaign,
      method,
      confidence,
      hasSignal: signalled !== null,
      undisturbed: undisturbed.get(order.id)!.judged.match.campaign,
      isExcluded: judged.excluded !== null,
      wasReached: reached.some((ad) => ad.campaign === campaign && ad.at < order.at && order.at - ad.at <= windowDays * DAY_MS),
    };
  });
}
