import { addDays, type Day } from '@castgraph/kernel/days';

/** One question as a client sends it, with the name that its figures are told under. */
export interface Operation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** What questions are drawn from. */
export interface Listening {
  /** Show ids, most downloads first. */
  shows: readonly string[];
  firstDay: Day;
  /** The day after the last. */
  endDay: Day;
}

const BASIS = 'basis { source window timeZone asOf provisional }';
const CHART = 'data { x series y provisional } config { title source }';
const engagement = (name: string, fields: string): [string, string] => [
  name,
  `query Q($podcastId: ID!, $range: DateRangeInput!) { listenerEngagement(podcastId: $podcastId, range: $range) { ${fields} } }`,
];

const OF_SHOW: readonly [name: string, query: string][] = [
  engagement('totals', 'totalDownloads totalListeners listenersError totalStreams averageCompletionRate asOf provisional'),
  engagement('by day', `downloadsOverTime { ${CHART} }`),
  engagement('by country', `downloadsBy(dimension: COUNTRY) { ${CHART} }`),
  engagement('by platform', 'engagementByPlatform { platform metrics source asOf } engagementByDemographic { segment share }'),
  engagement('hour of week', `downloadsByHourOfWeek { ${CHART} }`),
  engagement('comparison', `totalDownloads comparison(with: PREVIOUS_PERIOD) { downloads downloadsChange listeners listenersChange }`),
  engagement('funnel', 'funnel { steps { step count source } }'),
  engagement('category', 'categoryBenchmarks { category shows rank median }'),
];
const DASHBOARD = `query Q($range: DateRangeInput!) { dashboard(range: $range) { listenerEngagement {
  downloads listeners previousDownloads downloadsByDay { ${CHART} } downloadsByApp { ${CHART} } topEpisodes { downloads } } } }`;
const OVERLAP = `query Q($podcastId: ID!, $otherPodcastId: ID!, $range: DateRangeInput!) {
  audienceOverlap(podcastId: $podcastId, otherPodcastId: $otherPodcastId, range: $range) { statement both bothError share ${BASIS} } }`;

const CURVES = `query Q($podcastId: ID!) { podcast(id: $podcastId) { id downloadCurve { ages { days median } ${BASIS} }
  episodes(first: 20) { edges { node { id downloadsSincePublication { ages { days downloads } } } } } } }`;
const BENCHMARKS = `query Q($podcastId: ID!) { podcast(id: $podcastId) { id
  episodes(first: 20) { edges { node { id benchmark { ages { days downloads median ratio } } } } } } }`;

/** Lengths of ranges, and zones, as often as people ask for them. */
const LENGTHS = [28, 28, 28, 28, 90, 90, 90, 365];
const ZONES = ['UTC', 'UTC', 'UTC', 'UTC', 'Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];

/** So many operations of each kind, about shows and ranges drawn at random, in no order. */
export function drawOperations(listening: Listening, perKind: number, random: () => number, longest = 365): Operation[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const drawRange = () => {
    const days = Math.round((Date.parse(listening.endDay) - Date.parse(listening.firstDay)) / 86_400_000);
    const length = Math.min(pick(LENGTHS), longest, days);
    const from = addDays(listening.firstDay, Math.floor(random() * (days - length + 1)));
    return { from, to: addDays(from, length - 1), timeZone: pick(ZONES) };
  };
  const operations: (Operation & { place: number })[] = [];
  for (let i = 0; i < perKind; i++) {
    for (const [name, query] of OF_SHOW)
      operations.push({ name, query, variables: { podcastId: pick(listening.shows), range: drawRange() }, place: random() });
    const [podcastId, otherPodcastId] = [pick(listening.shows), pick(listening.shows)];
    operations.push({ name: 'overlap', query: OVERLAP, variables: { podcastId, otherPodcastId, range: drawRange() }, place: random() });
    operations.push({ name: 'curves of 20 episodes', query: CURVES, variables: { podcastId: pick(listening.shows) }, place: random() });
    operations.push({
      name: 'benchmarks of 20 episodes',
      query: BENCHMARKS,
      variables: { podcastId: pick(listening.shows) },
      place: random(),
    });
    operations.push({ name: 'dashboard', query: DASHBOARD, variables: { range: drawRange() }, place: random() });
  }
  return operations.toSorted((a, b) => a.place - b.place);
}
