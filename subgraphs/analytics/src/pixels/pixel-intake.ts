import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Orm } from '@castgraph/orm/open-orm';
import { holdDirectory } from '@castgraph/service/hold-directory';
import type { Live } from '@castgraph/service/live-channel';
import { startShipping } from '@castgraph/service/ship-spool';
import { openSpoolSeal } from '@castgraph/service/spool-seal';
import { Spool } from '@castgraph/service/spool';
import type { Log } from '@castgraph/telemetry/log';
import { counter } from '@castgraph/telemetry/metrics';
import { KnownPixels, type KnownPixel } from './known-pixels.ts';
import { writePixelRecord } from './pixel-record.ts';
import type { Hit } from './hit.ts';
import { makeStorePixelRecords } from './store-pixel-records.ts';

export interface PixelIntakeOptions {
  orm: Orm;
  live: Live;
  secretsKey: string;
  /** The process' own; it must survive a restart. */
  directory: string;
  maxBytes: number;
  /** Calls a minute that each pixel may get. */
  callsPerMinute: number;
  log: Log;
}

/** Takes what calls pixels, so that nobody waits for it. */
export interface PixelIntake {
  /**
   * Keeps a call, of a token that may be none. `describe` is told whether its person may be kept in silence; while that is not
   * known, no. Never rejects; resolves once the call is on its way to the disk, or is known to be dropped.
   */
  take(token: string, describe: (consentRequired: boolean) => Hit): Promise<void>;
  close(): Promise<void>;
}

/** As many that nobody knows may be asked about in a minute, of all together: each is a look into the database. */
const UNKNOWN_PER_MINUTE = 3_000;
const MOST_AT_ONCE = 5_000;

/** Opens it: calls go to a sealed spool on disk and from there into the database, however long that is away. */
export async function openPixelIntake(options: PixelIntakeOptions): Promise<PixelIntake> {
  const { orm, live, directory, maxBytes, log } = options;
  const release = await holdDirectory(directory, 'ANALYTICS_DIR');
  const { seal, open } = openSpoolSeal(options.secretsKey, 'pixel-spool');
  const spool = await Spool.open({ directory: join(directory, 'pixels'), maxBytes, seal, log });
  const hits = counter('pixel_hits_total');
  spool.onLost = (records) => hits.inc({ result: 'lost' }, records);
  const park = async (text: string, cause: unknown) => {
    hits.inc({ result: 'lost' });
    log.error({ err: cause }, 'The database refuses the call of a pixel for ever; it is kept in refused.txt');
    await appendFile(join(directory, 'refused.txt'), `${text}\n`, { mode: 0o600 });
  };
  // A batch is a transaction per pixel, each with several statements per call.
  const shipping = await startShipping({ spool, open, store: makeStorePixelRecords({ orm, live, log }), park, log, batchRecords: 200 });
  const admit = makeAdmit(new KnownPixels(orm, log), options.callsPerMinute);
  let underWay = 0;
  return {
    take: async (token, describe) => {
      if (underWay >= MOST_AT_ONCE) return hits.inc({ result: 'limited' });
      underWay += 1;
      try {
        const found = await admit(token);
        if (typeof found === 'string') return hits.inc({ result: found });
        if (!spool.append(writePixelRecord(token, describe(found.pixel?.consentRequired ?? true)))) hits.inc({ result: 'lost' });
      } catch (error) {
        hits.inc({ result: 'lost' });
        log.error({ err: error }, 'The call of a pixel could not be kept');
      } finally {
        underWay -= 1;
      }
    },
    close: async () => {
      await spool.close();
      await shipping.stop(5_000);
      await release();
    },
  };
}

/** The pixel of a token, undefined while that cannot be known; or why the call is dropped. */
type Admitted = { pixel: KnownPixel | undefined } | 'unknown' | 'limited';

function makeAdmit(pixels: KnownPixels, callsPerMinute: number): (token: string) => Promise<Admitted> {
  const ofPixel = new RateLimiterMemory({ points: callsPerMinute, duration: 60 });
  const ofStrangers = new RateLimiterMemory({ points: UNKNOWN_PER_MINUTE, duration: 60 });
  const isWithin = (limiter: RateLimiterMemory, name: string) =>
    limiter.consume(name).then(
      () => true,
      () => false,
    );
  return async (token) => {
    const strangers = await ofStrangers.get('');
    if (strangers && strangers.remainingPoints <= 0 && !pixels.isKnown(token)) return 'limited';
    const pixel = await pixels.find(token);
    if (!pixel) await isWithin(ofStrangers, '');
    if (pixel === null) return 'unknown';
    // Not before: who makes up tokens would fill the memory with their counts.
    return (await isWithin(ofPixel, token)) ? { pixel } : 'limited';
  };
}
