import { z } from 'zod';
import type { Hit } from './hit.ts';

const key = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .nullable();

/** A call on disk. It was judged as it arrived; whose its pixel is, is found out when it is stored. */
const pixelRecord = z.object({
  format: z.literal(1),
  token: z.string(),
  hit: z.object({
    id: z.uuid(),
    source: z.literal('PIXEL'),
    at: z.int(),
    receivedAt: z.int(),
    event: z.string(),
    orderId: z.string().nullable(),
    value: z.object({ amountMinor: z.int(), currency: z.string() }).nullable(),
    promoCodes: z.array(z.string()),
    landingUrl: z.string().nullable(),
    // Records of before said neither.
    referrerHost: z.string().nullable().default(null),
    newCustomer: z.boolean().nullable().default(null),
    consent: z.object({
      state: z.enum(['granted', 'denied', 'unknown']),
      signal: z.enum(['consent', 'gdpr_consent', 'us_privacy', 'gpp', 'Sec-GPC', 'DNT']).nullable(),
    }),
    pageHost: z.string().nullable(),
    isBot: z.boolean(),
    fault: z.object({ cause: z.string(), field: z.string().nullable() }).nullable(),
    person: z
      .object({
        listenerKey: key,
        householdKey: key,
        customerKey: key,
        agentKind: z.string().nullable(),
        device: z.string().nullable(),
        ipClass: z.string().nullable(),
      })
      .nullable(),
  }),
});

export type PixelRecord = z.infer<typeof pixelRecord>;

/** The text of a record. */
export function writePixelRecord(token: string, hit: Hit): string {
  return JSON.stringify({ format: 1, token, hit });
}

/** Reads it. @throws Error for what is none: a defect, since the spool authenticates what it holds */
export function readPixelRecord(text: string): PixelRecord {
  return pixelRecord.parse(JSON.parse(text));
}
