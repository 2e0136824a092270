import { type ChannelCredits, type ChannelPath, openCredits } from './channel-path.ts';

/**
 * Credits channels by their Shapley value, where a coalition is worth the conversions of all journeys that met no channel outside it.
 * Order and repeats on a journey do not matter. That worth is a sum of unanimity games, one for each set of channels met, and the Shapley
 * value of such a game gives its members the same; so each journey is shared equally among its distinct channels, which is
 * exact, needs no enumeration of coalitions, and has no limit to the number of channels. Conversions: a 4, a>b 6 → a 7, b 3.
 * Throws BAD_INPUT for counts that are none. // A2
 */
export function creditPaths(paths: readonly ChannelPath[]): ChannelCredits {
  const credits = openCredits(paths);
  for (const { channels, conversions, value } of paths) {
    const coalition = new Set(channels);
    for (const channel of coalition) {
      const credit = credits.get(channel)!;
      credit.conversions += conversions / coalition.size;
      credit.value += value / coalition.size;
    }
  }
  return credits;
}
