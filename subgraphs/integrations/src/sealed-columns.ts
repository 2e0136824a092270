import type { SealedColumn } from '@castgraph/service/reseal-rows';
import { credentialsPurpose } from './connections/credentials.ts';
import { messagePurpose } from './webhooks/receive-webhook.ts';

/** Every column of this subgraph that holds sealed texts, for the day on which SECRETS_KEY changes. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'connection', column: 'sealed_credentials', purposeOf: credentialsPurpose },
  { table: 'integration_event', column: 'sealed_body', purposeOf: messagePurpose },
];
