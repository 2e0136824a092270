import type { OutboundPolicy } from '@castgraph/http/outbound-policy';
import type { OperationContext } from '@castgraph/service/context';
import type { Live } from '@castgraph/service/live-channel';

/** What the verbs of ingestion need besides the database. */
export interface IngestionServices {
  /** Live channels of this process. */
  readonly live: Live;
  /** PUBLIC_URL: the origin under which the measurement prefix stands. */
  readonly publicUrl: string;
  /** Which feeds may be fetched. */
  readonly outbound: OutboundPolicy;
}

declare module '@castgraph/service/context' {
  interface OperationContext extends IngestionServices {}
}

/** Adds to each operation's context what the verbs of ingestion need. */
export function withIngestion(services: IngestionServices): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, services);
}
