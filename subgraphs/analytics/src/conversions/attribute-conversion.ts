import { addDays, dayStart } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { matchOrder, type MatchMethod } from '@castgraph/measurement/attribution/match-order';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { AttributionMethod } from '../generated/resolvers.ts';
import { Attribution } from './attribution.entity.ts';
import type { Conversion } from './conversion.entity.ts';
import { findEvidence, type FoundEvidence } from './find-evidence.ts';

const METHOD: Readonly<Partial<Record<MatchMethod, AttributionMethod>>> = {
  click: 'TRACKING_LINK',
  vanity: 'VANITY_URL',
  code: 'PROMO_CODE',
};

/**
 * Credits a conversion to the campaign with the strongest evidence (A5) among those it can be the effect of: the flight has
 * begun, and the attribution window after it is not over; where the order says whose shop it was, of that sponsor. Replaces an earlier credit of the same conversion.
 * @returns the campaign's id; null when no campaign earned it
 */
export async function attributeConversion(em: EntityManager, conversion: Conversion): Promise<string | null> {
  const { organizationId, id: conversionId } = conversion;
  const evidence = await inWindow(em, conversion, await findEvidence(em, conversion));
  const match = matchOrder(conversion.at.getTime(), evidence);
  await em.nativeDelete(Attribution, { organizationId, conversionId });
  if (match.campaign === null || match.method === null) return null;
  const own = evidence.filter(({ campaign }) => campaign === match.campaign);
  const code = own.find(({ method }) => method === 'code')?.code ?? null;
  await em.insert(Attribution, {
    organizationId,
    conversionId,
    id: newId(),
    campaignId: match.campaign,
    at: conversion.at,
    method: methodName(match.method),
    confidence: match.confidence,
    conflict: match.conflict,
    methods: match.methods.map(methodName),
    promoCode: code === null ? null : normalizePromoCode(code),
    matchedEventId: own.find(({ method }) => method === 'click')?.eventId ?? null,
  });
  return match.campaign;
}

async function inWindow(em: EntityManager, conversion: Conversion, evidence: readonly FoundEvidence[]): Promise<FoundEvidence[]> {
  const ids = [...new Set(evidence.map(({ campaign }) => campaign))];
  if (ids.length === 0) return [];
  const campaigns = await findCampaigns(em, conversion.organizationId, ids);
  const at = conversion.at.getTime();
  const open = new Set(
    campaigns
      .filter(({ sponsorId, flightFrom, flightTo, attributionWindowDays }) => {
        // A5: codes mean something within their advertiser alone.
        if (conversion.sponsorId != null && sponsorId !== conversion.sponsorId) return false;
        // A1: the last exposure can be at the end of the flight's last day.
        const end = dayStart(addDays(flightTo, attributionWindowDays + 1));
        return at >= dayStart(flightFrom) && at < end;
      })
      .map(({ id }) => id),
  );
  return evidence.filter(({ campaign }) => open.has(campaign));
}

function methodName(method: MatchMethod): AttributionMethod {
  const name = METHOD[method];
  if (!name) throw new Error(`Nothing finds evidence of the method ${method} yet`);
  return name;
}
