import { z } from 'zod';
import { DAY_MS, dayStart, type Day } from '@castgraph/kernel/days';
import { isRate } from '@castgraph/measurement/platform-figures';
import { PLATFORMS } from './platforms.ts';

/** The most lines of one report; an importer with more hands over several. */
export const MAX_ROWS_PER_REPORT = 5_000;
const MAX_FIGURES_PER_ROW = 60;
const MAX_SPAN_DAYS = 3_660;
const FIRST_DAY = dayStart('2000-01-01');
const MAX_VALUE = 1e15;

const platform = z.string().refine((name) => Object.hasOwn(PLATFORMS, name), `A platform is one of ${Object.keys(PLATFORMS).join(', ')}`);

/** Text from outside: no control characters, of which PostgreSQL refuses one and screens suffer from the rest. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^\P{Cc}*$/u, 'holds control characters');
const day = z.iso.date('is no calendar day like 2026-11-23');

const figure = z
  .strictObject({
    /** What the vendor calls it, for verdicts. */
    column: z.string(),
    metric: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'is no name of a metric'),
    segment: text(90).regex(
      /^(|(age|gender|app|device):.+|country:[A-Z]{2})$/u,
      'is of no age, gender, app, device or country that is known',
    ),
    fromDay: day,
    toDay: day,
    value: z.number('is no number').max(MAX_VALUE, 'is too large to be true'),
    countWindow: text(200).nullable(),
  })
  .superRefine((value, context) => checkFigure(value, (message) => context.addIssue(message)));

/** How a vendor names an episode, as far as it does. Enough of it leads to ours. */
const episode = z.strictObject({
  hostEpisodeId: text(200).min(1).nullable(),
  guid: text(2_000).nullable(),
  url: text(4_000).nullable(),
  title: text(1_000).nullable(),
  publishedAt: z.iso.datetime({ offset: true, error: 'is no date' }).nullable(),
});

/** One line of a vendor's document. It is taken whole or refused whole. */
export const reportRow = z.strictObject({
  /** Where it stands in the document, from 1. */
  line: z.int().positive(),
  /** Null for figures of the whole show. */
  episode: episode.nullable(),
  figures: z.array(figure).max(MAX_FIGURES_PER_ROW),
});

/** A report without its lines, which are checked one by one so that the good ones are kept. */
export const reportHead = z.strictObject({
  platform,
  source: z.enum(['api', 'csv', 'manual']),
  /** When the figures were read from the platform. A clock may be a little ahead of ours, not more: later reports would never win. */
  asOf: z.date().refine((at) => at.getTime() <= Date.now() + 5 * 60_000, 'The figures cannot be of a time to come'),
  rows: z.array(z.unknown()).max(MAX_ROWS_PER_REPORT, `A report has at most ${MAX_ROWS_PER_REPORT} lines`),
});

export type EpisodeName = z.output<typeof episode>;
export type ReportRow = z.output<typeof reportRow>;
export type Figure = ReportRow['figures'][number];

/** Figures of one show as an importer read them, unchecked: `importPlatformReport` keeps the good lines and returns the bad ones. */
export interface PlatformReport {
  /** A name of `PLATFORMS`. */
  platform: string;
  source: 'api' | 'csv' | 'manual';
  asOf: Date;
  /** Shaped as `reportRow` where the vendor's document allows it. */
  rows: readonly unknown[];
}

/**
 * Reads the figures of one platform or host, whatever it takes: an API with its tokens and pages, an uploaded document. It
 * turns the vendor's message into rows and judges nothing; a page that cannot be read at all throws.
 */
export interface PlatformImporter {
  /** Kept with every figure: `csv`, `transistor-api`, … */
  readonly name: string;
  /** Reports of the days from `since` on; all there are when null. A day may come again, with the same figures or later ones. */
  fetch(context: { signal: AbortSignal }, since: Day | null): AsyncIterable<PlatformReport>;
}

type FigureRange = { metric: string; fromDay: Day; toDay: Day; value: number };

function checkFigure({ metric, fromDay, toDay, value }: FigureRange, refuse: (message: string) => void): void {
  const [from, to] = [startOf(fromDay), startOf(toDay)];
  // What is no day at all was refused for that already.
  if (Number.isNaN(from) || Number.isNaN(to)) return;
  if (to < from) refuse('ends before it begins');
  else if (to - from > MAX_SPAN_DAYS * DAY_MS) refuse('covers more than ten years');
  if (from < FIRST_DAY) refuse('lies before there were podcasts');
  // Days of the vendor's own zone may have begun that have not here.
  if (to > Date.now() + DAY_MS) refuse('lies in the future');
  if (value < 0 && !metric.endsWith('_change')) refuse('is negative');
  if (isRate(metric) && value > 1) refuse('is a share above 1');
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
