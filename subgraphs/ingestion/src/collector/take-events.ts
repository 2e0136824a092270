import { setImmediate as nextTurn } from 'node:timers/promises';
import { counter } from '@castgraph/telemetry/metrics';
import type { RowFault } from './judge-time.ts';
import type { IdentifiedRecord, RecordKeeper } from './keep-records.ts';
import { toRecord } from './listener-event.ts';
import { UnreadableRow } from './read-event-batch.ts';
import { readReportedEvent, type ReadContext } from './reported-event.ts';

/** What became of one event of a batch. */
export interface EventVerdict extends Partial<RowFault> {
  index: number;
  /** The sender's, where it gave one. */
  id?: string;
  status: 'accepted' | 'duplicate' | 'rejected';
}

/** The answer to a batch. */
export interface BatchVerdict {
  accepted: number;
  duplicates: number;
  rejected: number;
  /** `database`: the verdicts are final. `spool`: on disk; what is accepted may still prove to be known already. */
  store: 'database' | 'spool';
  /** In the order of the batch. */
  events: EventVerdict[];
}

/** Rows read between two looks at other requests: redirects wait for none of this. */
const ROWS_A_TURN = 100;

/**
 * Takes a batch: reads each event, keeps the good ones, and says of each what became of it. Resolves when the accepted ones
 * are durable; rejects (503) when they cannot be, and then none is kept for certain.
 */
export async function takeEvents(
  rows: readonly unknown[],
  context: ReadContext,
  keeper: Pick<RecordKeeper, 'keep'>,
): Promise<BatchVerdict> {
  const verdicts: EventVerdict[] = [];
  const records = new Map<string, IdentifiedRecord>();
  const instants = new Map<string, number>();
  const eventIds: (string | null)[] = [];
  for (const [index, raw] of rows.entries()) {
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
    const { verdict, record } = judgeRow(index, raw, context, instants);
    if (record && records.has(record.eventId)) verdict.status = 'duplicate';
    else if (record) records.set(record.eventId, record);
    verdicts.push(verdict);
    eventIds.push(record?.eventId ?? null);
  }
  const { store, duplicates } = await keeper.keep([...records.values()]);
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.status === 'accepted' && duplicates.has(eventIds[index]!)) verdict.status = 'duplicate';
  }
  const count = (status: EventVerdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const [accepted, twice, rejected] = [count('accepted'), count('duplicate'), count('rejected')];
  noteOutcome({ rejected, withinBatch: rows.length - rejected - records.size });
  return { accepted, duplicates: twice, rejected, store, events: verdicts };
}

/** What the keeper has not counted. */
function noteOutcome({ rejected, withinBatch }: { rejected: number; withinBatch: number }): void {
  const events = counter('ingest_events_total');
  if (rejected > 0) events.inc({ result: 'refused' }, rejected);
  if (withinBatch === 0) return;
  events.inc({ result: 'accepted' }, withinBatch);
  events.inc({ result: 'duplicate' }, withinBatch);
}

function judgeRow(
  index: number,
  raw: unknown,
  context: ReadContext,
  instants: Map<string, number>,
): { verdict: EventVerdict; record: IdentifiedRecord | null } {
  const id = idOf(raw);
  const about = { index, ...(id === undefined ? {} : { id }) };
  const reject = (fault: RowFault) => ({ verdict: { ...about, status: 'rejected' as const, ...fault }, record: null });
  if (raw instanceof UnreadableRow) return reject({ code: 'NOT_JSON', message: raw.message });
  const read = readReportedEvent(raw, context);
  if (read.fault) return reject(read.fault);
  const at = read.event.at.getTime();
  // The instant is part of what makes an event one of a kind: two of them under one id are a sender's mistake.
  if (id !== undefined && (instants.get(id) ?? at) !== at)
    return reject({ code: 'ID_REUSED', message: 'This id stands in the batch already, for another instant', field: 'id' });
  if (id !== undefined) instants.set(id, at);
  return { verdict: { ...about, status: 'accepted' }, record: { eventId: read.event.event_id, text: toRecord(read.event) } };
}

/** The sender's id, to find the row again by; only where it is one. */
function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'id') ? (raw as { id: unknown }).id : undefined;
  return typeof id === 'string' && id.length <= 200 ? id.toWellFormed() : undefined;
}
