/** Whether this browser can make passkeys, and read and write WebAuthn's JSON by itself. */
export function canMakePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Asks the browser to make a passkey, and gives its answer in JSON; undefined when the reader thought better of it. */
export async function makePasskey(options: unknown): Promise<object | undefined> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
    return made?.toJSON();
  } catch (error) {
    // Closed, timed out, or made before on this device: browsers tell these apart badly, and on purpose.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
