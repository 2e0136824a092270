import type { Orm } from '@castgraph/orm/open-orm';
import { afterCommit, inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { counter } from '@castgraph/telemetry/metrics';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { findPixel, type KnownPixel } from './known-pixels.ts';
import { readPixelRecord, type PixelRecord } from './pixel-record.ts';
import { storeHit } from './store-hit.ts';

/**
 * Makes the function that carries calls of pixels into the database, a transaction per pixel. Whose a pixel is and what its
 * organization asks of consent are read now, by what holds now. What was stored before is met again by its id.
 */
export function makeStorePixelRecords({ orm, live, log }: { orm: Orm; live: Live; log: Log }): (texts: readonly Buffer[]) => Promise<void> {
  return async (texts) => {
    for (const [token, records] of Map.groupBy(readAll(texts, log), (record) => record.token)) {
      const pixel = await findPixel(orm, token);
      if (pixel) await storeOfPixel(orm, live, pixel, records);
      else counter('pixel_hits_total').inc({ result: 'unknown' }, records.length);
    }
  };
}

/** What cannot be read will never be: it is said and passed over, so that it holds up nobody. */
function readAll(texts: readonly Buffer[], log: Log): PixelRecord[] {
  return texts.flatMap((text) => {
    try {
      return [readPixelRecord(text.toString())];
    } catch (error) {
      counter('pixel_hits_total').inc({ result: 'lost' });
      log.error({ err: error, bytes: text.length }, 'A call of a pixel cannot be read from the spool');
      return [];
    }
  });
}

async function storeOfPixel(orm: Orm, live: Live, pixel: KnownPixel, records: readonly PixelRecord[]): Promise<void> {
  await inOrganization(orm, pixel.organizationId, async (em) => {
    const results: string[] = [];
    const campaigns = new Set<string>();
    for (const { hit } of records) {
      const { verdict, campaignId, isReplay } = await storeHit(em, pixel, hit);
      if (!isReplay) results.push(verdict.toLowerCase());
      if (campaignId) campaigns.add(campaignId);
    }
    afterCommit(em, () => {
      for (const result of results) counter('pixel_hits_total').inc({ result });
      for (const campaignId of campaigns) announceCampaign(live, pixel.organizationId, campaignId);
    });
  });
}
