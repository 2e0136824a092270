import { redirect } from '@tanstack/react-router';
import type { Connection } from '../../graphql/connection.ts';
import { classifyFailure } from '../../graphql/failure.ts';
import { ViewerQuery } from './viewer.ts';

/**
 * Lets signed-in people pass and sends others to the sign-in page, from where they come back. When nobody can say who is asking
 * (people and access is missing), the page is shown: its cards say for themselves what they cannot get.
 */
export async function requireViewer({ client }: Connection, href: string): Promise<void> {
  if (await isSignedOut(client)) redirect({ to: '/sign-in', search: href === '/' ? {} : { redirect: href }, throw: true });
}

async function isSignedOut(client: Connection['client']): Promise<boolean> {
  try {
    // Quiet: here the answer "nobody" is no surprise that the rest of the page would have to hear of.
    const { data, error } = await client.query({ query: ViewerQuery, errorPolicy: 'all', context: { isQuiet: true } });
    return error ? classifyFailure(error).kind === 'signed-out' : data?.viewer == null;
  } catch (error) {
    return classifyFailure(error).kind === 'signed-out';
  }
}
