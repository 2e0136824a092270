import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';

const RevokeCampaignShare = graphql(`
  mutation RevokeCampaignShare($input: RevokeCampaignShareInput!) {
    revokeCampaignShare(input: $input) {
      __typename
      ... on RevokeCampaignSharePayload {
        share {
          id
          state
          endedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Ends a share, after asking once more: only another code would open the campaign again. */
export function RevokeShare({ shareId, label, onDone }: { shareId: string; label: string; onDone: () => void }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal } = useWrite(RevokeCampaignShare);
  const revoke = async () => {
    if (!(await send({ input: { shareId } }))) return;
    close();
    notifications.show({ message: 'Ended. Nobody sees the campaign by it any more.', color: 'pine' });
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={label} onClick={open}>
        End
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={close}
        title="End this share?"
        verb="End it"
        onConfirm={() => void revoke()}
        isSending={isSending}
        refusal={refusal}
      >
        The campaign leaves their portfolio at once. To open it again you make another code.
      </ConfirmDialog>
    </>
  );
}
