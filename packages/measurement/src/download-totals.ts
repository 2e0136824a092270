import type { Listener, RequestOutcome } from './logged-request.ts';
import type { RejectionCause } from './request-verdict.ts';

/** The figures of a counted log. Listeners are distinct keys among counted downloads, so they do not add up over episodes. // C24 */
export interface DownloadSummary {
  requests: number;
  downloads: number;
  listeners: number;
  rejected: Partial<Record<RejectionCause, number>>;
  episodes: Record<string, { downloads: number; listeners: number }>;
}

/** Sums up a log that comes in parts. Keeps no listener: each part must hold all outcomes of its listeners, so that they can be added. */
export class DownloadTotals {
  readonly #rejected: Partial<Record<RejectionCause, number>> = {};
  readonly #episodes = new Map<string, { downloads: number; listeners: number }>();
  #requests = 0;
  #downloads = 0;
  #listeners = 0;

  /** Equal listeners are one object. Order does not matter. */
  add(outcomes: Iterable<RequestOutcome>): void {
    const listeners = new Set<Listener>();
    const ofEpisodes = new Map<string, Set<Listener>>();
    for (const { cause, counted, download } of outcomes) {
      this.#requests++;
      if (cause !== null) this.#rejected[cause] = (this.#rejected[cause] ?? 0) + 1;
      if (!counted || !download) continue;
      this.#downloads++;
      listeners.add(download.listener);
      this.#note(download.episode).downloads++;
      const ofEpisode = ofEpisodes.get(download.episode) ?? new Set<Listener>();
      ofEpisodes.set(download.episode, ofEpisode.add(download.listener));
    }
    this.#listeners += listeners.size;
    for (const [episode, ofEpisode] of ofEpisodes) this.#note(episode).listeners += ofEpisode.size;
  }

  /** Of everything added. Episodes are in the order of their names, in whatever order they came. */
  summary(): DownloadSummary {
    const episodes = [...this.#episodes].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      requests: this.#requests,
      downloads: this.#downloads,
      listeners: this.#listeners,
      rejected: this.#rejected,
      episodes: Object.fromEntries(episodes),
    };
  }

  #note(episode: string): { downloads: number; listeners: number } {
    const known = this.#episodes.get(episode);
    if (known) return known;
    const made = { downloads: 0, listeners: 0 };
    this.#episodes.set(episode, made);
    return made;
  }
}
