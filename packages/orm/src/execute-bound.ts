import { CompiledQuery, type ControlledTransaction } from 'kysely';
import type { EntityManager } from './open-orm.ts';

/**
 * Runs a statement in the entity manager's transaction with its values beside it rather than written into it. For statements that
 * carry thousands of values: `em.execute` writes each into the text, letter by letter, which costs more than the database's
 * own work. Placeholders are `?`, as there; each says its type (`?::uuid[]`), because nothing else tells the database.
 * @throws Error outside a transaction of `inOrganization` or `inSystem`; what the driver throws
 */
export async function executeBound<Row>(em: EntityManager, sql: string, params: readonly unknown[]): Promise<Row[]> {
  const transaction = em.getTransactionContext<ControlledTransaction<unknown>>();
  if (!transaction) throw new Error('executeBound needs an entity manager of inOrganization or inSystem');
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(numbered(sql), [...params]));
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
