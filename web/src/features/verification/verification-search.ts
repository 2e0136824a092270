import type { FlagKind } from '../../graphql/generated/graphql.ts';
import { FLAG_KINDS } from './flag-words.ts';

/** Which flags are shown, as it stands in the address. */
export interface VerificationSearch {
  kinds?: FlagKind[];
  campaign?: string;
}

/** Reads an address; what cannot be read is left out, so that every address shows a page. */
export function parseVerificationSearch(search: Record<string, unknown>): VerificationSearch {
  const wanted = new Set([search['kinds']].flat());
  const kinds = FLAG_KINDS.filter((kind) => wanted.has(kind));
  const { campaign } = search;
  return {
    ...(kinds.length > 0 && { kinds }),
    ...(typeof campaign === 'string' && campaign !== '' && { campaign: campaign.slice(0, 60) }),
  };
}
