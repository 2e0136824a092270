import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Caller } from '../identity/admit-caller.ts';

/** Somebody who follows a stream. */
export interface Follower {
  caller: Caller;
  /** A whole execution result as JSON in UTF-8, made once for all followers. */
  next: (json: Uint8Array) => void;
  complete: () => void;
}

/** Writing to ten thousand sockets takes a tenth of a second: in between everybody else has a turn. */
const FOLLOWERS_AT_ONCE = 500;

/** Gives the value to everybody who follows at this moment and still does when their turn comes. Who comes meanwhile gets it elsewhere. */
export async function deliverInTurns(following: ReadonlySet<Follower>, json: Uint8Array): Promise<void> {
  const followers = [...following];
  for (let first = 0; first < followers.length; first += FOLLOWERS_AT_ONCE) {
    if (first > 0) await afterOthers();
    for (const follower of followers.slice(first, first + FOLLOWERS_AT_ONCE)) {
      if (following.has(follower)) follower.next(json);
    }
  }
}
