import { utcDay } from '@castgraph/kernel/days';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Route } from '@castgraph/service/routes';
import { answerDocument, unknownDocument } from './answer-document.ts';
import { describeMethodology } from './describe-methodology.ts';
import { type MethodologySettings, readMethodologyFacts } from './methodology-facts.ts';
import { renderMethodology } from './render-methodology.ts';

export interface MethodologyRouteOptions {
  orm: Orm;
  publicUrl: string;
  settings: MethodologySettings;
}

const JSON_ENDING = '.json';

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
        return unknownDocument();
      }
      const place = { url: new URL(`/methodology/${organizationId}`, publicUrl).href, day: utcDay(Date.now()) };
      const methodology = describeMethodology(facts);
      return answerDocument(request, methodology, { isJson, place, render: () => renderMethodology(methodology, place) });
    },
  };
}
