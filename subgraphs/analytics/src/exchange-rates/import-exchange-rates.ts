import type { GuardedClient } from '@castgraph/http/guarded-client';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { fetchRateFile, type FileState } from './fetch-rate-file.ts';
import { readRateFile, type ReferenceRate } from './read-rate-file.ts';

/** What an import brought. */
export interface RateImport {
  /** False where the server said that the file is the one we know. */
  hasChanged: boolean;
  /** Rates that were not recorded before. */
  recorded: number;
  /** Rates of the file that differ from what is recorded for the day. What is recorded stays, for figures were reported with it. */
  differing: number;
}

/**
 * Reads the file of reference rates and records what is new in it, all or none.
 * @throws CastgraphError: UNAVAILABLE when it cannot be had now, BAD_INPUT for what is no such file; nothing is recorded then
 */
export async function importExchangeRates(
  orm: Orm,
  client: Pick<GuardedClient, 'fetch'>,
  url: string,
  now = new Date(),
): Promise<RateImport> {
  const known = await inSystem(orm, (em) => readState(em, url), { readOnly: true });
  const file = await fetchRateFile(client, url, known);
  if (!file) {
    await inSystem(orm, (em) => keepState(em, url, known!));
    return { hasChanged: false, recorded: 0, differing: 0 };
  }
  const rates = readRateFile(file.bytes);
  const tomorrow = addDays(utcDay(now), 1);
  const ahead = rates.find(({ day }) => day > tomorrow);
  if (ahead) throw badInput(`The file has a rate for ${ahead.day}, which is still to come`);
  return inSystem(orm, async (em) => {
    const stored = await storeRates(em, rates, new URL(url).host);
    await keepState(em, url, file);
    return { hasChanged: true, ...stored };
  });
}

/** The euro is recorded at 1 for every day that has rates, so that it is a currency as any other. */
async function storeRates(
  em: EntityManager,
  rates: readonly ReferenceRate[],
  source: string,
): Promise<{ recorded: number; differing: number }> {
  const euros = [...new Set(rates.map(({ day }) => day))].map((day) => ({ currency: 'EUR', day, perEuro: '1' }));
  const all = [...euros, ...rates];
  const columns = [
    arrayLiteral(all.map(({ currency }) => currency)),
    arrayLiteral(all.map(({ day }) => day)),
    arrayLiteral(all.map(({ perEuro }) => perEuro)),
  ];
  const [differing] = await em.execute<{ count: string }[]>(
    `/* count-differing-rates */
     select count(*) from unnest(?::text[], ?::date[], ?::numeric[]) as read (currency, day, per_euro)
       join analytics.exchange_rate kept using (currency, day) where kept.per_euro <> read.per_euro`,
    columns,
  );
  const recorded = await em.execute<{ currency: string }[]>(
    `/* store-exchange-rates */
     insert into analytics.exchange_rate (currency, day, per_euro, source)
     select currency, day, per_euro, ? from unnest(?::text[], ?::date[], ?::numeric[]) as read (currency, day, per_euro)
     on conflict do nothing returning currency`,
    [source, ...columns],
  );
  return { recorded: recorded.filter(({ currency }) => currency !== 'EUR').length, differing: Number(differing!.count) };
}

async function readState(em: EntityManager, url: string): Promise<FileState | undefined> {
  const [row] = await em.execute<{ etag: string | null; last_modified: string | null }[]>(
    '/* read-rate-source */ select etag, last_modified from analytics.exchange_rate_source where url = ?',
    [url],
  );
  return row && { etag: row.etag, lastModified: row.last_modified };
}

function keepState(em: EntityManager, url: string, { etag, lastModified }: FileState): Promise<unknown> {
  return em.execute(
    `/* keep-rate-source */
     insert into analytics.exchange_rate_source (url, etag, last_modified, checked_at) values (?, ?, ?, now())
     on conflict (url) do update set etag = excluded.etag, last_modified = excluded.last_modified, checked_at = excluded.checked_at`,
    [url, etag, lastModified],
  );
}
