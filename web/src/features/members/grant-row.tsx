import { Button, Group, Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const GrantRowFragment = graphql(`
  fragment GrantRow_grant on ResourceGrant {
    kind
    resourceId
    grantedAt
    sponsor {
      id
      name
    }
    campaign {
      id
      name
    }
  }
`);

const RevokeResource = graphql(`
  mutation RevokeResource($input: ResourceGrantInput!) {
    revokeResource(input: $input) {
      __typename
      ... on RevokeResourcePayload {
        resourceId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface GrantRowProps {
  grant: FragmentType<typeof GrantRowFragment>;
  userId: string;
  onRevoked: () => void;
}

/** A sponsor or a campaign that a member sees, and the way to take it back. It can be given again at once, so nothing is asked. */
export function GrantRow({ grant: masked, userId, onRevoked }: GrantRowProps) {
  const { kind, resourceId, grantedAt, sponsor, campaign } = readFragment(GrantRowFragment, masked);
  const { send, isSending, refusal } = useWrite(RevokeResource);
  const title = (kind === 'SPONSOR' ? sponsor : campaign)?.name ?? `one that exists no more (${resourceId.slice(-6)})`;
  const revoke = async () => {
    if (await send({ input: { userId, kind, resourceId } })) onRevoked();
  };
  return (
    <>
      <Group justify="space-between" wrap="nowrap" data-testid="grant">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {kind === 'SPONSOR' ? 'Sponsor, with all its campaigns' : 'Campaign'}, since <TimeAgo at={grantedAt} />
          </Text>
        </div>
        <Button
          size="compact-xs"
          variant="default"
          style={{ flexShrink: 0 }}
          loading={isSending}
          onClick={() => void revoke()}
          aria-label={`Take back ${title}`}
        >
          Take back
        </Button>
      </Group>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
