import { utcDay } from '@castgraph/kernel/days';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { describeMethodology, type Methodology } from './describe-methodology.ts';
import { type MethodologySettings, readMethodologyFacts } from './methodology-facts.ts';
import { DOCUMENT_POLICY, renderMethodology } from './render-methodology.ts';

export interface MethodologyRouteOptions {
  orm: Orm;
  publicUrl: string;
  settings: MethodologySettings;
}

const JSON_ENDING = '.json';
/** Changed choices show soon, and a page that many refer to is not asked of the database for each reader behind one cache. */
const CACHING = 'public, max-age=60';

/**
 * `GET /methodology/:organization`, with `.json` for machines: the description of how an organization's figures are made,
 * for everybody whom it shows figures to. Whoever does not know the id learns nothing, not even who exists.
 */
export function methodologyRoute({ orm, publicUrl, settings }: MethodologyRouteOptions): Route {
  return {
    method: 'GET',
    path: '/methodology/:organization',
    handle: async (request) => {
      const asked = request.params['organization'] ?? '';
      const isJson = asked.endsWith(JSON_ENDING);
      const organizationId = isJson ? asked.slice(0, -JSON_ENDING.length) : asked;
      const facts = isId(organizationId)
        ? await inOrganization(orm, organizationId, (em) => readMethodologyFacts(em, organizationId, settings), { readOnly: true })
        : null;
      if (!facts) {
        if (isJson) throw notFound('methodology', organizationId);
        return { status: 404, headers: { ...headers('text/html; charset=utf-8'), 'cache-control': 'no-store' }, body: UNKNOWN };
      }
      return answer(request, describeMethodology(facts), { isJson, url: new URL(`/methodology/${organizationId}`, publicUrl).href });
    },
  };
}

function answer(request: RouteRequest, methodology: Methodology, { isJson, url }: { isJson: boolean; url: string }): RouteResponse {
  const day = utcDay(Date.now());
  // The day is part of what is shown.
  const etag = `"${methodology.version}-${day}"`;
  const common = { ...headers(isJson ? 'application/json' : 'text/html; charset=utf-8'), etag, 'cache-control': CACHING };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: common };
  return { status: 200, headers: common, body: isJson ? { ...methodology, day, url } : renderMethodology(methodology, { url, day }) };
}

function headers(contentType: string): Record<string, string> {
  return { 'content-type': contentType, 'content-security-policy': DOCUMENT_POLICY, 'referrer-policy': 'no-referrer' };
}

const UNKNOWN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title><body><h1>There is no such document</h1>
<p>The address may have been mistyped. Ask whoever gave it to you.</p></body></html>`;
