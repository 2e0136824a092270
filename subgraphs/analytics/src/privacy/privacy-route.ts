import { utcDay } from '@castgraph/kernel/days';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Route } from '@castgraph/service/routes';
import { answerDocument, unknownDocument } from '../methodology/answer-document.ts';
import { describePrivacy } from './describe-privacy.ts';
import { readPrivacyFacts } from './privacy-facts.ts';
import type { PrivacyLimits } from './privacy-setting.ts';
import { renderPrivacy } from './render-privacy.ts';

export interface PrivacyRouteOptions {
  orm: Orm;
  publicUrl: string;
  limits: PrivacyLimits;
}

const JSON_ENDING = '.json';

/**
 * `GET /privacy/:organization`, with `.json` for machines: what is kept of listeners, for listeners. Like the description of the
 * methodology, it tells those who do not know the id nothing, not even who exists.
 */
export function privacyRoute({ orm, publicUrl, limits }: PrivacyRouteOptions): Route {
  return {
    method: 'GET',
    path: '/privacy/:organization',
    handle: async (request) => {
      const asked = request.params['organization'] ?? '';
      const isJson = asked.endsWith(JSON_ENDING);
      const organizationId = isJson ? asked.slice(0, -JSON_ENDING.length) : asked;
      const facts = isId(organizationId)
        ? await inOrganization(orm, organizationId, (em) => readPrivacyFacts(em, organizationId, limits), { readOnly: true })
        : null;
      if (!facts) {
        if (isJson) throw notFound('privacy', organizationId);
        return unknownDocument();
      }
      const place = { url: new URL(`/privacy/${organizationId}`, publicUrl).href, day: utcDay(Date.now()) };
      const document = describePrivacy(facts);
      return answerDocument(request, document, { isJson, place, render: () => renderPrivacy(document, place) });
    },
  };
}
