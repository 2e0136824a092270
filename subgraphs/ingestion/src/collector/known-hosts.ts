import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Log } from '@castgraph/telemetry/log';

export interface EnclosureHost {
  organizationId: string;
  host: string;
}

/** The hosts written from a transaction on (all of them from '0'), and where to go on next time. */
export type ReadHosts = (fromXid: string) => Promise<{ hosts: EnclosureHost[]; nextXid: string }>;

export interface KnownHostsOptions {
  /** Where the list is kept for a start without the database. */
  directory: string;
  read: ReadHosts;
  log: Log;
}

/**
 * The hosts that each organization's feeds name in their enclosures: the only ones its listeners are sent to (C31).
 * They live in memory and in a file, so that neither a redirect (C30) nor a start waits for the database. Hosts are
 * never taken away while the process lives: listeners still ask for what a feed named years ago.
 */
export class KnownHosts {
  readonly #options: KnownHostsOptions;
  readonly #byOrganization = new Map<string, Set<string>>();
  #isLoaded = false;
  #fromXid = '0';
  #refreshing: Promise<void> | null = null;
  #isAway = false;

  private constructor(options: KnownHostsOptions) {
    this.#options = options;
  }

  /** Opens with what the file holds; the database is asked by `refresh`. */
  static async open(options: KnownHostsOptions): Promise<KnownHosts> {
    await mkdir(options.directory, { recursive: true });
    const known = new KnownHosts(options);
    await known.#readFile();
    return known;
  }

  /** False as long as neither the file nor the database has been read, so that nothing is known about any host. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** True when every one of the hosts is in a feed of the organization; a host that audio is at may also be passed through (`host/`). */
  hasAll(organizationId: string, hosts: readonly string[]): boolean {
    const known = this.#byOrganization.get(organizationId);
    return known !== undefined && hosts.every((host) => known.has(host) || (host.endsWith('/') && known.has(host.slice(0, -1))));
  }

  /** Asks for hosts that are new since the last time. Calls that meet share one question; it never rejects. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const { read, log } = this.#options;
    try {
      const isFirst = this.#fromXid === '0';
      const { hosts, nextXid } = await read(this.#fromXid);
      const added = hosts.filter((host) => this.#add(host));
      this.#isLoaded = true;
      this.#fromXid = nextXid;
      if (isFirst) await this.#rewriteFile();
      else if (added.length > 0) await appendFile(this.#path, toLines(added));
      if (this.#isAway) log.info('Enclosure hosts are read again');
      this.#isAway = false;
    } catch (error) {
      if (!this.#isAway) log.warn({ err: error }, 'Enclosure hosts cannot be read; those known stay');
      this.#isAway = true;
    }
  }

  #add({ organizationId, host }: EnclosureHost): boolean {
    let known = this.#byOrganization.get(organizationId);
    if (!known) this.#byOrganization.set(organizationId, (known = new Set()));
    if (known.has(host)) return false;
    known.add(host);
    return true;
  }

  get #path(): string {
    return join(this.#options.directory, 'known-hosts.txt');
  }

  async #readFile(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => null);
    if (text === null) return;
    // What follows the last line break was being written when the process ended.
    for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
      const [organizationId, host] = line.split(' ');
      if (organizationId && host) this.#add({ organizationId, host });
    }
    this.#isLoaded = this.#byOrganization.size > 0;
  }

  async #rewriteFile(): Promise<void> {
    const all = this.#byOrganization
      .entries()
      .flatMap(([organizationId, hosts]) => hosts.values().map((host) => ({ organizationId, host })));
    await writeFile(`${this.#path}.new`, toLines([...all]));
    await rename(`${this.#path}.new`, this.#path);
  }
}

/** Reads ingestion.enclosure_host as the collector. Rows below the snapshot's xmin are complete; the next reading begins there. */
export function readEnclosureHosts(pool: Pool): ReadHosts {
  return async (fromXid) => {
    // In one statement, so that rows and xmin are of one snapshot.
    const { rows } = await pool.query<{ next_xid: string; organization_id: string | null; host: string | null }>(
      `select s.next_xid, h.organization_id, h.host from (select pg_snapshot_xmin(pg_current_snapshot())::text as next_xid) s
       left join ingestion.enclosure_host h on h.written_xid >= $1::xid8`,
      [fromXid],
    );
    const hosts = rows.flatMap(({ organization_id, host }) => (organization_id && host ? [{ organizationId: organization_id, host }] : []));
    return { hosts, nextXid: rows[0]!.next_xid };
  };
}

function toLines(hosts: readonly EnclosureHost[]): string {
  return hosts.map(({ organizationId, host }) => `${organizationId} ${host}\n`).join('');
}
