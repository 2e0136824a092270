import { afterEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { checkImportLaw } from './import-law.ts';
import { plantClone } from './planted-clone.ts';
import type { PlantedClone } from './planted-clone.ts';

const root = join(import.meta.dirname, '../..');
const { default: law } = (await import('../../.dependency-cruiser.mjs')) as { default: { forbidden: Array<{ name: string }> } };

const a = 'export const a = 1;\n';
const imports = (from: string): string => `import { a } from '${from}';\nexport const b = a;\n`;
const slice = 'subgraphs/analytics/src';

/** For every rule, files that break it and nothing else. */
const violations: Record<string, Record<string, string>> = {
  'package-kernel': { 'packages/kernel/src/b.ts': imports('../../orm/src/a.ts'), 'packages/orm/src/a.ts': a },
  'package-contracts': { 'packages/contracts/src/b.ts': imports('../../orm/src/a.ts'), 'packages/orm/src/a.ts': a },
  'package-feeds': { 'packages/feeds/src/b.ts': imports('../../http/src/a.ts'), 'packages/http/src/a.ts': a },
  'package-measurement': { 'packages/measurement/src/b.ts': imports('../../feeds/src/a.ts'), 'packages/feeds/src/a.ts': a },
  'package-http': { 'packages/http/src/b.ts': imports('../../telemetry/src/a.ts'), 'packages/telemetry/src/a.ts': a },
  'package-auth': { 'packages/auth/src/b.ts': imports('../../orm/src/a.ts'), 'packages/orm/src/a.ts': a },
  'package-telemetry': { 'packages/telemetry/src/b.ts': imports('../../auth/src/a.ts'), 'packages/auth/src/a.ts': a },
  'package-orm': { 'packages/orm/src/b.ts': imports('../../queue/src/a.ts'), 'packages/queue/src/a.ts': a },
  'package-queue': { 'packages/queue/src/b.ts': imports('../../service/src/a.ts'), 'packages/service/src/a.ts': a },
  'package-service': { 'packages/service/src/b.ts': imports('../../feeds/src/a.ts'), 'packages/feeds/src/a.ts': a },
  'package-cli': { 'packages/cli/src/b.ts': imports('../../queue/src/a.ts'), 'packages/queue/src/a.ts': a },
  'package-mail': { 'packages/mail/src/b.ts': imports('../../orm/src/a.ts'), 'packages/orm/src/a.ts': a },
  'package-testing': { 'packages/testing/src/b.ts': imports('../../../subgraphs/accounts/src/a.ts'), 'subgraphs/accounts/src/a.ts': a },
  gateway: { 'gateway/src/b.ts': imports('../../packages/orm/src/a.ts'), 'packages/orm/src/a.ts': a },
  web: { 'web/src/b.ts': imports('../../packages/auth/src/a.ts'), 'packages/auth/src/a.ts': a },
  'web-in-browser': {
    'web/src/b.ts': `import { join } from 'node:path';\nexport const b = join;\n`,
    'web/src/c.ts': imports('./a.ts'),
    'web/src/a.ts': a,
  },
  'subgraph-alone': { [`${slice}/b.ts`]: imports('../../accounts/src/a.ts'), 'subgraphs/accounts/src/a.ts': a },
  'testing-in-tests': { [`${slice}/b.ts`]: imports('../../../packages/testing/src/a.ts'), 'packages/testing/src/a.ts': a },
  'bull-in-queue': {
    [`${slice}/b.ts`]: `import Bull from 'bull';\nexport const b = Bull;\n`,
    [`${slice}/c.ts`]: imports('./a.ts'),
    [`${slice}/a.ts`]: a,
  },
  'pure-packages': {
    'packages/feeds/src/b.ts': `import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n`,
    'packages/feeds/src/a.ts': a,
  },
  'no-cycles': {
    [`${slice}/a.ts`]: `import { b } from './b.ts';\nexport const a: number = 1 + (b ?? 0);\n`,
    [`${slice}/b.ts`]: imports('./a.ts'),
  },
  'slice-sees-verbs': {
    [`${slice}/campaigns/create-campaign.ts`]: imports('../sponsors/sponsor.entity.ts'),
    [`${slice}/sponsors/sponsor.entity.ts`]: a,
  },
  'verbs-below-transports': {
    [`${slice}/campaigns/create-campaign.ts`]: imports('./campaigns.loaders.ts'),
    [`${slice}/campaigns/campaigns.loaders.ts`]: a,
  },
  'loaders-call-verbs': {
    [`${slice}/campaigns/campaigns.loaders.ts`]: imports('./compute-roi.job.ts'),
    [`${slice}/campaigns/compute-roi.job.ts`]: a,
  },
  'jobs-call-verbs': {
    [`${slice}/campaigns/compute-roi.job.ts`]: imports('./campaigns.resolvers.ts'),
    [`${slice}/campaigns/campaigns.resolvers.ts`]: a,
  },
  'resolvers-call-verbs': {
    [`${slice}/campaigns/campaigns.resolvers.ts`]: imports('./campaign.entity.ts'),
    [`${slice}/campaigns/campaign.entity.ts`]: a,
  },
  'entities-at-the-bottom': {
    [`${slice}/campaigns/campaign.entity.ts`]: imports('./read-campaign.ts'),
    [`${slice}/campaigns/read-campaign.ts`]: a,
  },
};

const lawful = {
  'packages/kernel/src/a.ts': a,
  'packages/orm/src/b.ts': imports('../../kernel/src/a.ts'),
  [`${slice}/campaigns/campaign.entity.ts`]: a,
  [`${slice}/campaigns/create-campaign.ts`]: imports('./campaign.entity.ts'),
  [`${slice}/campaigns/campaigns.resolvers.ts`]: `import { b } from './create-campaign.ts';\nimport type { a } from './campaign.entity.ts';\nexport const c: typeof a = b;\n`,
  [`${slice}/conversions/record-conversion.ts`]: imports('../campaigns/create-campaign.ts').replace('{ a }', '{ b as a }'),
  [`${slice}/conversions/record-conversion.test.ts`]: imports('../../../../packages/testing/src/a.ts'),
  'packages/testing/src/a.ts': a,
};

let clone: PlantedClone | undefined;
afterEach(() => clone?.remove());

describe('the import law', () => {
  it('has a planted violation for every rule', () => {
    expect(Object.keys(violations).toSorted()).toEqual(law.forbidden.map(({ name }) => name).toSorted());
  });

  it.each(Object.keys(violations))('refuses what breaks %s', async (rule) => {
    clone = plantClone(violations[rule] as Record<string, string>);
    const { problems } = await checkImportLaw(clone.dir, root);
    expect(problems.map((problem) => problem.split(':')[0])).toContain(rule);
  });

  it('accepts the intended directions, type imports and tests', async () => {
    clone = plantClone(lawful);
    expect(await checkImportLaw(clone.dir, root)).toEqual({ modules: Object.keys(lawful).length, problems: [] });
  });

  it('fails when it saw nothing to judge', async () => {
    clone = plantClone({ 'packages/kernel/src/readme.txt': 'no code' });
    const { problems } = await checkImportLaw(clone.dir, root);
    expect(problems).toEqual([expect.stringContaining('0 modules')]);
  });
});
