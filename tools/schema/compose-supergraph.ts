import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { printError } from 'graphql';
import type { GraphQLError } from 'graphql';
import { filterPublicSchema } from './filter-public-schema.ts';
import type { SubgraphSource } from './read-schema-sources.ts';

/** What composition makes: both are committed and must be fresh. */
export type ComposedSchema = {
  /** Supergraph SDL for the gateway. */
  supergraph: string;
  /** API schema that third parties see, by `@tag(name: "public")`. */
  publicSchema: string;
};

/** Composition refused the subgraphs; the message lists every error with file and line. */
export class CompositionError extends Error {
  override name = 'CompositionError';
}

/**
 * Composes subgraphs into the supergraph and filters the public API schema out of it.
 * The URLs inside are the service names of the container set-up; the gateway's `SUBGRAPH_URLS` overrides them.
 *
 * @throws CompositionError
 */
export function composeSupergraph(sources: readonly SubgraphSource[]): ComposedSchema {
  const services = sources.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}:4000/graphql` }));
  const result = composeServices(services);
  if (result.errors !== undefined) throw new CompositionError(result.errors.map(describeError).join('\n\n'));
  const api = Supergraph.build(result.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
    .apiSchema()
    .toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl.trimEnd()}\n`, publicSchema: filterPublicSchema(result.supergraphSdl, api) };
}

function describeError(error: GraphQLError): string {
  const code = typeof error.extensions['code'] === 'string' ? `${error.extensions['code']}: ` : '';
  return code + printError(error);
}
