import { useRouter } from '@tanstack/react-router';
import type { Connection } from '../../graphql/connection.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { SecondFactorsQuery } from '../second-factors/second-factors.ts';
import { safeRedirect } from './safe-redirect.ts';

/** What is asked of a sign-in, wherever it happens: the session is in the cookie. */
graphql(`
  fragment SignIn_payload on SignInPayload {
    viewer {
      kind
    }
  }
`);

/**
 * Goes on after signing in: forgets what an anonymous visitor saw, opens the live connection anew, shows the page asked for. First of all
 * whoever must add a second factor does so, and to whoever is `isNew` it is offered.
 */
export function useEnter(target: string | undefined, { isNew = false } = {}): () => Promise<void> {
  const { client, socket } = useConnection();
  const router = useRouter();
  return async () => {
    socket.client.terminate();
    await client.clearStore();
    const href = safeRedirect(target);
    // Not a page of ours: a server asks whether an app may act for the person, who came for nothing else.
    const isAsked = href.startsWith('/oauth/');
    if ((isNew && !isAsked) || (await mustAddFactor(client)))
      return router.navigate({ to: '/second-factor', search: href === '/' ? {} : { redirect: href }, replace: true });
    if (isAsked) return window.location.replace(href);
    await router.navigate({ href, replace: true });
  };
}

/** Where that cannot be told, no: the pages say for themselves what they do not give. */
async function mustAddFactor(client: Connection['client']): Promise<boolean> {
  try {
    const { data } = await client.query({ query: SecondFactorsQuery, errorPolicy: 'all', context: { isQuiet: true } });
    return data?.secondFactors.mustShow ?? false;
  } catch {
    return false;
  }
}
