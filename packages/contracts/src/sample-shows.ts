import { deterministicId, idTime } from '@castgraph/kernel/ids';

/** The invented shows that every sandbox begins with, by the name their feeds have. */
export const SAMPLE_SHOWS = ['harbour-light', 'knoedel-und-code'] as const;
export type SampleShow = (typeof SAMPLE_SHOWS)[number];

/** The id of such a show in the sample data of an id: known to all parts of the product before the show is there. */
export function sampleShowId(sampleId: string, show: SampleShow): string {
  return deterministicId(idTime(sampleId), `sample show ${sampleId} ${show}`);
}
