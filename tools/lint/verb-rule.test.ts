import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantClone } from '../check/planted-clone.ts';

const root = join(import.meta.dirname, '../..');
type Planted = { path: string; text: string };

/** Messages of the project's rules for each file, under the project's own configuration; one run for all of them. */
function lintAll(planted: Readonly<Record<string, Planted>>): Map<string, string[]> {
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace(
    './tools/lint/castgraph-plugin.ts',
    join(root, 'tools/lint/castgraph-plugin.ts'),
  );
  const files = Object.entries(planted).map(
    ([name, { path, text }]) => [name, path.replace('/src/', `/src/${name.replaceAll(' ', '-')}/`), text] as const,
  );
  const clone = plantClone({ ...Object.fromEntries(files.map(([, path, text]) => [path, text])), '.oxlintrc.json': config });
  try {
    const done = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json'], {
      cwd: clone.dir,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(done.stdout) as { diagnostics: Array<{ code: string; message: string; filename: string }> };
    const own = diagnostics.filter(({ code }) => code.startsWith('castgraph'));
    return new Map(files.map(([name, path]) => [name, own.filter(({ filename }) => filename === path).map(({ message }) => message)]));
  } finally {
    clone.remove();
  }
}

const verbFile = 'subgraphs/accounts/src/api-keys/create-api-key.ts';
const statements = {
  scope: "  const viewer = requireScope(context.viewer, 'keys:write');",
  input: '  const fields = parseInput(input, raw);',
  audit: "    await recordAudit(em, { viewer, action: 'key.create' });",
  event: '    await publishEvent(em, keyCreated, fields);',
};

function verb(leaveOut: keyof typeof statements | undefined, comment = '', order: Array<'scope' | 'input'> = ['scope', 'input']): string {
  const line = (name: keyof typeof statements): string => (name === leaveOut ? '' : statements[name]);
  return [
    comment,
    'export async function createApiKey(context: Context, raw: unknown): Promise<void> {',
    ...order.map(line),
    '  return context.transact(async (em) => {',
    line('audit'),
    line('event'),
    '  });',
    '}',
  ].join('\n');
}

const resolver =
  '// no scope: x y\n// no input: x y\n// no audit: x y\n// no event: x y\nexport const r = (_: unknown, args: object, context: C) => context.transact(async () => args);\n';

const found = lintAll({
  whole: { path: verbFile, text: verb(undefined) },
  'without scope': { path: verbFile, text: verb('scope') },
  'without input': { path: verbFile, text: verb('input') },
  'without audit': { path: verbFile, text: verb('audit') },
  'without event': { path: verbFile, text: verb('event') },
  'input first': { path: verbFile, text: verb(undefined, '', ['input', 'scope']) },
  excused: { path: verbFile, text: verb('event', '// no event: nothing outside accounts keeps keys') },
  'excused without reason': { path: verbFile, text: verb('event', '// no event:') },
  resolver: { path: 'subgraphs/accounts/src/api-keys.resolvers.ts', text: resolver },
});

describe('the rule for verbs that write', () => {
  it('accepts scope, input, transaction, audit and event in that order', () => {
    expect(found.get('whole')).toEqual([]);
  });

  it.each([
    ['scope', 'requireScope'],
    ['input', 'parseInput'],
    ['audit', 'recordAudit'],
    ['event', 'publishEvent'],
  ] as const)('refuses a verb without its %s', (left, call) => {
    expect(found.get(`without ${left}`)).toContainEqual(expect.stringContaining(call));
  });

  it('refuses a verb that reads its input before it requires the scope', () => {
    expect(found.get('input first')).toEqual([expect.stringContaining('must be the first thing')]);
  });

  it('accepts a missing event with its reason', () => {
    expect(found.get('excused')).toEqual([]);
  });

  it('refuses an excuse without a reason', () => {
    expect(found.get('excused without reason')).toHaveLength(1);
  });

  it('refuses a resolver that writes', () => {
    expect(found.get('resolver')).toContainEqual(expect.stringContaining('Only verbs write'));
  });
});
