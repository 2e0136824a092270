import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../bootstrap/progress.js';
import { dataDir, root } from '../bootstrap/root.js';
import { Product } from './product.ts';
import { stopOnceAsked } from './stop-once-asked.ts';
import { readSettings } from './settings.ts';
import { readStartOptions, startHelp } from './start-options.ts';

/** `npm start`: the whole product on this machine. */
try {
  const options = readStartOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(startHelp);
    process.exit(0);
  }
  const settings = readSettings(process.env);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const product = new Product({ root, dataDir, settings, ...options });
  const asked = stopOnceAsked(() => product.stop());
  await Promise.race([product.start(), asked]);
  await asked;
} catch (error) {
  say(`\nCastgraph did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
