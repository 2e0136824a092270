import { DAY_MS } from '@castgraph/kernel/days';
import { DEFAULT_HALF_LIFE_MS } from '@castgraph/measurement/attribution/credit-touches';
import { matchOrder, type OrderMatch } from '@castgraph/measurement/attribution/match-order';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionMethod } from '../generated/resolvers.ts';
import type { ConversionFacts } from './conversion-facts.ts';
import { EvidenceByConversion, type EvidenceFound, type FoundEvidence } from './evidence.ts';
import { findAnswers } from './find-answers.ts';
import { findCodes } from './find-codes.ts';
import { findExposures } from './find-exposures.ts';
import { findLinks } from './find-links.ts';
import { matchMethods, methodName } from './method-name.ts';
import { readExclusions, type Standing } from './read-exclusions.ts';
import { OWN_TERMS, type ReadTerms } from './read-terms.ts';

/** A touch of the campaign that earned a conversion, with the share that each model gives it. // A2 */
export interface JudgedTouch extends FoundEvidence {
  shares: Record<string, number>;
}

/** What all evidence together says of a conversion. */
export interface Judgement extends Standing {
  conversion: ConversionFacts;
  campaignId: string | null;
  method: AttributionMethod | null;
  confidence: number;
  conflict: boolean;
  methods: AttributionMethod[];
  promoCode: string | null;
  /** The click, or the last download, that it was matched to. */
  matchedEventId: string | null;
  touches: JudgedTouch[];
  evidence: EvidenceFound;
}

/**
 * Judges conversions by all that is known now: exclusions first (A4), then the strongest evidence among the campaigns that each can be
 * the effect of (A1, A5). Reads a fixed number of times for however many; writes nothing. What it says hangs on what is known alone,
 * not on the order in which it came to be known.
 */
export async function judgeConversions(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
  { terms = OWN_TERMS }: { terms?: ReadTerms } = {},
): Promise<Judgement[]> {
  if (conversions.length === 0) return [];
  const found = new EvidenceByConversion(conversions.map(({ id }) => id));
  await findCodes(em, organizationId, conversions, { found, terms });
  await findLinks(em, organizationId, conversions, { found, terms });
  await findAnswers(em, organizationId, conversions, { found, terms });
  await findExposures(em, organizationId, conversions, { found, terms });
  const standing = await readExclusions(em, organizationId, conversions);
  return conversions.map((conversion) => judge(conversion, standing.get(conversion.id)!, found.of(conversion.id)));
}

function judge(conversion: ConversionFacts, standing: Standing, evidence: EvidenceFound): Judgement {
  const accepted = standing.excluded === null ? settleOpen(evidence.accepted) : [];
  const match = matchByTerms(conversion.at, accepted);
  const own = accepted.filter((item): item is FoundEvidence => item.campaign !== null && item.campaign === match.campaign);
  const latest = (method: FoundEvidence['method']) => own.filter((item) => item.method === method).toSorted((a, b) => b.at - a.at)[0];
  const code = latest('code')?.code ?? null;
  return {
    ...standing,
    conversion,
    evidence,
    campaignId: match.campaign,
    method: match.method && methodName(match.method),
    confidence: match.confidence,
    conflict: match.conflict,
    methods: match.methods.map(methodName),
    promoCode: code === null ? null : normalizePromoCode(code),
    matchedEventId: latest('click')?.eventId ?? latest('household')?.eventId ?? null,
    touches: match.touches.map((touch, index) => Object.assign({ shares: sharesAt(match.credits, index) }, touch)),
  };
}

/** An answer without a name means the only campaign there can be, where no other sign names one. // A5 */
function settleOpen(accepted: EvidenceFound['accepted']): EvidenceFound['accepted'] {
  if (accepted.some(({ campaign }) => campaign !== null)) return accepted;
  return accepted.map((item) => (item.campaign === null ? (item.only ?? item) : item));
}

/** Each campaign by its own order of signals; the path by the half-life of the one that earned it. // A2, A5 */
function matchByTerms(orderAt: number, accepted: EvidenceFound['accepted']): OrderMatch<FoundEvidence> {
  const terms = new Map(accepted.flatMap((item) => (item.campaign === null ? [] : [[item.campaign, item.terms] as const])));
  const priorityOf = (campaign: string) => {
    const order = terms.get(campaign)?.signalOrder;
    return order == null ? undefined : matchMethods(order);
  };
  const match = matchOrder<FoundEvidence>(orderAt, accepted, { priorityOf });
  const halfLifeDays = match.campaign === null ? undefined : terms.get(match.campaign)!.halfLifeDays;
  if (halfLifeDays === undefined || halfLifeDays * DAY_MS === DEFAULT_HALF_LIFE_MS) return match;
  return matchOrder<FoundEvidence>(orderAt, accepted, { priorityOf, halfLifeMs: halfLifeDays * DAY_MS });
}

function sharesAt(credits: OrderMatch['credits'], index: number): Record<string, number> {
  return Object.fromEntries(Object.entries(credits).map(([model, shares]) => [model, shares[index]!]));
}
