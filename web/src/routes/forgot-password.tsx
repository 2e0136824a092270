import { useEffect } from 'react';
import { AuthPage } from '../features/session/auth-page.tsx';
import { ForgotPasswordForm } from '../features/session/forgot-password-form.tsx';
import { SignInLink } from '../features/session/sign-in-link.tsx';

export function ForgotPasswordPage() {
  useEffect(() => void (document.title = 'Forgot your password? · Castgraph'), []);
  return (
    <AuthPage title="Forgot your password?" lead="We send you a link for a new one." foot={<SignInLink />}>
      <ForgotPasswordForm />
    </AuthPage>
  );
}
