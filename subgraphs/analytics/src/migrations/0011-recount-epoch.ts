import type { Migration } from '@castgraph/orm/migrate';

/** Grows with every part of a recount, in its transaction: answers about closed days that were kept before are no longer given. */
export const recountEpoch: Migration = {
  name: '0011-recount-epoch',
  up: ['alter table analytics.counting_state add column recounts bigint not null default 0'],
};
