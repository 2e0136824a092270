import { addDays, utcDay } from '@castgraph/kernel/days';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

/** What the API says of an audience, to hold the pages against. */
export interface Listening {
  totalDownloads: number;
  totalListeners: number;
  totalStreams: number | null;
  downloadsByHourOfWeek: { data: { y: number }[] };
}

/** Asks for the `days` up to today, in a zone. */
export async function askListening(
  session: Session,
  {
    podcastId,
    episodeId = null,
    days,
    timeZone = 'UTC',
  }: { podcastId: string; episodeId?: string | null; days: number; timeZone?: string },
): Promise<Listening> {
  const to = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const query = `query ListeningOf($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      totalDownloads totalListeners totalStreams downloadsByHourOfWeek { data { y } } } }`;
  // A busy machine may answer too late; a product that never answers ends with the case.
  return until(async () => {
    const { data } = await session.send(query, { podcastId, episodeId, range: { from: addDays(to, 1 - days), to, timeZone } });
    return (data?.listenerEngagement ?? undefined) as Listening | undefined;
  });
}

/** An export of Spotify for the two days before today. */
export function spotifyExport(streams: readonly [number, number]): string {
  const today = utcDay(Date.now());
  return `Date,Streams,Listeners\n${addDays(today, -2)},${streams[0]},5\n${addDays(today, -1)},${streams[1]},6\n`;
}
