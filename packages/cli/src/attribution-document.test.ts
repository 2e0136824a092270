import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../test/run-command.ts';

const DOCUMENT = new URL('../../../docs/attribution.md', import.meta.url);

interface Example {
  words: string[];
  input: string;
  results: unknown[];
}

/** Blocks of a command, the lines of its file, and after arrows what its output holds at least. */
function readExamples(text: string): Example[] {
  return [...text.matchAll(/```console\n\$ npx castgraph (.*)\n([\s\S]*?)```/g)].map(([, command = '', body = '']) => {
    const lines = body.split('\n').filter((line) => line !== '');
    return {
      words: command.split(' ').map((word) => (/^\w+\.(?:jsonl|csv)$/.test(word) ? '-' : word)),
      input: lines.filter((line) => !line.startsWith('→')).join('\n'),
      results: lines.filter((line) => line.startsWith('→')).map((line) => JSON.parse(line.slice(1))),
    };
  });
}

describe('docs/attribution.md', () => {
  const examples = readExamples(readFileSync(DOCUMENT, 'utf8'));

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(12);
  });
  it.each(examples)('tells the truth: $words $input', async ({ words, input, results }) => {
    const { lines } = await runCommand(words, input);
    expect(lines.map(round)).toMatchObject(round(results) as object[]);
  });
});

/** What a machine's last digit says is no matter of the document. */
function round(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === 'number' ? Number(item.toPrecision(12)) : item));
}
