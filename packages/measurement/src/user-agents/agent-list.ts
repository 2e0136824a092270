import { z } from 'zod';
import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import { deviceNamed, type DeviceName } from './device-names.ts';
import { requiredLiterals } from './required-literals.ts';
import { compileSafePattern, type SafePattern } from './safe-pattern.ts';

/** The files of the OPAWG user-agents-v2 list that are used here; the first four in the order in which they are asked. */
export const AGENT_LIST_FILES = ['bots', 'apps', 'libraries', 'browsers', 'devices'] as const;
export type AgentListFile = (typeof AGENT_LIST_FILES)[number];

/** What an entry of the list says of a user agent. */
export interface ListedAgent {
  kind: 'app' | 'browser' | 'library' | 'bot';
  name: string;
  bot: boolean;
}

/** A list of user agents, compiled. */
export interface AgentList {
  /** The first entry that fits, in the order bots, apps, libraries, browsers; null when none does. */
  find(userAgent: string): ListedAgent | null;
  findDevice(userAgent: string): DeviceName | null;
  /** How many entries each file gave. */
  entries: Readonly<Record<AgentListFile, number>>;
  /** Entries that are left out, with the reason. */
  skipped: readonly { file: AgentListFile; name: string; cause: string }[];
}

interface Rule<T> {
  matches: SafePattern;
  /** Where the pattern fits only texts that begin with one of these; null when it fits anywhere. */
  beginnings: readonly string[] | null;
  value: T;
}

const MAX_ENTRIES = 10_000;
const documentSchema = z.object({ entries: z.array(z.unknown()).min(1).max(MAX_ENTRIES) });
const entrySchema = z.object({
  name: z.string().trim().min(1).max(200),
  pattern: z.string().min(1),
  category: z.string().nullish(),
});

// A list that spoils more of its entries than this was written for another engine, or is none.
const MAX_SKIPPED_SHARE = 0.05;

// A pattern for bots that fits these would end all counting.
const PEOPLE = [
  'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)',
  'Podcasts/1410.53 CFNetwork/1494.0.7 Darwin/23.4.0',
  'Overcast/3.0 (+http://overcast.fm/; iOS podcast app)',
  'Spotify/8.9.10 Android/34 (Pixel 8)',
  'Pocket Casts/7.60 (Linux;Android 14) ExoPlayerLib/2.19.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
];

const KINDS = { bots: 'bot', apps: 'app', libraries: 'library', browsers: 'browser' } as const;

/**
 * Compiles the list from its parsed files, each `{ entries: [{ name, pattern, category? }] }`. A file may be absent, but bots and
 * apps must be there. Entries that cannot be used are left out and named; with more than one in twenty of them, and for files
 * of another shape, it throws BAD_INPUT. A library of the category `bot` is a bot. // C7
 */
export function compileAgentList(documents: Partial<Record<AgentListFile, unknown>>): AgentList {
  for (const needed of ['bots', 'apps'] as const) if (documents[needed] === undefined) throw badInput(`The list has no ${needed}`);
  const skipped: { file: AgentListFile; name: string; cause: string }[] = [];
  const rules: Rule<ListedAgent>[] = [];
  const devices: Rule<DeviceName>[] = [];
  const entries: Record<AgentListFile, number> = { bots: 0, apps: 0, libraries: 0, browsers: 0, devices: 0 };
  for (const file of AGENT_LIST_FILES) {
    for (const entry of readEntries(documents[file], file)) {
      const rule = compileEntry(entry, file);
      if ('cause' in rule) {
        skipped.push({ file, ...rule });
        continue;
      }
      entries[file]++;
      const { name, category, ...pattern } = rule;
      if (file === 'devices') {
        const device = deviceNamed(name, category);
        if (device) devices.push({ ...pattern, value: device });
      } else {
        rules.push({
          ...pattern,
          value: { kind: KINDS[file], name, bot: file === 'bots' || (file === 'libraries' && category === 'bot') },
        });
      }
    }
  }
  const total = rules.length + devices.length + skipped.length;
  if (skipped.length > total * MAX_SKIPPED_SHARE) {
    throw badInput(`${skipped.length} of ${total} entries cannot be used, ${skipped[0]!.name} first: ${skipped[0]!.cause}`);
  }
  return { find: makeFind(rules), findDevice: makeFind(devices), entries, skipped };
}

function readEntries(document: unknown, file: AgentListFile): unknown[] {
  if (document === undefined) return [];
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) throw badInput(`The file ${file} is no list of entries: ${parsed.error.issues[0]!.message}`);
  return parsed.data.entries;
}

function compileEntry(
  entry: unknown,
  file: AgentListFile,
): ({ name: string; category: string | undefined } & Omit<Rule<never>, 'value'>) | { name: string; cause: string } {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) return { name: 'an entry without a usable name', cause: parsed.error.issues[0]!.message };
  const { name, pattern, category } = parsed.data;
  try {
    const matches = compileSafePattern(pattern);
    if (file === 'bots' && PEOPLE.some(matches)) return { name, cause: 'The pattern fits the players that people listen with' };
    return { name, category: category ?? undefined, matches, beginnings: beginningsOf(pattern) };
  } catch (error) {
    if (isCastgraphError(error)) return { name, cause: error.message };
    throw error;
  }
}

function beginningsOf(pattern: string): string[] | null {
  const literals = requiredLiterals(pattern);
  return literals?.every(({ isPrefix }) => isPrefix) ? literals.map(({ text }) => text) : null;
}

/**
 * Makes the function that gives the value of the first rule that fits. Two of three rules ask for a certain beginning, so that for
 * each first character only a third of them, in their order, have to be tried.
 */
function makeFind<T>(rules: readonly Rule<T>[]): (text: string) => T | null {
  const anywhere = rules.filter(({ beginnings }) => beginnings === null);
  const initials = new Set(rules.flatMap(({ beginnings }) => beginnings ?? []).map((text) => text[0]!));
  const byInitial = new Map(
    [...initials].map((initial) => [
      initial,
      rules.filter(({ beginnings }) => beginnings === null || beginnings.some((text) => text.startsWith(initial))),
    ]),
  );
  return (text) => {
    for (const { matches, value } of byInitial.get(text[0] ?? '') ?? anywhere) if (matches(text)) return value;
    return null;
  };
}
