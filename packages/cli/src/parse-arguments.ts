import { parseArgs } from 'node:util';
import type { Command, ParsedArguments } from './command.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the words after a command's name by node:util's parseArgs. Throws UsageError for an option that is unknown
 * (with the nearest known one), lacks its value or is repeated without leave, and for missing or surplus arguments.
 */
export function parseArguments(command: Command, words: readonly string[]): ParsedArguments {
  const { values, positionals } = readWords(command, words);
  checkPositionals(command, positionals);
  for (const [name, option] of Object.entries(command.options)) {
    const given = values.get(name) ?? [];
    if (option.required && given.length === 0) throw new UsageError(`${title(command)} needs --${name} ${option.value ?? ''}`.trimEnd());
    if (!option.multiple && given.length > 1) throw new UsageError(`--${name} is given more than once`);
  }
  return {
    positionals,
    text: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
    isSet: (name) => values.has(name),
  };
}

function readWords(command: Command, words: readonly string[]): { values: Map<string, string[]>; positionals: string[] } {
  const options = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const] as const,
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (!option) throw unknownOption(command, token.rawName);
    // "--daily -" reads standard input, which parseArgs in its lenient mode does not take from "--daily --window".
    if (option.value && (token.value === undefined || isOption(token.value, token.inlineValue)))
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}`);
    if (!option.value && token.value !== undefined) throw new UsageError(`--${token.name} takes no value`);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return { values, positionals };
}

function isOption(value: string, isInline: boolean | undefined): boolean {
  return !isInline && value.startsWith('--');
}

function unknownOption(command: Command, rawName: string): UsageError {
  const known = [...Object.keys(command.options), 'help'].map((name) => `--${name}`);
  const nearest = suggest(rawName, known);
  return new UsageError(
    `Unknown option ${rawName} of ${title(command)}${nearest ? `; did you mean ${nearest}?` : `; it knows ${known.join(', ')}`}`,
  );
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const missing = command.positionals[given.length];
  if (missing) throw new UsageError(`${title(command)} needs ${missing}; see "castgraph ${command.path.join(' ')} --help"`);
  const surplus = given[command.positionals.length];
  if (surplus !== undefined) throw new UsageError(`${title(command)} takes no further argument: ${surplus}`);
}

function title(command: Command): string {
  return `"${command.path.join(' ')}"`;
}
