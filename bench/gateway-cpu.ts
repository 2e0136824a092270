import assert from 'node:assert/strict';
import { Pool } from 'undici';
import { castgraphGateway, forwardOnly, hiveGateway, stockGateway } from './src/gateways/gateway-programs.ts';
import { prepareGround } from './src/gateways/prepare-ground.ts';
import { startGatewayProcess, type GatewayProcess } from './src/gateways/start-gateway-process.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * CPU time per request of three gateways over the same two subgraphs, by turns in the same run. Every request asks for
 * something else than those in flight beside it, so that no gateway can answer two by one.
 */
interface Workload {
  name: string;
  query: string;
  variables: (request: number) => Record<string, unknown>;
  warmUp: number;
  perRound: number;
  /** Whether one subgraph can answer it alone, so that it can be asked without any gateway. */
  isForwardable: boolean;
}

const CONCURRENCY = 8;
const ROUNDS = 11;

const workloads: readonly Workload[] = [
  {
    name: 'single-entity',
    query: 'query Single($id: ID!) { podcast(id: $id) { id title note label(case: UPPER) internalNote } }',
    variables: (request) => ({ id: `p${request}` }),
    warmUp: 8000,
    perRound: 800,
    isForwardable: true,
  },
  {
    name: 'list-of-50',
    query: 'query List($after: Int!) { podcasts(first: 50, after: $after) { id title note downloads listeners } }',
    variables: (request) => ({ after: request }),
    warmUp: 2000,
    perRound: 300,
    isForwardable: false,
  },
];

const { ground, subgraphs, issueToken, close } = await prepareGround();
const gateways: GatewayProcess[] = [];
for (const program of [castgraphGateway(ground), stockGateway(ground), hiveGateway(ground), forwardOnly(subgraphs.catalogue.url)])
  gateways.push(await startGatewayProcess(program));
const pools = new Map(gateways.map(({ name, url }) => [name, new Pool(new URL(url).origin, { connections: CONCURRENCY })]));
let asked = 0;

try {
  for (const workload of workloads) await compare(workload);
} finally {
  for (const pool of pools.values()) await pool.destroy();
  for (const gateway of gateways) await gateway.stop();
  await close();
}

async function compare(workload: Workload): Promise<void> {
  const authorization = `Bearer ${await issueToken()}`;
  const taking = gateways.filter(({ name }) => workload.isForwardable || name !== 'forward-only');
  await assertSameAnswers(workload, taking, authorization);
  for (const gateway of taking) await send(workload, gateway, authorization, workload.warmUp);
  const costs = new Map(taking.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const gateway of taking) {
      const before = await gateway.readUsage();
      await send(workload, gateway, authorization, workload.perRound);
      const after = await gateway.readUsage();
      costs.get(gateway.name)!.push((after.cpuMs - before.cpuMs) / workload.perRound);
    }
  }
  const ours = costs.get('castgraph')!;
  reportFigure({ name: `${workload.name}/castgraph`, value: median(ours), unit: 'ms' });
  for (const [name, theirs] of costs) {
    if (name === 'castgraph') continue;
    reportFigure({ name: `${workload.name}/${name}`, value: median(theirs), unit: 'ms' });
    // Of each round on its own: what disturbs the machine disturbs neighbours in time alike.
    const ratio = median(theirs.map((cost, round) => cost / ours[round]!));
    reportFigure({ name: `${workload.name}/castgraph`, value: median(ours), unit: 'ms', ratio, against: name });
  }
}

async function assertSameAnswers({ query, variables }: Workload, taking: readonly GatewayProcess[], authorization: string): Promise<void> {
  for (const request of [1, 7, 30]) {
    const body = JSON.stringify({ query, variables: variables(request) });
    // Only ours tells the price beside the data.
    const answers = await Promise.all(
      taking.map(async ({ name }) => (JSON.parse(await post(name, authorization, body)) as { data: unknown }).data),
    );
    assert.ok(answers[0]);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  }
}

async function send({ query, variables }: Workload, { name }: GatewayProcess, authorization: string, count: number): Promise<void> {
  const last = asked + count;
  const client = async () => {
    while (asked < last) {
      const text = await post(name, authorization, JSON.stringify({ query, variables: variables(++asked) }));
      if (!text.startsWith('{"data":{"podcast')) throw new Error(`${name} answered ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, client));
}

async function post(name: string, authorization: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
  const answer = await pools.get(name)!.request({ path: '/graphql', method: 'POST', headers, body });
  return await answer.body.text();
}
