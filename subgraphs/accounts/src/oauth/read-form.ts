import type { RouteRequest } from '@castgraph/service/routes';
import { OAuthError } from './oauth-error.ts';

/** The form of a request of an app. @throws OAuthError invalid_request for another type, and for a parameter that is there twice */
export async function readForm(request: RouteRequest): Promise<URLSearchParams> {
  const body = await request.body();
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
    throw new OAuthError('invalid_request', 'The body is a form: application/x-www-form-urlencoded');
  const form = new URLSearchParams(body.toString());
  for (const name of new Set(form.keys()))
    if (form.getAll(name).length > 1) throw new OAuthError('invalid_request', 'A parameter is there more than once');
  return form;
}
