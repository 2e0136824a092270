import { createHash } from 'node:crypto';
import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { afterCommit, inOrganization } from '@castgraph/orm/transact';
import { DoorRefusal } from '@castgraph/service/door-refusal';
import type { Live } from '@castgraph/service/live-channel';
import { counter } from '@castgraph/telemetry/metrics';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { readPixel, requiresConsent } from './known-pixels.ts';
import { readConversionRow, type ConversionFault, type ReadConversion } from './read-conversion-row.ts';
import { storeHit, type HitOwner } from './store-hit.ts';

/** What became of one row. */
export interface ConversionVerdict extends Partial<ConversionFault> {
  index: number;
  /** The sender's, where it gave one. */
  id?: string;
  status: 'accepted' | 'duplicate' | 'rejected';
  conversionId?: string;
}

/** The answer to a request. */
export interface ConversionsAnswer {
  accepted: number;
  duplicates: number;
  rejected: number;
  /** In the order of the request. */
  conversions: ConversionVerdict[];
}

export interface ConversionsRequest {
  viewer: Viewer;
  rows: readonly unknown[];
  idempotencyKey: string | null;
  body: Buffer;
  now: number;
}

/**
 * Takes conversions that a server tells, all in one transaction: when the answer goes out they are durable. A row with a fault is
 * returned and holds up no other. A request with the same idempotency key gets the same answer again.
 * @throws DoorRefusal (422) when the key was used for another body
 */
// no event: analytics is where conversions live; the live numbers learn of it after the commit
export async function receiveConversions(
  { orm, live, secret }: { orm: Orm; live: Live; secret: Uint8Array },
  request: ConversionsRequest,
): Promise<{ answer: ConversionsAnswer; isReplay: boolean }> {
  const viewer = requireScope(request.viewer, 'campaigns:write');
  const { organizationId } = viewer;
  const read = request.rows.map((row) => readConversionRow(row, { organizationId, secret, now: request.now }));
  const bodyHash = createHash('sha256').update(request.body).digest();
  return inOrganization(orm, organizationId, async (em) => {
    const before = await readAnswer(em, organizationId, request.idempotencyKey, bodyHash);
    if (before) return { answer: before, isReplay: true };
    const campaigns = new Set<string>();
    const verdicts = await storeRows(em, organizationId, { read, rows: request.rows, campaigns });
    const count = (status: ConversionVerdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
    const answer = { accepted: count('accepted'), duplicates: count('duplicate'), rejected: count('rejected'), conversions: verdicts };
    await keepAnswer(em, organizationId, request.idempotencyKey, { bodyHash, answer });
    const details = { accepted: answer.accepted, duplicates: answer.duplicates, rejected: answer.rejected };
    if (answer.accepted > 0)
      await recordAudit(em, { viewer, action: 'conversions.receive', subjectType: 'Organization', subjectId: organizationId, details });
    afterCommit(em, () => {
      for (const [result, rows] of Object.entries(details)) if (rows > 0) counter('conversion_rows_total').inc({ result }, rows);
      for (const campaignId of campaigns) announceCampaign(live, organizationId, campaignId);
    });
    return { answer, isReplay: false };
  });
}

async function storeRows(
  em: EntityManager,
  organizationId: string,
  { read, rows, campaigns }: { read: readonly ReadConversion[]; rows: readonly unknown[]; campaigns: Set<string> },
): Promise<ConversionVerdict[]> {
  const owners = new Map<string | null, HitOwner | null>();
  const ownerOf = async (pixelId: string | null): Promise<HitOwner | null> => {
    let owner = owners.get(pixelId);
    if (owner === undefined) owners.set(pixelId, (owner = await findOwner(em, organizationId, pixelId)));
    return owner;
  };
  const verdicts: ConversionVerdict[] = [];
  for (const [index, row] of read.entries()) {
    const id = idOf(rows[index]);
    const about = { index, ...(id === undefined ? {} : { id }) };
    const owner = row.fault ? null : await ownerOf(row.pixelId);
    if (row.fault) verdicts.push({ ...about, status: 'rejected', ...row.fault });
    else if (!owner) verdicts.push({ ...about, status: 'rejected', code: 'NO_PIXEL', message: 'There is no such pixel', field: 'pixelId' });
    else {
      const outcome = await storeHit(em, owner, row.makeHit(owner.consentRequired, owner.orderPrefix));
      if (outcome.campaignId) campaigns.add(outcome.campaignId);
      verdicts.push({ ...about, ...toVerdict(outcome) });
    }
  }
  return verdicts;
}

function toVerdict({ verdict, fault, conversionId, isReplay }: Awaited<ReturnType<typeof storeHit>>): Omit<ConversionVerdict, 'index'> {
  const conversion = conversionId === null ? {} : { conversionId };
  if (fault)
    return { status: 'rejected', code: 'CONFLICT', message: fault.cause, ...(fault.field ? { field: fault.field } : {}), ...conversion };
  if (isReplay || verdict === 'DUPLICATE') return { status: 'duplicate', ...conversion };
  if (verdict === 'BOT') return { status: 'rejected', code: 'ROBOT', message: 'The user agent is a robot’s (C7)', field: 'userAgent' };
  return { status: 'accepted', ...conversion };
}

async function findOwner(em: EntityManager, organizationId: string, pixelId: string | null): Promise<HitOwner | null> {
  if (pixelId !== null) return isId(pixelId) ? readPixel(em, organizationId, pixelId) : null;
  const consentRequired = await requiresConsent(em, organizationId);
  return { organizationId, pixelId: null, sponsorId: null, allowedDomains: [], orderPrefix: '', consentRequired };
}

/** The sender's id, to find the row again by; only where it is one. */
function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'id') ? (raw as { id: unknown }).id : undefined;
  return typeof id === 'string' && id.length <= 200 ? id.toWellFormed() : undefined;
}

async function readAnswer(
  em: EntityManager,
  organizationId: string,
  key: string | null,
  bodyHash: Buffer,
): Promise<ConversionsAnswer | null> {
  if (key === null) return null;
  // Two requests with one key at once: the second waits, and finds what the first answered.
  await advisoryLock(em, `castgraph.analytics.conversion-request.${organizationId}.${key}`);
  const [known] = await em.execute<{ body_hash: Buffer; answer: ConversionsAnswer }[]>(
    '/* find-conversion-request */ select body_hash, answer from analytics.conversion_request where organization_id = ? and idempotency_key = ?',
    [organizationId, key],
  );
  if (!known) return null;
  if (!bodyHash.equals(known.body_hash))
    throw new DoorRefusal(422, 'IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was sent with another body; each body has its own');
  return known.answer;
}

async function keepAnswer(
  em: EntityManager,
  organizationId: string,
  key: string | null,
  { bodyHash, answer }: { bodyHash: Buffer; answer: ConversionsAnswer },
): Promise<void> {
  if (key === null) return;
  await em.execute(
    `/* keep-conversion-answer */
     insert into analytics.conversion_request (organization_id, idempotency_key, body_hash, answer) values (?, ?, ?, ?::jsonb)`,
    [organizationId, key, bodyHash, JSON.stringify(answer)],
  );
}
