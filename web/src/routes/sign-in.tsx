import { useEffect } from 'react';
import { Anchor } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthPage } from '../features/session/auth-page.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { redirect } = route.useSearch();
  useEffect(() => void (document.title = 'Sign in · Castgraph'), []);
  const foot = (
    <>
      New here?{' '}
      <Anchor inherit renderRoot={(props) => <Link to="/sign-up" search={redirect ? { redirect } : {}} {...props} />}>
        Create an account
      </Anchor>
      {' · '}
      <Anchor inherit renderRoot={(props) => <Link to="/forgot-password" {...props} />}>
        Forgot your password?
      </Anchor>
    </>
  );
  return (
    <AuthPage title="Sign in" lead="Welcome back." foot={foot}>
      <SignInForm redirect={redirect} />
    </AuthPage>
  );
}
