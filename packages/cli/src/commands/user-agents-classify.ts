import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { badInput } from '@castgraph/kernel/errors';
import { type Agent, classifyUserAgent } from '@castgraph/measurement/user-agent';
import type { AgentList } from '@castgraph/measurement/user-agents/agent-list';
import { agentListUrls, readAgentList } from '@castgraph/measurement/user-agents/read-agent-list';
import type { Command, CommandIo } from '../command.ts';
import { readLines } from '../read-input.ts';
import { writeJsonLines } from '../write-output.ts';

const MAX_LIST_BYTES = 32 * 1024 * 1024;

export const userAgentsClassify: Command = {
  path: ['user-agents', 'classify'],
  summary: 'name the app, browser, library or bot behind each user agent',
  positionals: ['FILE'],
  options: {
    list: {
      value: 'PATH',
      help: 'an OPAWG user-agents-v2 list to ask first: its folder, or one JSON file with all of it; by default what a file: URL in OPAWG_USER_AGENTS_URL names',
    },
  },
  details: [
    'Input: one user agent a line.',
    `Output: one line each, {"userAgent","kind":"app|browser|library|bot|unknown","name","device","os","bot"}. A watch app is an app; a
library of the bot category is a library with "bot": true, and so is a blank line, which no listener sends. What is not known
is null. "bot" says whether requests of that agent are left out of every count.`,
  ],
  examples: [
    'user-agents classify agents.txt',
    'echo "Overcast/3.0 (+http://overcast.fm/; iOS podcast app)" | npx castgraph user-agents classify -',
    'user-agents classify agents.txt --list user-agents-v2/src',
  ],
  async run(args, io) {
    const list = readList(args.text('list'), io);
    await writeJsonLines(io.stdout, classifyLines(args.positionals[0]!, list, io));
  },
};

async function* classifyLines(file: string, list: AgentList | undefined, io: CommandIo): AsyncGenerator<{ userAgent: string } & Agent> {
  for await (const userAgent of readLines(file, io)) {
    const { kind, name, device, os, bot } = classifyUserAgent(userAgent, list);
    yield { userAgent, kind, name, device, os, bot };
  }
}

function readList(path: string | undefined, io: CommandIo): AgentList | undefined {
  const setting = io.env['OPAWG_USER_AGENTS_URL'] ?? '';
  if (path === undefined && setting !== '' && !setting.startsWith('file:')) {
    io.stderr.write('OPAWG_USER_AGENTS_URL is no file: URL; the embedded tables judge. Give the list by --list.\n');
  }
  const url = path === undefined ? setting : pathToFileURL(path).href;
  if (!url.startsWith('file:')) return undefined;
  const texts: Record<string, string> = {};
  for (const file of agentListUrls(inSource(url))) {
    const place = fileURLToPath(file.url);
    if (existsSync(place)) texts[file.name] = readText(place);
  }
  if (Object.keys(texts).length === 0) throw badInput(`There is no list of user agents in ${fileURLToPath(url)}`);
  return readAgentList(texts);
}

/** A copy of the whole repository has the list in `src`. */
function inSource(url: string): string {
  const folder = fileURLToPath(url);
  return existsSync(join(folder, 'src', 'bots.json')) ? pathToFileURL(join(folder, 'src')).href : url;
}

function readText(path: string): string {
  if (statSync(path).size > MAX_LIST_BYTES) throw badInput(`${path} is larger than ${MAX_LIST_BYTES} bytes`);
  return readFileSync(path, 'utf8');
}
