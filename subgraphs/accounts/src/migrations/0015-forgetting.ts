import type { Migration } from '@castgraph/orm/migrate';
import { enableSystemAccess } from '@castgraph/orm/tenant-table';

const schema = 'accounts';

/** What is over long since may be forgotten, in all organizations; each by an index, since the tables only grow between. */
export const forgetting: Migration = {
  name: '0015-forgetting',
  up: [
    ...enableSystemAccess(schema, 'session', ['delete']),
    `create index session_expires on accounts.session (expires_at)`,
    `create index single_use_token_expires on accounts.single_use_token (expires_at)`,
    `create index mail_sent on accounts.mail (sent_at) where sent_at is not null`,
    `create index invitation_expires on accounts.invitation (expires_at)`,
  ],
};
