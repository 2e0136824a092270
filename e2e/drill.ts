import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Drill } from './drills/drill.ts';

/**
 * `npm run drill -- ID…`: runs fault drills, each with its oracle; `--without-guard` runs them with the guard taken away,
 * to prove that the oracle can fail. Without an id it lists them.
 */
const folder = join(import.meta.dirname, 'drills');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'drill.ts' && !file.endsWith('.test.ts'));
const drills = new Map<string, Drill>();
for (const file of files) {
  const { drill } = (await import(pathToFileURL(join(folder, file)).href)) as { drill: Drill };
  drills.set(drill.id.toLowerCase(), drill);
}

const args = process.argv.slice(2);
const withoutGuard = args.includes('--without-guard');
const asked = args.filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((id) => !drills.has(id.toLowerCase()));

if (asked.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no drill ${unknown.join(', ')}.`);
  for (const { id, title } of drills.values()) console.log(`${id.padEnd(8)} ${title}`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const id of asked) await runDrill(drills.get(id.toLowerCase()) as Drill);
}

async function runDrill(drill: Drill): Promise<void> {
  console.log(`\n━━ ${drill.id}: ${drill.title}${withoutGuard ? ' (without its guard: must fail)' : ''}`);
  const start = performance.now();
  try {
    await drill.run({ withoutGuard, say: (text) => console.log(`  ${text}`) });
    console.log(`  ✓ ${drill.id} held (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (withoutGuard) process.exitCode = 1;
  } catch (error) {
    console.log(`  ✗ ${drill.id}: ${error instanceof Error ? error.message : String(error)}`);
    if (!withoutGuard) process.exitCode = 1;
  }
}
