import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { castgraphGateway, hiveGateway } from './src/gateways/gateway-programs.ts';
import { prepareGround } from './src/gateways/prepare-ground.ts';
import { startGatewayProcess, type GatewayProcess } from './src/gateways/start-gateway-process.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * CPU time of a gateway per delivered event: many clients follow the same stream, each event of which names a podcast whose
 * title another subgraph knows. An event is sent when the one before it has arrived everywhere; every arrival is checked.
 */
const CLIENTS = 200;
const WARM_UP_EVENTS = 30;
const EVENTS_PER_ROUND = 40;
const ROUNDS = 7;
const ARRIVES_WITHIN_MS = 30_000;

interface Audience {
  gateway: GatewayProcess;
  clients: Client[];
  /** Last event of each client. */
  seen: number[];
  arrived: number;
  failure: unknown;
}

const { ground, subgraphs, publish, issueToken, close } = await prepareGround();
const token = await issueToken();
const audiences: Audience[] = [];
for (const program of [castgraphGateway(ground), hiveGateway(ground)])
  audiences.push(await gatherAudience(await startGatewayProcess(program)));

try {
  let at = 0;
  for (const audience of audiences) for (let event = 0; event < WARM_UP_EVENTS; event++) await deliver(audience, ++at);
  const costs = audiences.map(() => [] as number[]);
  const hops = audiences.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, audience] of audiences.entries()) {
      const hopsBefore = subgraphs.catalogue.counts.requests;
      const before = await audience.gateway.readUsage();
      for (let event = 0; event < EVENTS_PER_ROUND; event++) await deliver(audience, ++at);
      const after = await audience.gateway.readUsage();
      costs[index]!.push((after.cpuMs - before.cpuMs) / (EVENTS_PER_ROUND * CLIENTS));
      hops[index]! += subgraphs.catalogue.counts.requests - hopsBefore;
    }
  }
  const [ours, theirs] = costs as [number[], number[]];
  const ratio = median(theirs.map((cost, round) => cost / ours[round]!));
  reportFigure({ name: 'per-delivered-event/castgraph', value: median(ours), unit: 'ms', ratio, against: 'hive' });
  reportFigure({ name: 'per-delivered-event/hive', value: median(theirs), unit: 'ms' });
  for (const [index, { gateway }] of audiences.entries()) {
    reportFigure({ name: `entity-requests-per-event/${gateway.name}`, value: hops[index]! / (ROUNDS * EVENTS_PER_ROUND), unit: 'x' });
    reportFigure({ name: `memory/${gateway.name}`, value: (await gateway.readUsage()).rssMiB, unit: 'MiB' });
  }
} finally {
  for (const { clients, gateway } of audiences) {
    for (const client of clients) await client.dispose();
    await gateway.stop();
  }
  await close();
}

async function gatherAudience(gateway: GatewayProcess): Promise<Audience> {
  const audience: Audience = { gateway, clients: [], seen: [], arrived: 0, failure: undefined };
  const streamsBefore = subgraphs.listening.counts.streams;
  for (let client = 0; client < CLIENTS; client++) follow(audience, client);
  const deadline = Date.now() + ARRIVES_WITHIN_MS;
  // Nothing says that a client's stream stands, so events are sent until everybody has had one.
  for (let at = -1; new Set(audience.seen.keys()).size < CLIENTS || audience.seen.includes(0); at--) {
    if (audience.failure !== undefined || Date.now() > deadline)
      throw new Error(`${gateway.name} serves no ${CLIENTS} clients: ${String(audience.failure)}`);
    if (subgraphs.listening.counts.streams > streamsBefore) publish(gateway.name, at);
    await sleep(200);
  }
  await sleep(1000);
  reportFigure({ name: `upstream-streams/${gateway.name}`, value: subgraphs.listening.counts.streams - streamsBefore, unit: 'x' });
  return audience;
}

function follow(audience: Audience, index: number): void {
  const { gateway } = audience;
  audience.seen[index] = 0;
  const client = createClient({
    url: gateway.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: (error) => void (audience.failure ??= error),
  });
  audience.clients.push(client);
  const query = 'subscription Live($channel: ID!) { live(channel: $channel) { at downloads podcast { id title } } }';
  client.subscribe<{ live: { at: number; podcast: { title: string } } }>(
    { query, variables: { channel: gateway.name } },
    {
      next({ data, errors }) {
        if (!data?.live.podcast.title) return void (audience.failure ??= errors ?? data);
        const { at } = data.live;
        if (at > 0) audience.arrived++;
        if (at > 0 && audience.seen[index]! >= at) audience.failure ??= new Error(`Event ${at} came after ${audience.seen[index]}`);
        audience.seen[index] = at;
      },
      error: (error) => void (audience.failure ??= error),
      complete: () => {},
    },
  );
}

/** Sends one event and waits until every client has it. */
async function deliver(audience: Audience, at: number): Promise<void> {
  audience.arrived = 0;
  publish(audience.gateway.name, at);
  const deadline = Date.now() + ARRIVES_WITHIN_MS;
  while (audience.arrived < CLIENTS || audience.seen.some((seen) => seen !== at)) {
    if (audience.failure !== undefined || Date.now() > deadline)
      throw new Error(
        `${audience.gateway.name}: event ${at} reached ${audience.arrived} of ${CLIENTS} clients: ${JSON.stringify(audience.failure)}`,
      );
    await sleep(1);
  }
}
