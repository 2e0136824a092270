import type { AttributionModel } from '../../graphql/generated/graphql.ts';

/** A model's name, and how it divides an order among the touches of its path (A2). */
export const modelWords: Record<AttributionModel, { name: string; rule: string }> = {
  FIRST_TOUCH: { name: 'First touch', rule: 'All to the first spot that was heard or clicked.' },
  LAST_TOUCH: { name: 'Last touch', rule: 'All to the last.' },
  LINEAR: { name: 'Linear', rule: 'To each the same.' },
  TIME_DECAY: { name: 'Time decay', rule: 'To each more the nearer it lies to the order; the campaign’s half-life says how much.' },
  POSITION_BASED: { name: 'Position', rule: '40% to the first, 40% to the last, the rest to those between.' },
  MARKOV: {
    name: 'Markov',
    rule: 'By how much is lost without a spot, in a chain over the paths of households that bought and of those that did not.',
  },
  SHAPLEY: {
    name: 'Shapley',
    rule: 'By what each spot adds to the others that were heard, over all orders in which it might have been added.',
  },
};
