import { useEffect } from 'react';
import { Anchor } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AuthPage } from '../features/session/auth-page.tsx';
import { SignUpForm } from '../features/session/sign-up-form.tsx';

const route = getRouteApi('/sign-up');

export function SignUpPage() {
  const { redirect } = route.useSearch();
  useEffect(() => void (document.title = 'Create an account · Castgraph'), []);
  const foot = (
    <>
      Have an account?{' '}
      <Anchor inherit renderRoot={(props) => <Link to="/sign-in" search={redirect ? { redirect } : {}} {...props} />}>
        Sign in
      </Anchor>
    </>
  );
  return (
    <AuthPage title="Create an account" lead="An organization of your own, ready for your first feed." foot={foot}>
      <SignUpForm redirect={redirect} />
    </AuthPage>
  );
}
