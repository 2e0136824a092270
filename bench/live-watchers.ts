import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@castgraph/kernel/ids';
import { castgraphGateway, hiveGateway } from './src/gateways/gateway-programs.ts';
import { prepareGround } from './src/gateways/prepare-ground.ts';
import { startGatewayProcess, type GatewayProcess, type GatewayProgram } from './src/gateways/start-gateway-process.ts';
import { median, quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';
import { startWatchers } from './src/watchers/start-watchers.ts';

/**
 * Ten thousand people watch one show: each a graphql-ws client with a socket and a token of their own, in four processes. Each
 * event names a podcast whose title another subgraph knows, and is sent a second after the last one, as live figures are,
 * but not before that one has reached everybody. Every watcher checks that no event is missing, double or out of order.
 * `--watchers 10000`, `--peer-watchers 1000`: how many watch ours, and how many watch each of the two that are compared.
 */
const WATCHERS = numberOf('--watchers', 10_000);
const PEER_WATCHERS = numberOf('--peer-watchers', 1_000);
const PROCESSES = 4;
const WARM_UP_EVENTS = 5;
const EVENTS = 30;
const INTERVAL_MS = 1_000;
const OPENS_WITHIN_MS = 300_000;

interface Crowd {
  cpuMsPerDelivery: number;
  kibPerWatcher: number;
  upstreams: number;
  openSeconds: number;
  /** Milliseconds from sending an event to its last watcher, one per event, and to its middle one. */
  last: number[];
  middle: number[];
}

const { ground, subgraphs, publish, close } = await prepareGround();
const organizationId = newId();
const roomy = { SOCKETS_PER_ADDRESS: '100000', SOCKETS_PER_VIEWER: '100000' };
const ours: GatewayProgram = { ...castgraphGateway(ground), env: { ...castgraphGateway(ground).env, ...roomy } };

try {
  const crowd = await gatherCrowd(ours, WATCHERS);
  const [small, hive] = [await gatherCrowd(ours, PEER_WATCHERS), await gatherCrowd(hiveGateway(ground), PEER_WATCHERS)];
  report(`castgraph/${WATCHERS}`, crowd);
  report(`castgraph/${PEER_WATCHERS}`, small, hive);
  report(`hive/${PEER_WATCHERS}`, hive);
} finally {
  await close();
}

async function gatherCrowd(program: GatewayProgram, count: number): Promise<Crowd> {
  const gateway = await startGatewayProcess(program);
  const channel = `${program.name}-${count}`;
  const before = await gateway.readUsage();
  const streamsBefore = subgraphs.listening.counts.streams;
  const startedAt = performance.now();
  const watchers = startWatchers(
    { url: gateway.url.replace('http', 'ws'), channel, count, secretsKey: ground.secretsKey, organizationId },
    PROCESSES,
  );
  try {
    await Promise.race([
      watchers.opened,
      sleep(OPENS_WITHIN_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(`${program.name} opened not all sockets`))),
    ]);
    const openSeconds = (performance.now() - startedAt) / 1000;
    // Nothing says that a watcher's stream stands, so events are sent until everybody has had one.
    for (let at = -1; !watchers.isPresent(); at--) {
      publish(channel, at);
      await sleep(INTERVAL_MS);
    }
    await sleep(INTERVAL_MS);
    const full = await gateway.readUsage();
    return {
      ...(await sendEvents(gateway, channel, watchers, count)),
      kibPerWatcher: ((full.rssMiB - before.rssMiB) * 1024) / count,
      upstreams: subgraphs.listening.counts.streams - streamsBefore,
      openSeconds,
    };
  } finally {
    await watchers.stop();
    await gateway.stop();
  }
}

async function sendEvents(gateway: GatewayProcess, channel: string, watchers: ReturnType<typeof startWatchers>, count: number) {
  const [last, middle]: [number[], number[]] = [[], []];
  let usage = await gateway.readUsage();
  for (let at = 1; at <= WARM_UP_EVENTS + EVENTS; at++) {
    const sentAt = performance.timeOrigin + performance.now();
    publish(channel, at);
    const times = await watchers.arrivalsOf(at);
    if (times.length !== count) throw new Error(`Event ${at} arrived ${times.length} times`);
    if (at === WARM_UP_EVENTS) usage = await gateway.readUsage();
    if (at > WARM_UP_EVENTS) {
      last.push(Math.max(...times) - sentAt);
      middle.push(median(times) - sentAt);
    }
    await sleep(Math.max(0, sentAt + INTERVAL_MS - (performance.timeOrigin + performance.now())));
  }
  const { cpuMs } = await gateway.readUsage();
  return { cpuMsPerDelivery: (cpuMs - usage.cpuMs) / (EVENTS * count), last, middle };
}

function report(name: string, crowd: Crowd, peer?: Crowd): void {
  const against = (value: (of: Crowd) => number) => (peer ? { ratio: value(peer) / value(crowd), against: 'hive' } : {});
  reportFigure({ name: `upstream-streams/${name}`, value: crowd.upstreams, unit: 'x' });
  reportFigure({ name: `sockets-open-after/${name}`, value: crowd.openSeconds, unit: 's' });
  reportFigure({ name: `memory-per-watcher/${name}`, value: crowd.kibPerWatcher, unit: 'KiB', ...against((of) => of.kibPerWatcher) });
  reportFigure({
    name: `cpu-per-delivered-event/${name}`,
    value: crowd.cpuMsPerDelivery,
    unit: 'ms',
    ...against((of) => of.cpuMsPerDelivery),
  });
  reportFigure({ name: `to-middle-watcher-p50/${name}`, value: median(crowd.middle), unit: 'ms', ...against((of) => median(of.middle)) });
  reportFigure({ name: `to-last-watcher-p50/${name}`, value: median(crowd.last), unit: 'ms', ...against((of) => median(of.last)) });
  reportFigure({
    name: `to-last-watcher-p95/${name}`,
    value: quantile(crowd.last, 0.95),
    unit: 'ms',
    ...against((of) => quantile(of.last, 0.95)),
  });
}

function numberOf(flag: string, fallback: number): number {
  const at = process.argv.indexOf(flag);
  const number = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${flag} wants a whole number`);
  return number;
}
