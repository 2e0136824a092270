import { badInput } from '@castgraph/kernel/errors';
import type { Journey } from '@castgraph/measurement/attribution/credit-journeys';
import type { CommandIo } from './command.ts';
import { LineFields } from './read-fields.ts';
import { readLines } from './read-input.ts';
import { readPaths } from './read-paths.ts';

/**
 * The journeys of a file: JSON lines when its first line that is not blank begins with a brace, else CSV of paths.
 * Throws BAD_INPUT with the line for what is neither, and for CSV where times are needed.
 */
export async function* readJourneys(file: string, io: CommandIo, needsTimes: boolean): AsyncGenerator<Journey> {
  const lines = readLines(file, io);
  let line = 0;
  for await (const text of lines) {
    line++;
    const start = text.trimStart()[0];
    if (start === undefined) continue;
    if (start === '[') throw badInput(`Line ${line}: not JSON lines: each journey is an object on a line of its own`, { line });
    if (start === '{') return yield* readJsonJourneys(text, lines, line);
    if (needsTimes)
      throw badInput('time-decay needs the time of each touch, which a CSV of paths does not have: give JSON lines of journeys', { line });
    return yield* readPaths(text, lines, line);
  }
}

async function* readJsonJourneys(first: string, rest: AsyncIterable<string>, firstLine: number): AsyncGenerator<Journey> {
  let line = firstLine;
  yield readJourney(first, line);
  for await (const text of rest) {
    line++;
    if (text.trim() !== '') yield readJourney(text, line);
  }
}

function readJourney(text: string, line: number): Journey {
  const fields = LineFields.parse(text, line);
  const touches = fields
    .objects('touches')
    .map((touch) => ({ channel: touch.requireText('channel'), at: touch.requireInstant('at') }))
    .sort((a, b) => a.at - b.at);
  const conversions = readConverted(fields);
  const value = fields.number('value') ?? 0;
  return {
    channels: touches.map(({ channel }) => channel),
    times: touches.map(({ at }) => at),
    conversions,
    value: conversions > 0 ? value : 0,
    nulls: conversions > 0 ? 0 : 1,
  };
}

/** Yes or no, or how many times the journey converted. */
function readConverted(fields: LineFields): number {
  const converted = fields.value('converted');
  if (typeof converted === 'boolean') return Number(converted);
  if (typeof converted === 'number' && Number.isSafeInteger(converted) && converted >= 0) return converted;
  return fields.fail('converted', 'true or false');
}
