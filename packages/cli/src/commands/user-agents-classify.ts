import { type Agent, classifyUserAgent } from '@castgraph/measurement/user-agent';
import type { Command, CommandIo } from '../command.ts';
import { readLines } from '../read-input.ts';
import { writeJsonLines } from '../write-output.ts';

export const userAgentsClassify: Command = {
  path: ['user-agents', 'classify'],
  summary: 'name the app, browser, library or bot behind each user agent',
  positionals: ['FILE'],
  options: {},
  details: [
    'Input: one user agent a line.',
    `Output: one line each, {"userAgent","kind":"app|browser|library|bot|unknown","name","device","os","bot"}. A watch app is an app; a
library of the bot category is a library with "bot": true, and so is a blank line, which no listener sends. What is not known
is null. "bot" says whether requests of that agent are left out of every count.`,
  ],
  examples: [
    'user-agents classify agents.txt',
    'echo "Overcast/3.0 (+http://overcast.fm/; iOS podcast app)" | npx castgraph user-agents classify -',
  ],
  async run(args, io) {
    await writeJsonLines(io.stdout, classifyLines(args.positionals[0]!, io));
  },
};

async function* classifyLines(file: string, io: CommandIo): AsyncGenerator<{ userAgent: string } & Agent> {
  for await (const userAgent of readLines(file, io)) {
    const { kind, name, device, os, bot } = classifyUserAgent(userAgent);
    yield { userAgent, kind, name, device, os, bot };
  }
}
