import { contentLines, type Content } from './content-lines.ts';

/** A line as it was and as it is; null on the side on which it is not. */
export interface ComparedLine {
  key: string;
  name: string;
  before: string | null;
  now: string | null;
}

/** What is asked now beside what it is held against, line by line; what was taken out stands last. */
export function compareContents(before: Content, now: Content): ComparedLine[] {
  const old = new Map(contentLines(before).map((line) => [line.key, line]));
  const lines = contentLines(now).map(({ key, name, text }) => ({ key, name, before: old.get(key)?.text ?? null, now: text }));
  const kept = new Set(lines.map(({ key }) => key));
  const gone = [...old.values()].filter(({ key }) => !kept.has(key));
  return [...lines, ...gone.map(({ key, name, text }) => ({ key, name, before: text, now: null }))];
}
