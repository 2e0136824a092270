import { useState } from 'react';
import { Alert, Anchor, Button, Loader, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useEnter } from '../session/use-enter.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { BeginTotp, type TotpEnrolment } from './begin-totp.tsx';
import { ConfirmTotp } from './confirm-totp.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorsQuery } from './second-factors.ts';

/** Adds a second factor before the product is entered: for whoever has to, and for whoever likes to. From each step a way leads on. */
export function FirstFactor({ redirect }: { redirect: string | undefined }) {
  const enter = useEnter(redirect);
  const [enrolment, setEnrolment] = useState<TotpEnrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { data, state } = useAreaQuery(SecondFactorsQuery, { area: AREA.people, variables: {} });
  const goOn = () => void enter();
  if (codes) return <RecoveryCodes codes={codes} onDone={goOn} />;
  const factors = data?.secondFactors;
  if (!factors) return state === 'loading' ? <Loader size="sm" aria-label="Reading your second factors" /> : <Unknown onGoOn={goOn} />;
  if (factors.totpSince != null || factors.passkeys.length > 0) return <HasFactor mustShow={factors.mustShow} onGoOn={goOn} />;
  return (
    <Stack gap="md" data-testid="first-factor">
      {factors.mustShow ? (
        <Alert color="yellow" p="sm">
          Your organization asks its members for a second factor. You need one to go on.
        </Alert>
      ) : null}
      {enrolment ? (
        <ConfirmTotp enrolment={enrolment} onConfirmed={setCodes} />
      ) : (
        <>
          <Text size="sm">
            Have an authenticator app at hand, or a password manager that knows time-based codes. A{' '}
            <Anchor inherit underline="always" renderRoot={(props) => <Link to="/settings/security" {...props} />}>
              passkey
            </Anchor>{' '}
            does as well.
          </Text>
          <BeginTotp hasJustSignedIn onBegun={setEnrolment} />
        </>
      )}
      {factors.mustShow ? null : (
        <Button variant="subtle" fullWidth onClick={goOn}>
          Not now
        </Button>
      )}
    </Stack>
  );
}

/** For somebody who has one: all is well, or this session has not seen it. */
function HasFactor({ mustShow, onGoOn }: { mustShow: boolean; onGoOn: () => void }) {
  const signOut = useSignOut();
  return (
    <Stack gap="md">
      <Text size="sm">
        {mustShow
          ? 'You have a second factor, but did not show it when you signed in here. Sign in again with it to go on.'
          : 'You have a second factor already.'}
      </Text>
      {mustShow ? (
        <Button fullWidth onClick={() => void signOut()}>
          Sign in again
        </Button>
      ) : (
        <Button fullWidth onClick={onGoOn}>
          Go on
        </Button>
      )}
    </Stack>
  );
}

function Unknown({ onGoOn }: { onGoOn: () => void }) {
  return (
    <Stack gap="md">
      <Alert color="yellow" role="alert" p="sm">
        People and access is not available right now. You can add a second factor later, on the security page.
      </Alert>
      <Button fullWidth onClick={onGoOn}>
        Go on
      </Button>
    </Stack>
  );
}
