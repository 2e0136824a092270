import { afterEach, describe, expect, it } from 'vitest';
import { checkDocument } from './document-paths.ts';
import { plantClone } from './planted-clone.ts';
import type { PlantedClone } from './planted-clone.ts';

const scripts = new Set(['check', 'drill']);
let clone: PlantedClone | undefined;
afterEach(() => clone?.remove());

function check(text: string): string[] {
  clone = plantClone({ 'packages/orm/src/audit.ts': '', 'docs/scaling.md': '', 'README.md': text });
  return checkDocument('README.md', text, clone.dir, scripts);
}

describe('what documents name', () => {
  it('is accepted where it is there, made later, or elsewhere', () => {
    expect(
      check(
        'See `packages/orm/src/audit.ts`, [scaling](docs/scaling.md#when), `.data/logs`, [a site](https://example.org), `npm run check`, `npm start`.',
      ),
    ).toEqual([]);
  });

  it.each(['`packages/orm/src/gone.ts`', '[scaling](docs/gone.md)', 'run `node tools/run/gone.ts`', 'run `npm run gone`'])(
    'is refused: %s',
    (text) => {
      expect(check(text)).toEqual([expect.stringContaining('gone')]);
    },
  );
});
