import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requirePodcast } from '../podcasts/require-podcast.ts';
import { openCsvImporter } from './csv/csv-importer.ts';
import { rememberColumns } from './csv/remember-columns.ts';
import type { ImportRun, RowVerdict } from './import-run.ts';
import { PLATFORMS } from './platforms.ts';
import { countOutcomes, runImport } from './run-import.ts';

/** What fits into a request, whose body has at most 100 KiB, with room for the escapes of JSON. */
const MAX_CSV_LENGTH = 95_000;
const MAX_COLUMNS = 100;

const day = z.iso.date('A day is written like 2026-11-23');
const input = z.strictObject({
  podcastId: z.string(),
  platform: z.string().refine((name) => Object.hasOwn(PLATFORMS, name), `A platform is one of ${Object.keys(PLATFORMS).join(', ')}`),
  csv: z
    .string()
    .min(1, 'The document is empty')
    .max(MAX_CSV_LENGTH, 'A document has at most 95,000 characters: import longer ones in parts'),
  asOf: z.coerce.date().nullish(),
  range: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to, { message: 'The range ends before it begins', path: ['to'] })
    .nullish(),
  columns: z
    .array(
      z.strictObject({
        header: z.string().min(1, 'A column has a name').max(200, 'The name of a column has at most 200 characters'),
        holds: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'What a column holds is a name like streams, day or episode_title'),
      }),
    )
    .max(MAX_COLUMNS, `At most ${MAX_COLUMNS} columns can be described`)
    .nullish(),
});

/** How an import ended. */
export interface ImportOutcome {
  importId: string;
  podcastId: string;
  /** One per line, in their order. */
  rows: RowVerdict[];
  /** Columns that nothing was read from. */
  ignoredColumns: readonly string[];
}

/**
 * Imports an export of a platform or host: keeps its good lines, and returns the bad ones with what is wrong and where.
 * @throws BAD_INPUT for a document that cannot be understood; NOT_FOUND when the podcast is not the organization's
 */
// no event: importPlatformReport tells others of each figure that changed, in this transaction
export async function importPlatformMetrics(context: OperationContext, raw: z.input<typeof input>): Promise<ImportOutcome> {
  const viewer = requireScope(context.viewer, 'podcasts:write');
  const { podcastId, platform, csv, asOf, range, columns } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const podcast = await requirePodcast(em, organizationId, podcastId);
    const told = await rememberColumns(em, { organizationId, platform, said: columns ?? [] });
    const importer = openCsvImporter({ platform, csv, asOf: asOf ?? new Date(), range: range ?? null, told });
    const run: ImportRun = { id: newId(), organizationId, podcastId: podcast.id, importer: importer.name };
    const rows = await runImport(em, run, importer, context.signal);
    const details = { platform, importer: importer.name, importId: run.id, received: rows.length, ...countOutcomes(rows) };
    await recordAudit(em, { viewer, action: 'platform-metrics.import', subjectType: 'Podcast', subjectId: podcast.id, details });
    return { importId: run.id, podcastId: podcast.id, rows, ignoredColumns: importer.ignored };
  });
}
