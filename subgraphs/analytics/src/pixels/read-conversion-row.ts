import { z } from 'zod';
import { DAY_MS } from '@castgraph/kernel/days';
import { deterministicId } from '@castgraph/kernel/ids';
import { readConsent } from '@castgraph/measurement/consent';
import { parseIp } from '@castgraph/kernel/ip-address';
import { LATE_EVENT_DAYS } from '@castgraph/measurement/retention';
import { mayKeepPerson } from './consent-rule.ts';
import { describePerson, isRobot } from './describe-person.ts';
import { PURCHASE, type Hit } from './hit.ts';
import { isCurrency, readReferrerHost } from './read-pixel-call.ts';

/** A row that is not taken: a code for programs, a sentence for people, the field it is about. */
export interface ConversionFault {
  code: string;
  message: string;
  field?: string;
}

const CONTROL = /\p{Cc}/u;
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !CONTROL.test(value) && value.isWellFormed(), { error: 'must be text without control characters' });

const conversionRow = z.strictObject({
  /** The sender's own name of the row. */
  id: text(200).optional(),
  pixelId: z.string().optional(),
  event: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'must be a word such as purchase' })
    .default(PURCHASE),
  orderId: text(200),
  at: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 date and time with its offset' }),
  value: z
    .strictObject({
      amountMinor: z.int('must be a whole number of minor units').nonnegative('must not be negative'),
      currency: z.string().refine(isCurrency, { error: 'must be an ISO 4217 code, such as EUR' }),
    })
    .optional(),
  promoCodes: z.array(text(200)).max(20, 'are at most 20 codes').default([]),
  landingUrl: text(4_000)
    .refine((url) => /^(?:https?:\/\/|\/)/i.test(url) && URL.canParse(url, 'https://shop.invalid'), { error: 'must be a URL' })
    .nullish(),
  /** The page that led to the shop, or its host. */
  referrer: text(4_000).nullish(),
  /** Whether the customer bought there for the first time, where the shop knows. */
  newCustomer: z.boolean().nullish(),
  consent: z.enum(['granted', 'denied', 'unknown'], { error: 'must be granted, denied or unknown' }).optional(),
  gdpr: z.enum(['0', '1']).optional(),
  gdprConsent: z.string().max(4_000).optional(),
  usPrivacy: z.string().max(10).optional(),
  gpp: z.string().max(4_000).optional(),
  gppSid: z.string().max(100).optional(),
  /** The buyer's, never the sending server's. */
  ip: z
    .string()
    .refine((value) => !value.includes(',') && parseIp(value) !== null, { error: 'must be one IP address' })
    .nullish(),
  userAgent: z.string().max(8_192).nullish(),
  /** SHA-256 of the buyer's address of mail in lower case, or of the telephone number. */
  customer: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, { error: 'must be a SHA-256, 64 hexadecimal digits; plain addresses are not taken' })
    .nullish(),
});

/** Names under which plain contacts are sent elsewhere: whoever sends them is told what to do instead. */
const PLAIN_CONTACT = /^(?:customer_?)?(?:e_?-?mail|phone|tele?phone|mobile)(?:_?(?:address|number))?$/i;
/** Clocks differ; what has not happened yet has no value. */
const AHEAD_MS = 5 * 60_000;

export type ReadConversion =
  | { fault: ConversionFault }
  | { fault: null; pixelId: string | null; makeHit: (consentRequired: boolean, prefix: string) => Hit };

/**
 * Reads one row of `POST /v1/conversions`. Nothing that was sent is repeated in a fault. What becomes of it is the same hit however
 * often it comes: by the sender's own id, or else by what happened and its order.
 */
export function readConversionRow(
  raw: unknown,
  { organizationId, secret, now }: { organizationId: string; secret: Uint8Array; now: number },
): ReadConversion {
  const parsed = conversionRow.safeParse(raw);
  if (!parsed.success) return { fault: toFault(parsed.error.issues[0]!, raw) };
  const row = parsed.data;
  const at = Date.parse(row.at);
  if (at < now - LATE_EVENT_DAYS * DAY_MS)
    return { fault: { code: 'TOO_LATE', message: `It happened more than ${LATE_EVENT_DAYS} days ago; its time is closed`, field: 'at' } };
  if (at > now + AHEAD_MS)
    return { fault: { code: 'IN_THE_FUTURE', message: 'It lies more than 5 minutes ahead of our clock', field: 'at' } };
  if (row.event === PURCHASE && !row.value) return { fault: { code: 'MISSING', message: 'A purchase has a value', field: 'value' } };
  const { ip = null, userAgent = null, customer = null, pixelId = null } = row;
  const { consent: flag, gdpr, gdprConsent, usPrivacy, gpp, gppSid } = row;
  const consent = readConsent({ flag, gdpr, gdprConsent, usPrivacy, gpp, gppSid });
  const makeHit = (consentRequired: boolean, prefix: string): Hit => ({
    id: deterministicId(at, JSON.stringify(['conversion', organizationId, row.id ?? [row.event, prefix + row.orderId]])),
    source: 'SERVER',
    at,
    receivedAt: now,
    event: row.event,
    orderId: row.orderId,
    value: row.value ?? null,
    promoCodes: row.promoCodes,
    landingUrl: row.landingUrl ?? null,
    referrerHost: readReferrerHost(row.referrer ?? null),
    newCustomer: row.newCustomer ?? null,
    consent,
    pageHost: null,
    // A server that does not know the browser says nothing of it, and is no robot for that.
    isBot: userAgent !== null && userAgent.trim() !== '' && isRobot(userAgent),
    fault: null,
    person: mayKeepPerson(consent.state, consentRequired)
      ? describePerson(secret, { ip, userAgent, customer: customer?.toLowerCase() ?? null })
      : null,
  });
  return { fault: null, pixelId, makeHit };
}

function toFault(issue: z.core.$ZodIssue, raw: unknown): ConversionFault {
  if (issue.code === 'unrecognized_keys') {
    if (issue.keys.some((name) => PLAIN_CONTACT.test(name)))
      return {
        code: 'PLAIN_CONTACT',
        message: 'Plain contacts are not taken: send customer, the SHA-256 of the address in lower case',
        field: 'customer',
      };
    return { code: 'UNKNOWN_FIELD', message: 'There is no such field of a conversion', field: issue.keys[0]!.slice(0, 100).toWellFormed() };
  }
  const field = issue.path.join('.') || undefined;
  const isMissing = field !== undefined && typeof raw === 'object' && raw !== null && !Object.hasOwn(raw, field.split('.')[0]!);
  if (isMissing) return { code: 'MISSING', message: 'It is missing', field };
  return { code: 'INVALID', message: issue.message, ...(field === undefined ? {} : { field }) };
}
