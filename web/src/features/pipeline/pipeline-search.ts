import type { Day } from '@castgraph/kernel/days';
import type { CampaignFilter, CampaignSort, CampaignState } from '../../graphql/generated/graphql.ts';
import { isDay } from '../../shared/day-range.ts';

/** In the order in which a campaign goes through them. */
export const CAMPAIGN_STATES = ['DRAFT', 'BOOKED', 'LIVE', 'COMPLETED', 'RECONCILED'] as const satisfies readonly CampaignState[];
export const CAMPAIGN_SORTS = ['LATEST_FLIGHT', 'NEWEST', 'NAME'] as const satisfies readonly CampaignSort[];
/** How many months the calendar shows at once. */
export const MONTH_COUNTS = [1, 3, 6, 12] as const;
export type MonthCount = (typeof MONTH_COUNTS)[number];

/** Which campaigns, and how they are shown, as it stands in the address. What is usual is left out. */
export interface PipelineSearch {
  view?: 'calendar';
  states?: CampaignState[];
  sponsor?: string;
  show?: string;
  text?: string;
  archived?: true;
  sort?: Exclude<CampaignSort, 'LATEST_FLIGHT'>;
  /** The cursor behind which the list begins. */
  after?: string;
  /** First day of the calendar's first month. */
  month?: Day;
  months?: Exclude<MonthCount, 3>;
  rows?: 'show';
}

/** Reads an address; what cannot be read is left out, so that every address shows a page. */
export function parsePipelineSearch(search: Record<string, unknown>): PipelineSearch {
  const wanted = new Set([search['states']].flat());
  const states = CAMPAIGN_STATES.filter((state) => wanted.has(state));
  const [sponsor, show, text, after] = ['sponsor', 'show', 'text', 'after'].map((name) => textOf(search[name]));
  const sort = CAMPAIGN_SORTS.find((known) => known === search['sort']);
  const months = MONTH_COUNTS.find((known) => known === Number(search['months']));
  const { month } = search;
  return {
    ...(search['view'] === 'calendar' && { view: 'calendar' as const }),
    ...(states.length > 0 && states.length < CAMPAIGN_STATES.length && { states }),
    ...(sponsor && { sponsor }),
    ...(show && { show }),
    ...(text && { text }),
    ...(search['archived'] === true && { archived: true as const }),
    ...(sort && sort !== 'LATEST_FLIGHT' && { sort }),
    ...(after && { after }),
    ...(isDay(month) && month.endsWith('-01') && { month }),
    ...(months && months !== 3 && { months }),
    ...(search['rows'] === 'show' && { rows: 'show' as const }),
  };
}

/** The same as the API takes it, without the states and the days. */
export function campaignFilterOf({ sponsor, show, text, archived }: PipelineSearch): CampaignFilter {
  return {
    ...(sponsor && { sponsorId: sponsor }),
    ...(show && { podcastId: show }),
    ...(text && { text }),
    includeArchived: archived === true,
  };
}

/** Whether the address leaves any campaign out. */
export function isNarrowed({ states, sponsor, show, text }: PipelineSearch): boolean {
  return states !== undefined || sponsor !== undefined || show !== undefined || text !== undefined;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '';
  return text === '' ? undefined : text;
}
