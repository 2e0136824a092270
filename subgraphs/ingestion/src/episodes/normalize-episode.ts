import type {
  AlternateEnclosure,
  Enclosure,
  FeedChapter,
  FeedPerson,
  TranscriptLink as FeedTranscript,
} from '@castgraph/feeds/feed-record';
import { audioUrlKey } from '@castgraph/measurement/audio-url';
import type { EpisodeChapter, EpisodeEnclosure, EpisodePerson, TranscriptLink } from '../generated/resolvers.ts';
import type { Episode } from './episode.entity.ts';

/** An episode in one shape, whatever its feed looked like. */
export interface NormalizedEpisode {
  episodeId: string;
  podcastId: string;
  /** Unicode NFC, white space folded. */
  title: string;
  /** Destination behind all measurement prefixes (C29). */
  audioUrl: string | null;
  publishDate: Date | null;
  durationSeconds: number | null;
  /** BCP 47: the episode's, else the show's. */
  language: string | null;
  showNotes: string | null;
  season: number | null;
  seasonName: string | null;
  number: number | null;
  /** The enclosure first. */
  enclosures: EpisodeEnclosure[];
  chapters: EpisodeChapter[];
  chaptersUrl: string | null;
  transcripts: TranscriptLink[];
  persons: EpisodePerson[];
  metadata: Record<string, unknown>;
}

/** What feed-reading/episode-form.ts puts into the metadata of an episode: the rest of a feed's item, without empty fields. */
interface EpisodeMetadata {
  language?: string;
  seasonName?: string;
  enclosures?: Enclosure[];
  alternateEnclosures?: AlternateEnclosure[];
  chapters?: FeedChapter[];
  chaptersUrl?: string;
  transcripts?: FeedTranscript[];
  persons?: FeedPerson[];
}

type StoredEpisode = Pick<
  Episode,
  'id' | 'podcastId' | 'title' | 'audioUrl' | 'publishedAt' | 'durationSeconds' | 'showNotes' | 'season' | 'number' | 'metadata'
>;

/** Normalizes an episode as stored, in the language of its show where it has none of its own. Pure. */
export function normalizeEpisode(episode: StoredEpisode, showLanguage: string | null): NormalizedEpisode {
  const said = episode.metadata as EpisodeMetadata;
  return {
    episodeId: episode.id,
    podcastId: episode.podcastId,
    title: episode.title.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
    audioUrl: episode.audioUrl ? audioUrlKey(episode.audioUrl).url : null,
    publishDate: episode.publishedAt ?? null,
    durationSeconds: episode.durationSeconds ?? null,
    language: said.language ?? showLanguage,
    showNotes: episode.showNotes ?? null,
    season: episode.season ?? null,
    seasonName: said.seasonName ?? null,
    number: episode.number ?? null,
    enclosures: readEnclosures(said, episode.audioUrl ?? null),
    chapters: (said.chapters ?? []).map(({ startSeconds, title, href, image }) => ({ startSeconds, title, url: href, imageUrl: image })),
    chaptersUrl: said.chaptersUrl ?? null,
    transcripts: (said.transcripts ?? []).map(({ url, type, language, rel }) => ({ url, mimeType: type, language, rel })),
    persons: (said.persons ?? []).map(({ name, role, group, href, img }) => ({ name, role, group, url: href, imageUrl: img })),
    metadata: episode.metadata,
  };
}

type NamedFile = Omit<EpisodeEnclosure, 'url'> & { url: string | null };

/** One entry per address, the enclosure first; an alternative of the same address fills in what the enclosure does not say. */
function readEnclosures({ enclosures = [], alternateEnclosures = [] }: EpisodeMetadata, audioUrl: string | null): EpisodeEnclosure[] {
  const isChosen = alternateEnclosures.some(({ isDefault }) => isDefault);
  const named: NamedFile[] = [
    ...enclosures
      .toSorted((a, b) => Number(b.url === audioUrl) - Number(a.url === audioUrl))
      .map(({ url, type, lengthBytes }) => ({ url, mimeType: type, sizeBytes: lengthBytes, isDefault: !isChosen && url === audioUrl })),
    ...alternateEnclosures.flatMap(({ sources, type, lengthBytes, ...rest }) =>
      sources.map((source) => ({ ...rest, url: source.url, mimeType: source.type ?? type, sizeBytes: lengthBytes })),
    ),
  ];
  const byKey = new Map<string, EpisodeEnclosure>();
  for (const file of named) {
    if (file.url === null) continue;
    const { key, url } = audioUrlKey(file.url);
    const known = byKey.get(key);
    byKey.set(key, {
      url,
      mimeType: known?.mimeType ?? file.mimeType,
      sizeBytes: known?.sizeBytes ?? file.sizeBytes,
      bitrateBps: known?.bitrateBps ?? file.bitrateBps ?? null,
      language: known?.language ?? file.language ?? null,
      title: known?.title ?? file.title ?? null,
      isDefault: known?.isDefault === true || file.isDefault,
    });
  }
  return [...byKey.values()];
}
