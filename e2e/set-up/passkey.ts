import type { Page } from 'playwright-core';

/** Gives a page's browser an authenticator of its own, which always finds its owner there. */
export async function addAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

/** Runs in the page; the text of a function, because the compiler knows nothing of pages here. */
const REGISTER = `(async () => {
  const ask = async (query, variables) => {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()).data;
  };
  const { beginPasskey } = await ask('mutation { beginPasskey(input: {}) { ... on BeginPasskeyPayload { options token } } }');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(beginPasskey.options);
  const made = await navigator.credentials.create({ publicKey });
  const input = { token: beginPasskey.token, response: made.toJSON(), name: 'Laptop' };
  return ask(\`mutation R($input: RegisterPasskeyInput!) { registerPasskey(input: $input) { __typename
    ... on RegisterPasskeyPayload { recoveryCodes passkey { id name } } ... on UserError { message } } }\`, { input });
})()`;

/** Adds a passkey called Laptop to the account that is signed in on a page with an authenticator, and gives what the product answered. */
export async function registerPasskey(page: Page): Promise<{ recoveryCodes: string[]; passkey: { id: string; name: string } }> {
  const { registerPasskey: answer } = await page.evaluate<{ registerPasskey: any }>(REGISTER);
  if (answer?.__typename !== 'RegisterPasskeyPayload') throw new Error(`No passkey was made: ${JSON.stringify(answer)}`);
  return answer;
}
