import { randomBytes } from 'node:crypto';

/** Someone who is signed in, over plain HTTP. */
export type Session = {
  cookie: string;
  token: string;
  email: string;
  password: string;
  organizationId: string;
  /** Sends an operation and gives the whole answer, errors included. */
  send(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: any; errors?: Array<{ message: string; path?: unknown[]; extensions?: Record<string, unknown> }> }>;
};

/** A new person with an organization of their own. */
export async function signUp(publicUrl: string): Promise<Session> {
  const mark = randomBytes(5).toString('hex');
  const who = { email: `${mark}@example.com`, password: `password-${mark}` };
  return begin(publicUrl, 'signUp', 'SignUpInput', { ...who, name: 'Someone', organizationName: `Organization ${mark}` }, who);
}

/** Somebody new who takes the invitation behind a mailed token. */
export async function acceptInvitation(publicUrl: string, token: string, email: string): Promise<Session> {
  const password = `harbour ${randomBytes(5).toString('hex')} lantern`;
  return begin(publicUrl, 'acceptInvitation', 'AcceptInvitationInput', { token, name: 'Bea Keeper', password }, { email, password });
}

/** The session that a mutation begins. */
async function begin(
  publicUrl: string,
  field: string,
  inputType: string,
  input: Record<string, unknown>,
  who: Pick<Session, 'email' | 'password'>,
): Promise<Session> {
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation Begin($input: ${inputType}!) { begun: ${field}(input: $input) {
        ... on SignInPayload { authToken { token } } ... on UserError { message } } }`,
      variables: { input },
    }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
  if (!data?.begun?.authToken) throw new Error(`Nobody could begin by ${field}: ${JSON.stringify({ data, errors })}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const token = data.begun.authToken.token as string;
  const send = sendWith(publicUrl, token);
  const { data: viewed } = await send('query TestViewer { viewer { organization { id } } }');
  return { cookie, token, ...who, organizationId: viewed.viewer.organization.id, send };
}

/** Signs in once more, as another browser would, and gives its cookie. */
export async function signInAgain(publicUrl: string, { email, password }: Pick<Session, 'email' | 'password'>): Promise<string> {
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Another/1.0' },
    body: JSON.stringify({
      query: 'mutation TestSignIn($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { email, password } },
    }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0];
  if (!cookie) throw new Error(`Nobody could sign in: ${await response.text()}`);
  return cookie;
}

/** Whether a cookie still opens anything. */
export async function isSignedIn(publicUrl: string, cookie: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${publicUrl}/graphql`, { method: 'POST', headers, body: '{"query":"{ viewer { kind } }"}' });
  return ((await response.json()) as { data?: { viewer?: unknown } }).data?.viewer != null;
}

/** Sends operations with a token or API key; with none as somebody who is not signed in. */
export function sendWith(publicUrl: string, token: string | undefined): Session['send'] {
  return async (query, variables = {}) => {
    const response = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<Session['send']>>;
  };
}
