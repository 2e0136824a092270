import { podPositions } from '../ad-break.ts';
import { adPosition } from '../ad-position.ts';
import { flagged, notChecked, passed, type Check, type Quote } from './check.ts';
import { findNames } from './find-spoken.ts';
import type { FlagThresholds } from './flag-thresholds.ts';
import { quoteWords } from './spoken-words.ts';
import { isSameName, wordsOf, type AdSlot, type SpotEvidence } from './spot-evidence.ts';

const NO_READ = 'No slot of the episode is marked as the sponsor’s';

/** Whether a read lies where it was booked in the episode (section 5), and in its break where a place in it was booked. */
export function checkPosition({ booked, episode, reads }: SpotEvidence): Check {
  const kind = 'WRONG_POSITION';
  if (reads.length === 0) return notChecked(kind, NO_READ);
  if (!episode.durationSeconds) return notChecked(kind, 'The length of the episode is not known');
  const places = podPositions(episode.slots);
  const found = reads.map(({ slot }) => ({
    slot,
    position: adPosition(slot.startSeconds, slot.endSeconds, episode.durationSeconds!),
    podPosition: places.get(slot.id)!,
  }));
  const isLate = (place: number) => booked.podPosition !== null && place > booked.podPosition;
  if (found.some(({ position, podPosition }) => position === booked.position && !isLate(podPosition))) return passed(kind);
  const { slot, position, podPosition } = found[0]!;
  if (position !== booked.position) {
    return flagged(kind, 'WARNING', `The spot is a ${position}; a ${booked.position} was booked`, { quotes: [spanOf(slot)] });
  }
  const finding = `The spot is ad ${podPosition} of its break; ${booked.podPosition} was booked`;
  return flagged(kind, 'NOTICE', finding, { measured: podPosition, threshold: booked.podPosition, quotes: [spanOf(slot)] });
}

/** Whether a read is as long as was booked, less what is forgiven. The longest counts where there are several. */
export function checkLength({ booked, reads }: SpotEvidence, { shortReadBelow }: FlagThresholds): Check {
  const kind = 'SHORT_READ';
  if (booked.lengthSeconds === null) return notChecked(kind, 'No length was booked');
  if (reads.length === 0) return notChecked(kind, NO_READ);
  const { slot } = reads.reduce((one, other) => (lengthOf(other.slot) > lengthOf(one.slot) ? other : one));
  const share = lengthOf(slot) / booked.lengthSeconds;
  if (share >= shortReadBelow) return passed(kind);
  const finding = `The read lasts ${Math.round(lengthOf(slot))} s; ${booked.lengthSeconds} s were booked`;
  return flagged(kind, share < shortReadBelow / 2 ? 'SEVERE' : 'WARNING', finding, {
    measured: share,
    threshold: shortReadBelow,
    quotes: [spanOf(slot)],
  });
}

/** Whether the campaign's ad is in the episode more often than was booked. */
export function checkDouble({ booked, reads }: SpotEvidence): Check {
  const kind = 'DOUBLE_SPOT';
  if (reads.length === 0) return notChecked(kind, NO_READ);
  if (reads.length <= booked.timesBooked) return passed(kind);
  const finding = `The sponsor’s ad is in the episode ${reads.length} times; ${booked.timesBooked} ${booked.timesBooked === 1 ? 'was' : 'were'} booked`;
  return flagged(kind, 'NOTICE', finding, {
    measured: reads.length,
    threshold: booked.timesBooked,
    quotes: reads.map(({ slot }) => spanOf(slot)),
  });
}

/** Whether too many ads come before a read in its break, unless so late a place was booked. */
export function checkStacked({ booked, episode, reads }: SpotEvidence, { adsBefore }: FlagThresholds): Check {
  const kind = 'STACKED';
  if (reads.length === 0) return notChecked(kind, NO_READ);
  const places = podPositions(episode.slots);
  const stacked = reads.map(({ slot }) => ({ slot, before: places.get(slot.id)! - 1 }));
  const worst = stacked.reduce((one, other) => (other.before > one.before ? other : one));
  if (worst.before < adsBefore || worst.before < (booked.podPosition ?? 1)) return passed(kind);
  const finding = `${worst.before} ads come before the spot in its break`;
  return flagged(kind, 'WARNING', finding, { measured: worst.before, threshold: adsBefore, quotes: [spanOf(worst.slot)] });
}

/** Whether another slot of the episode is a competitor's, by who paid for it or by what is said in it. */
export function checkCompetitor({ booked, episode, reads }: SpotEvidence): Check {
  const kind = 'COMPETITOR_IN_EPISODE';
  if (booked.competitors.length === 0) return notChecked(kind, 'No competitors were named');
  const others = episode.slots.filter(({ id }) => !reads.some(({ slot }) => slot.id === id));
  if (episode.slots.length === 0) return notChecked(kind, 'No ads of the episode are marked');
  const met = others.flatMap((slot) => {
    const quote = quoteCompetitor(slot, episode.transcript, booked.competitors);
    return quote ? [quote] : [];
  });
  if (met.length > 0) return flagged(kind, 'SEVERE', `${met.length} of the episode’s other ads name a competitor`, { quotes: met });
  const isHidden = others.some((slot) => slot.sponsorName === null && wordsOf(slot, episode.transcript) === null);
  return isHidden ? notChecked(kind, 'Of some ads neither the sponsor nor the words are known') : passed(kind);
}

function quoteCompetitor(
  slot: AdSlot,
  transcript: SpotEvidence['episode']['transcript'],
  competitors: readonly string[],
): Quote | undefined {
  if (slot.sponsorName !== null && isSameName(slot.sponsorName, competitors)) return { ...spanOf(slot), text: slot.sponsorName };
  const words = wordsOf(slot, transcript) ?? [];
  const found = findNames(words, competitors);
  return found && quoteWords(words.slice(Math.max(0, found.from - 8), found.to + 8));
}

function lengthOf({ startSeconds, endSeconds }: AdSlot): number {
  return endSeconds - startSeconds;
}

function spanOf({ startSeconds, endSeconds }: AdSlot): Quote {
  return { text: '', startSeconds, endSeconds };
}
