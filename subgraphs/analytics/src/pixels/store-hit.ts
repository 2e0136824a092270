import { isCastgraphError } from '@castgraph/kernel/errors';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { storeConversion, UNPROVEN_SOURCE } from '../conversions/store-conversion.ts';
import type { PixelHitVerdict } from '../generated/resolvers.ts';
import { mayKeepPerson, withoutPerson } from './consent-rule.ts';
import { PURCHASE, type Hit, type HitFault } from './hit.ts';
import type { KnownPixel } from './known-pixels.ts';

/** Where a hit belongs: to a pixel, or to an organization whose server named none. */
export type HitOwner = Pick<KnownPixel, 'organizationId' | 'consentRequired' | 'sponsorId' | 'allowedDomains' | 'orderPrefix'> & {
  pixelId: string | null;
};

/** What became of a hit. */
export interface HitOutcome {
  verdict: PixelHitVerdict;
  fault: HitFault | null;
  conversionId: string | null;
  /** Whose figures moved. */
  campaignId: string | null;
  /** The hit itself was there already: nothing was done. */
  isReplay: boolean;
}

/**
 * Keeps a hit with what became of it; a purchase becomes a conversion, one per order, credited by what is known now. Against a no, and
 * without a yes where one is asked for, nothing of the person reaches the database. The same hit twice is one.
 */
export async function storeHit(em: EntityManager, owner: HitOwner, hit: Hit): Promise<HitOutcome> {
  const { organizationId } = owner;
  const [known] = await em.execute<{ verdict: PixelHitVerdict; conversion_id: string | null }[]>(
    '/* find-pixel-hit */ select verdict, conversion_id from analytics.pixel_hit where organization_id = ? and id = ?',
    [organizationId, hit.id],
  );
  if (known) return { verdict: known.verdict, conversionId: known.conversion_id, fault: null, campaignId: null, isReplay: true };
  const keeps = mayKeepPerson(hit.consent.state, owner.consentRequired) && !hit.isBot;
  const kept: Hit = keeps ? hit : { ...hit, person: null, landingUrl: withoutPerson(hit.landingUrl) };
  const outcome = await judgeHit(em, owner, kept);
  await insertHit(em, owner, kept, outcome);
  return outcome;
}

async function judgeHit(em: EntityManager, owner: HitOwner, hit: Hit): Promise<HitOutcome> {
  const nothing = { fault: null, conversionId: null, campaignId: null, isReplay: false };
  if (hit.isBot) return { ...nothing, verdict: 'BOT' };
  const fault = hit.fault ?? judgePage(owner, hit);
  if (fault) return { ...nothing, verdict: 'REJECTED', fault };
  if (hit.event !== PURCHASE || hit.orderId === null || hit.value === null) return { ...nothing, verdict: 'KEPT' };
  try {
    const { conversion, campaignId, duplicate } = await storeConversion(em, owner.organizationId, {
      orderId: owner.orderPrefix + hit.orderId,
      source: hit.source === 'PIXEL' ? UNPROVEN_SOURCE : 'server',
      at: new Date(hit.at),
      value: hit.value,
      promoCodes: hit.promoCodes,
      landingUrl: hit.landingUrl,
      sponsorId: owner.sponsorId,
      pixelId: owner.pixelId,
      referrerHost: hit.referrerHost,
      newCustomer: hit.newCustomer,
      buyer: hit.person,
    });
    return { ...nothing, verdict: duplicate ? 'DUPLICATE' : 'CONVERTED', conversionId: conversion.id, campaignId };
  } catch (error) {
    if (!isCastgraphError(error) || error.code !== 'CONFLICT') throw error;
    const conversionId = String(error.details['existingId']);
    return { ...nothing, verdict: 'DUPLICATE', conversionId, fault: { cause: 'The order is known with another value', field: 'value' } };
  }
}

function judgePage({ allowedDomains }: HitOwner, { source, pageHost }: Hit): HitFault | null {
  if (source !== 'PIXEL' || allowedDomains.length === 0) return null;
  if (pageHost === null) return { cause: 'The page did not say where it is, and this pixel is for some domains alone', field: null };
  if (allowedDomains.some((domain) => pageHost === domain || pageHost.endsWith(`.${domain}`))) return null;
  return { cause: 'The page is of none of the pixel’s domains', field: null };
}

async function insertHit(em: EntityManager, owner: HitOwner, hit: Hit, { verdict, fault, conversionId }: HitOutcome): Promise<void> {
  const { person, consent } = hit;
  const orderId = hit.orderId === null ? null : owner.orderPrefix + hit.orderId;
  const bytes = (hex: string | null | undefined) => (hex == null ? null : Buffer.from(hex, 'hex'));
  const row = {
    organization_id: owner.organizationId,
    id: hit.id,
    pixel_id: owner.pixelId,
    source: hit.source,
    at: new Date(hit.at),
    received_at: new Date(hit.receivedAt),
    event: hit.event,
    verdict,
    cause: fault?.cause ?? null,
    field: fault?.field ?? null,
    order_id: orderId,
    value_minor: hit.value?.amountMinor ?? null,
    currency: hit.value?.currency ?? null,
    promo_codes: arrayLiteral(hit.promoCodes),
    consent: consent.state,
    consent_signal: consent.signal,
    page_host: hit.pageHost,
    agent_kind: person?.agentKind ?? null,
    device: person?.device ?? null,
    ip_class: person?.ipClass ?? null,
    listener_key: bytes(person?.listenerKey),
    household_key: bytes(person?.householdKey),
    customer_key: bytes(person?.customerKey),
    conversion_id: conversionId,
  };
  const places = Object.keys(row).map((column) => (column === 'promo_codes' ? '?::text[]' : '?'));
  await em.execute(
    `/* store-pixel-hit */ insert into analytics.pixel_hit (${Object.keys(row).join(', ')}) values (${places.join(', ')}) on conflict do nothing`,
    Object.values(row),
  );
}
