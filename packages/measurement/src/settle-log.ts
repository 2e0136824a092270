import type { CountingOptions, Listener, RequestOutcome } from './logged-request.ts';
import { DEFAULT_WINDOW, type DownloadWindow } from './download-window.ts';
import type { EpisodeIndex } from './episode-index.ts';
import { DEFAULT_MAX_PER_IP, findImplausible } from './ip-limit.ts';
import type { LoggedTouch } from './log-judge.ts';
import { settleDownloads } from './settle-downloads.ts';

interface Counted {
  at: number;
  outcome: RequestOutcome;
}

/**
 * Settles requests of a log that may count: C9, C10, C13–C16, C20, C22. They may come in any order, but must be all of
 * their networks; `episodes` must have been told of every line. The outcomes are in the order of the lines.
 */
export function settleLog(
  touches: Iterable<LoggedTouch>,
  episodes: EpisodeIndex,
  { window = DEFAULT_WINDOW, maxPerIp = DEFAULT_MAX_PER_IP }: Pick<CountingOptions, 'window' | 'maxPerIp'>,
): RequestOutcome[] {
  const outcomes: RequestOutcome[] = [];
  const counted = new Map<string, Counted[]>();
  for (const [episode, ofEpisode] of groupTouches(touches, episodes)) {
    const name = episodes.nameOf(episode);
    for (const [listener, own] of ofEpisode) {
      for (const { touch, windowStart, cause } of settleDownloads(own, window, episodes.factsOf(episode))) {
        const download = windowStart === null ? null : { episode: name, listener, windowStart };
        const outcome: RequestOutcome = { line: touch.order, counted: cause === null, cause, download };
        outcomes.push(outcome);
        // What came while its network was known to be shared has no limit, and takes nobody's place. // C10
        if (cause === null && !touch.isShared) pushTo(counted, listener.network, { at: touch.at, outcome });
      }
    }
  }
  for (const ofNetwork of counted.values()) limitNetwork(ofNetwork, window, maxPerIp);
  return outcomes.sort((a, b) => a.line - b.line);
}

function limitNetwork(counted: Counted[], window: DownloadWindow, maxPerIp: number): void {
  if (counted.length <= maxPerIp) return;
  counted.sort((a, b) => a.at - b.at || a.outcome.line - b.outcome.line);
  const flags = findImplausible(
    counted.map(({ at }) => at),
    window,
    maxPerIp,
  );
  for (const [index, { outcome }] of counted.entries()) {
    if (flags[index]) Object.assign(outcome, { counted: false, cause: 'implausible' });
  }
}

/** By episode and listener; requests known by URL alone join those of the episode that other requests of that URL name. // C25 */
function groupTouches(touches: Iterable<LoggedTouch>, episodes: EpisodeIndex): Map<string, Map<Listener, LoggedTouch[]>> {
  const groups = new Map<string, Map<Listener, LoggedTouch[]>>();
  const listeners = new ListenerNames();
  for (const touch of touches) {
    const ofEpisode = findOrMake(groups, episodes.resolve(touch.episode), () => new Map<Listener, LoggedTouch[]>());
    pushTo(ofEpisode, listeners.nameOf(touch.listener), touch);
  }
  return groups;
}

/** Gives equal listeners as one object. */
export class ListenerNames {
  // By user agent first: there are few of them, and a map for each of a million networks would cost more than all else.
  readonly #known = new Map<string, Map<string, Listener>>();

  nameOf(listener: Listener): Listener {
    const ofAgent = findOrMake(this.#known, listener.userAgent, () => new Map<string, Listener>());
    return findOrMake(ofAgent, listener.network, () => listener);
  }
}

function findOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
