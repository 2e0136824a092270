import { useState } from 'react';
import { Button, Group, Select, Stack } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import type { GrantKind } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useGrantable } from './use-grantable.ts';

const GrantResource = graphql(`
  mutation GrantResource($input: ResourceGrantInput!) {
    grantResource(input: $input) {
      __typename
      ... on GrantResourcePayload {
        grant {
          resourceId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface GrantFormProps {
  userId: string;
  /** Ids of what the member sees already. */
  taken: readonly string[];
  onGranted: () => void;
}

/** Chooses a sponsor or a campaign by its name, and lets a member see it. */
export function GrantForm({ userId, taken, onGranted }: GrantFormProps) {
  const { send, isSending, refusal } = useWrite(GrantResource);
  const { sponsors, campaigns, problem } = useGrantable();
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const options = (kind: GrantKind, things: ReadonlyArray<{ id: string; name: string }>) =>
    things.filter(({ id }) => !taken.includes(id)).map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  const submit = async () => {
    if (chosen === null) return setError('Choose a sponsor or a campaign');
    const [kind, resourceId] = chosen.split(':', 2) as [GrantKind, string];
    if (!(await send({ input: { userId, kind, resourceId } }))) return;
    setChosen(null);
    onGranted();
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
        <RefusalAlert refusal={refusal ?? problem} />
        <Select
          label="Sponsor or campaign"
          description="With a sponsor come its reports and its campaigns, those of later too"
          placeholder="Type a name"
          searchable
          clearable
          limit={50}
          nothingFoundMessage="Nothing of that name"
          data={[
            { group: 'Sponsors', items: options('SPONSOR', sponsors) },
            { group: 'Campaigns', items: options('CAMPAIGN', campaigns) },
          ]}
          value={chosen}
          onChange={(value) => {
            setError(undefined);
            setChosen(value);
          }}
          error={error}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Let them see it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
