import type { AreaQuery } from '../../graphql/use-area-query.ts';

/**
 * How a card stands whose figures are a part of the campaign: a part that was refused leaves the campaign empty, which is an answer to the
 * query and none to the card.
 */
export function cardOf<T>(query: AreaQuery<T>, hasData: boolean): AreaQuery<T> {
  return !hasData && query.failure && query.state === 'ready' ? { ...query, state: 'failed' } : query;
}
