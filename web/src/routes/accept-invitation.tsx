import { useEffect } from 'react';
import { AuthPage } from '../features/session/auth-page.tsx';
import { AcceptInvitationForm } from '../features/session/accept-invitation-form.tsx';
import { SignInLink } from '../features/session/sign-in-link.tsx';
import { useLinkToken } from '../features/session/use-link-token.ts';

export function AcceptInvitationPage() {
  const token = useLinkToken();
  useEffect(() => void (document.title = 'Join an organization · Castgraph'), []);
  return (
    <AuthPage title="Join an organization" lead="You were invited by mail." foot={<SignInLink />}>
      <AcceptInvitationForm token={token} />
    </AuthPage>
  );
}
