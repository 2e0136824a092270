import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { useCampaignChoices } from '../campaign-choices/use-campaign-choices.ts';

const ApprovablePlacements = graphql(`
  query ApprovablePlacements($id: ID!) {
    campaign(id: $id) {
      id
      placements {
        id
        position
        archivedAt
      }
    }
  }
`);

const RequestApproval = graphql(`
  mutation RequestApproval($input: RequestApprovalInput!) {
    requestApproval(input: $input) {
      __typename
      ... on RequestApprovalPayload {
        approval {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** The order, as against a placement's copy. */
const ORDER = 'order';

/** Asks the sponsor to approve the order of a campaign, or the copy of one of its spots. */
export function RequestApprovalDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Ask the sponsor to approve">
      <RequestForm onDone={onClose} />
    </Modal>
  );
}

function RequestForm({ onDone }: { onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(RequestApproval);
  const refresh = useRefresh();
  const campaigns = useCampaignChoices();
  const [campaignId, setCampaign] = useState<string | null>(null);
  const [subject, setSubject] = useState(ORDER);
  const [script, setScript] = useState('');
  const [error, setError] = useState<string>();
  const isCopy = subject !== ORDER;
  const submit = async () => {
    if (campaignId === null) return setError('Choose a campaign');
    const copy = isCopy ? { placementId: subject, script: script.trim() || null } : {};
    if (!(await send({ input: { campaignId, ...copy } }))) return;
    notifications.show({ message: 'Asked. The sponsor sees it when they sign in.', color: 'pine' });
    onDone();
    await refresh();
  };
  const choose = (id: string | null) => {
    setCampaign(id);
    setSubject(ORDER);
    setError(undefined);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} />
        <Select
          label="Campaign"
          placeholder="Choose a campaign"
          searchable
          nothingFoundMessage="No such campaign"
          data={campaigns}
          value={campaignId}
          onChange={choose}
          error={error}
        />
        {campaignId ? <SubjectField campaignId={campaignId} value={subject} onChange={setSubject} /> : null}
        {isCopy ? (
          <Textarea
            label="Script"
            description="The words of the spot, if they are written already"
            maxLength={20_000}
            autosize
            minRows={4}
            maxRows={14}
            value={script}
            onChange={({ currentTarget }) => setScript(currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Ask
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SubjectField({ campaignId, value, onChange }: { campaignId: string; value: string; onChange: (value: string) => void }) {
  const { data } = useAreaQuery(ApprovablePlacements, { area: AREA.listening, variables: { id: campaignId } });
  const placements = data?.campaign?.id === campaignId ? data.campaign.placements.filter(({ archivedAt }) => archivedAt == null) : [];
  return (
    <Select
      label="What"
      allowDeselect={false}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      data={[
        { value: ORDER, label: 'The order: flights, spots and prices' },
        ...placements.map(({ id, position }, place) => ({ value: id, label: `Copy of spot ${place + 1}: ${positionWords[position]}` })),
      ]}
    />
  );
}
