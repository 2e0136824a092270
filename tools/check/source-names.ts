import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';
import { reportProblems } from './report-problems.ts';

const sourceFile = /^(packages|subgraphs|gateway|web|tools|e2e|bench)\/.*\.(ts|tsx|js|mjs)$/;
const notOurs = /(^|\/)(generated|fixtures)\//;
const forbiddenNames = new Set(['index', 'utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager']);
const allowedSuffixes = new Set(['entity', 'loaders', 'resolvers', 'job', 'test']);
/** Names that tools prescribe. */
const toolNames = /(^|\/)(vitest|vite|postcss|knip)\.config\.(ts|js|mjs)$|\.d\.ts$|(^|\/)__root\.tsx$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestFile = 250;

/** What is wrong with one source file's name and length. */
export function checkSourceFile(path: string, text: string): string[] {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [name = '', ...rest] = file.replace(/\.(ts|tsx|js|mjs)$/, '').split('.');
  const problems: string[] = [];
  if (!toolNames.test(path)) {
    if (!kebabCase.test(name.replace(/^\$/, '')))
      problems.push(`${path}: file names are kebab-case, named after the one thing they export`);
    if (forbiddenNames.has(name)) problems.push(`${path}: \`${name}\` says nothing; name the file after the one thing it exports`);
    for (const suffix of rest)
      if (!allowedSuffixes.has(suffix))
        problems.push(`${path}: \`.${suffix}\` is not one of the suffixes ${[...allowedSuffixes].join(', ')}`);
  }
  const lines = text.split('\n').length - 1;
  // The reason stands in a comment on the very first line.
  if (lines > longestFile && !/^(\/\/|\/\*)/.test(text))
    problems.push(`${path}: ${lines} lines; more than ${longestFile} want a reason in a comment above the first line`);
  return problems;
}

/** Checks every source file of the project. */
export function checkSourceNames(root: string): { problems: string[]; files: number } {
  const files = listFiles(root).filter((path) => sourceFile.test(path) && !notOurs.test(path));
  return { files: files.length, problems: files.flatMap((path) => checkSourceFile(path, readFileSync(join(root, path), 'utf8'))) };
}

if (import.meta.main) {
  const { problems, files } = checkSourceNames(join(import.meta.dirname, '../..'));
  reportProblems(
    files === 0 ? ['No source file was found: the check looks in the wrong place.'] : problems,
    `${files} files are named and sized as they should be.`,
  );
}
