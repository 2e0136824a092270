import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const LeaveCampaignShare = graphql(`
  mutation LeaveCampaignShare($input: LeaveCampaignShareInput!) {
    leaveCampaignShare(input: $input) {
      __typename
      ... on LeaveCampaignSharePayload {
        shareId
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Takes a campaign out of the portfolio, after asking once more: only the publisher can bring it back. */
export function LeaveShare({ shareId, name, onDone }: { shareId: string; name: string; onDone: () => void }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal } = useWrite(LeaveCampaignShare);
  const leave = async () => {
    if (!(await send({ input: { shareId } }))) return;
    close();
    notifications.show({ message: `${name} is out of the portfolio.`, color: 'pine' });
    onDone();
  };
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={`Take out: ${name}`} onClick={open}>
        Take out
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={close}
        title={`Take ${name} out of the portfolio?`}
        verb="Take it out"
        onConfirm={() => void leave()}
        isSending={isSending}
        refusal={refusal}
      >
        To see it again you need another code from its publisher.
      </ConfirmDialog>
    </>
  );
}
