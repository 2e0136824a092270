import type { ImportedOrderVerdict } from '../generated/resolvers.ts';
import type { OrderColumn } from './order-columns.ts';

/** What became of a row. */
export interface ImportedOrder {
  line: number;
  verdict: ImportedOrderVerdict;
  cause: string | null;
  column: OrderColumn | null;
  orderId: string | null;
}
