import type { AttributionMethod } from '../generated/resolvers.ts';

/** An order that a campaign earned, with its path. */
export interface CreditedOrder {
  conversionId: string;
  /** Refunds taken off, in the campaign's currency. */
  valueMinor: number;
  method: AttributionMethod;
  methods: readonly AttributionMethod[];
  confidence: number;
  conflict: boolean;
  touches: readonly CreditedTouch[];
}

/** A touch of it, in order of time. */
export interface CreditedTouch {
  placementId: string | null;
  /** By the names of the models of one path. */
  shares: Readonly<Record<string, number>>;
}
