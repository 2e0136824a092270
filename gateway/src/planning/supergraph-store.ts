import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse, print } from 'graphql';
import { ApolloGateway } from '@apollo/gateway';
import type { Log } from '@castgraph/telemetry/log';
import { stripSecurityLinks } from '../authorization/strip-security-links.ts';
import { HttpSubgraph, type HttpSubgraphOptions } from '../execution/http-subgraph.ts';
import type { SupergraphSnapshot } from './snapshot.ts';
import { buildSnapshot, preparedOperation, validateDocument } from './supergraph-snapshot.ts';

export interface SupergraphStore {
  gateway: ApolloGateway;
  /** The newest supergraph that loaded. */
  current: () => SupergraphSnapshot;
  /** Reads the file again; true when it held a new supergraph. A bad file is logged and changes nothing. */
  reload: () => Promise<boolean>;
  close: () => Promise<void>;
}

export interface SupergraphStoreOptions {
  path: string;
  subgraphUrls: ReadonlyMap<string, string>;
  secretsKey: string;
  isTrusted: (source: string) => boolean;
  log: Log;
  subgraph?: Partial<Pick<HttpSubgraphOptions, 'connections' | 'breaker'>>;
  watchIntervalMs?: number;
}

/**
 * ApolloGateway over a supergraph file that may change while it runs. A snapshot is built and checked before the gateway
 * takes the new SDL, so that a supergraph with a rule nobody enforces stops the start and is refused at a reload.
 */
export function openSupergraphStore(options: SupergraphStoreOptions): SupergraphStore {
  const { path, log, subgraphUrls, isTrusted } = options;
  const sources = openSources(options);
  let current: SupergraphSnapshot | undefined;
  let pending: SupergraphSnapshot | undefined;
  let update: ((sdl: string) => void) | undefined;
  const read = async (): Promise<string> => {
    const sdl = print(stripSecurityLinks(parse(await readFile(path, 'utf8'), { noLocation: true })));
    pending = buildSnapshot(sdl);
    return sdl;
  };
  const gateway = new ApolloGateway({
    __exposeQueryPlanExperimental: false,
    logger: apolloLogger(log),
    buildService: sources.open,
    supergraphSdl: async (hooks) => {
      update = hooks.update;
      return { supergraphSdl: await read() };
    },
  });
  gateway.onSchemaLoadOrUpdate(() => {
    const previous = current;
    if (!pending || pending.id === previous?.id) return;
    current = { ...pending, sources: new Map(sources.newest), urls: new Map([...pending.urls, ...subgraphUrls]), isTrusted };
    log.info({ supergraph: current.id }, 'supergraph loaded');
    if (previous) warm(previous, current);
  });
  const reload = async (): Promise<boolean> => {
    const before = current?.id;
    try {
      update?.(await read());
    } catch (cause) {
      log.error({ err: String(cause), path }, 'the supergraph file was not taken; the previous one stays');
    }
    return current?.id !== before;
  };
  watch(options, reload);
  return {
    gateway,
    reload,
    current() {
      if (!current) throw new Error('No supergraph is loaded yet');
      return current;
    },
    close: () => {
      unwatchFile(path);
      return sources.close();
    },
  };
}

/** Subgraphs by name. One whose address changed stays open for the streams that still run on it. */
function openSources({ subgraphUrls, secretsKey, subgraph }: SupergraphStoreOptions) {
  const newest = new Map<string, HttpSubgraph>();
  const opened = new Set<HttpSubgraph>();
  const open = ({ name, url }: { name: string; url?: string }): HttpSubgraph => {
    const source = new HttpSubgraph({ ...subgraph, name, url: subgraphUrls.get(name) ?? url ?? '', secretsKey });
    newest.set(name, source);
    opened.add(source);
    return source;
  };
  return { newest, open, close: async () => void (await Promise.all([...opened].map((source) => source.close()))) };
}

function watch({ path, watchIntervalMs = 1000 }: SupergraphStoreOptions, reload: () => Promise<boolean>): void {
  watchFile(path, { interval: watchIntervalMs, persistent: false }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) void reload();
  });
}

function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message: unknown) => void> {
  return {
    debug: (message) => log.debug(String(message)),
    info: (message) => log.info(String(message)),
    warn: (message) => log.warn(String(message)),
    error: (message) => log.error(String(message)),
  };
}

/** Plans the operations of the old supergraph for the new one, a few at a time, so that a reload does not cost callers. */
function warm(previous: SupergraphSnapshot, next: SupergraphSnapshot): void {
  const waiting = [...previous.operations.values()].slice(0, 300);
  const step = () => {
    const operation = waiting.shift();
    if (!operation) return;
    try {
      if (validateDocument(next, operation.source, operation.document).length === 0) {
        preparedOperation(next, operation.source, operation.document, operation.operationName);
      }
    } catch {
      // An operation that the new supergraph cannot answer will say so to whoever sends it.
    }
    setImmediate(step);
  };
  setImmediate(step);
}
