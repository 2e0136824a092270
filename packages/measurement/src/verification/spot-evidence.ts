import type { AdPosition } from '../ad-position.ts';
import { findNames, findSquashed, squash, squashUrl } from './find-spoken.ts';
import { spokenWords, wordsWithin, type Line, type SpokenWord } from './spoken-words.ts';

/** What was booked of a spot, as far as its episode can show it. */
export interface BookedSpot {
  campaignId: string;
  /** The sponsor and its brands. */
  names: readonly string[];
  position: AdPosition;
  /** Place within its break; 1 is the first. */
  podPosition: number | null;
  lengthSeconds: number | null;
  isHostRead: boolean;
  /** Inserted at the download: the episode's file and transcript do not hold it. */
  isInserted: boolean;
  /** How often it was booked for this episode, by all placements of the campaign. */
  timesBooked: number;
  code: string | null;
  url: string | null;
  talkingPoints: readonly string[];
  forbiddenWords: readonly string[];
  competitors: readonly string[];
}

/** What of the sponsor's is over, and must not be said any more. */
export interface FormerCopy {
  /** Codes that ended before the episode was published. */
  codes: readonly string[];
  /** Reads of earlier flights, with what to call them. */
  reads: readonly { name: string; words: readonly string[] }[];
}

/** A stretch of an episode that is an advertisement, with the words in and around it. */
export interface AdSlot {
  id: string;
  startSeconds: number;
  endSeconds: number;
  sponsorName: string | null;
  campaignId: string | null;
  lines: readonly Line[];
}

/** An episode's transcript, as far as it is known. */
export interface KnownTranscript {
  /** Its times were made of the number of words. */
  areTimesEstimated: boolean;
  /** Each of its words once; null for one that is too long, and where nobody needs them. */
  vocabulary: ReadonlySet<string> | null;
  /** Another for every other text. */
  version: string;
  /** The calendar day, UTC, on which this text was read. */
  readDay: string;
}

/** An episode in which a spot should be. */
export interface EpisodeEvidence {
  durationSeconds: number | null;
  /** Calendar days, UTC. */
  publishedDay: string | null;
  removedDay: string | null;
  /** By their beginnings; none where nobody marked any. */
  slots: readonly AdSlot[];
  transcript: KnownTranscript | null;
  /** The transcript in which the read was last heard, and on which day. */
  heard: { version: string; day: string } | null;
}

/** A slot that is the campaign's, and what is said in it. */
export interface Read {
  slot: AdSlot;
  /** What is said within it; null without a transcript whose times can be trusted. */
  words: readonly SpokenWord[] | null;
}

/** A spot in an episode with everything that its checks ask for. */
export interface SpotEvidence {
  booked: BookedSpot;
  former: FormerCopy;
  episode: EpisodeEvidence;
  reads: readonly Read[];
  /** Calendar day, UTC. */
  today: string;
}

/** The evidence of a spot, with its reads found among the episode's slots. */
export function gatherSpot(evidence: Omit<SpotEvidence, 'reads'>): SpotEvidence {
  const { booked, episode } = evidence;
  const slots = episode.slots.toSorted((a, b) => a.startSeconds - b.startSeconds);
  const reads = slots.flatMap((slot) => {
    // Words are looked at only where nobody said whose it is, or where it is ours.
    if (slot.campaignId !== null && slot.campaignId !== booked.campaignId) return [];
    const words = wordsOf(slot, episode.transcript);
    return isOfCampaign(slot, words, booked) ? [{ slot, words }] : [];
  });
  return { ...evidence, episode: { ...episode, slots }, reads };
}

/** Words of lines that were divided before: each check asks for them, and each spot of an episode. */
const divided = new WeakMap<readonly Line[], readonly SpokenWord[]>();

/** The words in and around a slot. Its lines must not be changed. */
export function wordsAround({ lines }: AdSlot): readonly SpokenWord[] {
  let words = divided.get(lines);
  if (!words) divided.set(lines, (words = spokenWords(lines)));
  return words;
}

/** What is said within a slot; null without a transcript whose times can be trusted. */
export function wordsOf(slot: AdSlot, transcript: KnownTranscript | null): SpokenWord[] | null {
  if (!transcript || transcript.areTimesEstimated) return null;
  return wordsWithin(wordsAround(slot), slot.startSeconds, slot.endSeconds);
}

/**
 * A slot is the campaign's when somebody said so, when it names the sponsor, or when its words hold the code or address. The name among its
 * words is enough only where nobody said who paid.
 */
function isOfCampaign(slot: AdSlot, words: readonly SpokenWord[] | null, { campaignId, names, code, url }: BookedSpot): boolean {
  if (slot.campaignId === campaignId) return true;
  if (slot.sponsorName !== null && isSameName(slot.sponsorName, names)) return true;
  if (!words) return false;
  if (slot.sponsorName === null && findNames(words, names)) return true;
  return holdsOffer(words, { code, url });
}

function holdsOffer(words: readonly SpokenWord[], { code, url }: Pick<BookedSpot, 'code' | 'url'>): boolean {
  const targets = [code === null ? '' : squash(code), url === null ? '' : squashUrl(url)];
  return targets.some((target) => target.length > 3 && findSquashed(words, target).length > 0);
}

/** Whether nothing is heard of the sponsor: there is no read, or what is said in each is known and holds neither name nor code nor address. */
export function isSilent({ reads, booked }: Pick<SpotEvidence, 'reads' | 'booked'>): boolean {
  return reads.every(({ words }) => words !== null && words.length > 0 && !findNames(words, booked.names) && !holdsOffer(words, booked));
}

/** Whether a name is one of the names, or holds one: "Acme Coffee" is Acme's. */
export function isSameName(name: string, names: readonly string[]): boolean {
  const said = spokenWords([{ text: name, startSeconds: 0, endSeconds: 0 }]);
  return findNames(said, names) !== undefined;
}
