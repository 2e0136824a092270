import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { DisableTotp } from './disable-totp.tsx';
import { EnrolTotp } from './enrol-totp.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { RegenerateCodes } from './regenerate-codes.tsx';
import { SecondFactorsQuery } from './second-factors.ts';

/** The authenticator app, its recovery codes and the passkeys of whoever is signed in. */
export function SecondFactorsCard() {
  const query = useAreaQuery(SecondFactorsQuery, { area: AREA.people, variables: {} });
  const [isEnrolling, enrolling] = useDisclosure(false);
  const [isDisabling, disabling] = useDisclosure(false);
  const [isRenewing, renewing] = useDisclosure(false);
  const factors = query.data?.secondFactors;
  return (
    <DataCard name="second-factors" title="Second factor" area={AREA.people} query={query} hasData={factors !== undefined}>
      {factors ? (
        <Stack gap="sm">
          {factors.mustShow ? (
            <Alert color="yellow" p="sm" role="alert">
              This organization asks for a second factor. Until you add one, or sign in again with it, you can do nothing else here.
            </Alert>
          ) : null}
          <Text size="sm" data-testid="totp-state">
            {factors.totpSince ? (
              <>
                An authenticator app counts, since <TimeAgo at={factors.totpSince} />. {factors.recoveryCodesLeft} recovery codes are left.
              </>
            ) : (
              'With an authenticator app, somebody who learns your password still cannot sign in.'
            )}
          </Text>
          <Group gap="xs">
            {factors.totpSince ? (
              <>
                <Button variant="default" onClick={renewing.open}>
                  New recovery codes
                </Button>
                <Button variant="outline" color="red" onClick={disabling.open}>
                  Remove the app
                </Button>
              </>
            ) : (
              <Button onClick={enrolling.open}>Add an authenticator app</Button>
            )}
          </Group>
          <PasskeyList passkeys={factors.passkeys} onChanged={query.refetch} />
        </Stack>
      ) : null}
      <EnrolTotp isOpen={isEnrolling} onClose={enrolling.close} onDone={query.refetch} />
      <DisableTotp isOpen={isDisabling} onClose={disabling.close} onDone={query.refetch} />
      <RegenerateCodes isOpen={isRenewing} onClose={renewing.close} onDone={query.refetch} />
    </DataCard>
  );
}
