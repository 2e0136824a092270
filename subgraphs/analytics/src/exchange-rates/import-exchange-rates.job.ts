import { z } from 'zod';
import type { GuardedClient } from '@castgraph/http/guarded-client';
import { type CastgraphError, isCastgraphError } from '@castgraph/kernel/errors';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { counter } from '@castgraph/telemetry/metrics';
import { importExchangeRates } from './import-exchange-rates.ts';

/** Where reference rates are read, and by what; without an address none are. */
export interface RateSource {
  url: string | null;
  client: Pick<GuardedClient, 'fetch'>;
}

const definition = defineJob({ name: 'analytics.import-exchange-rates', schema: z.strictObject({}), attempts: 1 });

/** Reads the reference rates. A file that cannot be had or read is said, and asked for again when the next hour comes. */
export function importExchangeRatesJob({ url, client }: RateSource): Implementation {
  return implementJob(definition, async (_, { orm, log }) => {
    if (url === null) return;
    try {
      const { hasChanged, recorded, differing } = await importExchangeRates(orm, client, url);
      if (differing > 0) log.warn({ url, differing }, 'The file of exchange rates differs from what is recorded; the recorded rates stay');
      if (recorded > 0) log.info({ url, recorded }, 'Exchange rates were recorded');
      counter('exchange_rate_import_total').inc({ outcome: hasChanged ? 'read' : 'unchanged' });
    } catch (error) {
      if (!isCastgraphError(error)) throw error;
      const outcome = isRefusal(error) ? 'refused' : 'unreachable';
      log.warn({ err: error, url }, `The file of exchange rates is ${outcome}; the recorded rates stay in force`);
      counter('exchange_rate_import_total').inc({ outcome });
    }
  });
}

/** True when the server answered and what it sent was no file of rates, or not all of one. */
function isRefusal({ code, details }: CastgraphError): boolean {
  return code === 'BAD_INPUT' || code === 'LIMIT_EXCEEDED' || details['cause'] === 'broken-body';
}

/** Once an hour: the bank publishes at about 16:00 in Frankfurt, and what has not changed costs one answer without a body. */
export const importExchangeRatesSchedule = defineSchedule({
  name: 'import-exchange-rates',
  job: definition,
  payload: {},
  everyMs: 3_600_000,
  jitterMs: 600_000,
});
