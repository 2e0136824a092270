import { currentKeyId } from '@castgraph/auth/data-key';
import { resealSecret } from '@castgraph/auth/seal';
import { serviceViewer } from '@castgraph/auth/service-viewer';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { recordAudit } from '@castgraph/orm/audit';
import { subgraphOf, type EntityManager, type Orm } from '@castgraph/orm/open-orm';
import { qualified, sqlName } from '@castgraph/orm/sql-names';
import { inOrganization, inSystem } from '@castgraph/orm/transact';

/** A column of sealed texts, with its `sealedColumn` DDL, in a table of `organization_id` and `id` that the system may read. */
export interface SealedColumn {
  table: string;
  column: string;
  /** The purpose under which the row of this id is sealed. */
  purposeOf(id: string): string;
}

/** What a round of resealing came to. */
export interface Resealing {
  resealed: number;
  /** Rows that no key of SECRETS_KEY opens: each stays as it is and is found again by the next round. */
  unopened: number;
}

interface Place {
  organization_id: string;
  id: string;
}

const BATCH = 200;

/**
 * Puts every text of the column under the current key, in batches of one organization each, with an audit entry a batch.
 * Stopped anywhere it goes on from there, because what is done is no longer found; done twice it does nothing.
 * @param onProgress told after each batch how many rows are done and about how many there are
 */
export async function resealRows(
  orm: Orm,
  secretsKey: string,
  sealed: SealedColumn,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<Resealing> {
  const keyId = currentKeyId(secretsKey);
  const total = await countOutdated(orm, sealed, keyId);
  const sum: Resealing = { resealed: 0, unopened: 0 };
  let after: Place | undefined;
  while (total > 0) {
    signal.throwIfAborted();
    const places = await findOutdated(orm, sealed, keyId, after);
    const last = places.at(-1);
    if (!last) break;
    for (const [organizationId, ids] of byOrganization(places)) {
      const done = await inOrganization(orm, organizationId, (em) => resealBatch(em, secretsKey, sealed, { organizationId, ids, keyId }));
      sum.resealed += done.resealed;
      sum.unopened += done.unopened;
      onProgress?.(sum.resealed + sum.unopened, total);
    }
    after = last;
  }
  return sum;
}

/** How many rows are under another key than the current one. */
export async function countOutdated(orm: Orm, sealed: SealedColumn, keyId: string): Promise<number> {
  const count = (em: EntityManager) =>
    em.execute<{ n: number }[]>(
      `/* count-outdated-seals */ select count(*)::int as n from ${tableOf(em, sealed)} where ${outdated(sealed)}`,
      [keyId, keyId],
    );
  return inSystem(orm, async (em) => (await count(em))[0]!.n, { readOnly: true });
}

function findOutdated(orm: Orm, sealed: SealedColumn, keyId: string, after: Place | undefined): Promise<Place[]> {
  const beyond = after ? 'and (organization_id, id) > (?::uuid, ?::uuid)' : '';
  return inSystem(
    orm,
    (em) =>
      em.execute<Place[]>(
        `/* find-outdated-seals */ select organization_id, id from ${tableOf(em, sealed)}
          where ${outdated(sealed)} ${beyond} order by organization_id, id limit ?`,
        [keyId, keyId, ...(after ? [after.organization_id, after.id] : []), BATCH],
      ),
    { readOnly: true },
  );
}

async function resealBatch(
  em: EntityManager,
  secretsKey: string,
  sealed: SealedColumn,
  { organizationId, ids, keyId }: { organizationId: string; ids: readonly string[]; keyId: string },
): Promise<Resealing> {
  const column = sqlName(sealed.column);
  // Locked, so that a secret which somebody replaces meanwhile is not put back.
  const rows = await em.execute<{ id: string; text: string }[]>(
    `/* lock-outdated-seals */ select id, ${column} as text from ${tableOf(em, sealed)}
      where organization_id = ? and id = any(?::uuid[]) and ${column} is not null order by id for update`,
    [organizationId, arrayLiteral(ids)],
  );
  const sum: Resealing = { resealed: 0, unopened: 0 };
  for (const { id, text } of rows) {
    const anew = tryReseal(text, { organizationId, purpose: sealed.purposeOf(id), secretsKey });
    if (anew === null) sum.unopened++;
    if (!anew) continue;
    await em.execute(`/* reseal */ update ${tableOf(em, sealed)} set ${column} = ? where organization_id = ? and id = ?`, [
      anew,
      organizationId,
      id,
    ]);
    sum.resealed++;
  }
  if (sum.resealed > 0) {
    const viewer = serviceViewer({ service: 'reseal', organizationId, scopes: [] });
    const details = { table: sealed.table, column, rows: sum.resealed };
    await recordAudit(em, { viewer, action: 'secrets.reseal', subjectType: 'SecretsKey', subjectId: keyId, details });
  }
  return sum;
}

/** Undefined when it is under the current key by now, null when it cannot be opened. */
function tryReseal(text: string, purpose: { organizationId: string; purpose: string; secretsKey: string }): string | undefined | null {
  try {
    return resealSecret(text, purpose);
  } catch {
    return null;
  }
}

/** Two ranges rather than an inequality, which no index answers. */
function outdated({ column }: SealedColumn): string {
  const key = `${sqlName(column)}_key`;
  return `(${key} < ? or ${key} > ?)`;
}

function tableOf(em: EntityManager, { table }: SealedColumn): string {
  return qualified(subgraphOf(em), table);
}

function byOrganization(places: readonly Place[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { organization_id, id } of places) found.set(organization_id, [...(found.get(organization_id) ?? []), id]);
  return found;
}
