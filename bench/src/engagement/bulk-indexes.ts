import type pg from 'pg';

/** What is filled in bulk. Its indexes are made of what is there afterwards, which takes a fraction of keeping them row by row. */
const TABLES = ['download', 'download_hour', 'download_day', 'podcast_day', 'podcast_hour', 'episode_day', 'episode_hour', 'play_day'];

/** Sketches are built from the downloads of a day while the next is filled. */
const NEEDED = `i.indrelid = 'analytics.download'::regclass and pg_get_indexdef(i.indexrelid) like '%(organization_id, at)%'`;

/** Drops indexes and keys of the tables that are filled, and remembers them in the database; those already dropped stay so. */
export async function dropIndexes(owner: pg.Pool): Promise<void> {
  await owner.query('create table if not exists public.bench_index (place serial primary key, definition text not null)');
  const { rows } = await owner.query<{ drop: string; restore: string }>(
    `select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
                 else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
            case when c.oid is null then pg_get_indexdef(i.indexrelid)
                 else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as restore
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
      where i.indrelid = any (select ('analytics.' || t)::regclass from unnest($1::text[]) t) and not (${NEEDED})
      order by i.indrelid, i.indexrelid`,
    [TABLES],
  );
  for (const { drop, restore } of rows)
    await inTransaction(owner, async (client) => {
      await client.query(drop);
      await client.query('insert into public.bench_index (definition) values ($1)', [restore]);
    });
}

/** Makes them again, each in a transaction of its own, so that an interrupted run goes on where it was. */
export async function restoreIndexes(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ place: number; definition: string }>(
    'select place, definition from public.bench_index order by place',
  );
  for (const { place, definition } of rows)
    await inTransaction(owner, async (client) => {
      await client.query(`set local maintenance_work_mem = '1GB'`);
      await client.query(definition);
      await client.query('delete from public.bench_index where place = $1', [place]);
    });
}

/** Runs the work in a transaction; undone when it throws. */
export async function inTransaction(owner: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
