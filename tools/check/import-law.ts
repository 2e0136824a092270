import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import { reportProblems } from './report-problems.ts';

const folders = ['packages', 'subgraphs', 'gateway', 'web', 'tools', 'e2e', 'bench'];
/** A parser that understands nothing finds no imports and no violations: so few modules or edges are a failure. */
const fewestModules = 2;

/**
 * Holds the imports of the project at `root` against the law in `.dependency-cruiser.mjs` (of `rulesFrom`).
 *
 * @returns every violation as `rule: from → to (why)`; one problem when too little was seen to judge
 */
export async function checkImportLaw(root: string, rulesFrom: string = root): Promise<{ problems: string[]; modules: number }> {
  const { default: law } = (await import(pathToFileURL(join(rulesFrom, '.dependency-cruiser.mjs')).href)) as {
    default: { forbidden: Array<{ name: string; comment: string }>; options: ICruiseOptions };
  };
  const options = {
    ...law.options,
    tsConfig: undefined,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: law.forbidden },
  } as unknown as ICruiseOptions;
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    options,
    law.options.enhancedResolveOptions,
  );
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter((module) => !module.source.includes('node_modules') && !module.coreModule);
  const imports = own.reduce((sum, module) => sum + module.dependencies.length, 0);
  if (own.length < fewestModules || imports === 0) {
    return {
      modules: own.length,
      problems: [
        `Only ${own.length} modules with ${imports} imports were seen: TypeScript cannot be parsed here (dependency-cruiser needs TypeScript 6).`,
      ],
    };
  }
  const reasons = new Map(law.forbidden.map(({ name, comment }) => [name, comment]));
  return {
    modules: own.length,
    problems: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n    ${reasons.get(rule.name) ?? ''}`),
  };
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  process.chdir(root);
  const { problems, modules } = await checkImportLaw(root);
  reportProblems(problems, `${modules} modules keep the import law.`);
}
