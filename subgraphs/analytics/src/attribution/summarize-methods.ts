import type { AttributionMethod } from '../generated/resolvers.ts';
import type { CreditedOrder } from './credited.ts';

/** Orders with one kind of sign. */
export interface MethodRow {
  method: AttributionMethod;
  conversions: number;
  strongest: number;
  valueMinor: number;
  confidence: number | null;
}

/** Orders that two kinds share. */
export interface OverlapRow {
  first: AttributionMethod;
  second: AttributionMethod;
  conversions: number;
}

/** Orders by the kinds of signs they have, the kind with most orders first; and how many orders each two kinds share. Pure. // A5 */
export function summarizeMethods(orders: readonly CreditedOrder[]): { methods: MethodRow[]; overlaps: OverlapRow[] } {
  const methods = new Map<AttributionMethod, MethodRow & { sure: number }>();
  const overlaps = new Map<string, OverlapRow>();
  for (const order of orders) {
    const kinds = [...new Set(order.methods)].toSorted();
    for (const [index, method] of kinds.entries()) {
      let row = methods.get(method);
      if (!row) methods.set(method, (row = { method, conversions: 0, strongest: 0, valueMinor: 0, confidence: null, sure: 0 }));
      row.conversions++;
      for (const other of kinds.slice(index + 1)) {
        const key = `${method} ${other}`;
        const shared = overlaps.get(key) ?? { first: method, second: other, conversions: 0 };
        overlaps.set(key, { ...shared, conversions: shared.conversions + 1 });
      }
    }
    const strongest = methods.get(order.method)!;
    strongest.strongest++;
    strongest.valueMinor += order.valueMinor;
    strongest.sure += order.confidence;
  }
  const byCount = <Row extends { conversions: number }>(rows: Iterable<Row>, name: (row: Row) => string) =>
    [...rows].toSorted((a, b) => b.conversions - a.conversions || (name(a) < name(b) ? -1 : 1));
  return {
    methods: byCount(methods.values(), ({ method }) => method).map(({ method, conversions, strongest, valueMinor, sure }) => {
      return { method, conversions, strongest, valueMinor, confidence: strongest === 0 ? null : sure / strongest };
    }),
    overlaps: byCount(overlaps.values(), ({ first, second }) => first + second),
  };
}
