import type { Migration } from '@castgraph/orm/migrate';
import { sealedColumn } from '@castgraph/orm/sealed-column';

/** Under which key credentials and messages are sealed. */
export const sealedKeys: Migration = {
  name: '0300-sealed-keys',
  up: [
    ...sealedColumn('integrations', 'connection', 'sealed_credentials'),
    ...sealedColumn('integrations', 'integration_event', 'sealed_body'),
  ],
};
