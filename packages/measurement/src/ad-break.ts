import type { AdSpan } from './ad-delivery.ts';
import { adPosition, type AdPosition } from './ad-position.ts';

/** An advertisement found in an episode. */
export interface FoundAd extends AdSpan {
  id: string;
  campaignId: string | null;
  sponsorName: string | null;
}

/** A spot as booked. Names of the advertiser and its brands as `advertiserName` writes them. */
export interface BookedSpot {
  campaignId: string;
  advertiserNames: readonly string[];
  position: AdPosition;
  /** 1: the first of its break; null: anywhere in it. */
  podPosition: number | null;
}

/** Advertisements so close to one another are one break: a jingle fits between them, no content. */
const BREAK_GAP_SECONDS = 5;

/** A name as names are compared: NFKC, lower case, letters and digits alone, without a company's form at its end. */
export function advertiserName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const isForm = (word: string | undefined) => word !== undefined && ['inc', 'ltd', 'llc', 'gmbh', 'ag', 'co', 'corp'].includes(word);
  while (words.length > 1 && isForm(words.at(-1))) words.pop();
  return words.join('');
}

/** Each advertisement's place within its break, from 1 on, by id. */
export function podPositions(ads: readonly FoundAd[]): Map<string, number> {
  const places = new Map<string, number>();
  let end = Number.NEGATIVE_INFINITY;
  let place = 0;
  for (const { id, startSeconds, endSeconds } of ads.toSorted((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds)) {
    place = startSeconds - end <= BREAK_GAP_SECONDS ? place + 1 : 1;
    end = Math.max(end, endSeconds);
    places.set(id, place);
  }
  return places;
}

/**
 * Which of an episode's advertisements is the spot that was booked: one of its campaign or its advertiser, in the booked position and
 * place within the break, the earliest of them. One that stands elsewhere is taken only when it is the advertiser's only one; that it is
 * misplaced is for the verification of spots to say. Undefined where none was found.
 */
export function findBookedAd(ads: readonly FoundAd[], spot: BookedSpot, durationSeconds: number): FoundAd | undefined {
  const own = ads
    .filter(({ campaignId, sponsorName }) =>
      campaignId === null
        ? sponsorName !== null && spot.advertiserNames.includes(advertiserName(sponsorName))
        : campaignId === spot.campaignId,
    )
    .toSorted((a, b) => a.startSeconds - b.startSeconds || (a.id < b.id ? -1 : 1));
  const placed = own.filter((ad) => adPosition(ad.startSeconds, ad.endSeconds, durationSeconds) === spot.position);
  const places = spot.podPosition === null ? null : podPositions(ads);
  const exact = places ? placed.filter(({ id }) => places.get(id) === spot.podPosition) : placed;
  return exact[0] ?? placed[0] ?? (own.length === 1 ? own[0] : undefined);
}
