import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { NameAndSiteForm, type NameAndSite } from './name-and-site-form.tsx';

const AddSponsor = graphql(`
  mutation AddSponsor($input: CreateSponsorInput!) {
    createSponsor(input: $input) {
      __typename
      ... on CreateSponsorPayload {
        sponsor {
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

/** Makes a sponsor, and goes to it for its brands and contacts. */
export function NewSponsor({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { client } = useConnection();
  const navigate = useNavigate();
  const { send, isSending, refusal } = useWrite(AddSponsor);
  const submit = async (input: NameAndSite) => {
    const made = await send({ input });
    if (!made) return;
    client.cache.evict({ fieldName: 'sponsors' });
    await navigate({ to: '/campaigns/sponsors/$sponsorId', params: { sponsorId: made.sponsor.id } });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title="New sponsor">
      <NameAndSiteForm verb="Add sponsor" onSubmit={(values) => void submit(values)} isSending={isSending} refusal={refusal} />
    </Modal>
  );
}
