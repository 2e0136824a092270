import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { plantClone } from './planted-clone.ts';
import type { PlantedClone } from './planted-clone.ts';

const bin = join(import.meta.dirname, '../../node_modules');
let clone: PlantedClone | undefined;
afterEach(() => clone?.remove());

function run(program: string, args: readonly string[]): { code: number | null; output: string } {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const done = spawnSync(process.execPath, [program, ...args], { cwd: clone?.dir, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } });
  return { code: done.status, output: done.stdout + done.stderr };
}

const config = '{ "extends": "./tsconfig.base.json", "include": ["**/*.ts"] }';

// Each starts a tool that reads much: a busy machine may take its time.
describe('each step of the check fails on what it is for', { timeout: 180_000 }, () => {
  it('format', () => {
    clone = plantClone({ 'a.ts': 'export const a   = "1"\n' }, ['.oxfmtrc.json']);
    expect(run(join(bin, 'oxfmt/bin/oxfmt'), ['--check'])).toMatchObject({ code: 1, output: expect.stringContaining('a.ts') });
  });

  it('lint, with rules that need types', () => {
    const planted = 'async function send(): Promise<void> {}\nexport function verb(): void {\n  send();\n}\n';
    const rules = readFileSync(join(import.meta.dirname, '../../.oxlintrc.json'), 'utf8').replace(
      './tools/lint',
      join(import.meta.dirname, '../lint'),
    );
    clone = plantClone({ 'a.ts': planted, 'tsconfig.json': config, '.oxlintrc.json': rules }, ['tsconfig.base.json']);
    expect(run(join(bin, 'oxlint/bin/oxlint'), ['--type-aware'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('no-floating-promises'),
    });
  });

  it('types', () => {
    clone = plantClone({ 'packages/a.ts': 'export const a: number = "1";\n', 'subgraphs/x/tsconfig.json': '{ "include": [] }' }, [
      'tsconfig.json',
      'tsconfig.base.json',
      'tools/check/types.ts',
    ]);
    expect(run('tools/check/types.ts', [])).toMatchObject({ code: 1, output: expect.stringContaining('TS2322') });
  });

  it('dead code', () => {
    const files = {
      'package.json': '{ "name": "planted", "type": "module" }',
      'knip.json': '{ "entry": ["main.ts"], "project": ["*.ts"] }',
      'main.ts': "import { used } from './used.ts';\nconsole.log(used);\n",
      'used.ts': 'export const used = 1;\nexport const unused = 2;\n',
      'dead.ts': 'export {};\n',
    };
    clone = plantClone(files);
    expect(run(join(bin, 'knip/bin/knip.js'), ['--no-progress']).output).toMatch(/dead\.ts[\s\S]*unused/);
  });

  it('a schema changed without composing and generating', () => {
    clone = plantClone({}, ['schema', 'tools/schema', 'package.json', ...mappers(), ...generated()]);
    expect(run('tools/schema/compose.ts', ['--check'])).toEqual({ code: 0, output: '' });
    appendFileSync(
      join(clone.dir, 'schema/operations/tasks.graphql'),
      '\n"Planted."\ntype Planted @shareable {\n  "Planted."\n  id: ID!\n}\n',
    );
    expect(run('tools/schema/compose.ts', ['--check'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('supergraph.graphql is stale'),
    });
    expect(run('tools/schema/generate.ts', ['--check'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('operations/src/generated/resolvers.ts is stale'),
    });
  });
});

function mappers(): string[] {
  return listed(/^subgraphs\/[^/]+\/src\/mappers\.ts$/);
}

function generated(): string[] {
  return listed(/^subgraphs\/[^/]+\/src\/generated\/resolvers\.ts$/);
}

function listed(pattern: RegExp): string[] {
  const files = spawnSync('find', ['subgraphs', '-name', '*.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  }).stdout.split('\n');
  return files.filter((path) => pattern.test(path));
}
