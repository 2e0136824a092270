import { type AudioUrlKey, audioUrlKey } from './audio-url.ts';
import type { MediaFacts } from './one-minute-rule.ts';
import { mergeFacts } from './settle-downloads.ts';

const MEMO_LIMIT = 100_000;

/**
 * Which requests of a log are of one episode: those with the same id, those whose URLs have the same destination,
 * and those with only a URL that others give together with one id. (A URL given with several ids joins nothing.) // C25
 */
export class EpisodeIndex {
  readonly #facts = new Map<string, MediaFacts>();
  readonly #names = new Map<string, string>();
  readonly #idOfUrl = new Map<string, string | null>();
  readonly #urls = new Map<string, AudioUrlKey>();

  /** Takes a request's URL, its episode id ('' when unknown) and facts; gives a key to be resolved after the last request. */
  note(url: string, id: string, facts: MediaFacts): string {
    const { key: urlKey, url: shown } = this.#readUrl(url);
    const key = id === '' ? `url ${urlKey}` : `id ${id}`;
    if (id !== '') this.#idOfUrl.set(urlKey, this.#claim(urlKey, id));
    const known = this.#facts.get(key);
    if (!known) this.#names.set(key, id === '' ? shown : id);
    this.#facts.set(key, known ? mergeFacts([known, facts]) : facts);
    return key;
  }

  /** The episode that a key finally stands for. */
  resolve(key: string): string {
    if (!key.startsWith('url ')) return key;
    const id = this.#idOfUrl.get(key.slice('url '.length));
    return id ? `id ${id}` : key;
  }

  /** The id, or the destination URL where there is none. */
  nameOf(episode: string): string {
    return this.#names.get(episode)!;
  }

  /** What any request of the episode said about its file. */
  factsOf(episode: string): MediaFacts {
    return this.#facts.get(episode)!;
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
