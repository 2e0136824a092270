import { documentaries } from './documentaries.ts';
import { harbourLight } from './harbour-light.ts';
import { knoedelUndCode } from './knoedel-und-code.ts';
import { mintTea } from './mint-tea.ts';
import type { Show } from './show.ts';

/** The shows of the demo. */
export const demoShows: readonly Show[] = [harbourLight, knoedelUndCode, mintTea, ...documentaries];
