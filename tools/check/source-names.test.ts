import { describe, expect, it } from 'vitest';
import { checkSourceFile } from './source-names.ts';

const short = 'export const a = 1;\n';
const long = 'a;\n'.repeat(251);

describe('names and sizes of source files', () => {
  it.each([
    'packages/orm/src/audit.ts',
    'subgraphs/analytics/src/campaigns/campaign.entity.ts',
    'web/src/routes/campaigns.tsx',
    'tools/check/source-names.test.ts',
    'vitest.config.ts',
  ])('accepts %s', (path) => expect(checkSourceFile(path, short)).toEqual([]));

  it.each([
    ['packages/orm/src/index.ts', 'says nothing'],
    ['packages/orm/src/utils.ts', 'says nothing'],
    ['packages/orm/src/helpers.ts', 'says nothing'],
    ['packages/orm/src/common.ts', 'says nothing'],
    ['packages/orm/src/misc.ts', 'says nothing'],
    ['packages/orm/src/manager.ts', 'says nothing'],
    ['packages/orm/src/openOrm.ts', 'kebab-case'],
    ['packages/orm/src/Open-orm.ts', 'kebab-case'],
    ['packages/orm/src/orm.service.ts', '.service'],
    ['packages/orm/src/orm.spec.ts', '.spec'],
  ])('refuses %s', (path, why) => expect(checkSourceFile(path, short)).toEqual([expect.stringContaining(why)]));

  it('refuses a long file without a reason and accepts one with it', () => {
    expect(checkSourceFile('packages/orm/src/audit.ts', long)).toEqual([expect.stringContaining('251 lines')]);
    expect(checkSourceFile('packages/orm/src/audit.ts', `// One table, in the order of the specification.\n${long}`)).toEqual([]);
  });
});
