import type { Migration } from '@castgraph/orm/migrate';

/** When the owner of an address was last told that somebody tried to sign up with it. */
export const signUpTold: Migration = {
  name: '0072-sign-up-told',
  up: [`alter table accounts.person add column sign_up_told_at timestamptz(3)`],
};
