import { Episode } from './episodes/episode.entity.ts';
import { Podcast } from './episodes/podcast.entity.ts';
import { sponsorshipEntities } from './sponsorship.ts';

/** Every table of this subgraph that is read or written row by row; what is counted in bulk is plain SQL beside its question. */
export const entities = [Podcast, Episode, ...sponsorshipEntities];
