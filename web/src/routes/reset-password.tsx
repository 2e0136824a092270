import { useEffect } from 'react';
import { AuthPage } from '../features/session/auth-page.tsx';
import { ResetPasswordForm } from '../features/session/reset-password-form.tsx';
import { SignInLink } from '../features/session/sign-in-link.tsx';
import { useLinkToken } from '../features/session/use-link-token.ts';

export function ResetPasswordPage() {
  const token = useLinkToken();
  useEffect(() => void (document.title = 'Choose a new password · Castgraph'), []);
  return (
    <AuthPage title="Choose a new password" lead="All sessions end; you are signed in here." foot={<SignInLink />}>
      <ResetPasswordForm token={token} />
    </AuthPage>
  );
}
