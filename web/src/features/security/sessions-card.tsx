import { useState } from 'react';
import { Button, Checkbox, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { useLeave } from '../session/use-leave.ts';
import { SessionRow } from './session-row.tsx';

export const Sessions = graphql(`
  query Sessions {
    sessions {
      id
      ...SessionRow_session
    }
    organizations {
      id
      name
    }
  }
`);
const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere($includeApps: Boolean!) {
    signOutEverywhere(includeApps: $includeApps) {
      __typename
      ended
    }
  }
`);

/** Where the caller is signed in, with a way to end each, and all at once. */
export function SessionsCard() {
  const query = useAreaQuery(Sessions, { area: AREA.people, variables: {} });
  const [isAsking, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal } = useWrite(SignOutEverywhere);
  const [includeApps, setIncludeApps] = useState(false);
  const leave = useLeave();
  const sessions = query.data?.sessions;
  const names = new Map(query.data?.organizations.map(({ id, name }) => [id, name]));
  const endAll = async () => {
    if (await send({ includeApps })) await leave();
  };
  return (
    <DataCard
      name="sessions"
      title="Sessions"
      area={AREA.people}
      query={query}
      hasData={sessions !== undefined}
      action={
        <Button size="compact-sm" variant="default" onClick={open}>
          Sign out everywhere
        </Button>
      }
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Browser or program</Table.Th>
            <Table.Th visibleFrom="sm">Signed in</Table.Th>
            <Table.Th visibleFrom="sm">Ends</Table.Th>
            <Table.Th>Last used</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions?.map((session) => (
            <SessionRow key={session.id} session={session} organizationNames={names} onEnded={query.refetch} />
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={close}
        title="Sign out everywhere?"
        verb="Sign out everywhere"
        onConfirm={() => void endAll()}
        isSending={isSending}
        refusal={refusal}
      >
        Every session and refresh token of yours ends, in all organizations, this one included. API keys go on.
        <Checkbox
          mt="md"
          label="Disconnect my apps as well"
          description="Choose it when somebody else may have used your account: they could have connected one"
          checked={includeApps}
          onChange={(event) => setIncludeApps(event.currentTarget.checked)}
        />
      </ConfirmDialog>
    </DataCard>
  );
}
