import { useEffect } from 'react';
import { AuthPage } from '../features/session/auth-page.tsx';
import { VerifyEmailForm } from '../features/session/verify-email-form.tsx';
import { SignInLink } from '../features/session/sign-in-link.tsx';
import { useLinkToken } from '../features/session/use-link-token.ts';

export function VerifyEmailPage() {
  const token = useLinkToken();
  useEffect(() => void (document.title = 'Is this your address? · Castgraph'), []);
  return (
    <AuthPage title="Is this your address?" lead="One press, and it is known to be yours." foot={<SignInLink />}>
      <VerifyEmailForm token={token} />
    </AuthPage>
  );
}
