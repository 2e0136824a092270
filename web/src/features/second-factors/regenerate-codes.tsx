import { useState } from 'react';
import { Modal } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { BothFactorsForm } from './both-factors-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

const RegenerateRecoveryCodes = graphql(`
  mutation RegenerateRecoveryCodes($input: BothFactorsInput!) {
    regenerateRecoveryCodes(input: $input) {
      __typename
      ... on RegenerateRecoveryCodesPayload {
        recoveryCodes
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

/** Ten new recovery codes, by both factors. */
export function RegenerateCodes({ isOpen, onClose, onDone }: { isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(RegenerateRecoveryCodes);
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    if (codes) onDone();
    setCodes(undefined);
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="New recovery codes" closeOnClickOutside={!codes} closeOnEscape={!codes}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={close} />
      ) : (
        <BothFactorsForm
          verb="Make new codes"
          isSending={isSending}
          refusal={refusal}
          onSubmit={async (input) => setCodes((await send({ input }))?.recoveryCodes)}
        >
          The codes of before are worth nothing any more.
        </BothFactorsForm>
      )}
    </Modal>
  );
}
