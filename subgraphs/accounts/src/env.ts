import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';
import { oidcIssuers } from './identities/oidc-settings.ts';
import type { AccountsSettings } from './context.ts';

const DAY_SECONDS = 86_400;
const days = (fallback: number) => z.coerce.number().int().min(1).max(365).default(fallback);

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  SESSION_IDLE_DAYS: days(14),
  SESSION_DAYS: days(30),
  EMAIL_VERIFICATION: z.enum(['required', 'optional']).default('required'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Castgraph <castgraph@localhost>'),
  OIDC_ISSUERS: oidcIssuers,
  MAIL_DIR: z.string().min(1).default('.data/mail'),
});

/** The part of it that verbs ask for. */
export const settings: AccountsSettings = {
  idleSeconds: env.SESSION_IDLE_DAYS * DAY_SECONDS,
  sessionSeconds: env.SESSION_DAYS * DAY_SECONDS,
  requiresVerifiedEmail: env.EMAIL_VERIFICATION === 'required',
  tokenGeneration: env.ACCESS_TOKEN_GENERATION,
};
