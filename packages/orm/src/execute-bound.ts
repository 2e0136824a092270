import { CompiledQuery, type ControlledTransaction } from 'kysely';
import type { EntityManager } from './open-orm.ts';
import { nameStatement } from './prepared-statements.ts';

/**
 * Runs a statement in the entity manager's transaction with its values beside it rather than written into it. For statements that
 * carry thousands of values: `em.execute` writes each into the text, letter by letter, which costs more than the database's
 * own work. Placeholders are `?`, as there; each says its type (`?::uuid[]`), because nothing else tells the database.
 * @throws Error outside a transaction of `inOrganization` or `inSystem`; what the driver throws
 */
export async function executeBound<Row>(em: EntityManager, sql: string, params: readonly unknown[]): Promise<Row[]> {
  return execute<Row>(em, numbered(sql), params);
}

/**
 * The same for a statement that runs again and again: a connection parses and plans it once, which for a statement of many
 * parts and few rows is most of the work. Its text is a constant of the program, and its plan must not hang on its values.
 * @throws as `executeBound`
 */
export async function executePrepared<Row>(em: EntityManager, sql: string, params: readonly unknown[]): Promise<Row[]> {
  const text = numbered(sql);
  nameStatement(text);
  return execute<Row>(em, text, params);
}

async function execute<Row>(em: EntityManager, text: string, params: readonly unknown[]): Promise<Row[]> {
  const transaction = em.getTransactionContext<ControlledTransaction<unknown>>();
  if (!transaction) throw new Error('Bound values need an entity manager of inOrganization or inSystem');
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...params]));
  return rows;
}

const texts = new Map<string, string>();

function numbered(sql: string): string {
  let text = texts.get(sql);
  if (text === undefined) {
    let place = 0;
    text = sql.replaceAll('?', () => `$${++place}`);
    // Statements are constants of the program; one that is built anew each time must not fill the memory.
    if (texts.size >= 1_000) texts.clear();
    texts.set(sql, text);
  }
  return text;
}
