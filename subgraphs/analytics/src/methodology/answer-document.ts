import type { Day } from '@castgraph/kernel/days';
import type { RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { DOCUMENT_POLICY } from './render-methodology.ts';

/** Changed choices show soon, and a page that many refer to is not asked of the database for each reader behind one cache. */
const CACHING = 'public, max-age=60';

export interface DocumentForm {
  isJson: boolean;
  place: { url: string; day: Day };
  render: () => string;
}

/** A public document as a page or as JSON, and nothing when the reader has it already. */
export function answerDocument<Document extends { version: string }>(
  request: RouteRequest,
  document: Document,
  { isJson, place, render }: DocumentForm,
): RouteResponse {
  // The day is part of what is shown.
  const etag = `"${document.version}-${place.day}"`;
  const common = { ...headers(isJson ? 'application/json' : 'text/html; charset=utf-8'), etag, 'cache-control': CACHING };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: common };
  return { status: 200, headers: common, body: isJson ? { ...document, ...place } : render() };
}

/** The same for whoever is unknown, and for what is no id. */
export function unknownDocument(): RouteResponse {
  return { status: 404, headers: { ...headers('text/html; charset=utf-8'), 'cache-control': 'no-store' }, body: UNKNOWN };
}

function headers(contentType: string): Record<string, string> {
  return { 'content-type': contentType, 'content-security-policy': DOCUMENT_POLICY, 'referrer-policy': 'no-referrer' };
}

const UNKNOWN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title><body><h1>There is no such document</h1>
<p>The address may have been mistyped. Ask whoever gave it to you.</p></body></html>`;
