import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { reportProblems } from './report-problems.ts';

const schemaFile = 'schema/public.graphql';

/**
 * Changes from `before` to `after` (SDL) that break third parties and that no decision names. A decision page announces
 * an intended break by a line of its own: `Breaks: Query.podcasts` (the coordinate that this check prints).
 */
export async function findBreakingChanges(before: string, after: string, decisions: readonly string[]): Promise<string[]> {
  const intended = new Set(
    decisions.flatMap((text) => Array.from(text.matchAll(/^Breaks: *`?([^`\n]+?)`?\s*$/gm), ([, coordinate]) => coordinate)),
  );
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !intended.has(path ?? ''))
    .map(
      ({ message, path }) =>
        `${path ?? 'schema'}: ${message} If it is intended, say so in docs/decisions/ with a line \`Breaks: ${path ?? 'schema'}\`.`,
    );
}

/** The public schema that others rely on: main's where this clone knows it and is not on it, else the last commit's. */
function readCommitted(root: string): string | undefined {
  for (const revision of ['origin/main', 'HEAD']) {
    try {
      return execFileSync('git', ['show', `${revision}:${schemaFile}`], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 26,
      });
    } catch {
      continue;
    }
  }
  return undefined;
}

function readDecisions(root: string): string[] {
  try {
    const folder = join(root, 'docs/decisions');
    return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  } catch {
    return [];
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const committed = readCommitted(root);
  if (committed === undefined) console.log('No committed public schema to compare with.');
  else {
    const problems = await findBreakingChanges(committed, readFileSync(join(root, schemaFile), 'utf8'), readDecisions(root));
    reportProblems(problems, 'The public schema breaks nobody.');
  }
}
