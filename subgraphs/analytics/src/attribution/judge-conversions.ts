import { creditTouches, type SimpleModel } from '@castgraph/measurement/attribution-credit';
import { matchOrder, type OrderMatch } from '@castgraph/measurement/attribution-match';
import { normalizePromoCode } from '@castgraph/measurement/promo-code';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { AttributionMethod } from '../generated/resolvers.ts';
import type { ConversionFacts } from './conversion-facts.ts';
import { EvidenceByConversion, type EvidenceFound, type FoundEvidence } from './evidence.ts';
import { findAnswers } from './find-answers.ts';
import { findCodes } from './find-codes.ts';
import { findExposures } from './find-exposures.ts';
import { findLinks } from './find-links.ts';
import { methodName } from './method-name.ts';
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
