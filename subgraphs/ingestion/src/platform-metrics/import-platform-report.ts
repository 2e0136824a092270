import { MAX_FIGURES_PER_EVENT, platformFiguresReported } from '@castgraph/contracts/platform-figures-reported';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { publishEvent } from '@castgraph/queue/outbox';
import { parseInput } from '@castgraph/service/parse-input';
import type { ImportRun, RowVerdict } from './import-run.ts';
import { type EpisodeMatch, matchEpisodes } from './match-episodes.ts';
import { type PlatformReport, reportHead, type ReportRow, reportRow } from './platform-report.ts';
import { type FigureOrigin, figureKey, type OwnFigure, storeFigures } from './store-figures.ts';
import { hostIdOf, storeHostEpisodes } from './store-host-episodes.ts';

/** A good line and the figures it brings, or why it brings none. */
interface JudgedRow {
  row: ReportRow;
  match: EpisodeMatch | null;
  figures: OwnFigure[];
  refusal: RowVerdict | null;
}

const UNKNOWN_EPISODE = 'No single episode of this show has this GUID, audio address, or title and day';

/**
 * Takes over one report of a show's figures, in the caller's transaction: its good lines are stored and told to others, its
 * bad ones returned with what is wrong and where. A report taken over again changes nothing, and an older one that arrives
 * later does not undo a newer one: of each figure the latest as-of stands.
 * @returns one verdict per line, in their order
 * @throws BAD_INPUT for an unknown platform, an as-of in the future, or more lines than `MAX_ROWS_PER_REPORT`
 */
export async function importPlatformReport(em: EntityManager, run: ImportRun, report: PlatformReport): Promise<RowVerdict[]> {
  const { rows, ...origin } = parseInput(reportHead, report, 'report');
  // Reports of one show and platform at a time, so that what each finds known stays so until it is stored.
  await advisoryLock(em, `castgraph.platform-report.${run.organizationId}.${run.podcastId}.${origin.platform}`);
  const checked = rows.map((row, index) => checkRow(row, index));
  const good = checked.flatMap(({ row }) => row ?? []);
  const judged = refuseRepeats(await nameEpisodes(em, run, origin, good));
  const named = judged.flatMap(({ row, match }) => (row.episode ? [{ name: row.episode, match }] : []));
  const changedNames = await storeHostEpisodes(em, run, origin, named);
  const figures = judged.flatMap((judgement) => judgement.figures);
  const changed = await storeFigures(em, run, origin, figures);
  await tell(
    em,
    run,
    origin,
    figures.filter((figure) => changed.has(figureKey(figure))),
  );
  const verdicts = judged.values();
  return checked.map(({ refusal }) => refusal ?? verdictOf(verdicts.next().value!, changed, changedNames));
}

function checkRow(raw: unknown, index: number): { row?: ReportRow; refusal?: RowVerdict } {
  const parsed = reportRow.safeParse(raw);
  const { line, figures = [] } = (raw ?? {}) as { line?: number; figures?: { column?: string }[] };
  // A report that does not say where a line stood is counted in its own order.
  const place = Number.isSafeInteger(line) ? line! : index + 1;
  if (parsed.success) {
    if (parsed.data.figures.length > 0 || parsed.data.episode) return { row: parsed.data };
    return { refusal: refuse(place, 'The line holds no figure') };
  }
  const { path, message } = parsed.error.issues[0]!;
  const column = path[0] === 'figures' ? figures[Number(path[1])]?.column : undefined;
  const part = path.at(-1) === 'value' || path.length < 3 ? '' : ` (${path.slice(2).join('.')})`;
  const where = column ?? (path[0] === 'episode' ? String(path[1] ?? 'episode') : null);
  return { refusal: refuse(place, where === null ? `The line cannot be used: ${message}` : `${where}${part} ${message}`, where) };
}

/** Gives each line's figures the episode of ours that it means. */
async function nameEpisodes(
  em: EntityManager,
  run: ImportRun,
  { platform }: FigureOrigin,
  rows: readonly ReportRow[],
): Promise<JudgedRow[]> {
  const names = rows.flatMap(({ episode }) => episode ?? []);
  const matches = (await matchEpisodes(em, { ...run, platform, names })).values();
  return rows.map((row) => {
    const match = row.episode ? matches.next().value! : null;
    if (row.episode && !match && row.figures.length > 0) return { row, match, figures: [], refusal: refuse(row.line, UNKNOWN_EPISODE) };
    const figures = row.figures.map(({ column: _column, ...figure }) => ({ ...figure, episodeId: match?.episodeId ?? null }));
    return { row, match, figures, refusal: null };
  });
}

/** A line that says again what an earlier one said would be guessed at: the first stands. */
function refuseRepeats(judged: readonly JudgedRow[]): JudgedRow[] {
  const lineOf = new Map<string, number>();
  return judged.map((judgement) => {
    const keys = judgement.figures.map(figureKey);
    const { line } = judgement.row;
    const repeated = keys.findIndex((key, index) => lineOf.has(key) || keys.indexOf(key) < index);
    if (repeated < 0) {
      for (const key of keys) lineOf.set(key, line);
      return judgement;
    }
    const { column } = judgement.row.figures[repeated]!;
    const cause = `${column} says again what line ${lineOf.get(keys[repeated]!) ?? line} says`;
    return { ...judgement, figures: [], refusal: refuse(line, cause, column) };
  });
}

async function tell(
  em: EntityManager,
  run: ImportRun,
  { platform, source, asOf }: FigureOrigin,
  figures: readonly OwnFigure[],
): Promise<void> {
  const { organizationId, podcastId } = run;
  for (let at = 0; at < figures.length; at += MAX_FIGURES_PER_EVENT) {
    const part = figures.slice(at, at + MAX_FIGURES_PER_EVENT);
    await publishEvent(
      em,
      platformFiguresReported,
      { organizationId, podcastId, platform, source, asOf: asOf.toISOString(), figures: part },
      { key: podcastId },
    );
  }
}

function verdictOf({ row, figures, refusal }: JudgedRow, changed: ReadonlySet<string>, changedNames: ReadonlySet<string>): RowVerdict {
  if (refusal) return refusal;
  const hostId = row.episode && hostIdOf(row.episode);
  const isStored =
    figures.some((figure) => changed.has(figureKey(figure))) || (figures.length === 0 && hostId !== null && changedNames.has(hostId));
  return { line: row.line, outcome: isStored ? 'stored' : 'unchanged', cause: null, column: null };
}

function refuse(line: number, cause: string, column: string | null = null): RowVerdict {
  return { line, outcome: 'rejected', cause, column };
}
