import { z } from 'zod';

/** A code of an authenticator app as somebody typed it, in groups or not. What is no code is a wrong code. */
export const appCode = z
  .string()
  .max(50)
  .transform((code) => code.replaceAll(/\s/g, ''));

/** A code of the app, or a recovery code. */
export const eitherCode = { code: appCode.nullish(), recoveryCode: z.string().max(50).nullish() };

/** Whether just one of the two was given. */
export function isOneCode({ code, recoveryCode }: { code?: string | null; recoveryCode?: string | null }): boolean {
  return Boolean(code) !== Boolean(recoveryCode);
}

export const ONE_CODE = { message: 'Give the code of the app, or a recovery code', path: ['code'] };
