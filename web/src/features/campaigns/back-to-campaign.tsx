import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';

/** The way back to the campaign that a page belongs to. */
export function BackToCampaign({ campaignId, children }: { campaignId: string; children: string }) {
  return (
    <Anchor
      size="sm"
      c="dimmed"
      mb="xs"
      display="inline-flex"
      style={{ alignItems: 'center', gap: 4, overflowWrap: 'anywhere' }}
      renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId }} {...props} />}
    >
      <IconArrowLeft size={15} stroke={1.6} aria-hidden />
      {children}
    </Anchor>
  );
}
