/** A pattern for LIKE that finds the text anywhere, its own wildcards taken as they stand. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
