const MIN_PASSWORD = 10;

/** What a new password needs, beside its field; whether it would soon be guessed only the API can say. */
export const NEW_PASSWORD_HINT = `At least ${MIN_PASSWORD} characters`;

/** What is wrong with a new password before it is sent; null where nothing is. */
export function checkNewPassword(value: string): string | null {
  return value.length < MIN_PASSWORD ? `Use at least ${MIN_PASSWORD} characters` : null;
}
