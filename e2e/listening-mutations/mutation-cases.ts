import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldDefinitionNode, Kind, parse, type ValueNode } from 'graphql';
import { expect } from 'vitest';
import { root } from '../../tools/bootstrap/root.js';

/** What the cases refer to; all of it belongs to one organization. */
export interface KnownIds {
  podcast: string;
  episode: string;
  adSlot: string;
  sharedNetwork: string;
}

/** A mutation about listening, with an input that it takes and one that it does not. */
export interface MutationCase {
  name: string;
  /** Made anew for each use, because a feed can be followed once and a network removed once. */
  good: (ids: KnownIds, mark: string) => Record<string, unknown>;
  /** What a good input is answered with, besides the type of the payload. */
  select: string;
  answers: (ids: KnownIds) => Record<string, unknown>;
  bad: { input: (ids: KnownIds) => Record<string, unknown>; error: 'InvalidInputError' | 'NotFoundError'; path?: string[] };
  /** Whether the good input names something of an organization, so that it is not there for any other. */
  namesOwn: boolean;
}

const NOBODY = '01980000-0000-7000-8000-000000000000';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const SPOTIFY = 'Date,Streams,Listeners\n2026-10-01,12,5\n2026-10-02,8,6\n';

/** One row for each mutation that the subgraphs of listening have. */
export const mutationCases = (mediaUrl: string): readonly MutationCase[] => [
  {
    name: 'addPodcast',
    good: (_, mark) => ({ feedUrl: `${mediaUrl}/feeds/mint-tea.xml?${mark}` }),
    select: 'podcast { status }',
    answers: () => ({ podcast: { status: 'PENDING' } }),
    bad: { input: () => ({ feedUrl: 'http://10.0.0.1/feed.xml' }), error: 'InvalidInputError', path: ['input', 'feedUrl'] },
    namesOwn: false,
  },
  {
    name: 'refreshFeed',
    good: ({ podcast }) => ({ podcastId: podcast }),
    select: 'podcast { id }',
    answers: ({ podcast }) => ({ podcast: { id: podcast } }),
    bad: { input: () => ({ podcastId: "' or 1=1 --" }), error: 'NotFoundError' },
    namesOwn: true,
  },
  {
    name: 'importPlatformMetrics',
    good: ({ podcast }) => ({ podcastId: podcast, platform: 'spotify', csv: SPOTIFY }),
    select: 'received stored unchanged rejected podcast { id }',
    answers: ({ podcast }) => ({ received: 2, stored: 2, unchanged: 0, rejected: 0, podcast: { id: podcast } }),
    bad: {
      input: ({ podcast }) => ({ podcastId: podcast, platform: 'nobody_knows_it', csv: SPOTIFY }),
      error: 'InvalidInputError',
      path: ['input', 'platform'],
    },
    namesOwn: true,
  },
  {
    name: 'markAdSlot',
    good: ({ episode }) => ({ episodeId: episode, startTimeSeconds: 30, endTimeSeconds: 60.5, sponsorName: 'Kettle' }),
    select: 'adSlot { startTimeSeconds endTimeSeconds sponsorName detectionMethod confidence } episode { id }',
    answers: ({ episode }) => ({
      adSlot: { startTimeSeconds: 30, endTimeSeconds: 60.5, sponsorName: 'Kettle', detectionMethod: 'MANUAL', confidence: 1 },
      episode: { id: episode },
    }),
    bad: {
      input: ({ episode }) => ({ episodeId: episode, startTimeSeconds: 60, endTimeSeconds: 60 }),
      error: 'InvalidInputError',
      path: ['input', 'endTimeSeconds'],
    },
    namesOwn: true,
  },
  {
    name: 'removeAdSlot',
    good: ({ adSlot }) => ({ adSlotId: adSlot }),
    select: 'adSlot { id }',
    answers: ({ adSlot }) => ({ adSlot: { id: adSlot } }),
    bad: { input: () => ({ adSlotId: NOBODY }), error: 'NotFoundError' },
    namesOwn: true,
  },
  {
    name: 'updateMeasurementSetting',
    good: () => ({ window: 'LAST_TOUCH', maxDownloadsPerIp: 321 }),
    select: 'setting { window maxDownloadsPerIp } recountTaskId',
    answers: () => ({ setting: { window: 'LAST_TOUCH', maxDownloadsPerIp: 321 } }),
    bad: { input: () => ({ maxDownloadsPerIp: 0 }), error: 'InvalidInputError', path: ['input', 'maxDownloadsPerIp'] },
    namesOwn: false,
  },
  {
    name: 'recountDownloads',
    good: () => ({ from: hoursAgo(48), to: hoursAgo(24) }),
    select: 'taskId',
    answers: () => ({}),
    bad: { input: () => ({ from: hoursAgo(24), to: hoursAgo(48) }), error: 'InvalidInputError', path: ['input', 'to'] },
    namesOwn: false,
  },
  {
    name: 'confirmSharedNetwork',
    good: (_, mark) => ({ label: `Campus ${mark}`, network: '82.69.10.0/30' }),
    select: 'sharedNetwork { networks } recountTaskId',
    answers: () => ({ sharedNetwork: { networks: 4 } }),
    bad: { input: () => ({ label: 'Too wide', network: '82.0.0.0/8' }), error: 'InvalidInputError', path: ['input', 'network'] },
    namesOwn: false,
  },
  {
    name: 'removeSharedNetwork',
    good: ({ sharedNetwork }) => ({ id: sharedNetwork }),
    select: 'id recountTaskId',
    answers: ({ sharedNetwork }) => ({ id: sharedNetwork }),
    bad: { input: () => ({ id: NOBODY }), error: 'NotFoundError' },
    namesOwn: true,
  },
  {
    name: 'updatePrivacySettings',
    good: (_, mark) => ({ contact: `${mark}@example.com`, eventDays: 100 }),
    select: 'settings { contact eventDays }',
    answers: () => ({ settings: { contact: 'own@example.com', eventDays: 100 } }),
    bad: { input: () => ({ eventDays: 10 }), error: 'InvalidInputError', path: ['input', 'eventDays'] },
    namesOwn: false,
  },
  {
    name: 'revealHouseholdKey',
    good: () => ({ address: '81.2.69.142' }),
    select: 'householdKey',
    answers: () => ({ householdKey: expect.stringMatching(/^[0-9a-f]{32}$/) }),
    bad: { input: () => ({ address: '300.1.1.1' }), error: 'InvalidInputError', path: ['input', 'address'] },
    namesOwn: false,
  },
  {
    name: 'eraseHousehold',
    good: () => ({ householdKey: '00112233445566778899aabbccddeeff' }),
    select: 'erasureId',
    answers: () => ({ erasureId: expect.stringMatching(/^[0-9a-f-]{36}$/) }),
    bad: { input: () => ({ householdKey: '0011' }), error: 'InvalidInputError', path: ['input', 'householdKey'] },
    namesOwn: false,
  },
];

/** Every mutation that the schema of listening has, with the scopes that it asks for. */
export function readMutations(): Map<string, string[]> {
  const folder = join(root, 'schema/ingestion');
  const counting = ['measurement', 'privacy'].map((name) => join(root, `schema/analytics/${name}.graphql`));
  const files = [...readdirSync(folder).map((file) => join(folder, file)), ...counting];
  const fields = files
    .flatMap((file) => parse(readFileSync(file, 'utf8')).definitions)
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter(({ name }) => name.value === 'Mutation')
    .flatMap((type) => type.fields ?? []);
  return new Map(fields.map((field) => [field.name.value, scopesOf(field)]));
}

function scopesOf({ directives }: FieldDefinitionNode): string[] {
  const given = directives?.find(({ name }) => name.value === 'requiresScopes')?.arguments?.[0]?.value;
  return given ? textsIn(given) : [];
}

function textsIn(value: ValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(textsIn);
  return value.kind === Kind.STRING ? [value.value] : [];
}
