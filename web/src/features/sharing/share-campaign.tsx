import { useState } from 'react';
import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const ShareCampaign = graphql(`
  mutation ShareCampaign($input: ShareCampaignInput!) {
    shareCampaign(input: $input) {
      __typename
      ... on ShareCampaignPayload {
        code
        share {
          id
          expiresAt
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

interface ShareCampaignProps {
  campaignId: string;
  isOpen: boolean;
  onClose: () => void;
  onShared: () => void;
}

/** Makes a code that opens a campaign to another organization; it is shown this once. */
export function ShareCampaignDialog({ campaignId, isOpen, onClose, onShared }: ShareCampaignProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Open to another organization">
      <ShareForm campaignId={campaignId} onClose={onClose} onShared={onShared} />
    </Modal>
  );
}

function ShareForm({ campaignId, onClose, onShared }: Omit<ShareCampaignProps, 'isOpen'>) {
  const { send, isSending, refusal } = useWrite(ShareCampaign);
  const [days, setDays] = useState<number | string>(14);
  const [made, setMade] = useState<{ code: string; expiresAt: string }>();
  const isWrong = typeof days !== 'number' || days < 1 || days > 30;
  const submit = async () => {
    if (isWrong) return;
    const done = await send({ input: { campaignId, days } });
    if (!done) return;
    setMade({ code: done.code, expiresAt: done.share.expiresAt });
    onShared();
  };
  if (made) {
    return (
      <Stack>
        <Text size="sm">Give this code to them. It is shown this once, works once, and until {formatInstant(made.expiresAt)}.</Text>
        <CopyField value={made.code} label="Copy the code" testId="share-code" />
        <Text size="sm" c="dimmed">
          They enter it under Portfolio in their organization.
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} fields={{ days }} />
        <NumberInput
          label="Days"
          description="Within which the code is to be used, 1 to 30"
          allowDecimal={false}
          value={days}
          onChange={setDays}
          error={fieldError('days', isWrong ? 'Use 1 to 30 days' : undefined, refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Make the code
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
