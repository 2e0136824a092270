import type { FetchNode } from '@apollo/query-planner';
import { productArea } from '../errors/product-area.ts';
import { SubgraphError } from '../errors/redact-error.ts';
import { compiledFetch } from './compiled-fetch.ts';
import type { SubgraphAnswerError } from './subgraph-request.ts';

type Path = readonly (string | number)[];

/**
 * A subgraph's errors at their places in the client's answer: planner's and private aliases renamed back, `_entities` indices
 * turned into the paths of the entities asked about (`locate`).
 */
export function subgraphErrors(
  errors: readonly SubgraphAnswerError[],
  node: FetchNode,
  clientNames: ReadonlyMap<string, string>,
  locate: (path: Path) => Path[],
): SubgraphError[] {
  if (!Array.isArray(errors)) return [];
  const { renamed } = compiledFetch(node);
  const toClient = (step: string | number) => {
    if (typeof step === 'number') return step;
    const planned = renamed.get(step) ?? step;
    return clientNames.get(planned) ?? planned;
  };
  return errors.slice(0, 100).flatMap((error) => {
    const path = Array.isArray(error.path) ? (error.path as (string | number)[]) : [];
    return locate(path).map((place) => placedError(error, node.serviceName, place.map(toClient)));
  });
}

function placedError(error: SubgraphAnswerError, subgraph: string, path: Path): SubgraphError {
  const extensions = typeof error.extensions === 'object' && error.extensions !== null ? error.extensions : {};
  return new SubgraphError(typeof error.message === 'string' ? error.message : '', {
    ...(path.length > 0 ? { path } : {}),
    extensions: { ...extensions, area: productArea(subgraph) },
  });
}
