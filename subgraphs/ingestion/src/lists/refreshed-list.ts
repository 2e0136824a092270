import { join } from 'node:path';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Log } from '@castgraph/telemetry/log';
import { counter, gauge } from '@castgraph/telemetry/metrics';
import { editionOf, type FetchUrl, type ListFile, readListFile } from './read-list-file.ts';
import { readStoredList, type StoredList, writeStoredList } from './stored-list.ts';

/** What a list is made of and how it is read. */
export interface ListDefinition<T> {
  name: 'user-agents' | 'networks';
  files: readonly { name: string; url: string; isOptional?: boolean }[];
  /**
   * Makes the list of its files' texts.
   * Rejects with BAD_INPUT for what is no such list, or cannot follow the one before: that one then stays. Requests are answered
   * meanwhile, so that a long piece of work is done in parts.
   */
  compile(texts: Readonly<Record<string, string>>, before: T | null): Promise<T>;
}

export interface ListOptions {
  /** Where lists are kept, so that a start needs no network. */
  directory: string;
  fetchUrl: FetchUrl;
  log: Log;
}

/** A list in force. Another edition is another object. */
export interface ListEdition<T> {
  value: T;
  /** The same on every collector that read the same files. */
  edition: string;
}

export type RefreshOutcome = 'changed' | 'unchanged' | 'refused' | 'unreachable';

/**
 * A list that follows its source. It is read from disk at once and swapped whole; what the source sends that is no such list
 * is refused and said, and the one before stays in force, as it does while the source cannot be reached.
 */
export class RefreshedList<T> {
  readonly #definition: ListDefinition<T>;
  readonly #options: ListOptions;
  #current: ListEdition<T> | null = null;
  #checkedAt = 0;
  #refreshing: Promise<RefreshOutcome> | null = null;
  #lastFault = '';

  private constructor(definition: ListDefinition<T>, options: ListOptions) {
    this.#definition = definition;
    this.#options = options;
  }

  /** Opens with what the disk holds of these files; the source is asked by `refresh`. */
  static async open<T>(definition: ListDefinition<T>, options: ListOptions): Promise<RefreshedList<T>> {
    const list = new RefreshedList(definition, options);
    const stored = await list.#readStored();
    if (stored) {
      try {
        list.#use(stored, await definition.compile(textsOf(stored.files), null));
      } catch (error) {
        options.log.warn({ err: error, list: definition.name }, 'The stored list cannot be used any more; it is read anew');
      }
    }
    list.observeAge();
    return list;
  }

  get name(): ListDefinition<T>['name'] {
    return this.#definition.name;
  }

  /** The list in force; null as long as there has been none. */
  get current(): ListEdition<T> | null {
    return this.#current;
  }

  /** When the source last confirmed what is in force, in Unix milliseconds; 0 for never. */
  get checkedAt(): number {
    return this.#checkedAt;
  }

  /** True when all of it lies on this machine, so that asking often costs nothing. */
  get isLocal(): boolean {
    return this.#definition.files.every(({ url }) => url.startsWith('file:'));
  }

  /** Sets the gauge of this list's age. A list that never was there is as old as the process' clock. */
  observeAge(): void {
    gauge('list_age_seconds').set({ list: this.name }, (Date.now() - this.#checkedAt) / 1000);
  }

  /** Asks the source. Calls that meet share one question; it never rejects. */
  refresh(): Promise<RefreshOutcome> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<RefreshOutcome> {
    const { log } = this.#options;
    let outcome: RefreshOutcome;
    try {
      outcome = await this.#followSource();
      if (this.#lastFault !== '' || outcome === 'changed')
        log.info({ list: this.name, edition: this.#current?.edition }, 'The list is up to date');
      this.#lastFault = '';
    } catch (error) {
      outcome = isRefusal(error) ? 'refused' : 'unreachable';
      const fault = error instanceof Error ? error.message : String(error);
      // The same trouble is said once, not at every attempt.
      if (fault !== this.#lastFault) log.warn({ err: error, list: this.name }, `The list is ${outcome}; the one before stays in force`);
      this.#lastFault = fault;
    }
    counter('list_refresh_total').inc({ list: this.name, outcome });
    this.observeAge();
    return outcome;
  }

  async #followSource(): Promise<RefreshOutcome> {
    const stored = await this.#readStored();
    const files = await this.#readFiles(stored);
    const isSame = this.#current?.edition === editionOf(files);
    const value = isSame ? this.#current!.value : await this.#definition.compile(textsOf(files), this.#current?.value ?? null);
    const list = { checkedAt: Date.now(), files };
    await writeStoredList(this.#path, list);
    if (isSame) this.#checkedAt = list.checkedAt;
    else this.#use(list, value);
    return isSame ? 'unchanged' : 'changed';
  }

  async #readFiles(stored: StoredList | null): Promise<Record<string, ListFile>> {
    const files: Record<string, ListFile> = {};
    for (const { name, url, isOptional } of this.#definition.files) {
      try {
        files[name] = await readListFile(url, stored?.files[name], this.#options.fetchUrl);
      } catch (error) {
        if (!isOptional || stored?.files[name] || !isCastgraphError(error) || error.code !== 'UNAVAILABLE') throw error;
      }
    }
    return files;
  }

  #use({ checkedAt, files }: StoredList, value: T): void {
    this.#checkedAt = checkedAt;
    this.#current = { value, edition: editionOf(files) };
  }

  get #path(): string {
    return join(this.#options.directory, `${this.name}.json`);
  }

  /** What the disk holds, if it is of the sources that are configured now. */
  async #readStored(): Promise<StoredList | null> {
    try {
      const stored = await readStoredList(this.#path);
      const urls = new Map(this.#definition.files.map(({ name, url }) => [name, url]));
      return stored && Object.entries(stored.files).every(([name, { url }]) => urls.get(name) === url) ? stored : null;
    } catch (error) {
      this.#options.log.warn({ err: error, list: this.name }, 'The stored list cannot be read; it is read anew from its source');
      return null;
    }
  }
}

/** True when the source answered and what it sent was no list; another attempt would bring the same. */
function isRefusal(error: unknown): boolean {
  if (!isCastgraphError(error)) return false;
  return error.code === 'BAD_INPUT' || error.code === 'LIMIT_EXCEEDED' || error.details['cause'] === 'broken-body';
}

function textsOf(files: Readonly<Record<string, ListFile>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text]));
}
