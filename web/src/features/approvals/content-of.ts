import type { Content } from './content-lines.ts';

/** Content as the API hands it out: an object, or its text. Anything else has no lines. */
export function contentOf(json: unknown): Content {
  if (typeof json === 'string') {
    try {
      return contentOf(JSON.parse(json));
    } catch {
      return {};
    }
  }
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Content) : {};
}
