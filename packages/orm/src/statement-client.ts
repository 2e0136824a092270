import pg from 'pg';
import { preparedName } from './prepared-statements.ts';

/** What a driver is told of an opening that waits. */
const NOTHING = { command: 'BEGIN', rowCount: null, oid: 0, rows: [], fields: [] };

/**
 * A connection that goes to the server less often. A transaction is opened together with the setting that says whose it is,
 * in one message; a statement of `executePrepared` is parsed and planned once in the life of the connection, not each time.
 */
export class StatementClient extends pg.Client {
  /** `begin`, said by the driver and not yet sent. */
  #opening: string | undefined;

  /** As `pg.Client.query`, whose overloads stand for its callers. */
  // oxlint-disable-next-line typescript/no-explicit-any -- no one type is assignable to all of them
  override query(...args: unknown[]): any {
    const [text, values] = args;
    const isPlain = typeof text === 'string' && args.length <= 2 && (!Array.isArray(values) || values.length === 0);
    if (isPlain && isOpening(text)) {
      this.#opening = text;
      return Promise.resolve(NOTHING);
    }
    const opening = this.#opening;
    this.#opening = undefined;
    if (opening !== undefined) {
      // It is not open yet, so there is nothing to end.
      if (isPlain && text === 'rollback') return Promise.resolve(NOTHING);
      if (isPlain && text.startsWith('select set_config(')) return this.#send(`${opening}; ${text}`).then(lastOf);
      // The statement fails as well when this does.
      this.#send(opening).catch(() => undefined);
    }
    const name = typeof text === 'string' && Array.isArray(values) ? preparedName(text) : undefined;
    return name === undefined ? this.#send(...args) : this.#send({ name, text, values }, ...args.slice(2));
  }

  #send(...args: unknown[]): Promise<unknown> {
    return (super.query as (...all: unknown[]) => Promise<unknown>).apply(this, args);
  }
}

/** As Kysely writes it. */
function isOpening(text: string): boolean {
  return text === 'begin' || text.startsWith('start transaction');
}

/** Statements in one message have one result each. */
function lastOf<Result>(results: Result | Result[]): Result {
  return Array.isArray(results) ? results.at(-1)! : results;
}
