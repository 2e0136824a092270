import { useState } from 'react';
import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { DisputeReason } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useCampaignChoices } from '../campaign-choices/use-campaign-choices.ts';
import { positionWords } from '../campaigns/position-words.ts';
import { choicesOf, reasonWords } from './dispute-words.ts';

const DisputableSpots = graphql(`
  query DisputableSpots($id: ID!) {
    campaign(id: $id) {
      id
      placements {
        id
        position
      }
    }
  }
`);

const OpenDispute = graphql(`
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) {
      __typename
      ... on OpenDisputePayload {
        dispute {
          id
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

/** Objects to a spot, for the sponsor. */
export function OpenDisputeDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Object to a spot">
      <DisputeForm onDone={onClose} />
    </Modal>
  );
}

function DisputeForm({ onDone }: { onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(OpenDispute);
  const refresh = useRefresh();
  const campaigns = useCampaignChoices();
  const [campaignId, setCampaign] = useState<string | null>(null);
  const [placementId, setPlacement] = useState<string | null>(null);
  const [reason, setReason] = useState<DisputeReason | null>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const spots = useSpotChoices(campaignId);
  const submit = async () => {
    setTried(true);
    if (placementId === null || reason === null || text.trim() === '') return;
    if (!(await send({ input: { placementId, reason, text: text.trim() } }))) return;
    notifications.show({ message: 'The publisher sees your objection.', color: 'pine' });
    onDone();
    await refresh();
  };
  const missing = (value: unknown, words: string) => (isTried && (value === null || value === '') ? words : undefined);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <RefusalAlert refusal={refusal} fields={{ text }} />
        <Select
          label="Campaign"
          placeholder="Choose a campaign"
          searchable
          nothingFoundMessage="No such campaign"
          data={campaigns}
          value={campaignId}
          onChange={(value) => {
            setCampaign(value);
            setPlacement(null);
          }}
          error={missing(campaignId, 'Choose a campaign')}
        />
        <Select
          label="Spot"
          placeholder="Choose a spot"
          disabled={campaignId === null}
          nothingFoundMessage="No spot yet"
          data={spots}
          value={placementId}
          onChange={setPlacement}
          error={missing(placementId, 'Choose a spot')}
        />
        <Select
          label="What is wrong"
          placeholder="Choose a reason"
          data={choicesOf(reasonWords)}
          value={reason}
          onChange={(value) => setReason(value as DisputeReason | null)}
          error={missing(reason, 'Choose a reason')}
        />
        <Textarea
          label="First message"
          maxLength={4000}
          autosize
          minRows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={fieldError('text', missing(text.trim(), 'Say what you saw or heard'), refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Object
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSpotChoices(campaignId: string | null): { value: string; label: string }[] {
  const variables = { id: campaignId ?? '' };
  const { data } = useAreaQuery(DisputableSpots, { area: AREA.listening, variables, skip: campaignId === null });
  if (campaignId === null || data?.campaign?.id !== campaignId) return [];
  return data.campaign.placements.map(({ id, position }, place) => ({ value: id, label: `Spot ${place + 1}: ${positionWords[position]}` }));
}
