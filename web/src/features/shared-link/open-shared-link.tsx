import { useEffect, useEffectEvent, useState } from 'react';
import { Button, Loader, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import type { SharedKind } from '../../graphql/generated/graphql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { IncompleteLink } from '../session/incomplete-link.tsx';
import { SharedDashboardView } from './shared-dashboard.tsx';
import { SharedReportView } from './shared-report.tsx';

const OpenShareLink = graphql(`
  mutation OpenShareLink($input: OpenShareLinkInput!) {
    openShareLink(input: $input) {
      __typename
      ... on OpenShareLinkPayload {
        kind
        authToken {
          token
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Opens a share link, with its password where it asks for one, and shows what it opens. */
export function OpenSharedLink({ linkToken }: { linkToken: string | undefined }) {
  const { send, isSending, refusal } = useWrite(OpenShareLink);
  const { client } = useConnection();
  const [opened, setOpened] = useState<{ kind: SharedKind; token: string }>();
  const form = useForm({ initialValues: { password: '' } });
  const open = async (password: string | undefined) => {
    if (linkToken === undefined) return;
    const payload = await send({ input: { token: linkToken, ...(password === undefined ? {} : { password }) } });
    if (payload) setOpened({ kind: payload.kind, token: payload.authToken.token });
  };
  // Most links have no password; those that do say so.
  const openOnce = useEffectEvent(() => void open(undefined));
  useEffect(() => openOnce(), [client]);
  if (linkToken === undefined) return <IncompleteLink />;
  if (opened) return opened.kind === 'REPORT' ? <SharedReportView token={opened.token} /> : <SharedDashboardView token={opened.token} />;
  if (!refusal) return <Loader size="sm" aria-label="Opening the link" />;
  const asksForPassword = refusal.kind === 'InvalidCredentialsError' || refusal.kind === 'TooManyAttemptsError';
  return (
    <form onSubmit={form.onSubmit(({ password }) => void open(password))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        {asksForPassword ? (
          <>
            <PasswordInput label="Password of the link" autoComplete="off" {...form.getInputProps('password')} />
            <Button type="submit" loading={isSending} fullWidth>
              Open
            </Button>
          </>
        ) : null}
      </Stack>
    </form>
  );
}
