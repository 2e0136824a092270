import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Readable, Writable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openSecret, resealSecret, sealSecret } from '@castgraph/auth/seal';
import { openStream, sealStream } from '@castgraph/auth/sealed-stream';
import { decodeFrames, encodeFrame } from '@castgraph/service/spool-frame';
import { openSpoolSeal } from '@castgraph/service/spool-seal';
import { median, quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * What sealing takes for each secret (promise: below 1 ms) and for a file, beside bare AES-256-GCM under a key that is at hand,
 * which is what no envelope can beat. Both run by turns in the same loop.
 */
const ROUNDS = 4_000;
const FILE_BYTES = 64 * 1024 * 1024;
const FILE_ROUNDS = 7;

const older = randomBytes(32).toString('base64');
const newer = randomBytes(32).toString('base64');
const purpose = { organizationId: '0199f000-0000-7000-8000-000000000000', purpose: 'integration:0199:credentials', secretsKey: newer };
const bareKey = randomBytes(32);

for (const bytes of [200, 8_192]) measureSecrets(`${bytes}-bytes`, randomBytes(bytes / 2).toString('hex'));
measureSpool();
await measureFiles();

function measureSecrets(size: string, secret: string): void {
  const sealed = sealSecret(secret, purpose);
  const outdated = sealSecret(secret, { ...purpose, secretsKey: older });
  const both = { ...purpose, secretsKey: `${newer},${older}` };
  const bare = sealBare(secret);
  compare(
    `seal/${size}`,
    () => sealSecret(secret, purpose),
    () => sealBare(secret),
  );
  compare(
    `open/${size}`,
    () => openSecret(sealed, purpose),
    () => openBare(bare),
  );
  compare(
    `reseal/${size}`,
    () => resealSecret(outdated, both),
    () => sealBare(secret),
  );
}

function compare(name: string, ours: () => unknown, bare: () => unknown): void {
  const times = { ours: [] as number[], bare: [] as number[] };
  const cpu = { ours: cpuOf(ours), bare: cpuOf(bare) };
  reportFigure({ name: `${name}/cpu`, value: cpu.ours, unit: 'ms', ratio: cpu.bare / cpu.ours, against: 'bare AES-256-GCM' });
  for (let round = -500; round < ROUNDS; round++) {
    const took = { ours: time(ours), bare: time(bare) };
    // The first rounds warm up.
    if (round < 0) continue;
    times.ours.push(took.ours);
    times.bare.push(took.bare);
  }
  const ratio = median(times.bare) / median(times.ours);
  reportFigure({ name: `${name}/p50`, value: median(times.ours), unit: 'ms', ratio, against: 'bare AES-256-GCM' });
  reportFigure({ name: `${name}/p99`, value: quantile(times.ours, 0.99), unit: 'ms' });
}

/** What sealing adds to each record of the collector's spool, beside the checksum and copy that each has anyway. */
function measureSpool(): void {
  const { seal, open } = openSpoolSeal(newer);
  const texts = Array.from({ length: 1_000 }, () => randomBytes(150).toString('hex'));
  const frames = Buffer.concat(texts.map(encodeFrame));
  const sealed = seal(frames);
  const framing = cpuOf(() => Buffer.concat(texts.map(encodeFrame)), 300) / texts.length;
  const reading = cpuOf(() => decodeFrames(frames, { limit: Number.POSITIVE_INFINITY, isEnd: true }), 300) / texts.length;
  const sealing = cpuOf(() => seal(frames), 300) / texts.length;
  const opening = cpuOf(() => decodeFrames(sealed, { limit: Number.POSITIVE_INFINITY, isEnd: true, open }), 300) / texts.length;
  reportFigure({ name: 'spool-seal/record/cpu', value: sealing, unit: 'ms', ratio: framing / sealing, against: 'writing it into a frame' });
  reportFigure({
    name: 'spool-open/record/cpu',
    value: opening,
    unit: 'ms',
    ratio: reading / opening,
    against: 'reading it without a seal',
  });
}

async function measureFiles(): Promise<void> {
  const content = randomBytes(FILE_BYTES);
  const sealed = await through(content, sealStream(purpose), true);
  const ways = {
    seal: () => sealStream(purpose),
    open: () => openStream(purpose),
    bare: () => createCipheriv('aes-256-gcm', bareKey, randomBytes(12)),
  };
  const seconds = { seal: [] as number[], open: [] as number[], bare: [] as number[] };
  for (let round = 0; round < FILE_ROUNDS; round++)
    for (const way of ['seal', 'open', 'bare'] as const) {
      const startedAt = performance.now();
      await through(way === 'open' ? sealed : content, ways[way](), false);
      seconds[way].push((performance.now() - startedAt) / 1000);
    }
  for (const way of ['seal', 'open'] as const) {
    const ratio = median(seconds.bare.map((bare, round) => bare / seconds[way][round]!));
    reportFigure({ name: `file-${way}/64-MiB`, value: median(seconds[way]), unit: 's', ratio, against: 'bare AES-256-GCM stream' });
  }
}

async function through(content: Buffer, transform: Transform, keep: boolean): Promise<Buffer> {
  const out: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      if (keep) out.push(chunk);
      done();
    },
  });
  await pipeline(Readable.from(pieces(content)), transform, sink);
  return Buffer.concat(out);
}

/** As files are read. */
function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

function sealBare(secret: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bareKey, nonce);
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function openBare(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', bareKey, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
}

/** CPU time of one, which other programs on the machine do not change much. */
function cpuOf(work: () => unknown, rounds = ROUNDS): number {
  for (let round = 0; round < rounds / 8; round++) work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

function time(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
