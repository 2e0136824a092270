import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of this clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where everything that is made at run time lives; `.data/` unless `CASTGRAPH_DATA_DIR` says otherwise. */
export const dataDir = process.env.CASTGRAPH_DATA_DIR || join(root, '.data');
