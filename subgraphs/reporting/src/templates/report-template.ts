import type { Money } from '@castgraph/kernel/money';
import type { ReportFormat } from '../generated/resolvers.ts';
import type { SnapshotData } from '../snapshots/snapshot-format.ts';

/** One figure of a report: a number in a unit, or an amount of money, whose unit is its currency. */
export interface ReportRow {
  metric: string;
  /** Null where the figure does not exist: a ratio without a divisor is never 0 (A8). */
  value: number | Money | null;
  unit: string;
  /** The evidence, in figures told apart by it. */
  method?: string;
}

/** A part of a report. */
export interface ReportSection {
  name: string;
  rows: readonly ReportRow[];
}

/** From what a group of figures was made. */
export interface ReportSource {
  figures: string;
  source: string;
}

/** A kind of report: what it shows of a snapshot, in which order, whatever the format. */
export interface ReportTemplate {
  id: string;
  name: string;
  description: string;
  formats: readonly ReportFormat[];
  sources: readonly ReportSource[];
  /** Pure: equal figures give equal sections. */
  sections(data: SnapshotData): ReportSection[];
}
