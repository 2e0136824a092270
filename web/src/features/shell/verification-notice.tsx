import { useState } from 'react';
import { Button } from '@mantine/core';
import { useWrite } from '../../graphql/use-write.ts';
import { afterResending, ResendVerification } from '../session/resend-verification.ts';
import { formatDay } from '../../shared/format-time.ts';
import { useViewer } from '../session/use-viewer.ts';
import classes from './account-notice.module.css';

/**
 * Tells somebody whose address is not verified yet what waits for it, and sends the letter again. On every page where the installation
 * asks for it; where it does not, on the profile alone.
 */
export function VerificationNotice({ isOnProfile = false }: { isOnProfile?: boolean }) {
  const user = useViewer()?.user;
  const { send, isSending, refusal } = useWrite(ResendVerification);
  const [told, setTold] = useState<string>();
  if (!user || user.emailVerifiedAt || isOnProfile === (user.verifyBy != null)) return null;
  const resend = async () => {
    const payload = await send({});
    if (payload) setTold(afterResending(payload));
  };
  return (
    <section className={classes.notice} aria-label="Your e-mail address" data-testid="verification-notice">
      <p>
        Open the link that we sent to <strong>{user.email}</strong>, so that the address is known to be yours.{' '}
        {user.verifyBy
          ? `Until then you cannot invite others, make API keys or connect shops, and from ${formatDay(user.verifyBy.slice(0, 10))} on not sign in.`
          : null}
      </p>
      {told ? null : (
        <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void resend()}>
          Send the mail again
        </Button>
      )}
      <output>{told ?? refusal?.message ?? ''}</output>
    </section>
  );
}
