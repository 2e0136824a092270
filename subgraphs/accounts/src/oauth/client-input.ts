import { z } from 'zod';
import { badInput } from '@castgraph/kernel/errors';
import { APP_SCOPES } from '@castgraph/kernel/scopes';
import { faultOfRedirectUri } from './redirect-uri.ts';

/** What callers say of an app. */
export const clientFields = {
  // No controls and no marks that turn writing around: the name stands in a sentence that people decide by.
  name: z
    .string()
    .trim()
    .min(1, 'An app needs a name')
    .max(60, 'A name has at most 60 characters')
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'A name holds no control characters'),
  redirectUris: z.array(z.string()).min(1, 'An app needs a redirect URI').max(10, 'An app has at most 10 redirect URIs'),
  scopes: z
    .array(z.enum(APP_SCOPES as readonly [string, ...string[]], 'An app cannot ask for this scope'))
    .min(1, 'An app needs at least one scope'),
  homepage: z
    .url({ protocol: /^https$/, error: 'The homepage is an https address' })
    .max(500)
    .nullish(),
};

/** The id of an app. */
export const clientId = z.string().regex(/^app_[0-9a-f]{16}$/, 'An app has an id like app_0123456789abcdef');

/** The redirect URIs, each once. @throws BAD_INPUT for one that is none for this kind of app */
export function requireRedirectUris(uris: readonly string[], kind: 'CONFIDENTIAL' | 'PUBLIC'): string[] {
  for (const [index, uri] of uris.entries()) {
    const fault = faultOfRedirectUri(uri, kind);
    if (fault) throw badInput(fault, { path: ['input', 'redirectUris', index] });
  }
  return [...new Set(uris)];
}
