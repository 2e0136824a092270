import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isbot } from 'isbot';
import { type Agent, classifyUserAgent } from '@castgraph/measurement/user-agent';
import { AGENT_LIST_FILES } from '@castgraph/measurement/user-agents/agent-list';
import { readAgentList } from '@castgraph/measurement/user-agents/read-agent-list';
import { compareRates, makeRandom } from './src/enrichment/compare-rates.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How many user agents a second are judged, each seen for the first time, beside isbot alone, which says of less: whether it is a bot.
 * With CASTGRAPH_DATA_DIR also by the OPAWG list, and how often kind, name and bot agree with its own examples.
 */
const TEMPLATES = [
  'AppleCoreMedia/1.0.0.21F# (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)',
  'Podcasts/1410.# CFNetwork/1494.0.7 Darwin/23.4.0',
  'Overcast/3.# (+http://overcast.fm/; iOS podcast app)',
  'Spotify/8.9.# Android/34 (Pixel 8)',
  'Pocket Casts/7.# (Linux;Android 14) ExoPlayerLib/2.19.1',
  'AntennaPod/3.#',
  'Castro 2023.#/1204',
  'SomethingNew/4.# CFNetwork/1494.0.7 Darwin/23.4.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/#.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.# Mobile/15E148 Safari/604.1',
  'okhttp/4.#',
  'python-requests/2.#',
  'Mozilla/5.0 (compatible; AhrefsBot/#; +http://ahrefs.com/robot/)',
  'NeverHeardOf/#',
];
const random = makeRandom(1);
const userAgents = Array.from({ length: 40_000 }, (_, index) =>
  TEMPLATES[Math.floor(random() * TEMPLATES.length)]!.replace('#', String(10_000 + index)),
);
const contestants = [
  { name: 'castgraph', run: (text: string) => classifyUserAgent(text).kind },
  { name: 'isbot', run: (text: string) => isbot(text) },
];
const folder = join(process.env['CASTGRAPH_DATA_DIR'] ?? '', 'user-agents/opawg-v2');
if (process.env['CASTGRAPH_DATA_DIR'] && existsSync(folder)) {
  const startedAt = performance.now();
  const list = readAgentList(
    Object.fromEntries(AGENT_LIST_FILES.map((name) => [name, readFileSync(join(folder, `src/${name}.json`), 'utf8')])),
  );
  reportFigure({ name: 'opawg-list/compile', value: performance.now() - startedAt, unit: 'ms' });
  contestants.push({ name: 'castgraph-with-opawg-list', run: (text) => classifyUserAgent(text, list).kind });
  compareRates('user-agents', userAgents, contestants);
  compareWithExamples('embedded', (text) => classifyUserAgent(text));
  compareWithExamples('with-list', (text) => classifyUserAgent(text, list));
} else {
  console.error('CASTGRAPH_DATA_DIR names no folder with the OPAWG list: measured without it.');
  compareRates('user-agents', userAgents, contestants);
}

/** Shares of the list's examples that are judged as the list says, and a table of kinds. A watch app is an app, whatever the list says. */
function compareWithExamples(name: string, judge: (userAgent: string) => Agent): void {
  const kinds = { bots: 'bot', apps: 'app', libraries: 'library', browsers: 'browser' } as const;
  const table: Record<string, Record<string, number>> = {};
  const alike = { kind: 0, name: 0, bot: 0 };
  let total = 0;
  for (const [file, kind] of Object.entries(kinds)) {
    const { entries } = JSON.parse(readFileSync(join(folder, `src/${file}.json`), 'utf8')) as {
      entries: { name: string; category?: string }[];
    };
    const bots = new Set(entries.filter(({ category }) => kind === 'bot' || category === 'bot').map((entry) => entry.name));
    const examples = JSON.parse(readFileSync(join(folder, `examples/${file}.examples.json`), 'utf8')) as {
      entries: { name: string; examples?: string[] }[];
    };
    for (const { name: expected, examples: texts = [] } of examples.entries) {
      for (const text of texts) {
        const agent = judge(text);
        const isWatch = agent.name === 'Apple Podcasts (Watch)';
        total++;
        const row = (table[`list says ${kind}`] ??= {});
        row[agent.kind] = (row[agent.kind] ?? 0) + 1;
        if (agent.kind === kind || isWatch) alike.kind++;
        if (agent.name === expected) alike.name++;
        if (agent.bot === bots.has(expected) || isWatch) alike.bot++;
      }
    }
  }
  console.error(`${name}, ${total} examples:`);
  console.error(
    Object.entries(table)
      .map(([row, columns]) => `  ${row}: ${JSON.stringify(columns)}`)
      .join('\n'),
  );
  for (const [what, count] of Object.entries(alike)) reportFigure({ name: `agreement-${what}/${name}`, value: count / total, unit: 'x' });
}
