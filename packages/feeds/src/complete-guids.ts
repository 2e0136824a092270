import type { FeedEpisode } from './feed-record.ts';
import type { WarningLog } from './warning-log.ts';

/**
 * Gives items without a GUID one that stays the same from poll to poll: the link where no other item shares it, else the
 * first enclosure's address; and says which GUIDs occur twice. Nothing is dropped.
 */
export function completeGuids(episodes: readonly FeedEpisode[], podcastLink: string | null, warnings: WarningLog): void {
  const links = new Map<string, number>();
  for (const { link } of episodes) if (link !== null) links.set(link, (links.get(link) ?? 0) + 1);
  for (const episode of episodes) {
    if (episode.guid !== null) continue;
    const { link } = episode;
    const ownLink = link !== null && links.get(link) === 1 && link !== podcastLink ? link : null;
    episode.guid = ownLink ?? episode.enclosures.find(({ url }) => url !== null)?.url ?? null;
    const stand = episode.guid === null ? 'and nothing that could stand for it' : `; ${episode.guid.slice(0, 200)} stands for it`;
    warnings.add('missing-guid', `The item has no GUID ${stand}`.replace(' ;', ';'), episode.line);
  }
  warnDuplicates(episodes, warnings);
}

function warnDuplicates(episodes: readonly FeedEpisode[], warnings: WarningLog): void {
  const seen = new Map<string, number>();
  for (const { guid, line } of episodes) {
    if (guid === null) continue;
    const first = seen.get(guid);
    if (first === undefined) seen.set(guid, line);
    else warnings.add('duplicate-guid', `The GUID ${guid.slice(0, 200)} was used on line ${first} already`, line);
  }
}
