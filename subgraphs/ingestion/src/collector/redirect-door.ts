import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { newId } from '@castgraph/kernel/ids';
import type { Log } from '@castgraph/telemetry/log';
import type { KnownHosts } from './known-hosts.ts';
import { CROSS_ORIGIN, preflight, refuseMethod, sendNoAddress, sendNotReady, sendUnknownHost } from './redirect-pages.ts';
import { readRedirectTarget, type RedirectTarget } from './redirect-target.ts';

export interface RedirectDoorOptions {
  hosts: Pick<KnownHosts, 'isLoaded' | 'hasAll' | 'refresh'>;
  /** Keeps the request under the id. Called after the answer is on its way. */
  record: (request: IncomingMessage, target: RedirectTarget, arrivedAt: number, id: string) => void;
  log: Log;
}

const TARGETS_REMEMBERED = 10_000;
const REFRESH_AT_MOST_EVERY_MS = 1_000;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/**
 * Answers `/r/{organization}/{audio-url}`: 302 to the audio, at once (C30). Only to hosts of that organization's feeds
 * (C31); any other address gets a page that says why. A process that has never learned any host (first start, empty disk,
 * no database) can keep neither promise: it answers 503 and is not ready, so that no listener is sent to it.
 */
export function makeRedirectDoor({
  hosts,
  record,
  log,
}: RedirectDoorOptions): (request: IncomingMessage, response: ServerResponse) => string | undefined {
  const targets = new LRUCache<string, RedirectTarget>({ max: TARGETS_REMEMBERED });
  const later = makeLater(log);
  let refreshedAt = 0;
  const find = (url: string): RedirectTarget | null => {
    const known = targets.get(url);
    if (known) return known;
    const target = readRedirectTarget(url);
    if (target) targets.set(url, target);
    return target;
  };
  const lookAgain = (now: number) => {
    if (now - refreshedAt < REFRESH_AT_MOST_EVERY_MS) return;
    refreshedAt = now;
    void hosts.refresh();
  };
  const refuse = (request: IncomingMessage, response: ServerResponse, target: RedirectTarget | null): string => {
    if (request.method === 'OPTIONS') return preflight(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response);
    if (!target) return sendNoAddress(response);
    return hosts.isLoaded ? sendUnknownHost(response, target) : sendNotReady(response);
  };
  return (request, response) => {
    const url = request.url ?? '/';
    if (!/^(?:https?:\/\/[^/]+)?\/r(?:\/|$)/i.test(url)) return undefined;
    const arrivedAt = Date.now();
    const target = request.method === 'GET' || request.method === 'HEAD' ? find(url) : null;
    if (!target || !hosts.isLoaded || !hosts.hasAll(target.organizationId, target.hosts)) {
      if (target) lookAgain(arrivedAt);
      request.resume();
      response.setHeader('x-request-id', requestId(request) ?? newId());
      return refuse(request, response, target);
    }
    // As a flat list Node writes them as they are, without taking each apart first.
    const id = newId(arrivedAt);
    // Asked for now, it is still known when the listener has hung up by then.
    void request.socket.remoteAddress;
    const headers = ['x-request-id', requestId(request) ?? id, 'location', target.location, ...ALWAYS];
    later({ response, headers, work: () => record(request, target, arrivedAt, id) });
    return 'redirect';
  };
}

interface Waiting {
  response: ServerResponse;
  /** Names and values by turns. */
  headers: string[];
  /** What is left to do for the request once it has been answered. */
  work: () => void;
}

/**
 * Redirects everybody who is waiting, one behind the other, and does what is left after the last of them: the network takes a
 * row of answers at a fraction of what it costs to wake it for each.
 */
function makeLater(log: Log): (waiting: Waiting) => void {
  let row: Waiting[] = [];
  const run = () => {
    const answered = row;
    row = [];
    for (const { response, headers } of answered) {
      try {
        response.writeHead(302, headers).end();
      } catch (error) {
        log.error({ err: error }, 'A request could not be redirected');
        response.destroy();
      }
    }
    for (const { work } of answered) {
      try {
        work();
      } catch (error) {
        log.error({ err: error }, 'A request was redirected but could not be recorded');
      }
    }
  };
  return (waiting) => {
    if (row.push(waiting) === 1) setImmediate(run);
  };
}

const ALWAYS = Object.entries({ 'cache-control': 'no-store', 'content-length': '0', ...CROSS_ORIGIN }).flat();

/** The caller's, where it looks like one, so that a request can be followed through all proxies. */
function requestId(request: IncomingMessage): string | undefined {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : undefined;
}
