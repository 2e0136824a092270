import { STREAM_SECONDS } from './reported-listening.ts';

/** Apple's engaged listener, as it publishes it: the lesser of the two. // C34 */
export const ENGAGED_LISTENER = { minutes: 20, share: 0.4 } as const;

/** When a platform counts, by platform and metric, in its words. Where it publishes no rule, nothing is said. // C34 */
export const VENDOR_WINDOWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apple_podcasts: {
    plays: 'each time someone presses play on a device',
    engaged_listeners: `at least ${ENGAGED_LISTENER.minutes} minutes or ${ENGAGED_LISTENER.share * 100}% of an episode`,
  },
  spotify: {
    starts: 'each time someone begins to play',
    streams: `at least ${STREAM_SECONDS} seconds of an episode`,
  },
};
