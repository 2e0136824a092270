import { type AudioUrlKey, audioUrlKey } from './audio-url.ts';
import type { MediaFacts } from './one-minute-rule.ts';
import { mergeFacts } from './settle-downloads.ts';

const MEMO_LIMIT = 100_000;

/**
 * Which requests of a log are of one episode: those with the same id, those whose URLs have the same destination,
 * and those with only a URL that others give together with one id. (A URL given with several ids joins nothing.) // C25
 */
export class EpisodeIndex {
  readonly #episodes = new Map<string, { name: string; merged: MediaFacts; latest: MediaFacts }>();
  readonly #idOfUrl = new Map<string, string | null>();
  readonly #urls = new Map<string, AudioUrlKey>();

  /**
   * Takes a request's URL, its episode id ('' when unknown) and what it says of the file. Gives the key to be resolved after the
   * last request, and the facts, as one object for all requests that say the same.
   */
  note(url: string, id: string, facts: MediaFacts): { episode: string; facts: MediaFacts } {
    const { key: urlKey, url: shown } = this.#readUrl(url);
    const episode = id === '' ? `url ${urlKey}` : `id ${id}`;
    if (id !== '') this.#idOfUrl.set(urlKey, this.#claim(urlKey, id));
    const known = this.#episodes.get(episode);
    const latest = known && isSame(known.latest, facts) ? known.latest : mergeFacts([facts]);
    if (!known) this.#episodes.set(episode, { name: id === '' ? shown : id, merged: latest, latest });
    else if (known.latest !== latest) this.#episodes.set(episode, { name: known.name, merged: mergeFacts([known.merged, latest]), latest });
    return { episode, facts: latest };
  }

  /** The episode that a key finally stands for. */
  resolve(key: string): string {
    if (!key.startsWith('url ')) return key;
    const id = this.#idOfUrl.get(key.slice('url '.length));
    return id ? `id ${id}` : key;
  }

  /** The id, or the destination URL where there is none. */
  nameOf(episode: string): string {
    return this.#episodes.get(episode)!.name;
  }

  /** What any request of the episode said about its file. */
  factsOf(episode: string): MediaFacts {
    return this.#episodes.get(episode)!.merged;
  }

  #claim(urlKey: string, id: string): string | null {
    const claimed = this.#idOfUrl.get(urlKey);
    return claimed === undefined || claimed === id ? id : null;
  }

  #readUrl(url: string): AudioUrlKey {
    const known = this.#urls.get(url);
    if (known) return known;
    if (this.#urls.size >= MEMO_LIMIT) this.#urls.clear();
    const key = audioUrlKey(url);
    this.#urls.set(url, key);
    return key;
  }
}

function isSame(a: MediaFacts, b: MediaFacts): boolean {
  const isEqual = (x?: number | null, y?: number | null) => (x ?? null) === (y ?? null);
  return (
    isEqual(a.sizeBytes, b.sizeBytes) &&
    isEqual(a.id3Bytes, b.id3Bytes) &&
    isEqual(a.bitrateBps, b.bitrateBps) &&
    isEqual(a.durationSeconds, b.durationSeconds)
  );
}
