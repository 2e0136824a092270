import { Episode } from './episodes/episode.entity.ts';
import { Podcast } from './podcasts/podcast.entity.ts';

/** The tables of this subgraph that are read row by row; what is written in bulk is plain SQL beside its verb. */
export const entities = [Podcast, Episode];
