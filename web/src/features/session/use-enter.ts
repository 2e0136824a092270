import { useRouter } from '@tanstack/react-router';
import { useConnection } from '../../graphql/use-connection.ts';
import { safeRedirect } from './safe-redirect.ts';

/** Goes on after signing in: forgets what an anonymous visitor saw, opens the live connection anew, shows the page asked for. */
export function useEnter(target: string | undefined): () => Promise<void> {
  const { client, socket } = useConnection();
  const router = useRouter();
  return async () => {
    socket.client.terminate();
    await client.clearStore();
    const href = safeRedirect(target);
    // Not a page of ours: a server asks whether an app may act for the person.
    if (href.startsWith('/oauth/')) return window.location.replace(href);
    await router.navigate({ href, replace: true });
  };
}
