import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';

/**
 * `node tools/schema/generate.ts` writes the generated files that `codegen-config.ts` describes; `--check` only says whether
 * they are fresh. Files that are no longer generated are removed (or reported).
 */
const root = join(import.meta.dirname, '../..');
process.chdir(root);
const { default: config } = await import('./codegen-config.ts');

const wanted = new Map<string, string>();
const outputs: Array<{ filename: string; content: string }> = await generate({ ...config, cwd: root }, false);
for (const { filename, content } of outputs) wanted.set(placeOf(relative(root, resolve(root, filename))), `${content.trimEnd()}\n`);

const stale = [...wanted].filter(([file, content]) => readIfPresent(file) !== content);
const obsolete = generatedFolders()
  .flatMap(listFiles)
  .filter((file) => !wanted.has(file));

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run node tools/schema/generate.ts`);
  for (const file of obsolete) console.error(`${file} is no longer generated: run node tools/schema/generate.ts`);
  if (stale.length + obsolete.length > 0) process.exitCode = 1;
} else {
  for (const [file, content] of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const file of obsolete) rmSync(file);
  console.log(`Generated ${wanted.size} files; ${stale.length} changed, ${obsolete.length} removed.`);
}

/** The web's documents by their hash are a contract with the gateway: they live with the schema. */
function placeOf(file: string): string {
  return file.endsWith('persisted-documents.json') ? 'schema/documents/web.json' : file;
}

function generatedFolders(): string[] {
  return [...readdirSync('subgraphs').map((name) => `subgraphs/${name}/src/generated`), 'web/src/graphql/generated', 'schema/documents'];
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
