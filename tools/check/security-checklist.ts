import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from './document-paths.ts';
import { reportProblems } from './report-problems.ts';

const DOCUMENT = 'docs/security.md';
/** The numbers of the items of OWASP ASVS 5.0 at levels 1 and 2, one a line. */
const ITEMS = 'tools/check/fixtures/asvs-5.0-levels-1-and-2.txt';
const NOT_HELD = /^## Not held/m;
const ROW = /^\| (V\d[^|]*)\|([^|]*)\|([^|]*)\|$/gm;
const ITEM = /^V(\d+)\.(\d+)\.(\d+)$/;
/** What says why no place is named. */
const NO_PLACE = /^does not apply: /;
/** A path in backticks, or a link. */
const PLACE = /`[^`]*[/.][^`]*`|\]\([^)]+\)/;

/** The items of a first cell: `V1.2.1, V3.2.1–V3.2.3`, where a run stays in its section. Undefined where it cannot be read. */
export function readItems(cell: string): string[] | undefined {
  const items = cell.split(',').flatMap((part) => {
    const [first, last = first, ...more] = part.trim().split('–');
    const [from, to] = [ITEM.exec(first ?? ''), ITEM.exec(last ?? '')];
    if (!from || !to || more.length > 0 || from[1] !== to[1] || from[2] !== to[2] || Number(from[3]) > Number(to[3])) return [undefined];
    return Array.from({ length: Number(to[3]) - Number(from[3]) + 1 }, (_, at) => `V${from[1]}.${from[2]}.${Number(from[3]) + at}`);
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** What is wrong with the checklist: items that it leaves out, has twice or made up, and rows that say by what they are held in no way. */
export function checkChecklist(text: string, items: readonly string[]): string[] {
  const found = new Map<string, number>();
  const problems: string[] = [];
  const notHeldAt = NOT_HELD.exec(text)?.index ?? text.length;
  for (const { 1: cell = '', 3: held = '', index } of text.matchAll(ROW)) {
    const named = readItems(cell);
    if (!named) problems.push(`${DOCUMENT}: "${cell.trim()}" names no items`);
    for (const item of named ?? []) found.set(item, (found.get(item) ?? 0) + 1);
    const isOpen = index > notHeldAt || NO_PLACE.test(held.trim());
    if (!isOpen && !PLACE.test(held)) problems.push(`${DOCUMENT}: ${cell.trim()} is held by nothing that has a name`);
  }
  const wanted = new Set(items);
  for (const item of items) if (!found.has(item)) problems.push(`${DOCUMENT} leaves out ${item}`);
  for (const [item, times] of found) {
    if (!wanted.has(item)) problems.push(`${DOCUMENT} has ${item}, which the standard has not at levels 1 and 2`);
    if (times > 1) problems.push(`${DOCUMENT} has ${item} ${times} times`);
  }
  return problems;
}

/** Checks the checklist of this clone: every item once, and everything that it names is there. */
export function checkSecurity(root: string): { problems: string[]; items: number } {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const items = read(ITEMS).trim().split('\n');
  const text = read(DOCUMENT);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const problems = [...checkChecklist(text, items), ...checkDocument(DOCUMENT, text, root, new Set(Object.keys(scripts)))];
  return { problems, items: items.length };
}

if (import.meta.main) {
  const { problems, items } = checkSecurity(join(import.meta.dirname, '../..'));
  reportProblems(problems, `The checklist has each of ${items} items once, and what it names is there.`);
}
