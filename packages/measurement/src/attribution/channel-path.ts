import { badInput } from '@castgraph/kernel/errors';

/** Journeys that took the same way. */
export interface ChannelPath {
  /** In order of time; none for conversions that no touch is known of, which credit nobody. */
  channels: readonly string[];
  /** How many journeys ended in a conversion; need not be whole. */
  conversions: number;
  /** What those conversions were worth together, in the caller's unit; refunds may make it negative. */
  value: number;
  /** How many ended without. */
  nulls: number;
}

/** What a channel is credited with, unrounded. */
export interface ChannelCredit {
  conversions: number;
  value: number;
}

/** Credits by channel, in the order in which the paths name them. */
export type ChannelCredits = Map<string, ChannelCredit>;

/** Every channel of the paths, credited with nothing yet. Throws BAD_INPUT for counts below 0 and for what is no number. */
export function openCredits(paths: readonly ChannelPath[]): ChannelCredits {
  const credits: ChannelCredits = new Map();
  for (const path of paths) openPath(credits, path);
  return credits;
}

/** Adds the channels of a path that are not there yet. Throws BAD_INPUT likewise. */
export function openPath(credits: ChannelCredits, { channels, conversions, value, nulls }: ChannelPath): void {
  if (!(conversions >= 0 && nulls >= 0 && Number.isFinite(conversions + nulls)))
    throw badInput('Conversions and journeys without one are counted from 0 on');
  if (!Number.isFinite(value)) throw badInput('The value of conversions must be a number');
  for (const channel of channels) if (!credits.has(channel)) credits.set(channel, { conversions: 0, value: 0 });
}
