import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { counter } from '@castgraph/telemetry/metrics';
import { guessLogFormat, openLogFormat, type LogFormat } from '../access-logs/log-format.ts';
import type { ReadLogLine } from '../access-logs/log-row.ts';
import type { JsonField } from '../access-logs/read-json-log.ts';
import { MAX_LINE_BYTES, splitLines, type NumberedLine } from '../access-logs/split-lines.ts';
import { DoorRefusal } from '@castgraph/service/door-refusal';
import type { RowFault } from './judge-time.ts';
import type { IdentifiedRecord, RecordKeeper } from './keep-records.ts';
import { toRecord } from './listener-event.ts';
import { makeReadLoggedRequest, type ReadLoggedRequest } from './logged-request.ts';
import type { ReadContext } from './reported-event.ts';

export interface LogOptions {
  /** Null to tell it from the content. */
  format: LogFormat | null;
  /** Keys of JSON rows that the sender names. */
  fields: ReadonlyMap<JsonField, string>;
  /** In place of the host that the log says. */
  host: string | null;
}

/** The answer to a log, or how far it came. */
export interface LogVerdict {
  format: LogFormat | null;
  lines: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  /** `spool` where any of it went there: then what is accepted may still prove to be known already. */
  store: 'database' | 'spool';
  /** The first thousand lines that were not taken. */
  rejections: (RowFault & { line: number })[];
}

const BATCH_RECORDS = 2_500;
/** Rows read between two looks at other requests: redirects wait for none of this. */
const LINES_A_TURN = 100;
const REJECTIONS_TOLD = 1_000;
/** A body whose first lines show no format is something else. */
const LINES_TO_SHOW_FORMAT = 100;

/**
 * Takes an access log as it comes: of all its lines no more is held than two batches. Resolves when every accepted request is
 * durable. What ends it early is thrown as a DoorRefusal with the verdict so far; the same log sent again counts nothing twice.
 */
export async function takeLog(
  stream: Readable,
  options: LogOptions,
  context: ReadContext,
  keeper: Pick<RecordKeeper, 'keep'>,
): Promise<LogVerdict> {
  const taking = new LogTaking(options, makeReadLoggedRequest(context, options.host), keeper);
  try {
    for await (const lines of splitLines(stream)) await taking.take(lines);
    return await taking.finish();
  } catch (error) {
    await taking.settle().catch(() => undefined);
    if (!(error instanceof DoorRefusal)) throw error;
    const { status, code, message, options: about } = error;
    throw new DoorRefusal(status, code, message, { ...about, soFar: taking.verdict });
  } finally {
    counter('ingest_events_total').inc({ result: 'refused' }, taking.verdict.rejected);
  }
}

class LogTaking {
  readonly verdict: LogVerdict;
  readonly #options: LogOptions;
  readonly #read: ReadLoggedRequest;
  readonly #keeper: Pick<RecordKeeper, 'keep'>;
  #readLine: ReadLogLine | null;
  #batch = new Map<string, IdentifiedRecord>();
  /** Of the batch before, which is stored while this one is read. */
  #storing: Promise<void> = Promise.resolve();

  constructor(options: LogOptions, read: ReadLoggedRequest, keeper: Pick<RecordKeeper, 'keep'>) {
    const { format } = options;
    this.verdict = { format, lines: 0, accepted: 0, duplicates: 0, rejected: 0, store: 'database', rejections: [] };
    this.#options = options;
    this.#read = read;
    this.#keeper = keeper;
    this.#readLine = format === null ? null : openLogFormat(format, options.fields);
  }

  async take(lines: readonly NumberedLine[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      if (index % LINES_A_TURN === LINES_A_TURN - 1) await nextTurn();
      this.#takeLine(line);
      if (this.#batch.size >= BATCH_RECORDS) await this.#keep();
    }
  }

  async finish(): Promise<LogVerdict> {
    await this.#keep();
    await this.settle();
    if (this.verdict.format === null && this.verdict.lines > 0) throw unknownFormat();
    return this.verdict;
  }

  /** Waits for what is being stored, so that the verdict says all. */
  settle(): Promise<void> {
    return this.#storing;
  }

  #takeLine({ number, text, isTooLong }: NumberedLine): void {
    this.verdict.lines = number;
    if (isTooLong) return this.#reject(number, { code: 'LINE_TOO_LONG', message: `The line has more than ${MAX_LINE_BYTES} bytes` });
    if (text.trim() === '') return;
    this.#readLine ??= this.#tellFormat(text);
    if (this.#readLine === null) {
      if (number >= LINES_TO_SHOW_FORMAT) throw unknownFormat();
      return this.#reject(number, { code: 'UNREADABLE', message: 'The line is of no known format' });
    }
    const line = this.#readLine(text);
    if (line === null) return;
    const read = line.fault ? line : this.#read(line.row);
    if (read.fault) return this.#reject(number, read.fault);
    const eventId = read.event.event_id;
    if (this.#batch.has(eventId)) this.#noteTwin();
    else this.#batch.set(eventId, { eventId, text: toRecord(read.event) });
  }

  #tellFormat(text: string): ReadLogLine | null {
    const format = guessLogFormat(text);
    if (format === null) return null;
    this.verdict.format = format;
    return openLogFormat(format, this.#options.fields);
  }

  /** Of one CDN's id twice in a batch the keeper sees the first only. */
  #noteTwin(): void {
    this.verdict.duplicates += 1;
    const events = counter('ingest_events_total');
    events.inc({ result: 'accepted' });
    events.inc({ result: 'duplicate' });
  }

  #reject(line: number, fault: RowFault): void {
    this.verdict.rejected += 1;
    if (this.verdict.rejections.length < REJECTIONS_TOLD) this.verdict.rejections.push({ line, ...fault });
  }

  /** Begins to store the batch, once the one before it is durable: at most two are held. */
  async #keep(): Promise<void> {
    await this.#storing;
    this.#storing = this.#store([...this.#batch.values()]);
    // Whoever waits for it hears of its failure; meanwhile nobody does.
    this.#storing.catch(() => undefined);
    this.#batch = new Map();
  }

  async #store(records: readonly IdentifiedRecord[]): Promise<void> {
    const { store, duplicates } = await this.#keeper.keep(records);
    if (store === 'spool') this.verdict.store = 'spool';
    this.verdict.accepted += records.length - duplicates.size;
    this.verdict.duplicates += duplicates.size;
  }
}

function unknownFormat(): DoorRefusal {
  const message = 'The lines are of no known format: CloudFront, Fastly, NGINX combined, or JSON lines; say which with ?format=';
  return new DoorRefusal(422, 'UNKNOWN_FORMAT', message);
}
