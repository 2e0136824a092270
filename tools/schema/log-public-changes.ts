import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utcDay } from '@castgraph/kernel/days';
import { logOf, type PublicVersion } from './public-changes.ts';

/**
 * `node tools/schema/log-public-changes.ts` writes `schema/public-changes.json`, the log that the developers' page shows, from the
 * history of `schema/public.graphql` and the file as it stands. Run it before a release. A clone without the whole history would lose
 * entries, and is refused.
 */
const root = join(import.meta.dirname, '../..');
const schemaFile = 'schema/public.graphql';
const logFile = join(root, 'schema/public-changes.json');

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });

function readVersions(): PublicVersion[] {
  const commits = git('log', '--first-parent', '--reverse', '--date=format-local:%Y-%m-%d', '--format=%H %cd', '--', schemaFile);
  const committed = commits
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commit, day] = line.split(' ') as [string, string];
      return { day, sdl: git('show', `${commit}:${schemaFile}`) };
    });
  return [...committed, { day: utcDay(Date.now()), sdl: readFileSync(join(root, schemaFile), 'utf8') }];
}

process.env['TZ'] = 'UTC';
if (git('rev-parse', '--is-shallow-repository').trim() === 'true') throw new Error('This clone lacks history: git fetch --unshallow');
const log = await logOf(readVersions());
writeFileSync(logFile, `${JSON.stringify(log, null, 2)}\n`);
console.log(`Wrote ${log.flatMap(({ changes }) => changes).length} changes of ${log.length} days.`);
