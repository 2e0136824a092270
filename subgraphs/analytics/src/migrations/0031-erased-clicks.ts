import type { Migration } from '@castgraph/orm/migrate';

/** Clicks are never changed, except that an erasure takes the listener's key out of them. */
export const erasedClicks: Migration = {
  name: '0031-erased-clicks',
  up: ['grant update (listener_key) on analytics.link_click to castgraph_analytics'],
};
