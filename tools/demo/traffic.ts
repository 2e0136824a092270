import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openGateway } from './ask-gateway.ts';
import { backfill } from './backfill.ts';
import { followAndBuy, placePastOrders } from './buy-from-sponsor.ts';
import { readDemoEnvironment } from './demo-environment.ts';
import { chooseEpisode } from '../../subgraphs/ingestion/src/sample-listening/choose-episode.ts';
import type { HeardEpisode } from '../../subgraphs/ingestion/src/sample-listening/choose-episode.ts';
import { listeningRate } from '../../subgraphs/ingestion/src/sample-listening/day-rhythm.ts';
import { makeRandom, whole } from '../../subgraphs/ingestion/src/sample-listening/random.ts';
import { listenerOf, requestsOf } from '../../subgraphs/ingestion/src/sample-listening/visit.ts';
import { readCatalogue } from './read-catalogue.ts';
import { sendRequest } from './send-request.ts';

/** The demo's listeners as a program: eight weeks of the past at the first start, then podcast apps and buyers until SIGTERM. */
const { publicUrl, databaseUrl, secretsKey, demoDataDir, mediaHost, mediaPort } = readDemoEnvironment(process.env);
const mediaUrl = `http://${mediaHost}:${mediaPort}`;
const ending = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort());

/** Visits a second at the busiest hour; each is two requests, give or take. */
const VISITS_PER_SECOND = 3.6;
/** At night there is still something to see. */
const QUIETEST = 0.5;
const AUDIENCE = 6_000;
/** Seconds between two who follow a sponsor's link. */
const CLICK_EVERY = 20;
const CATALOGUE_EVERY_MS = 10 * 60_000;

const random = makeRandom(Date.now());
const gateway = openGateway(publicUrl, readFileSync(join(demoDataDir, 'api-key'), 'utf8').trim());
const failures = new Set<string>();
let episodes = await readAtLast();
void makePast().catch((error: unknown) => console.error(JSON.stringify({ msg: 'The past could not be made', error: String(error) })));
let readAt = Date.now();

while (!ending.signal.aborted) {
  const pauseMs = (1_000 / (VISITS_PER_SECOND * Math.max(QUIETEST, listeningRate(Date.now(), 0) / 2))) * 2 * random();
  await sleep(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined);
  void visit(episodes).catch(note);
  if (random() < pauseMs / 1_000 / CLICK_EVERY) void followAndBuy({ publicUrl, mediaUrl, random }).catch(note);
  if (Date.now() - readAt > CATALOGUE_EVERY_MS) {
    readAt = Date.now();
    void readCatalogue(gateway).then((read) => (episodes = read), note);
  }
}
process.exit(0);

/** The product is busy when it starts: whatever fails is tried again. */
async function readAtLast(): Promise<HeardEpisode[]> {
  for (;;) {
    try {
      return await readCatalogue(gateway);
    } catch (error) {
      if (ending.signal.aborted) return [];
      note(error);
      await sleep(1_000, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }
}

/** One listener plays one episode, at the pace of their app. */
async function visit(known: readonly HeardEpisode[]): Promise<void> {
  // By the square of chance, so that some come back again and again.
  const listener = listenerOf(whole(AUDIENCE * Math.sqrt(random()), random));
  const episode = chooseEpisode(listener, known, Date.now(), random);
  if (!episode) return;
  let sentAfter = 0;
  for (const { afterMs, method, range, userAgent } of requestsOf(listener, random)) {
    await sleep(afterMs - sentAfter, undefined, { signal: ending.signal });
    sentAfter = afterMs;
    await sendRequest({ url: episode.url, method, range, userAgent, ip: listener.ip });
  }
}

/** Makes the past once; cut off in the middle, it is made again with the same ids, which changes nothing. */
async function makePast(): Promise<void> {
  const file = join(demoDataDir, 'past.json');
  const past = readPast(file);
  const save = (): void => writeFileSync(file, JSON.stringify(past));
  mkdirSync(demoDataDir, { recursive: true });
  save();
  if (!past.listened) {
    const startedAt = Date.now();
    const stored = await backfill({ databaseUrl, secretsKey, episodes, until: past.until, signal: ending.signal });
    console.log(JSON.stringify({ msg: 'past listening stored', requests: stored, durationMs: Date.now() - startedAt }));
    past.listened = !ending.signal.aborted;
    save();
  }
  if (!past.ordered && !ending.signal.aborted) {
    // Noted before: orders have ids of the shop, and those made twice would be two.
    past.ordered = true;
    save();
    await placePastOrders(mediaUrl, { until: past.until, random: makeRandom(past.until) });
  }
}

type Past = { until: number; listened: boolean; ordered: boolean };

function readPast(file: string): Past {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Past;
  } catch {
    return { until: Date.now(), listened: false, ordered: false };
  }
}

/** The product may be restarting; what fails is said once for each kind of failure. */
function note(error: unknown): void {
  const text = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
  if (ending.signal.aborted || failures.has(text)) return;
  failures.add(text);
  console.error(JSON.stringify({ msg: 'A request of the demo failed', error: text }));
}
