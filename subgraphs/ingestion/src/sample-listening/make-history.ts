import { chooseEpisode, freshness } from './choose-episode.ts';
import type { HeardEpisode } from './choose-episode.ts';
import { listeningRate } from './day-rhythm.ts';
import { makeRandom, whole } from './random.ts';
import { listenerOf, requestsOf } from './visit.ts';
import type { AudioRequest, Listener } from './visit.ts';

/** A request of the past. */
export type PastRequest = AudioRequest & { at: number; url: string; ip: string };

const HOUR_MS = 3_600_000;
/** The last half hour leads over to the pace of the live listeners, who are more than those of the past. */
const LEAD_MS = 30 * 60_000;
const LEAD_VISITS = 1_000;
/** How much is listened to, and whether the last half hour leads over to live listeners. */
export type Pace = {
  /** Visits an hour at the mean rate of a weekday, for each unit of freshness that the shows have out. */
  visitsPerHour: number;
  hasLead: boolean;
};
const DEMO: Pace = { visitsPerHour: 9, hasLead: true };
/** Those who listened in the past: regulars come back, by the square of chance. */
const AUDIENCE = 6_000;

/**
 * The requests of one hour of the past, in order of time: the same hour of the same shows always gives the same ones.
 *
 * @param hourStart Unix milliseconds of a full hour
 * @param until requests from here on are left out: they have not happened yet
 */
export function makeHour(
  episodes: readonly HeardEpisode[],
  hourStart: number,
  until: number,
  { visitsPerHour, hasLead }: Pace = DEMO,
): PastRequest[] {
  const random = makeRandom(hourStart / HOUR_MS);
  const interest = episodes.reduce((sum, one) => sum + ((one.publishedAt ?? 0) <= hourStart ? freshness(one, hourStart) : 0), 0);
  // Drawn for the busiest time of any zone, then thinned by each listener's own clock.
  const drawn = Math.round(visitsPerHour * 2.2 * interest);
  const requests: PastRequest[] = [];
  for (let visit = 0; visit < drawn; visit++) {
    const at = hourStart + whole(HOUR_MS, random);
    const listener = listenerOf(whole(AUDIENCE * random(), random));
    const isAwake = random() * 2.2 < listeningRate(at, listener.country.hoursFromUtc);
    const episode = isAwake ? chooseEpisode(listener, episodes, at, random) : undefined;
    if (episode) requests.push(...place(requestsOf(listener, random), { at, episode, listener }));
  }
  if (hasLead) requests.push(...makeLead(episodes, hourStart, until));
  return requests.filter((request) => request.at < until).toSorted((a, b) => a.at - b.at);
}

/** Visits that grow more and more towards `until`, as far as they fall into the hour. */
function makeLead(episodes: readonly HeardEpisode[], hourStart: number, until: number): PastRequest[] {
  if (hourStart + HOUR_MS <= until - LEAD_MS || hourStart > until) return [];
  const random = makeRandom(hourStart / HOUR_MS + 0.5);
  return Array.from({ length: LEAD_VISITS }, () => {
    const at = Math.round(until - LEAD_MS * (1 - Math.sqrt(random())));
    const listener = listenerOf(whole(AUDIENCE, random));
    const isInHour = at >= hourStart && at < hourStart + HOUR_MS;
    const episode = isInHour ? chooseEpisode(listener, episodes, at, random) : undefined;
    return episode ? place(requestsOf(listener, random), { at, episode, listener }) : [];
  }).flat();
}

function place(
  requests: AudioRequest[],
  { at, episode, listener }: { at: number; episode: HeardEpisode; listener: Listener },
): PastRequest[] {
  return requests.map((request) => ({ ...request, at: at + request.afterMs, url: episode.url, ip: listener.ip }));
}
