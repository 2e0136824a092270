import type { Readable, Writable } from 'node:stream';

/** What a command sees of the world; tests give their own. */
export interface CommandIo {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}

/** An option that takes a value, or, without `value`, a switch. */
export interface CommandOption {
  /** What stands for the value in the help, such as `FILE`. */
  value?: string;
  /** May be given more than once. */
  multiple?: boolean;
  required?: boolean;
  help: string;
}

export interface ParsedArguments {
  positionals: readonly string[];
  /** The value of an option given at most once. */
  text(name: string): string | undefined;
  /** The values of an option that may be repeated. */
  all(name: string): readonly string[];
  isSet(name: string): boolean;
}

export interface Command {
  /** As typed: `['downloads', 'count']`. */
  path: readonly [group: string, name: string] | readonly [name: string];
  summary: string;
  /** The names of the arguments, in order; all are required. */
  positionals: readonly string[];
  options: Readonly<Record<string, CommandOption>>;
  /** Paragraphs that say what goes in, what comes out, and by which rules. */
  details: readonly string[];
  /** Command lines without the leading `npx castgraph`. */
  examples: readonly string[];
  /** Gives an exit status of its own when the answer is one: 0 is the default. */
  run(args: ParsedArguments, io: CommandIo): Promise<number | void>;
}
