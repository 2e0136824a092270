import { badInput } from '@castgraph/kernel/errors';
import { type ChannelCredits, type ChannelPath, openCredits } from './channel-path.ts';
import { invertMatrix } from './invert-matrix.ts';

/** More channels than any plan has; the time to solve the chain grows with the third power. */
export const MOST_MARKOV_CHANNELS = 1_000;

/**
 * Credits channels by their removal effects in a Markov chain of order 1: start, channels, conversion and null, with the shares of
 * journeys that went on from one to the next, consecutive repeats of a channel being one visit. What a channel's removal takes from
 * the probability of conversion, in proportion to the others', is its share both of all conversions and of their whole value; so
 * a channel's value depends on where conversions come from, not on which of them were large. All is 0 without a conversion, and
 * a channel is credited 0 that no conversion passed through. Conversions without a touch take no part.
 * Throws BAD_INPUT for counts that are none and beyond 1,000 channels. // A2
 */
export function creditPaths(paths: readonly ChannelPath[]): ChannelCredits {
  const credits = openCredits(paths);
  let conversions = 0;
  let value = 0;
  for (const path of paths) {
    if (path.channels.length === 0) continue;
    conversions += path.conversions;
    value += path.value;
  }
  const effects = removalEffects(paths);
  const total = effects.values().reduce((sum, effect) => sum + effect, 0);
  if (!(total > 0)) return credits;
  for (const [channel, effect] of effects) {
    const share = effect / total;
    credits.set(channel, { conversions: share * conversions, value: share * value });
  }
  return credits;
}

/**
 * The share of conversions that would be lost without each channel, 0–1. A channel's removal sends to null whoever would have come to
 * it, and so costs the probability of ever coming to it times that of converting from there. Both are in the inverse N of
 * I − Q: start's row of visits over N[c][c], and N times the probabilities of converting next.
 */
export function removalEffects(paths: readonly ChannelPath[]): Map<string, number> {
  const chain = countSteps(paths);
  const size = chain.names.length;
  if (size > MOST_MARKOV_CHANNELS)
    throw badInput(`A Markov chain is solved for at most ${MOST_MARKOV_CHANNELS} channels, not ${size}; use shapley`);
  const inverse = invertMatrix(
    size,
    chain.steps.map((row, from) => row.map((count, to) => (from === to ? 1 : 0) - count / chain.visits[from]!)),
  );
  const converts = inverse.map((row) => row.reduce((sum, visits, to) => sum + (visits * chain.conversions[to]!) / chain.visits[to]!, 0));
  const reached = chain.names.map((_, to) => chain.starts.reduce((sum, share, from) => sum + share * inverse[from]![to]!, 0));
  const converted = chain.starts.reduce((sum, share, from) => sum + share * converts[from]!, 0);
  return new Map(
    chain.names.map((name, at) => [name, converted > 0 ? ((reached[at]! / inverse[at]![at]!) * converts[at]!) / converted : 0]),
  );
}

interface Chain {
  names: string[];
  /** The share of journeys that began at each channel. */
  starts: number[];
  /** How many went from one channel to another. */
  steps: number[][];
  /** How many went from each channel to a conversion. */
  conversions: number[];
  /** How many left each channel, wherever to. */
  visits: number[];
}

function countSteps(paths: readonly ChannelPath[]): Chain {
  const walked = paths.filter(({ channels, conversions, nulls }) => channels.length > 0 && conversions + nulls > 0);
  const names = [...new Set(walked.flatMap(({ channels }) => channels))];
  if (names.length > MOST_MARKOV_CHANNELS) return { names, starts: [], steps: [], conversions: [], visits: [] };
  const places = new Map(names.map((name, at) => [name, at]));
  const zeros = (): number[] => names.map(() => 0);
  const chain: Chain = { names, starts: zeros(), steps: names.map(zeros), conversions: zeros(), visits: zeros() };
  let journeys = 0;
  for (const { channels, conversions, nulls } of walked) {
    const weight = conversions + nulls;
    journeys += weight;
    let at = places.get(channels[0]!)!;
    chain.starts[at]! += weight;
    for (const channel of channels) {
      const next = places.get(channel)!;
      if (next === at) continue;
      chain.steps[at]![next]! += weight;
      chain.visits[at]! += weight;
      at = next;
    }
    chain.visits[at]! += weight;
    chain.conversions[at]! += conversions;
  }
  if (!Number.isFinite(journeys)) throw badInput('The journeys together are too many to be counted');
  for (const at of names.keys()) chain.starts[at]! /= journeys;
  return chain;
}
