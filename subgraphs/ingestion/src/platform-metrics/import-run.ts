/** One taking over of figures: whose, of which show, by what. */
export interface ImportRun {
  id: string;
  organizationId: string;
  podcastId: string;
  /** The importer's name. */
  importer: string;
}

/** What became of one line of a report. */
export interface RowVerdict {
  line: number;
  /** `stored`: at least one figure or name is new or newer. `unchanged`: all of it was known, or newer figures are. */
  outcome: 'stored' | 'unchanged' | 'rejected';
  /** Why it was refused, for a person; null otherwise. */
  cause: string | null;
  /** Where in the line, as the vendor calls it; null where the whole line is meant. */
  column: string | null;
}
