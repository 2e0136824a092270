import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, parse, Source } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Folder of `schema/` whose files are part of every subgraph: scalars, shared value types, the federation link. */
const sharedFolder = 'shared';

/** One subgraph's SDL as it is written in `schema/`. */
export type SubgraphSource = {
  /** Folder name and subgraph name: `analytics`. */
  name: string;
  /** Shared files and the subgraph's own, in file order; locations keep their file names. */
  typeDefs: DocumentNode;
};

/**
 * Reads every subgraph under `schemaDir`: each folder but `shared` that holds a `.graphql` file.
 * Names and files come in alphabetical order so that whatever is made from them is deterministic.
 *
 * @throws GraphQLError naming the file and line when a file does not parse
 */
export function readSchemaSources(schemaDir: string): SubgraphSource[] {
  const shared = readFolder(schemaDir, sharedFolder);
  return readdirSync(schemaDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== sharedFolder)
    .map((entry) => ({ name: entry.name, own: readFolder(schemaDir, entry.name) }))
    .filter(({ own }) => own.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, own }) => ({ name, typeDefs: concatAST([...shared, ...own]) }));
}

function readFolder(schemaDir: string, folder: string): DocumentNode[] {
  let files: string[];
  try {
    files = readdirSync(join(schemaDir, folder));
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => parse(new Source(readFileSync(join(schemaDir, folder, file), 'utf8'), `schema/${folder}/${file}`)));
}
