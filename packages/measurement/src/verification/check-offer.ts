import { flagged, notChecked, passed, type Check, type Quote } from './check.ts';
import { findSquashed, splitUrl, squash, squashUrl, type Found } from './find-spoken.ts';
import type { FlagThresholds } from './flag-thresholds.ts';
import { findAddresses, findExpiredDays, findNamedCodes } from './spoken-offer.ts';
import { quoteWords, type SpokenWord } from './spoken-words.ts';
import type { Read, SpotEvidence } from './spot-evidence.ts';
import { sameShare } from './talking-point.ts';

const KIND = 'BAD_CODE_OR_URL';
/** Of what is said, nothing can be known. */
export const NO_WORDS = 'No words of a read are known: the slot is not marked, or the transcript is absent or without real times';

/** A read whose words are known. */
export type SpokenRead = Read & { words: readonly SpokenWord[] };

/** The reads whose words are known. */
export function spokenReads({ reads }: SpotEvidence): SpokenRead[] {
  return reads.filter((read): read is SpokenRead => read.words !== null && read.words.length > 0);
}

/**
 * Whether the code and the address that are said are those that were booked. Silence is no wrong code: that nothing is said is for
 * the call to action to tell.
 */
export function checkOffer(evidence: SpotEvidence): Check {
  const { code, url } = evidence.booked;
  if (code === null && url === null) return notChecked(KIND, 'Neither code nor address was booked');
  const reads = spokenReads(evidence);
  if (reads.length === 0) return notChecked(KIND, NO_WORDS);
  const wrong = reads.flatMap(({ words }) => [...wrongCodes(words, code), ...wrongAddresses(words, url)]);
  const isSaid = reads.some(({ words }) => [...placesOf(words, code, squash), ...placesOf(words, url, squashUrl)].length > 0);
  if (wrong.length > 0) {
    const booked = [code, url].filter((part) => part !== null).join(' and ');
    // With the other of the two, sales are credited all the same.
    return flagged(KIND, isSaid ? 'WARNING' : 'SEVERE', `“${wrong[0]!.text}” is said; ${booked} was booked`, { quotes: wrong });
  }
  return isSaid ? passed(KIND) : notChecked(KIND, 'Neither code nor address is said in the read');
}

function placesOf(words: readonly SpokenWord[], booked: string | null, form: (text: string) => string): Found[] {
  return booked === null ? [] : findSquashed(words, form(booked));
}

/** Codes that are named in place of the booked one; none where the booked one is said as well. */
function wrongCodes(words: readonly SpokenWord[], code: string | null): Quote[] {
  if (code === null || placesOf(words, code, squash).length > 0) return [];
  return quotes(words, findNamedCodes(words));
}

/** Addresses in place of the booked one: its host with another path or none, or, where its host is nowhere, another host. */
function wrongAddresses(words: readonly SpokenWord[], url: string | null): Quote[] {
  if (url === null || placesOf(words, url, squashUrl).length > 0) return [];
  const host = squash(splitUrl(url).host);
  const said = findAddresses(words);
  const ofHost = said.filter(({ from, to }) => findSquashed(words.slice(Math.max(0, from - 4), to), host).length > 0);
  return quotes(words, ofHost.length > 0 ? ofHost : said);
}

/** Whether code or address is said often enough. */
export function checkCallToAction(evidence: SpotEvidence, { callsToAction }: FlagThresholds): Check {
  const kind = 'CALL_TO_ACTION_NOT_REPEATED';
  const { code, url } = evidence.booked;
  if (code === null && url === null) return notChecked(kind, 'Neither code nor address was booked');
  const reads = spokenReads(evidence);
  if (reads.length === 0) return notChecked(kind, NO_WORDS);
  const said = reads.map(({ words }) => {
    const [codes, urls] = [placesOf(words, code, squash), placesOf(words, url, squashUrl)];
    return { times: Math.max(codes.length, urls.length), quotes: quotes(words, codes.length < urls.length ? urls : codes) };
  });
  const best = said.reduce((one, other) => (other.times > one.times ? other : one));
  if (best.times >= callsToAction) return passed(kind);
  const finding =
    best.times === 0 ? 'Neither code nor address is said' : `Code or address is said ${best.times === 1 ? 'once' : `${best.times} times`}`;
  return flagged(kind, best.times === 0 ? 'WARNING' : 'NOTICE', finding, {
    measured: best.times,
    threshold: callsToAction,
    quotes: best.quotes,
  });
}

/** Whether a read is of an earlier time: a code that ended, a date that is past, or the words of an earlier read. */
export function checkStale(evidence: SpotEvidence, { sameWordsFrom }: FlagThresholds): Check {
  const kind = 'STALE_READ';
  const reads = spokenReads(evidence);
  if (reads.length === 0) return notChecked(kind, NO_WORDS);
  const { former, episode, booked } = evidence;
  for (const { words } of reads) {
    for (const code of former.codes) {
      const found = squash(code) === squash(booked.code ?? '') ? [] : findSquashed(words, squash(code));
      if (found.length > 0) return flagged(kind, 'SEVERE', `The code ${code}, which is over, is said`, { quotes: quotes(words, found) });
    }
    const [expired] = episode.publishedDay === null ? [] : findExpiredDays(words, episode.publishedDay);
    if (expired) {
      const finding = `An offer until ${expired.day} is named; the episode is of ${episode.publishedDay}`;
      return flagged(kind, 'SEVERE', finding, { quotes: quotes(words, [expired.place]) });
    }
  }
  return checkRepeated(evidence, reads, sameWordsFrom);
}

/** What is produced once is the same in every flight; of a host it is said anew. */
function checkRepeated({ former, booked }: SpotEvidence, reads: readonly SpokenRead[], sameWordsFrom: number): Check {
  const kind = 'STALE_READ';
  if (!booked.isHostRead) return passed(kind);
  for (const { words } of reads) {
    const keys = words.map(({ key }) => key);
    for (const read of former.reads) {
      const share = sameShare(keys, read.words);
      if (share < sameWordsFrom) continue;
      const finding = `${Math.round(share * 100)} % of the words are those of ${read.name}`;
      return flagged(kind, 'WARNING', finding, { measured: share, threshold: sameWordsFrom, quotes: quotes(words, [{ from: 0, to: 30 }]) });
    }
  }
  return passed(kind);
}

function quotes(words: readonly SpokenWord[], places: readonly Found[]): Quote[] {
  return places.flatMap(({ from, to }) => quoteWords(words.slice(from, to)) ?? []);
}
