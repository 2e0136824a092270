import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, printError } from 'graphql';
import { composeSupergraph, CompositionError } from './compose-supergraph.ts';
import { PublicSchemaError } from './filter-public-schema.ts';
import { readSchemaSources } from './read-schema-sources.ts';

/** `node tools/schema/compose.ts` writes `schema/supergraph.graphql` and `schema/public.graphql`; `--check` only says whether they are fresh. */
const schemaDir = join(import.meta.dirname, '../../schema');

try {
  const sources = readSchemaSources(schemaDir);
  const { supergraph, publicSchema } = composeSupergraph(sources);
  const stale = [
    ['supergraph.graphql', supergraph],
    ['public.graphql', publicSchema],
  ].filter(([file, text]) => readIfPresent(join(schemaDir, file as string)) !== text) as Array<[string, string]>;
  if (process.argv.includes('--check')) {
    for (const [file] of stale) console.error(`schema/${file} is stale: run node tools/schema/compose.ts`);
    if (stale.length > 0) process.exitCode = 1;
  } else {
    for (const [file, text] of stale) writeFileSync(join(schemaDir, file), text);
    console.log(
      `Composed ${sources.map((source) => source.name).join(', ')}; wrote ${stale.map(([file]) => `schema/${file}`).join(', ') || 'nothing new'}.`,
    );
  }
} catch (error) {
  if (error instanceof GraphQLError) console.error(printError(error));
  else if (error instanceof CompositionError || error instanceof PublicSchemaError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
