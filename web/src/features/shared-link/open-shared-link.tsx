import { useState } from 'react';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../../graphql/generated/gql.ts';
import type { SharedKind } from '../../graphql/generated/graphql.ts';
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

/**
 * Opens a share link, with its password where it asks for one, and shows what it opens. By a press of its own: programs that look into
 * mails open links, and each opening is in the audit.
 */
export function OpenSharedLink({ linkToken }: { linkToken: string | undefined }) {
  const { send, isSending, refusal } = useWrite(OpenShareLink);
  const [opened, setOpened] = useState<{ kind: SharedKind; token: string }>();
  const form = useForm({ initialValues: { password: '' } });
  if (linkToken === undefined) return <IncompleteLink />;
  if (opened) return opened.kind === 'REPORT' ? <SharedReportView token={opened.token} /> : <SharedDashboardView token={opened.token} />;
  const open = async ({ password }: typeof form.values) => {
    const payload = await send({ input: { token: linkToken, ...(password === '' ? {} : { password }) } });
    if (payload) setOpened({ kind: payload.kind, token: payload.authToken.token });
  };
  const asksForPassword = refusal?.kind === 'InvalidCredentialsError' || refusal?.kind === 'TooManyAttemptsError';
  return (
    <form onSubmit={form.onSubmit((values) => void open(values))} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={refusal} fields={form.values} />
        {asksForPassword ? <PasswordInput label="Password of the link" autoComplete="off" {...form.getInputProps('password')} /> : null}
        <Button type="submit" loading={isSending} fullWidth>
          Open
        </Button>
      </Stack>
    </form>
  );
}
