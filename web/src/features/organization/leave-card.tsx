import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { useLeave } from '../session/use-leave.ts';
import { useViewer } from '../session/use-viewer.ts';

const LeaveOrganization = graphql(`
  mutation LeaveOrganization {
    leaveOrganization {
      __typename
      ... on LeaveOrganizationPayload {
        organizationId
      }
      ... on UserError {
        message
      }
    }
  }
`);
const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** Ends the caller's own membership, after asking once more. */
export function LeaveCard() {
  const name = useViewer()?.organization.name ?? 'this organization';
  const { send, isSending, refusal } = useWrite(LeaveOrganization);
  const [isAsking, { open, close }] = useDisclosure(false);
  const leave = useLeave();
  const confirm = async () => {
    if (await send({})) await leave();
  };
  return (
    <DataCard name="leave" title="Leave" area={AREA.people} query={READY} hasData>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          You see nothing of it any more, and are signed out of it. The last owner cannot leave.
        </Text>
        <Group>
          <Button variant="outline" color="red" onClick={open}>
            Leave {name}
          </Button>
        </Group>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={close}
        title={`Leave ${name}?`}
        verb="Leave"
        onConfirm={() => void confirm()}
        isSending={isSending}
        refusal={refusal}
      >
        What you made stays. To come back, somebody has to invite you again.
      </ConfirmDialog>
    </DataCard>
  );
}
