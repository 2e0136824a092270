import { addDays } from '@castgraph/kernel/days';
import { checkSpot } from '@castgraph/measurement/verification/check-spot';
import type { FlagThresholds } from '@castgraph/measurement/verification/flag-thresholds';
import { foldText } from '@castgraph/measurement/verification/spoken-words';
import {
  gatherSpot,
  isSilent,
  type BookedSpot as BookedCopy,
  type FormerCopy,
  type SpotEvidence,
} from '@castgraph/measurement/verification/spot-evidence';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { BookedSpot } from '../delivery/booked-spot.ts';
import { readFormerReads, readFormerSpots, type FormerSpot, type FoundSpot } from './airchecks.ts';
import type { CheckedSubject } from './checked-subject.ts';
import type { CampaignFacts, SpotCopy } from './read-campaign-facts.ts';
import { listSpotEpisodes, readEpisodes, readVocabularies, type KnownEpisode } from './read-episodes.ts';

/** What a look at the episodes of a campaign needs. */
export interface SpotsQuestion {
  organizationId: string;
  facts: CampaignFacts;
  spots: readonly BookedSpot[];
  thresholds: FlagThresholds;
  /** Calendar day, UTC. */
  today: string;
}

/** What the checks found, and where the spots were found. */
export interface SpotsAnswer {
  checked: CheckedSubject[];
  found: FoundSpot[];
}

/** Episodes whose words are in memory at once. */
const AT_ONCE = 25;

/** Checks each spot of a campaign in each episode in which it should be. */
export async function checkSpots(em: EntityManager, question: SpotsQuestion): Promise<SpotsAnswer> {
  const { organizationId, facts, spots } = question;
  const copies = new Map(facts.copy.map((copy) => [copy.id, copy]));
  const episodeIds = new Map<string, string[]>();
  for (const spot of spots) episodeIds.set(spot.id, await listSpotEpisodes(em, organizationId, spot));
  const timesBooked = countEach([...episodeIds.values()].flat());
  const heard = new Map(
    (await readFormerSpots(em, organizationId, facts.id)).map((spot) => [keyOf(spot.placementId, spot.episodeId), spot]),
  );
  const former = await readFormerCopy(em, organizationId, facts);
  const answer: SpotsAnswer = { checked: [], found: [] };
  for (const spot of spots) {
    const ids = episodeIds.get(spot.id)!;
    const gather = (episode: KnownEpisode) =>
      gatherSpot({
        booked: toBooked(facts, spot, copies.get(spot.id)!, timesBooked.get(episode.id)!),
        former: former(episode),
        episode: { ...episode, heard: toHeard(heard.get(keyOf(spot.id, episode.id))) },
        today: question.today,
      });
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const episodes = [...(await readEpisodes(em, organizationId, ids.slice(from, from + AT_ONCE))).values()];
      const gathered = episodes.map((episode) => ({ episode, evidence: gather(episode) }));
      // Only where nothing is heard of the sponsor does it matter what the whole transcript says.
      const silent = gathered.filter(({ evidence }) => isSilent(evidence)).map(({ episode }) => episode.id);
      const vocabularies = await readVocabularies(em, organizationId, silent);
      for (const { episode, evidence } of gathered) {
        keepAnswer(answer, spot.id, episode, withVocabulary(evidence, vocabularies.get(episode.id)), question.thresholds);
      }
    }
  }
  return answer;
}

function withVocabulary(evidence: SpotEvidence, vocabulary: ReadonlySet<string> | undefined): SpotEvidence {
  const { transcript } = evidence.episode;
  if (!transcript || !vocabulary) return evidence;
  return { ...evidence, episode: { ...evidence.episode, transcript: { ...transcript, vocabulary } } };
}

function keepAnswer(
  { checked, found }: SpotsAnswer,
  placementId: string,
  episode: KnownEpisode,
  evidence: SpotEvidence,
  thresholds: FlagThresholds,
): void {
  const checks = checkSpot(evidence, thresholds);
  checked.push({ placementId, episodeId: episode.id, checks });
  const version = episode.transcript?.version ?? null;
  found.push(...evidence.reads.map((read) => ({ placementId, episodeId: episode.id, read, version, checks })));
}

function toBooked(facts: CampaignFacts, spot: BookedSpot, copy: SpotCopy, timesBooked: number): BookedCopy {
  return { ...copy, campaignId: facts.id, names: spot.advertisers, position: spot.position, podPosition: spot.podPosition, timesBooked };
}

function toHeard(spot: FormerSpot | undefined): SpotEvidence['episode']['heard'] {
  return spot?.version ? { version: spot.version, day: spot.lastFoundDay } : null;
}

/** What of the sponsor's was over when an episode was published. */
async function readFormerCopy(
  em: EntityManager,
  organizationId: string,
  facts: CampaignFacts,
): Promise<(episode: KnownEpisode) => FormerCopy> {
  const reads = (await readFormerReads(em, organizationId, facts.sponsorId, facts.flightFrom)).map(({ name, day, lines }) => ({
    name: `the read of “${name.slice(0, 100)}” of ${day}`,
    words: foldText(lines.map(({ text }) => text).join(' ')),
  }));
  return ({ publishedDay }) => ({
    codes: facts.endedCodes.filter(({ lastDay }) => addDays(lastDay, 1) <= (publishedDay ?? facts.flightFrom)).map(({ code }) => code),
    reads,
  });
}

function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function keyOf(placementId: string, episodeId: string): string {
  return `${placementId} ${episodeId}`;
}
