import { useState } from 'react';
import { Modal, Stack, Text } from '@mantine/core';
import { BeginTotp, type TotpEnrolment } from './begin-totp.tsx';
import { ConfirmTotp } from './confirm-totp.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface EnrolTotpProps {
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Adds an authenticator app: what it scans, its first code, and the codes for the day on which it is lost. */
export function EnrolTotp({ isOpen, onClose, onDone }: EnrolTotpProps) {
  const [enrolment, setEnrolment] = useState<TotpEnrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    setEnrolment(undefined);
    if (codes) onDone();
    setCodes(undefined);
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Add an authenticator app" closeOnClickOutside={!codes} closeOnEscape={!codes}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={close} />
      ) : enrolment ? (
        <ConfirmTotp enrolment={enrolment} onConfirmed={setCodes} />
      ) : (
        <Stack>
          <Text size="sm">Any app for time-based codes will do, or a password manager that knows them.</Text>
          <BeginTotp onBegun={setEnrolment} />
        </Stack>
      )}
    </Modal>
  );
}
