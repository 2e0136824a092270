import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconPencil, IconRadar, IconShare } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { useMay } from '../session/use-viewer.ts';
import { DuplicateCampaign } from './duplicate-campaign.tsx';
import { sayDone } from './say-done.tsx';

export const CampaignActionsFragment = graphql(`
  fragment CampaignActions_campaign on Campaign {
    id
    name
    state
    archivedAt
    ...DuplicateCampaign_campaign
  }
`);

const ArchiveCampaign = graphql(`
  mutation ArchiveCampaign($input: ArchiveCampaignInput!) {
    archiveCampaign(input: $input) {
      __typename
      ... on ArchiveCampaignPayload {
        campaign {
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

/** What can be done with a campaign as a whole; nothing for those who only read. */
export function CampaignActions({ campaign: masked }: { campaign: FragmentType<typeof CampaignActionsFragment> }) {
  const campaign = readFragment(CampaignActionsFragment, masked);
  const { id, name, state, archivedAt } = campaign;
  const refresh = useRefresh();
  const mayWrite = useMay('campaigns:write');
  const [isCopying, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal } = useWrite(ArchiveCampaign);
  useRefusalToast(refusal);
  if (!mayWrite) return null;
  const isArchived = archivedAt != null;
  const archive = async () => {
    const done = await send({ input: { campaignId: id, archived: !isArchived } });
    if (!done) return;
    sayDone(`${name} is ${isArchived ? 'in use again' : 'archived'}.`, done.change?.id);
    await refresh();
  };
  // What is sold is completed, or made a draft again, before it is put away.
  const mayArchive = isArchived || state === 'DRAFT' || state === 'COMPLETED' || state === 'RECONCILED';
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPencil size={16} />}
        renderRoot={(props) => <Link to="/campaigns/$campaignId/edit" params={{ campaignId: id }} {...props} />}
      >
        Edit
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={`More about ${name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={open}>
            Duplicate
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRadar size={16} />}
            renderRoot={(props) => <Link to="/campaigns/$campaignId/tracking" params={{ campaignId: id }} {...props} />}
          >
            Set up tracking
          </Menu.Item>
          <Menu.Item
            leftSection={<IconShare size={16} />}
            renderRoot={(props) => <Link to="/campaigns/$campaignId/sharing" params={{ campaignId: id }} {...props} />}
          >
            Open to another organization
          </Menu.Item>
          {mayArchive ? (
            <Menu.Item
              leftSection={isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
              disabled={isSending}
              onClick={() => void archive()}
            >
              {isArchived ? 'Take out of the archive' : 'Archive'}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <DuplicateCampaign campaign={campaign} isOpen={isCopying} onClose={close} />
    </Group>
  );
}
