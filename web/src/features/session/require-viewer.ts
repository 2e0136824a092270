import { redirect } from '@tanstack/react-router';
import type { Connection } from '../../graphql/connection.ts';
import { ViewerQuery } from './viewer.ts';

/**
 * Lets signed-in people pass and sends others to the sign-in page, from where they come back. When nobody can say who is asking
 * (people and access is missing), the page is shown: its cards say for themselves what they cannot get.
 */
export async function requireViewer({ client }: Connection, href: string): Promise<void> {
  const { data, error } = await client
    .query({ query: ViewerQuery, fetchPolicy: 'cache-first', errorPolicy: 'all' })
    .catch(() => ({ data: undefined, error: true }));
  if (!error && data?.viewer == null) redirect({ to: '/sign-in', search: href === '/' ? {} : { redirect: href }, throw: true });
}
