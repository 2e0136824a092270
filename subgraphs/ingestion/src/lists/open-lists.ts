import { join } from 'node:path';
import { IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import type { AgentList } from '@castgraph/measurement/user-agents/agent-list';
import { gauge } from '@castgraph/telemetry/metrics';
import { networkLists, type NetworkLists, type NetworkSource } from './network-list.ts';
import { type ListEdition, type ListOptions, RefreshedList, type RefreshOutcome } from './refreshed-list.ts';
import { userAgentList } from './user-agent-list.ts';

/** The lists that judge who asks, as they are in force now. Null: only what is embedded judges. */
export interface Lists {
  readonly userAgents: ListEdition<AgentList> | null;
  readonly networks: ListEdition<NetworkLists> | null;
}

export interface OpenLists extends Lists {
  /** Asks every source now. */
  refresh(): Promise<void>;
  close(): void;
}

export interface OpenListsOptions extends Omit<ListOptions, 'directory'> {
  /** The collector's own directory. */
  directory: string;
  userAgentsUrl: string | undefined;
  networkSources: readonly NetworkSource[];
  /** When the database of places was made, in Unix milliseconds. */
  placesBuiltAt: number;
}

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const RETRY_MS = 15 * MINUTE_MS;

/**
 * Opens the configured lists with what the disk holds of them, so that a start needs no network, and keeps them up to date:
 * once a day, local files once a minute, and again a quarter of an hour after a failure, each a little sooner or later than
 * the last time, so that many collectors do not ask at once.
 */
export async function openLists({
  userAgentsUrl,
  networkSources,
  placesBuiltAt,
  directory,
  ...options
}: OpenListsOptions): Promise<OpenLists> {
  const own: ListOptions = { ...options, directory: join(directory, 'lists') };
  const userAgents = userAgentsUrl === undefined ? null : await RefreshedList.open(userAgentList(userAgentsUrl), own);
  const networks = networkSources.length === 0 ? null : await RefreshedList.open(networkLists(networkSources), own);
  const all = [userAgents, networks].filter((list) => list !== null) as RefreshedList<unknown>[];
  // What comes with the release grows old with it, and says so.
  const builtAt = { places: placesBuiltAt, ...(networks ? {} : { 'embedded-networks': Date.parse(IP_RANGES_VERSION) }) };
  const observe = () => {
    for (const list of all) list.observeAge();
    for (const [list, at] of Object.entries(builtAt)) gauge('list_age_seconds').set({ list }, (Date.now() - at) / 1000);
  };
  observe();
  const ages = setInterval(observe, MINUTE_MS);
  const stops = all.map(keepFresh);
  return {
    get userAgents() {
      return userAgents?.current ?? null;
    },
    get networks() {
      return networks?.current ?? null;
    },
    refresh: async () => void (await Promise.all(all.map((list) => list.refresh()))),
    close: () => {
      clearInterval(ages);
      for (const stop of stops) stop();
    },
  };
}

function keepFresh(list: RefreshedList<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const wait = (delayMs: number) => {
    if (!isStopped) timer = setTimeout(() => void list.refresh().then((outcome) => wait(nextDelay(list, outcome))), delayMs);
  };
  wait(Math.max(0, list.checkedAt + nextDelay(list, 'unchanged') - Date.now()));
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function nextDelay(list: RefreshedList<unknown>, outcome: RefreshOutcome): number {
  const isDone = outcome === 'changed' || outcome === 'unchanged';
  const delayMs = list.isLocal ? MINUTE_MS : isDone ? DAY_MS : RETRY_MS;
  return delayMs * (0.9 + Math.random() * 0.2);
}
