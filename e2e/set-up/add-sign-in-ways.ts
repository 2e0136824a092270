import { enter } from './enter.ts';
import { openAgent } from './open-agent.ts';
import { addAuthenticator, registerPasskey } from './passkey.ts';
import { serveOidc } from './serve-oidc.ts';
import type { Session } from './session.ts';
import type { StartedProduct } from './start-product.ts';

/** Further ways in which somebody can sign in, by id. */
export interface SignInWays {
  identity: string;
  passkey: string;
}

/**
 * Links an account at an OpenID provider to each of these people's, and adds a passkey of a real browser. Serves the provider on the media
 * port meanwhile, which must be free.
 */
export async function addSignInWays(product: StartedProduct['facts'], people: readonly Session[]): Promise<SignInWays[]> {
  const providers = await serveOidc(product);
  try {
    const ways: SignInWays[] = [];
    for (const person of people) {
      providers.become({ sub: person.email, email: `elsewhere-${person.email}`, email_verified: true, name: 'Ada Elsewhere' });
      ways.push({ identity: await linkIdentity(product.publicUrl, person), passkey: await addPasskey(product.publicUrl, person) });
    }
    return ways;
  } finally {
    providers.close();
  }
}

/** Links the account of whoever the provider called one vouches for now to that of a person, and gives the link's id. */
export async function linkIdentity(publicUrl: string, { cookie }: Pick<Session, 'cookie'>): Promise<string> {
  const agent = openAgent(publicUrl, cookie);
  const { data } = await agent.ask(
    'mutation { beginIdentityLink(input: { provider: "one" }) { ... on BeginIdentityLinkPayload { url } ... on UserError { message } } }',
  );
  const start = new URL(data.beginIdentityLink.url as string, publicUrl);
  const provider = await agent.get(start.href);
  await agent.get((await agent.get(provider.href)).href);
  const { data: linked } = await agent.ask('{ identities { id } }');
  return linked.identities[0].id as string;
}

async function addPasskey(publicUrl: string, person: Session): Promise<string> {
  const page = await enter(publicUrl, person);
  try {
    await addAuthenticator(page);
    await page.goto(`${publicUrl}/settings/security`);
    return (await registerPasskey(page)).passkey.id;
  } finally {
    await page.context().browser()?.close();
  }
}
