import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { BothFactorsForm } from './both-factors-form.tsx';

const DisableTotpMutation = graphql(`
  mutation DisableTotp($input: BothFactorsInput!) {
    disableTotp(input: $input) {
      __typename
      ... on DisableTotpPayload {
        secondFactors {
          isRequired
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

/** Removes the authenticator app, by both factors. */
export function DisableTotp({ isOpen, onClose, onDone }: { isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(DisableTotpMutation);
  return (
    <Modal opened={isOpen} onClose={onClose} title="Remove the authenticator app?">
      <BothFactorsForm
        verb="Remove the app"
        color="red"
        isSending={isSending}
        refusal={refusal}
        onSubmit={async (input) => {
          if (!(await send({ input }))) return;
          onClose();
          notifications.show({ message: 'The authenticator app counts no longer.', color: 'pine' });
          onDone();
        }}
      >
        Its codes and the recovery codes sign you in no more.
      </BothFactorsForm>
    </Modal>
  );
}
