import type { Evidence, MatchMethod, UnnamedEvidence } from '@castgraph/measurement/attribution/match-order';
import type { EvidenceRefusal } from '../generated/resolvers.ts';
import type { CampaignTerms } from './open-campaign.ts';

/** Evidence with what it was found by. */
export interface FoundEvidence extends Evidence {
  terms: CampaignTerms;
  placementId: string | null;
  podcastId: string | null;
  episodeId: string | null;
  /** The code as the campaign writes it, for codes. */
  code?: string;
  /** The click or the download. */
  eventId?: string;
}

/** An answer that names no campaign: it supports what other signs say; where there are none, the only campaign that can be meant is. // A5 */
export interface OpenAnswer extends UnnamedEvidence {
  only: FoundEvidence | null;
}

/** Evidence that counts for nothing, and why. */
export interface RefusedEvidence {
  method: MatchMethod;
  /** Whose it would have been, where that is known. */
  campaign: string | null;
  /** Unix ms. */
  at: number | null;
  reason: EvidenceRefusal;
}

/** One sign as it is shown: what counts has a confidence, what was refused has the refusal and the rule. */
export interface EvidenceItem {
  method: MatchMethod;
  campaign: string | null;
  at: number | null;
  confidence: number | null;
  refusal: EvidenceRefusal | null;
  rule: string | null;
}

/** What was found of one conversion. */
export interface EvidenceFound {
  accepted: (FoundEvidence | OpenAnswer)[];
  refused: RefusedEvidence[];
}

/** The rule that each refusal goes by. */
export const REFUSAL_RULE: Readonly<Record<EvidenceRefusal, string>> = {
  OUTSIDE_WINDOW: 'A1',
  NOT_HEARD: 'A1',
  SHARED_NETWORK: 'A5b',
  NOISY_HOUSEHOLD: 'A5b',
  NO_HOUSEHOLD: 'A5d',
  SPONSOR_UNKNOWN: 'A5',
  OTHER_SPONSOR: 'A5',
  CODE_UNKNOWN: 'A5',
  CODE_NOT_ACTIVE: 'A5',
  CLICK_UNKNOWN: 'A5',
  CLICK_BY_ROBOT: 'A5',
  LINK_UNKNOWN: 'A5',
  ANSWER_NAMES_NONE: 'A5',
};

/** Evidence of many conversions, by conversion id. */
export class EvidenceByConversion {
  readonly #found = new Map<string, EvidenceFound>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) this.#found.set(id, { accepted: [], refused: [] });
  }

  accept(conversionId: string, evidence: FoundEvidence | OpenAnswer): void {
    this.of(conversionId).accepted.push(evidence);
  }

  refuse(conversionId: string, evidence: RefusedEvidence): void {
    this.of(conversionId).refused.push(evidence);
  }

  of(conversionId: string): EvidenceFound {
    const found = this.#found.get(conversionId);
    if (!found) throw new Error(`Evidence of a conversion that was not asked for: ${conversionId}`);
    return found;
  }
}
