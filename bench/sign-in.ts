import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../packages/testing/src/start-redis.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/** The parts of the accounts subgraph that are measured; what they are in full is its own affair. */
interface Accounts {
  openWorkspace: () => Promise<{ as: (viewer: null, headers: Record<string, string>) => unknown; close: () => Promise<void> }>;
  newMember: (workspace: unknown) => Promise<{ email: string }>;
  signIn: (context: unknown, input: { email: string; password: string }) => Promise<{ viewer?: object } | undefined>;
  hashPassword: (password: string) => Promise<string>;
  isPassword: (password: string, hash: string) => Promise<boolean>;
  TEST_PASSWORD: string;
}

/**
 * How long a sign-in takes in the accounts subgraph: guard, password, session in PostgreSQL (durable) and Redis, audit entry, access
 * token. Beside it, by turns, the bare argon2id check of the same password, which is the limit that it must not fall under: it is the
 * price of a guess. Then the same for four people at once, of whom two wait, as no more passwords are checked at a time.
 */
const SIGN_INS = 100;
const AT_ONCE = 4;

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const log = openProcessLog(dir, 'postgres');
const postgres = await startPostgres({ dir: join(dir, 'postgres'), password: 'bench', port: await findFreePort(), log, durable: true });
const redis = await startRedis();
process.env['DATABASE_URL'] = postgres.url;
process.env['REDIS_URL'] = redis.url;
try {
  await measure();
} finally {
  await redis.close();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

/** Looked up rather than imported: its types widen those of every subgraph's context, and would do so for the whole repository. */
async function findAccounts(): Promise<Accounts> {
  const files = ['fixture/workspace.ts', 'fixture/new-member.ts', 'sessions/sign-in.ts', 'people/password.ts'];
  const modules = files.map(
    (file) => import(new URL(`../subgraphs/accounts/src/${file}`, import.meta.url).href) as Promise<Partial<Accounts>>,
  );
  return Object.assign({}, ...(await Promise.all(modules))) as Accounts;
}

async function measure(): Promise<void> {
  const { openWorkspace, newMember, signIn, hashPassword, isPassword, TEST_PASSWORD } = await findAccounts();
  const workspace = await openWorkspace();
  const { email } = await newMember(workspace);
  const bareHash = await hashPassword(TEST_PASSWORD);
  const enter = () => signIn(workspace.as(null, { 'x-forwarded-for': '192.0.2.1' }), { email, password: TEST_PASSWORD });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let done = -5; done < SIGN_INS; done++) {
    const [signedIn, checked] = [await timeOf(enter), await timeOf(() => isPassword(TEST_PASSWORD, bareHash))];
    if (done < 0) continue;
    ours.push(signedIn);
    bare.push(checked);
  }
  for (const share of [0.5, 0.95]) {
    const value = quantile(ours, share);
    const against = 'the bare argon2id check';
    reportFigure({ name: `sign-in/one at a time/p${share * 100}`, value, unit: 'ms', ratio: quantile(bare, share) / value, against });
  }
  const crowded: number[] = [];
  for (let round = 0; round < SIGN_INS / AT_ONCE; round++)
    crowded.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => timeOf(enter)))));
  reportFigure({ name: `sign-in/${AT_ONCE} at once/p95`, value: quantile(crowded, 0.95), unit: 'ms' });
  await workspace.close();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
