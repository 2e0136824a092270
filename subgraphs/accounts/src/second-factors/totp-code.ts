import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, 30 seconds. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one that are taken too: clocks differ, and typing takes time. */
const WINDOW = 1;
/** 160 bits, the length of the hash (RFC 4226, 4). */
const SECRET_BYTES = 20;

/** A new secret in base32. */
export function createTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth:` address of a secret, for a person of this e-mail address. */
export function totpUri(secret: string, email: string, issuer: string): string {
  return new TOTP({ ...FORM, issuer, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step of 30 seconds that a code belongs to, counted from 1970; undefined for a wrong code and one whose time is over.
 * Compared in constant time. Whether it was used before is for the caller to know.
 * @param at milliseconds
 */
export function findTotpStep(secret: string, code: string, at: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: at, window: WINDOW });
  return delta === null ? undefined : Math.floor(at / 1000 / FORM.period) + delta;
}
