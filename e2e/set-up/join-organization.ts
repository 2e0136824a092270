import { randomBytes } from 'node:crypto';
import { makeThing } from './make-thing.ts';
import { linkTo, type Post } from './read-letters.ts';
import { acceptInvitation, type Session } from './session.ts';

/** Somebody new in the owner's organization, by an invitation as it is mailed. */
export async function joinOrganization(post: Post, owner: Session, role: string): Promise<Session> {
  const email = `${randomBytes(5).toString('hex')}@example.com`;
  await makeThing(owner, 'InviteMember', 'invitation { id }', { email, role });
  const { hash } = new URL(await linkTo(post, email, '/accept-invitation'));
  return acceptInvitation(post.publicUrl, hash.slice('#token='.length), email);
}
