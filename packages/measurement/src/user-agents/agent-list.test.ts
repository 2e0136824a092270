import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyUserAgent } from '../user-agent.ts';
import { compileAgentList } from './agent-list.ts';
import { agentListUrls, readAgentList } from './read-agent-list.ts';
import { requiredLiterals } from './required-literals.ts';
import { compileSafePattern } from './safe-pattern.ts';

const entry = (name: string, pattern: string, category?: string) => ({ name, pattern, category });
const LIST = {
  bots: { entries: [entry('Night Crawler', '^NightCrawler/'), entry('Shared Bot', 'SharedPlayer/.*Sync')] },
  apps: { entries: [entry('Shared Player', '^SharedPlayer/'), entry('Second Shared', '^SharedPlayer/')] },
  libraries: { entries: [entry('Fetchlib', '^fetchlib/', 'bot'), entry('Playlib', '^playlib/')] },
  browsers: { entries: [entry('Chrome of the list', 'Chrome/')] },
  devices: {
    entries: [entry('Fridge 3000', '^Fridge;', 'smart_speaker'), entry('Wristy', '^Wristy', 'watch'), entry('Toaster', '^Toast')],
  },
};
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

describe('a list of user agents', () => {
  const list = compileAgentList(LIST);
  const judge = (userAgent: string) => classifyUserAgent(userAgent, list);

  it('gives the first match in the order bots, apps, libraries, browsers', () => {
    expect(judge('SharedPlayer/2 Feed Sync')).toMatchObject({ kind: 'bot', name: 'Shared Bot', bot: true });
    expect(judge('SharedPlayer/2')).toMatchObject({ kind: 'app', name: 'Shared Player', bot: false });
    expect(judge(CHROME)).toMatchObject({ kind: 'browser', name: 'Chrome of the list' });
  });
  it('tells a library of machines from one of players (C7)', () => {
    expect(judge('fetchlib/1')).toMatchObject({ kind: 'library', bot: true });
    expect(judge('playlib/1')).toMatchObject({ kind: 'library', bot: false });
  });
  it('leaves to the embedded tables what it does not name, and machines that look like a browser', () => {
    expect(judge('Overcast/3.0 (+http://overcast.fm/; iOS podcast app)')).toMatchObject({ kind: 'app', name: 'Overcast' });
    expect(judge(`${CHROME} (compatible; NeverSeen/1.0; +https://x.example)`)).toMatchObject({ kind: 'bot', bot: true });
  });
  it('cannot take away that a watch is an app (C6) and a blank nobody (C7)', () => {
    const own = compileAgentList({ ...LIST, bots: { entries: [entry('Watch', 'watchOS')] } });
    expect(classifyUserAgent('atc/1.0 watchOS/7.1 model/Watch5,1', own)).toMatchObject({ kind: 'app', bot: false });
    expect(classifyUserAgent('', own)).toMatchObject({ kind: 'unknown', bot: true });
  });
  it('keeps the set of devices closed, whatever the list calls them', () => {
    expect([list.findDevice('Fridge;X'), list.findDevice('Wristy'), list.findDevice('Toast')]).toEqual([
      'Other Smart Speaker',
      'Other Watch',
      null,
    ]);
  });
  it('leaves out an entry that it cannot use, and says which', () => {
    const many = Array.from({ length: 60 }, (_, index) => entry(`Bot ${index}`, `^Bot${index}/`));
    const { skipped, entries } = compileAgentList({
      ...LIST,
      bots: { entries: [...many, entry('Looker', '^(?=Bot)'), entry('Everybody', '.*')] },
    });
    expect(entries.bots).toBe(60);
    expect(skipped).toEqual([
      { file: 'bots', name: 'Looker', cause: expect.stringContaining('cannot be used') },
      { file: 'bots', name: 'Everybody', cause: expect.stringContaining('people listen with') },
    ]);
  });
  it.each([
    ['no bots', { apps: LIST.apps }],
    ['no entries', { ...LIST, apps: { entries: [] } }],
    ['another shape', { ...LIST, apps: [{ name: 'x' }] }],
    ['mostly unusable entries', { ...LIST, apps: { entries: [entry('A', '('), entry('B', '[')] } }],
    ['entries that are no entries', { ...LIST, apps: { entries: [1, null, 'x'] } }],
  ])('refuses a list with %s', (_, documents) => {
    expect(() => compileAgentList(documents)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

describe('patterns of strangers', () => {
  it.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*(.*)*(.*)*x', '(?:a?){50}a{50}'])(
    '%s ends on hostile text: the engine goes through a text once',
    (pattern) => {
      const matches = compileSafePattern(pattern);
      for (const text of ['a'.repeat(1000), `${'a'.repeat(999)}!`, 'ab'.repeat(500)]) expect(typeof matches(text)).toBe('boolean');
    },
  );
  it.each([
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    '(',
    '[z-a]',
    'a{1001}',
    '((a{100}){100}){100}',
    'x'.repeat(3000),
    '(?:ab){900}(?:cd){900}(?:ef){900}',
  ])('refuses %s', (pattern) => expect(() => compileSafePattern(pattern)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' })));
});

describe('the literals that a pattern needs', () => {
  const texts = (pattern: string) =>
    requiredLiterals(pattern)?.map(({ text, isPrefix, isWhole }) => `${isPrefix ? '^' : ''}${text}${isWhole ? '' : '…'}`) ?? null;
  it.each<[string, string[] | null]>([
    ['^Abandon/', ['^Abandon/']],
    ['Abandon/', ['Abandon/']],
    ['^Acast.+([Aa]ndroid|iOS)', ['^Acast…']],
    ['^(?:Podcast|Podkast)s/1', ['s/1…']],
    ['x?Player/\\d', ['Player/…']],
    ['Players?/', ['Player…']],
    ['ab+cdef', ['cdef…']],
    ['Name\\.fm \\(v2\\)', ['Name.fm (v2)']],
    ['First|^Second\\d', ['First', '^Second…']],
    ['(a|b)Common', ['Common…']],
    ['[)|]Class', ['Class…']],
    ['Twice{2}Thing', ['Thing…']],
    ['a|b', null],
    ['(?i)name', null],
    ['\\x41bcdef', null],
    ['\\Qa.b\\E', null],
    ['\\pLetters', null],
  ])('%s', (pattern, expected) => expect(texts(pattern)).toEqual(expected));
});

describe('where the files of a list are', () => {
  const names = (url: string) => agentListUrls(url).map((file) => file.url);
  it('takes a URL for a folder, for one file of a folder, or for one file with all', () => {
    expect(names('https://lists.example/v2')).toContain('https://lists.example/v2/bots.json');
    expect(names('https://lists.example/v2/apps.json')).toContain('https://lists.example/v2/bots.json');
    expect(names('file:///srv/lists/')).toContain('file:///srv/lists/libraries.json');
    expect(names('https://lists.example/v2/?token=x')).toContain('https://lists.example/v2/bots.json?token=x');
    expect(names('https://lists.example/all-agents.json')).toEqual(['https://lists.example/all-agents.json']);
  });
  it('reads one file with all as well as several', () => {
    expect(readAgentList({ all: JSON.stringify(LIST) }).entries).toEqual(
      readAgentList(Object.fromEntries(Object.entries(LIST).map(([name, document]) => [name, JSON.stringify(document)]))).entries,
    );
  });
  it.each(['<!doctype html><title>502</title>', '{"bots":', '[]', 'null', '"x"', '{"__proto__":{"bots":1}}'])('refuses %s', (text) => {
    expect(() => readAgentList({ all: text })).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});

// Real lists, where the folder of real data is beside the checkout.
const folder = join(process.env.CASTGRAPH_DATA_DIR ?? '', 'user-agents/opawg-v2');
describe.skipIf(!process.env.CASTGRAPH_DATA_DIR || !existsSync(folder))('the OPAWG list', () => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  it('names every one of its own examples as it says, and no pattern is left out', () => {
    const names = ['bots', 'apps', 'libraries', 'browsers', 'devices'];
    const list = readAgentList(Object.fromEntries(names.map((name) => [name, read(`src/${name}.json`)])));
    expect(list.skipped).toEqual([]);
    for (const file of ['bots', 'apps', 'libraries', 'browsers']) {
      const { entries } = JSON.parse(read(`examples/${file}.examples.json`)) as { entries: { name: string; examples?: string[] }[] };
      for (const { name, examples = [] } of entries)
        for (const example of examples) expect([example, list.find(example)?.name]).toEqual([example, name]);
    }
  });
});
