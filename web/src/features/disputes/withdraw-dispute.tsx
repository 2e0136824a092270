import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const WithdrawDisputeMutation = graphql(`
  mutation WithdrawDispute($input: WithdrawDisputeInput!) {
    withdrawDispute(input: $input) {
      __typename
      ... on WithdrawDisputePayload {
        dispute {
          id
          state
          closedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Takes a dispute back, for the sponsor. */
export function WithdrawDispute({ disputeId }: { disputeId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal } = useWrite(WithdrawDisputeMutation);
  const refresh = useRefresh();
  const withdraw = async () => {
    if (!(await send({ input: { disputeId } }))) return;
    close();
    notifications.show({ message: 'Taken back. The publisher sees it.', color: 'pine' });
    await refresh();
  };
  return (
    <>
      <Button variant="default" mt="sm" onClick={open}>
        Take it back
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={close}
        title="Take the dispute back?"
        verb="Take it back"
        onConfirm={() => void withdraw()}
        isSending={isSending}
        refusal={refusal}
      >
        It is closed then, and neither side can say more. You can open another one about the same spot.
      </ConfirmDialog>
    </>
  );
}
