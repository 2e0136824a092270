/**
 * Join keys of episodes that a reported event names without an audio URL, in the place of `normalizeAudioUrl`'s key (C25).
 * A GUID is unique within its feed only, hence the podcast beside it. No URL's key begins like these.
 */
export function episodeKeyByGuid(podcastId: string, guid: string): string {
  return `urn:guid:${podcastId}:${guid}`;
}

/** The same for an episode named by its own id. */
export function episodeKeyById(episodeId: string): string {
  return `urn:episode:${episodeId}`;
}
