import { openSecret, sealSecret, type SealPurpose } from '@castgraph/auth/seal';

/** A person's secret, as it stands in the database. The person takes the place of the organization, so that rows cannot be swapped. */
export function sealTotpSecret(secret: string, personId: string, secretsKey: string): string {
  return sealSecret(secret, totpPurpose(personId, secretsKey));
}

/** The base32 secret of a row. @throws SealError */
export function openTotpSecret(sealed: string, personId: string, secretsKey: string): string {
  return openSecret(sealed, totpPurpose(personId, secretsKey));
}

/** What a person's secret is sealed for. */
export function totpPurpose(personId: string, secretsKey: string): SealPurpose {
  return { organizationId: personId, purpose: 'totp', secretsKey };
}
