import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Command, CommandIo } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, groupHelp, programHelp } from './help-text.ts';
import { parseArguments } from './parse-arguments.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';
import { isClosedPipe, writeJson, writeText } from './write-output.ts';

const BAD_INPUT = 2;
const DEFECT = 1;

/**
 * Runs one command line and gives its exit status: 0, 2 for bad input (an error object is then on standard output),
 * 1 for a defect of the program itself, and where a command says so (`audit verify`).
 */
export async function main(words: readonly string[], io: CommandIo = processIo()): Promise<number> {
  try {
    return (await dispatch(words, io)) ?? 0;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof UsageError) return await fail(io, 'USAGE', error.message);
    if (isCastgraphError(error)) return await fail(io, error.code, placed(error.message, error.place?.line));
    io.stderr.write(`castgraph failed, and that is a defect of castgraph:\n${error instanceof Error ? error.stack : String(error)}\n`);
    return DEFECT;
  }
}

async function dispatch(words: readonly string[], io: CommandIo): Promise<number | void> {
  const [first, second] = words;
  if (first === undefined || isHelp(first)) return await writeText(io.stdout, programHelp(COMMANDS));
  const single = COMMANDS.find(({ path }) => path.length === 1 && path[0] === first);
  if (single) return await run(single, words.slice(1), io);
  const group = COMMANDS.filter(({ path }) => path.length === 2 && path[0] === first);
  if (group.length === 0)
    throw unknown(
      `Unknown command ${first}`,
      first,
      COMMANDS.map(({ path }) => path[0]),
    );
  if (second !== undefined && isHelp(second)) return await writeText(io.stdout, groupHelp(first, group));
  const names = group.map(({ path }) => path[1]!);
  if (second === undefined) throw new UsageError(`"${first}" needs one of: ${names.join(', ')}`);
  const command = group.find(({ path }) => path[1] === second);
  if (!command) throw unknown(`Unknown command ${first} ${second}`, second, names);
  return await run(command, words.slice(2), io);
}

async function run(command: Command, words: readonly string[], io: CommandIo): Promise<number | void> {
  const end = words.indexOf('--');
  const asksHelp = words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
  if (asksHelp) return await writeText(io.stdout, commandHelp(command));
  return await command.run(parseArguments(command, words), io);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function unknown(problem: string, typed: string, known: readonly string[]): UsageError {
  const distinct = [...new Set(known)];
  const nearest = suggest(typed, distinct);
  return new UsageError(nearest ? `${problem}; did you mean ${nearest}?` : `${problem}; there are ${distinct.join(', ')}`);
}

function placed(message: string, line: number | undefined): string {
  return line === undefined || /^Line \d/.test(message) ? message : `Line ${line}: ${message}`;
}

async function fail(io: CommandIo, code: string, message: string): Promise<number> {
  await writeJson(io.stdout, { error: { code, message } });
  return BAD_INPUT;
}

function processIo(): CommandIo {
  return { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env };
}
