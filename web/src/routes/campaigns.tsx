import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { CampaignListCard } from '../features/campaigns/campaign-list-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';

export function CampaignsPage() {
  const mayBook = useMay('campaigns:write');
  const book = mayBook ? (
    <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/campaigns/new" {...props} />}>
      New campaign
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Campaigns" lead="What sponsors pay, and what they get for it." action={book} />
      <CampaignListCard name="campaigns" pageSize={20} />
    </>
  );
}
