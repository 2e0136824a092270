import { DAY_MS, dayStart } from '@castgraph/kernel/days';
import { flagged, notChecked, passed, type Check } from './check.ts';
import { splitUrl } from './find-spoken.ts';
import type { FlagThresholds } from './flag-thresholds.ts';
import { isSilent, type SpotEvidence } from './spot-evidence.ts';
import { mayBeSaid } from './vocabulary.ts';

/**
 * Whether the read is in the episode at all. Only a whole transcript in which nothing can be the sponsor's says that it is not:
 * an episode whose ads nobody marked says nothing. A mark alone is no read: the file may have changed under it.
 */
export function checkPresence(evidence: SpotEvidence): Check {
  const kind = 'MISSING_READ';
  if (!isSilent(evidence)) return passed(kind);
  if (evidence.booked.isInserted) return notChecked(kind, 'Ads that are inserted at the download are not in the episode’s transcript');
  if (evidence.episode.publishedDay === null || evidence.episode.publishedDay > evidence.today) {
    return notChecked(kind, 'The episode is not published');
  }
  const absence = absenceIn(evidence);
  if (typeof absence === 'string') return notChecked(kind, absence);
  if (!absence && evidence.reads.length > 0) return passed(kind);
  if (!absence) return notChecked(kind, 'The transcript may name the sponsor, and no slot is marked as theirs');
  return flagged(kind, 'SEVERE', `The transcript holds neither ${evidence.booked.names[0] ?? 'the sponsor'} nor its code or address`);
}

/** Whether the transcript certainly holds nothing of the sponsor's; why not, when that cannot be known. */
function absenceIn({ booked, episode }: SpotEvidence): boolean | string {
  const { transcript } = episode;
  if (!transcript) return 'The episode has no transcript';
  if (!transcript.vocabulary) return 'The transcript is too long to be searched';
  const { names, code, url } = booked;
  const traces = [...names, ...(code === null ? [] : [code]), ...(url === null ? [] : [splitUrl(url).host])];
  if (traces.length === 0) return 'The spot has no name, code or address to look for';
  const { vocabulary } = transcript;
  return !traces.some((trace) => mayBeSaid(trace, vocabulary));
}

/**
 * Whether episode and read stayed for as long as they should. That a read went is known only where it was heard in one version of the
 * transcript and cannot be in a later one; that somebody removed a mark says nothing.
 */
export function checkKept(evidence: SpotEvidence, { keptDays }: FlagThresholds): Check {
  const kind = 'REMOVED_EARLY';
  const { episode, today } = evidence;
  if (episode.publishedDay === null) return notChecked(kind, 'The day of publication is not known');
  const gone = goneOn(evidence);
  const until = gone ?? today;
  const kept = daysOut(episode.publishedDay, until);
  if (gone !== undefined && kept < keptDays) {
    const what = episode.removedDay === null ? 'The read' : 'The episode';
    return flagged(kind, 'SEVERE', `${what} was gone ${Math.max(0, kept)} days after publication`, { measured: kept, threshold: keptDays });
  }
  if (kept < keptDays) return notChecked(kind, `The episode has not been out for ${keptDays} days yet`);
  const isHeard = evidence.reads.length > 0 || (episode.heard !== null && daysOut(episode.publishedDay, episode.heard.day) >= keptDays);
  if (evidence.booked.isInserted || isHeard) return passed(kind);
  return notChecked(kind, `The read was not heard in the episode ${keptDays} days after publication`);
}

function daysOut(publishedDay: string, day: string): number {
  return (dayStart(day) - dayStart(publishedDay)) / DAY_MS;
}

/** The day from which the episode, or the read in it, was gone for certain. */
function goneOn(evidence: SpotEvidence): string | undefined {
  const { episode, booked } = evidence;
  if (episode.removedDay !== null) return episode.removedDay;
  const { heard, transcript } = episode;
  if (booked.isInserted || !isSilent(evidence) || !heard || !transcript || heard.version === transcript.version) return undefined;
  return absenceIn(evidence) === true ? transcript.readDay : undefined;
}
