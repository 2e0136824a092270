import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { listFiles } from './list-files.ts';
import { reportProblems } from './report-problems.ts';

/** First folders that make a word in backticks a path of this clone: `packages/orm/src/audit.ts`. */
const pathWord =
  /^(?:\.\/)?((?:packages|subgraphs|gateway|web|tools|e2e|bench|schema|docs|docker|deploy|\.ci)\/[\w@.$/-]*[\w/]|[\w.-]+\.(?:md|json|ya?ml|toml))$/;
/** Made at run time or by an installation: documents may name them. */
const madeLater = /^(\.data|node_modules|web\/dist|bench\/results)(\/|$)/;
const builtInScripts = new Set(['start', 'test', 'ci', 'install', 'rebuild']);

/** What a document names that is not there: links, paths in backticks, `npm run …` and `node …` commands. */
export function checkDocument(path: string, text: string, root: string, scripts: ReadonlySet<string>): string[] {
  const prose = text.replaceAll(/^```mermaid[\s\S]*?^```/gm, '');
  const links = Array.from(prose.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g), ([, target]) =>
    normalize(join(dirname(path), decodeURIComponent(target as string))),
  );
  const words = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, word]) => pathWord.exec((word as string).trim())?.[1]).filter(
    (word) => word !== undefined,
  );
  const programs = Array.from(prose.matchAll(/\bnode (?!-|_)([\w./-]+\.(?:ts|js))/g), ([, program]) => program as string);
  const missing = [...new Set([...links, ...words, ...programs])].filter((named) => !madeLater.test(named) && !isThere(named, path, root));
  const unknown = Array.from(prose.matchAll(/\bnpm run ([\w:-]+)/g), ([, script]) => script as string).filter(
    (script) => !scripts.has(script) && !builtInScripts.has(script),
  );
  return [
    ...missing.map((named) => `${path} names ${named}, which is not there`),
    ...new Set(unknown.map((script) => `${path} names \`npm run ${script}\`, which package.json does not have`)),
  ];
}

function isThere(named: string, document: string, root: string): boolean {
  return existsSync(join(root, named)) || existsSync(join(root, dirname(document), named));
}

/** Checks every Markdown document of the project. */
export function checkDocumentPaths(root: string): { problems: string[]; documents: number } {
  const documents = listFiles(root).filter((path) => path.endsWith('.md') && !/(^|\/)fixtures\//.test(path));
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const known = new Set(Object.keys(scripts));
  return {
    documents: documents.length,
    problems: documents.flatMap((path) => checkDocument(path, readFileSync(join(root, path), 'utf8'), root, known)),
  };
}

if (import.meta.main) {
  const { problems, documents } = checkDocumentPaths(join(import.meta.dirname, '../..'));
  reportProblems(problems, `What ${documents} documents name is there.`);
}
