import type { OperationContext } from '@castgraph/service/context';
import type { Live } from '@castgraph/service/live-channel';

/** What reports need besides the database. */
export interface ReportingServices {
  readonly secretsKey: string;
  /** The product's public origin, where files are downloaded. */
  readonly publicUrl: string;
  /** Live channels of this process. */
  readonly live: Live;
}

declare module '@castgraph/service/context' {
  interface OperationContext {
    readonly reporting: ReportingServices;
  }
}

/** Adds the services of reporting to each operation's context. */
export function withReporting(reporting: ReportingServices): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { reporting });
}
