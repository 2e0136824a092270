import { DAY_MS } from '@castgraph/kernel/days';
import type { DownloadWindow } from '@castgraph/measurement/download-window';
import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import { judgeReport } from '@castgraph/measurement/reported-listening';
import { judgeRequest, type RejectionCause, type SenderFacts } from '@castgraph/measurement/request-verdict';
import type { Touch } from '@castgraph/measurement/settle-downloads';
import type { Source } from './measurement-setting.ts';
import type { LoggedRow } from './read-log.ts';
import type { ReportRow } from './report-row.ts';
import type { IsLifted } from './shared-networks.ts';

/** Why a request is no download; those of unknown episodes are judged again when the episode arrives. */
export type VerdictCause = RejectionCause | 'unknown-episode';

/** What is kept of a request that may be a download. Keys are hexadecimal, times Unix ms. */
export interface TouchRow {
  eventId: string;
  at: number;
  source: Source;
  podcastId: string;
  episodeId: string;
  listenerKey: string;
  householdKey: string | null;
  app: string;
  device: string;
  country: string;
  region: string;
  ipClass: string;
}

/** A candidate request, ready to be settled with its siblings. */
export interface CountTouch extends Touch {
  order: string;
  row: TouchRow;
}

/** A request that is no download, and why (C38). */
export interface Verdict {
  eventId: string;
  at: number;
  cause: VerdictCause;
  source: Source;
  listenerKey: string;
  podcastId: string | null;
  episodeId: string | null;
  windowStart: number | null;
  urlKey: string | null;
}

/** One listener's requests for one episode, seen by one source: what the rules of windows and bytes look at together. */
export interface Cell {
  key: string;
  episodeId: string;
  listenerKey: string;
  source: Source;
  /** The UTC day (Unix ms of its start) where windows are calendar days, which need nothing from other days. */
  day: number | null;
  /** Of the episode, for sources that see bytes; empty under a prefix (C27). */
  facts: MediaFacts;
  /** Arrival of the earliest request that is new, gone, or settled anew. */
  from: number;
  /** Where it is known that a request opens a window, or none was open before it: nothing earlier need be looked at. */
  opensAt?: number;
  fresh: CountTouch[];
}

export interface JudgedRows {
  verdicts: Verdict[];
  cells: Map<string, Cell>;
  /** Streams and plays that count, unless their network is above the limit. */
  reports: ReportRow[];
}

/**
 * Judges each row by itself (C1–C8, C10, C17, C28, C34), sorts requests that pass into cells and takes reports that pass as they
 * are. Every row is in exactly one of the three.
 */
export function judgeRows(rows: readonly LoggedRow[], window: DownloadWindow, isLifted: IsLifted): JudgedRows {
  const judged: JudgedRows = { verdicts: [], cells: new Map(), reports: [] };
  for (const row of rows) {
    const sender = { isBot: row.isBot, ipClass: row.ipClass, isIncluded: isLifted(row.householdKey, row.at) };
    if (row.kind === 'request') judgeOne(judged, row, window, sender);
    else {
      const cause = judgeReport({ ...row, kind: row.kind }, sender);
      if (cause !== null) judged.verdicts.push(verdictOf(row, cause));
      else if (isKnown(row)) judged.reports.push(reportOf(row, row.kind));
      else judged.verdicts.push(verdictOf(row, 'unknown-episode'));
    }
  }
  return judged;
}

function judgeOne(judged: JudgedRows, row: LoggedRow, window: DownloadWindow, sender: SenderFacts): void {
  // A prefix never learns the answer, whatever stands in the row.
  const seen = row.source === 'prefix' ? { ...row, status: null, bytesServed: null } : row;
  const judgement = judgeRequest(seen, sender);
  if (judgement.cause !== null) judged.verdicts.push(verdictOf(row, judgement.cause));
  else if (isKnown(row)) {
    const touch = makeTouch(row, judgement.candidate);
    cellOf(judged.cells, touch.row, window, row.source === 'prefix' ? {} : row.facts).fresh.push(touch);
  } else judged.verdicts.push(verdictOf(row, 'unknown-episode'));
}

type KnownRow = LoggedRow & { podcastId: string; episodeId: string };

function isKnown(row: LoggedRow): row is KnownRow {
  return row.episodeId !== null && row.podcastId !== null;
}

function reportOf(row: KnownRow, kind: ReportRow['kind']): ReportRow {
  const { eventId, at, podcastId, episodeId, listenerKey, householdKey, app, country, playPercent } = row;
  // A play without a mark has begun.
  const mark = kind === 'play' ? (playPercent ?? 0) : null;
  return { eventId, kind, at, podcastId, episodeId, listenerKey, householdKey, app, country, mark, implausible: false };
}

/** What names a cell, and a request in it. */
export type CellRow = Pick<TouchRow, 'at' | 'episodeId' | 'listenerKey' | 'source'>;

/** The cell a request belongs to, made if need be, and reaching back to it. */
export function cellOf(cells: Map<string, Cell>, row: CellRow, window: DownloadWindow, facts: MediaFacts): Cell {
  const day = window === 'calendar-day' ? Math.floor(row.at / DAY_MS) * DAY_MS : null;
  const key = `${row.episodeId} ${row.listenerKey} ${row.source} ${day ?? ''}`;
  const known = cells.get(key);
  if (known) {
    known.from = Math.min(known.from, row.at);
    return known;
  }
  const cell: Cell = {
    key,
    episodeId: row.episodeId,
    listenerKey: row.listenerKey,
    source: row.source,
    day,
    facts,
    from: row.at,
    fresh: [],
  };
  cells.set(key, cell);
  return cell;
}

/** A touch of a row and what it asked for. */
export function makeTouch(row: TouchRow, candidate: Touch['candidate']): CountTouch {
  const { eventId, at, source, podcastId, episodeId, listenerKey, householdKey, app, device, country, region, ipClass } = row;
  const kept = { eventId, at, source, podcastId, episodeId, listenerKey, householdKey, app, device, country, region, ipClass };
  return { at, order: eventId, candidate, facts: {}, row: kept };
}

function verdictOf(row: LoggedRow, cause: VerdictCause): Verdict {
  const { eventId, at, source, listenerKey, urlKey } = row;
  // What is no candidate belongs to no episode: the verdict is the same whether or not the URL was known by then.
  return {
    eventId,
    at,
    cause,
    source,
    listenerKey,
    podcastId: null,
    episodeId: null,
    windowStart: null,
    urlKey: cause === 'unknown-episode' ? urlKey : null,
  };
}
