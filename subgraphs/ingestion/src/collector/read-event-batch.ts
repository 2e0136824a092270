import { DoorRefusal } from '@castgraph/service/door-refusal';

export const MAX_BATCH_BYTES = 10 * 1024 * 1024;
export const MAX_BATCH_EVENTS = 10_000;
/** Both limits, as senders are told of them. */
export const BATCH_LIMITS = 'a batch may have: 10 MB (10,485,760 bytes) inflated, and 10,000 events';

/** A row that could not even be read as JSON, in the place of its event. */
export class UnreadableRow {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/**
 * The events of a batch, unread: `{"events":[…]}`, or one JSON object a line. A line that is no JSON is an UnreadableRow; a
 * document that is none is refused whole, because nothing says where its next event begins.
 * @param contentType decides between the two; without one, or as `text/plain`, the content does
 */
export function readEventBatch(bytes: Buffer, contentType: string | undefined): unknown[] {
  const type = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const form = formOf(type);
  if (form === null) {
    const message = `Events come as application/json ({"events":[…]}) or application/x-ndjson, not ${type.slice(0, 80)}`;
    throw new DoorRefusal(415, 'UNSUPPORTED_TYPE', message);
  }
  const body = decode(bytes);
  const rows = form === 'lines' ? readLines(body) : readDocument(body, form === 'any');
  if (rows.length > MAX_BATCH_EVENTS)
    throw new DoorRefusal(413, 'TOO_MANY_EVENTS', `These are ${rows.length} events, more than ${BATCH_LIMITS}`);
  return rows;
}

function formOf(type: string): 'document' | 'lines' | 'any' | null {
  if (type === '' || type === 'text/plain' || type === 'application/octet-stream') return 'any';
  if (/^application\/(json|[\w.-]+\+json)$/.test(type)) return 'document';
  if (/^(application|text)\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq)$/.test(type)) return 'lines';
  return null;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DoorRefusal(422, 'NOT_UTF8', 'The body is not UTF-8 text', { cause });
  }
}

function readDocument(body: string, mayBeLines: boolean): unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch (cause) {
    if (mayBeLines) return readLines(body);
    const { message } = cause as Error;
    throw new DoorRefusal(422, 'NOT_JSON', `The body is not JSON: ${message.slice(0, 200)}`, { cause });
  }
  const events = typeof document === 'object' && document !== null ? (document as { events?: unknown }).events : undefined;
  if (Array.isArray(events)) return events;
  // One line of NDJSON is a document, too.
  if (mayBeLines && typeof document === 'object' && document !== null && 'kind' in document) return [document];
  throw new DoorRefusal(422, 'NO_EVENTS', 'The body is not of the form {"events":[…]}', { place: { field: 'events' } });
}

function readLines(body: string): unknown[] {
  const rows: unknown[] = [];
  for (const line of body.split('\n')) {
    if (line.trim() === '') continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      rows.push(new UnreadableRow('The line is not JSON'));
    }
    // What follows only grows a list that is refused anyway.
    if (rows.length > MAX_BATCH_EVENTS) break;
  }
  return rows;
}
