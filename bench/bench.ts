import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isBusy, readMachineFacts } from './src/machine-facts.ts';

/**
 * `npm run bench [-- NAME… | NAME --OPTION…]`: runs benchmarks, all without a name. Each is a program beside this one that prints
 * its figures as lines of JSON; they are shown as they come and kept in `results/NAME.json` with the facts about the machine.
 * What follows the first option is handed to the benchmark, of which there is then one: options of one mean nothing to another.
 */
const folder = import.meta.dirname;
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith('-'));
const asked = firstOption === -1 ? given : given.slice(0, firstOption);
const options = given.slice(asked.length);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 2;
} else if (options.length > 0 && asked.length !== 1) {
  console.error(`Say which benchmark ${options.join(' ')} is for: npm run bench -- NAME ${options.join(' ')}`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) await runBench(name);
}

async function runBench(name: string): Promise<void> {
  const machine = readMachineFacts();
  console.error(`━━ ${name}: ${JSON.stringify(machine)}`);
  if (isBusy(machine))
    console.error(`   The machine is busy (load ${machine.load} on ${machine.cores} cores): these figures will not be worth much.`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(folder, `${name}.ts`), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const figures: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.startsWith('{')) figures.push(JSON.parse(line));
  }
  const [code, signal] = await ended;
  if (code !== 0) {
    console.error(`   ${name} failed (${signal ?? `exit ${code}`}).`);
    process.exitCode = 1;
    return;
  }
  const results = join(folder, 'results');
  if (!existsSync(results)) mkdirSync(results);
  writeFileSync(
    join(results, `${name}.json`),
    `${JSON.stringify({ name, ...(options.length > 0 && { options }), machine, figures }, null, 2)}\n`,
  );
}
