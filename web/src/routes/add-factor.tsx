import { useEffect } from 'react';
import { Anchor } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FirstFactor } from '../features/second-factors/first-factor.tsx';
import { AuthPage } from '../features/session/auth-page.tsx';
import { useSignOut } from '../features/session/use-sign-out.ts';

const route = getRouteApi('/second-factor');

export function AddFactorPage() {
  const { redirect } = route.useSearch();
  const signOut = useSignOut();
  useEffect(() => void (document.title = 'Second factor · Castgraph'), []);
  const foot = (
    <Anchor component="button" type="button" inherit onClick={() => void signOut()}>
      Sign out
    </Anchor>
  );
  return (
    <AuthPage title="Protect your account" lead="With a second factor, a password that got away opens nothing." foot={foot}>
      <FirstFactor redirect={redirect} />
    </AuthPage>
  );
}
