import { useState } from 'react';
import { Anchor, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { IngestionProgress } from './ingestion-progress.tsx';

const AddPodcastMutation = graphql(`
  mutation AddPodcast($input: AddPodcastInput!) {
    addPodcast(input: $input) {
      __typename
      ... on AddPodcastPayload {
        podcast {
          id
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
      ... on ConflictError {
        existingId
      }
    }
  }
`);

interface AddPodcastProps {
  isOpen: boolean;
  onClose: () => void;
  /** A podcast was added, or its feed was read. */
  onChange: () => void;
}

/** Adds a podcast by the address of its feed, and shows how its first reading goes. */
export function AddPodcast({ isOpen, onClose, onChange }: AddPodcastProps) {
  const [podcastId, setPodcastId] = useState<string>();
  const close = () => {
    onClose();
    setPodcastId(undefined);
  };
  return (
    <Modal opened={isOpen} onClose={close} title={podcastId ? 'Reading the feed' : 'Add a podcast'}>
      {podcastId ? (
        <Reading podcastId={podcastId} onChange={onChange} onAgain={() => setPodcastId(undefined)} />
      ) : (
        <FeedForm
          onDone={(id) => {
            setPodcastId(id);
            onChange();
          }}
        />
      )}
    </Modal>
  );
}

function FeedForm({ onDone }: { onDone: (podcastId: string) => void }) {
  const { send, isSending, refusal } = useWrite(AddPodcastMutation);
  const form = useForm({
    initialValues: { feedUrl: '' },
    validate: {
      feedUrl: (value) =>
        /^https?:\/\//.test(value.trim()) && URL.canParse(value.trim()) ? null : 'Write the whole address, with https://',
    },
  });
  const submit = async ({ feedUrl }: typeof form.values) => {
    const added = await send({ input: { feedUrl: feedUrl.trim() } });
    if (added) onDone(added.podcast.id);
  };
  const existing = refusal?.existingId;
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        {existing ? (
          <Anchor size="sm" renderRoot={(props) => <Link to="/podcasts/$podcastId" params={{ podcastId: existing }} {...props} />}>
            Go to that podcast
          </Anchor>
        ) : null}
        <TextInput
          label="Feed URL"
          description="The RSS or Atom address that podcast apps read"
          placeholder="https://example.com/feed.xml"
          type="url"
          data-autofocus
          {...form.getInputProps('feedUrl')}
          error={fieldError('feedUrl', form.errors['feedUrl'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Add podcast
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Reading({ podcastId, onChange, onAgain }: { podcastId: string; onChange: () => void; onAgain: () => void }) {
  const [outcome, setOutcome] = useState<boolean>();
  return (
    <Stack>
      <IngestionProgress
        podcastId={podcastId}
        isKept
        onEnd={(hasSucceeded) => {
          setOutcome(hasSucceeded);
          onChange();
        }}
      />
      <Group justify="flex-end">
        {outcome === false ? (
          <Button variant="default" onClick={onAgain}>
            Try another address
          </Button>
        ) : null}
        <Button
          variant={outcome ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/podcasts/$podcastId" params={{ podcastId }} {...props} />}
        >
          Open the podcast
        </Button>
      </Group>
    </Stack>
  );
}
