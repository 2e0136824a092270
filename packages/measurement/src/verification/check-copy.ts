import { flagged, notChecked, passed, type Check, type Quote } from './check.ts';
import { NO_WORDS, spokenReads } from './check-offer.ts';
import { disclosureIn } from './disclosure.ts';
import { findPhrase } from './find-spoken.ts';
import type { FlagThresholds } from './flag-thresholds.ts';
import { foldText, quoteWords, wordsWithin } from './spoken-words.ts';
import { wordsAround, type SpotEvidence } from './spot-evidence.ts';
import { languageOf } from './stop-words.ts';
import { sayShare, stemsOf } from './talking-point.ts';

/** A disclosure may come right before the read or after it. */
const AROUND_SECONDS = 10;

/** Whether each talking point is said in some read, by how many of its words lie together there. */
export function checkTalkingPoints(evidence: SpotEvidence, { talkingPointBelow }: FlagThresholds): Check {
  const kind = 'MISSED_TALKING_POINT';
  const { talkingPoints } = evidence.booked;
  if (talkingPoints.length === 0) return notChecked(kind, 'No talking points were booked');
  const reads = spokenReads(evidence).map(({ words }) => ({ words, stems: stemsOf(words) }));
  if (reads.length === 0) return notChecked(kind, NO_WORDS);
  const missed: { point: string; share: number; quote: Quote | undefined }[] = [];
  for (const point of talkingPoints) {
    const said = reads.flatMap(({ words, stems }) => {
      const found = sayShare(point, stems);
      return found ? [{ point, share: found.share, quote: quoteWords(words.slice(found.place.from, found.place.to)) }] : [];
    });
    const [best] = said.toSorted((one, other) => other.share - one.share);
    if (best && best.share < talkingPointBelow) missed.push(best);
  }
  if (missed.length === 0) return passed(kind);
  const finding = `${missed.length} of ${talkingPoints.length} talking points are missed: ${missed.map(({ point }) => `“${point.slice(0, 80)}”`).join(', ')}`;
  return flagged(kind, missed.length === talkingPoints.length ? 'SEVERE' : 'WARNING', finding, {
    measured: Math.min(...missed.map(({ share }) => share)),
    threshold: talkingPointBelow,
    quotes: missed.flatMap(({ quote }) => quote ?? []),
  });
}

/** Whether words that the sponsor forbade are said, word for word. */
export function checkForbidden(evidence: SpotEvidence): Check {
  const kind = 'FORBIDDEN_WORDS';
  const { forbiddenWords } = evidence.booked;
  if (forbiddenWords.length === 0) return notChecked(kind, 'No words were forbidden');
  const reads = spokenReads(evidence);
  if (reads.length === 0) return notChecked(kind, NO_WORDS);
  const said = forbiddenWords.flatMap((phrase) => {
    const keys = foldText(phrase);
    return reads.flatMap(({ words }) =>
      findPhrase(words, keys).flatMap(({ from, to }) => {
        const quote = quoteWords(words.slice(Math.max(0, from - 5), to + 5));
        return quote ? [{ phrase, quote }] : [];
      }),
    );
  });
  if (said.length === 0) return passed(kind);
  const phrases = [...new Set(said.map(({ phrase }) => `“${phrase.slice(0, 80)}”`))];
  return flagged(kind, 'SEVERE', `Said although forbidden: ${phrases.join(', ')}`, {
    quotes: said.map(({ quote }) => quote),
  });
}

/** Whether each read says, within it or ten seconds around it, that it is an advertisement. English and German. */
export function checkDisclosure(evidence: SpotEvidence): Check {
  const kind = 'NO_DISCLOSURE';
  const reads = spokenReads(evidence);
  if (reads.length === 0) return notChecked(kind, NO_WORDS);
  const names = evidence.booked.names;
  for (const { slot } of reads) {
    const around = wordsWithin(wordsAround(slot), slot.startSeconds - AROUND_SECONDS, slot.endSeconds + AROUND_SECONDS);
    if (disclosureIn(around, names)) continue;
    if (!languageOf(around.map(({ key }) => key))) return notChecked(kind, 'The words of disclosure are known in English and German only');
    const quote = quoteWords(around.slice(0, 40));
    return flagged(kind, 'NOTICE', 'Nothing in or around the read says that it is an advertisement', { quotes: quote ? [quote] : [] });
  }
  return passed(kind);
}
