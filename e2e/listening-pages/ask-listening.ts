import { addDays, utcDay } from '@castgraph/kernel/days';
import type { Session } from '../set-up/session.ts';

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
  const { data, errors } = await session.send(
    `query ListeningOf($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
       listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
         totalDownloads totalListeners totalStreams downloadsByHourOfWeek { data { y } } } }`,
    { podcastId, episodeId, range: { from: addDays(to, 1 - days), to, timeZone } },
  );
  if (!data?.listenerEngagement) throw new Error(`The API does not know the audience: ${JSON.stringify(errors)}`);
  return data.listenerEngagement as Listening;
}

/** An export of Spotify for the two days before today. */
export function spotifyExport(streams: readonly [number, number]): string {
  const today = utcDay(Date.now());
  return `Date,Streams,Listeners\n${addDays(today, -2)},${streams[0]},5\n${addDays(today, -1)},${streams[1]},6\n`;
}
