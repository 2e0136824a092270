import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { sayDone } from '../campaigns/say-done.tsx';
import { useMay } from '../session/use-viewer.ts';
import { NameAndSiteForm, type NameAndSite } from './name-and-site-form.tsx';
import type { SponsorOfPage } from './sponsor-query.ts';

const UpdateSponsor = graphql(`
  mutation UpdateSponsor($input: UpdateSponsorInput!) {
    updateSponsor(input: $input) {
      __typename
      ... on UpdateSponsorPayload {
        sponsor {
          id
          name
          website
          version
        }
        change {
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

const ArchiveSponsor = graphql(`
  mutation ArchiveSponsor($input: ArchiveSponsorInput!) {
    archiveSponsor(input: $input) {
      __typename
      ... on ArchiveSponsorPayload {
        sponsor {
          id
          archivedAt
          version
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

/** What can be done with a sponsor as a whole. */
export function SponsorActions({ sponsor }: { sponsor: SponsorOfPage }) {
  const { client } = useConnection();
  const mayWrite = useMay('campaigns:write');
  const [isOpen, { open, close }] = useDisclosure(false);
  const update = useWrite(UpdateSponsor);
  const archive = useWrite(ArchiveSponsor);
  useRefusalToast(archive.refusal);
  const isArchived = sponsor.archivedAt != null;
  const save = async (values: NameAndSite) => {
    const done = await update.send({ input: { ...values, sponsorId: sponsor.id, expectedVersion: sponsor.version } });
    if (!done) return;
    close();
    sayDone(done.change ? `${done.sponsor.name} is saved.` : 'Nothing was different.', done.change?.id);
  };
  const putAway = async () => {
    const done = await archive.send({ input: { sponsorId: sponsor.id, archived: !isArchived } });
    if (!done) return;
    client.cache.evict({ fieldName: 'sponsors' });
    sayDone(`${sponsor.name} is ${isArchived ? 'in use again' : 'archived'}.`, done.change?.id);
  };
  return (
    <Group gap="xs">
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/campaigns" search={{ sponsor: sponsor.id, archived: true }} {...props} />}
      >
        Campaigns
      </Button>
      {mayWrite ? (
        <>
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={open}>
            Edit
          </Button>
          <Button
            variant="default"
            leftSection={isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            loading={archive.isSending}
            onClick={() => void putAway()}
          >
            {isArchived ? 'Take out of the archive' : 'Archive'}
          </Button>
        </>
      ) : null}
      <Modal opened={isOpen} onClose={close} title={`Edit ${sponsor.name}`}>
        <NameAndSiteForm
          initial={{ name: sponsor.name, website: sponsor.website ?? null }}
          verb="Save"
          onSubmit={(values) => void save(values)}
          isSending={update.isSending}
          refusal={update.refusal}
        />
      </Modal>
    </Group>
  );
}
