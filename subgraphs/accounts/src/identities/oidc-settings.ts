import { z } from 'zod';

const PRESETS: Readonly<Record<string, { issuer: string; label: string }>> = {
  google: { issuer: 'https://accounts.google.com', label: 'Google' },
};
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const isIssuer = (text: string) => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)));
};
const entry = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'a name is made of small letters, digits and hyphens'),
    label: z.string().min(1).max(40).optional(),
    issuer: z.string().refine(isIssuer, 'an issuer is an https: address').optional(),
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(1).max(500),
    clientAuth: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  })
  .transform((given, context) => {
    const issuer = given.issuer ?? PRESETS[given.name]?.issuer;
    if (issuer === undefined) context.addIssue({ code: 'custom', message: `${given.name} needs its issuer` });
    return { ...given, issuer: issuer ?? '', label: given.label ?? PRESETS[given.name]?.label ?? given.name };
  });

/** An OpenID provider that people can sign in with. */
export type OidcIssuer = z.output<typeof entry>;

/**
 * The text of `OIDC_ISSUERS`: a JSON list of `{"name", "issuer", "label", "clientId", "clientSecret", "clientAuth"}`. The name `google`
 * brings issuer and label with it. Messages never show a value, for one of them is a secret.
 */
export const oidcIssuers = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a list in JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(entry).max(20))
  .refine((issuers) => new Set(issuers.map(({ name }) => name)).size === issuers.length, { error: 'must not name two the same' });
