/**
 * The shares of one journey's touches by what is known of their channels over all journeys: each channel of the journey by its weight (the
 * removal effect, or 1 for Shapley, whose exact part of one journey is the same for each distinct channel), its touches alike; every
 * channel alike where no weight is above 0. They sum to 1 as weights to be made into credits do: see weightCredits. // A2
 */
export function channelWeights(channels: readonly string[], weightOf: (channel: string) => number): number[] {
  const touches = new Map<string, number>();
  for (const channel of channels) touches.set(channel, (touches.get(channel) ?? 0) + 1);
  const isKnown = touches.keys().some((channel) => weightOf(channel) > 0);
  return channels.map((channel) => (isKnown ? weightOf(channel) : 1) / touches.get(channel)!);
}
