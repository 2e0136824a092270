import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkChecklist, checkSecurity, readItems } from './security-checklist.ts';

const items = ['V1.1.1', 'V1.1.2', 'V1.2.1', 'V2.1.1'];
const good = `
| item | what | held by |
|---|---|---|
| V1.1.1–V1.1.2 | encoding | \`packages/feeds/src/sanitize-show-notes.test.ts\` |
| V1.2.1 | LDAP | does not apply: there is none |

## Not held

| item | what | why not |
|---|---|---|
| V2.1.1 | a rule | nobody wrote it |
`;

describe('the checklist', () => {
  it('of this clone has every item once, and names what is there', () => {
    const { problems, items: count } = checkSecurity(join(import.meta.dirname, '../..'));
    expect(problems).toEqual([]);
    expect(count).toBe(253);
  });

  it('is accepted as it should be', () => expect(checkChecklist(good, items)).toEqual([]));

  it.each([
    ['an item that is left out', good.replace('V1.2.1', 'V1.1.2'), ['leaves out V1.2.1', 'V1.1.2 2 times']],
    ['an item that stands there twice, held and not held', good.replace('V2.1.1', 'V2.1.1, V1.2.1'), ['V1.2.1 2 times']],
    ['an item of no standard', good.replace('V1.2.1', 'V1.2.1, V1.9.9'), ['has V1.9.9']],
    ['a run that is none', good.replace('V1.1.1–V1.1.2', 'V1.1.2–V1.1.1'), ['names no items', 'leaves out V1.1.1', 'leaves out V1.1.2']],
    ['what is held by good will', good.replace(/`packages.*`/, 'care'), ['held by nothing']],
  ])('is refused for %s', (_, text, expected) => {
    const problems = checkChecklist(text, items);
    expect(problems).toHaveLength(expected.length);
    for (const [at, problem] of expected.entries()) expect(problems[at]).toContain(problem);
  });

  it.each([
    ['V1.2.1, V3.2.1–V3.2.3', ['V1.2.1', 'V3.2.1', 'V3.2.2', 'V3.2.3']],
    ['V1.2.1–V1.3.2', undefined],
    ['V1.2', undefined],
    ['', undefined],
  ])('reads %j', (cell, expected) => expect(readItems(cell)).toEqual(expected));
});
