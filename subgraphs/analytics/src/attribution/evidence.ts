import type { Evidence, MatchMethod } from '@castgraph/measurement/attribution-match';
import type { EvidenceRefusal } from '../generated/resolvers.ts';

/** Evidence with what it was found by. */
export interface FoundEvidence extends Evidence {
  placementId: string | null;
  podcastId: string | null;
  episodeId: string | null;
  /** The code as the campaign writes it, for codes. */
  code?: string;
  /** The click or the download. */
  eventId?: string;
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

/** What was found of one conversion. */
export interface EvidenceFound {
  accepted: FoundEvidence[];
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

  accept(conversionId: string, evidence: FoundEvidence): void {
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
