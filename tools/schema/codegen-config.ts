import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { print, printSchema } from 'graphql';
import { readSchemaSources } from './read-schema-sources.ts';

/**
 * What is generated from `schema/`: resolver types for each subgraph and typed, masked, trusted documents for the web.
 * Run by `node tools/schema/generate.ts`; `npm run check` proves that the committed files are fresh.
 */
const root = join(import.meta.dirname, '../..');

/** How scalars look to resolvers: the scalars of `@castgraph/service/scalars` serialise a Date or an RFC 3339 string. */
const resolverScalars = {
  ID: { input: 'string', output: 'string' },
  DateTime: { input: 'Date', output: 'Date | string' },
  Day: 'string',
  TimeZone: 'string',
  Long: 'number',
  JSON: 'unknown',
};

/** How scalars look in the browser: as they travel. */
const webScalars = { DateTime: 'string', Day: 'string', TimeZone: 'string', Long: 'number', JSON: 'unknown' };

/** Generated enums are unions of strings: the sources run as they are, and erasable TypeScript has no enums. */
const shared = { enumsAsTypes: true, useTypeImports: true, strictScalars: false, defaultScalarType: 'unknown' };

const config: CodegenConfig = { silent: true, generates: { ...subgraphOutputs(), ...webOutput() } };
export default config;

function subgraphOutputs(): CodegenConfig['generates'] {
  return Object.fromEntries(
    readSchemaSources(join(root, 'schema')).map(({ name, typeDefs }) => [
      `subgraphs/${name}/src/generated/resolvers.ts`,
      {
        schema: print(typeDefs),
        plugins: [{ add: { content: '// Generated from schema/ by tools/schema/generate.ts.' } }, 'typescript', 'typescript-resolvers'],
        config: {
          ...shared,
          scalars: resolverScalars,
          federation: true,
          contextType: '@castgraph/service/context#OperationContext',
          defaultMapper: 'Partial<{T}>',
          mappers: readMappers(name),
          mapperTypeSuffix: '',
          inputMaybeValue: 'T | null | undefined',
        },
      },
    ]),
  );
}

/** A subgraph names the parent of type `Podcast` by exporting `PodcastMapper` from `src/mappers.ts`. */
function readMappers(subgraph: string): Record<string, string> {
  const file = join(root, 'subgraphs', subgraph, 'src/mappers.ts');
  if (!existsSync(file)) return {};
  const names = readFileSync(file, 'utf8').matchAll(/export (?:type|interface) (\w+)Mapper\b/g);
  return Object.fromEntries(Array.from(names, ([, type]) => [type as string, `../mappers.ts#${type}Mapper`]));
}

function webOutput(): CodegenConfig['generates'] {
  const supergraph = join(root, 'schema/supergraph.graphql');
  const sources = join(root, 'web/src');
  if (!existsSync(supergraph) || !existsSync(sources) || !holdsDocuments(sources)) return {};
  const api = Supergraph.build(readFileSync(supergraph, 'utf8'), { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES }).apiSchema();
  return {
    'web/src/graphql/generated/': {
      schema: printSchema(api.toGraphQLJSSchema()),
      documents: ['web/src/**/*.{ts,tsx}', '!web/src/graphql/generated/**'],
      preset: 'client',
      // Trusted documents are sent by hash: what the client's cache needs must stand in them already.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        skipIndexFile: true,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: { ...shared, scalars: webScalars, importExtension: '.ts' },
    },
  };
}

function holdsDocuments(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .some((file) => /\bgraphql\(/.test(readFileSync(join(folder, file), 'utf8')));
}
