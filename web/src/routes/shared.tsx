import { useEffect } from 'react';
import { AuthPage } from '../features/session/auth-page.tsx';
import { SignInLink } from '../features/session/sign-in-link.tsx';
import { OpenSharedLink } from '../features/shared-link/open-shared-link.tsx';

/** Where share links lead. Their token stands behind `#`, out of the logs of servers, and stays there, so that the page can be opened again. */
export function SharedPage() {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined;
  useEffect(() => void (document.title = 'Shared with you · Castgraph'), []);
  return (
    <AuthPage title="Shared with you" lead="Figures that somebody sent you a link of." foot={<SignInLink />}>
      <OpenSharedLink linkToken={token} />
    </AuthPage>
  );
}
