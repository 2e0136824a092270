import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Source, concatAST, parse, type DocumentNode } from 'graphql';

/**
 * Reads a subgraph's SDL: every `.graphql` file of `<schemaDir>/shared` and `<schemaDir>/<name>`, in file order, as
 * composition reads it. Throws when the subgraph has none.
 */
export async function readTypeDefinitions(schemaDir: string, name: string): Promise<DocumentNode> {
  const [shared, own] = await Promise.all([readFolder(schemaDir, 'shared'), readFolder(schemaDir, name)]);
  if (own.length === 0)
    throw new Error(`There is no SDL for the subgraph ${name}: expected schema/${name}/*.graphql (SCHEMA_DIR is ${schemaDir})`);
  return concatAST([...shared, ...own]);
}

async function readFolder(schemaDir: string, folder: string): Promise<DocumentNode[]> {
  const files = await readdir(join(schemaDir, folder)).catch(() => []);
  const sources = files.filter((file) => file.endsWith('.graphql')).toSorted();
  return Promise.all(
    sources.map(async (file) => parse(new Source(await readFile(join(schemaDir, folder, file), 'utf8'), `schema/${folder}/${file}`))),
  );
}
