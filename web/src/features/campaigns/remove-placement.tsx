import { Button } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { sayDone } from './say-done.tsx';

const RemovePlacementMutation = graphql(`
  mutation RemovePlacement($input: RemovePlacementInput!) {
    removePlacement(input: $input) {
      __typename
      ... on RemovePlacementPayload {
        placement {
          id
          archivedAt
        }
        change {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Takes a spot out of its campaign; the note that says so can undo it. */
export function RemovePlacement({ placementId, onDone }: { placementId: string; onDone: () => void }) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(RemovePlacementMutation);
  useRefusalToast(refusal);
  const remove = async () => {
    const done = await send({ input: { placementId } });
    if (!done) return;
    sayDone('The placement is removed.', done.change?.id);
    client.cache.evict({ id: client.cache.identify({ __typename: 'Placement', id: placementId }) });
    onDone();
  };
  return (
    <Button variant="subtle" color="red" loading={isSending} onClick={() => void remove()}>
      Remove placement
    </Button>
  );
}
