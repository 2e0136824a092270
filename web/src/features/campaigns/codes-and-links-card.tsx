import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus, IconTicket } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { formatDay } from '../../shared/format-time.ts';
import { useMay } from '../session/use-viewer.ts';
import { LinkQr } from './link-qr.tsx';
import { PromoCodeForm } from './promo-code-form.tsx';
import { TrackingLinkForm } from './tracking-link-form.tsx';
import classes from './codes-and-links-card.module.css';

export const CodesAndLinksFragment = graphql(`
  fragment CodesAndLinksCard_campaign on Campaign {
    id
    promoCodes {
      id
      code
      activeFrom
      activeTo
      conversions
    }
    trackingLinks {
      id
      url
      destinationUrl
      clicks
      ledToDownloads
      qrSvg
    }
  }
`);

interface CodesAndLinksCardProps {
  campaign: FragmentType<typeof CodesAndLinksFragment> | undefined;
  query: AreaQuery<unknown>;
}

/** By what orders find back to a campaign: codes that are typed, links that are clicked. */
export function CodesAndLinksCard({ campaign: masked, query }: CodesAndLinksCardProps) {
  const campaign = readFragment(CodesAndLinksFragment, masked);
  const [adding, setAdding] = useState<'code' | 'link'>();
  const added = () => {
    setAdding(undefined);
    query.refetch();
  };
  const mayWrite = useMay('campaigns:write');
  const add = mayWrite ? (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding('code')}>
        Code
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setAdding('link')}>
        Link
      </Button>
    </Group>
  ) : null;
  const isEmpty = campaign !== undefined && campaign.promoCodes.length + campaign.trackingLinks.length === 0;
  return (
    <DataCard
      name="codes-and-links"
      title="Codes and links"
      area={AREA.listening}
      query={query}
      hasData={campaign !== undefined}
      action={isEmpty ? null : add}
    >
      {isEmpty ? (
        <EmptyState icon={IconTicket} title="No way back yet" action={add}>
          A promo code or a tracking link is how an order finds back to this campaign.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {campaign?.promoCodes.map(({ id, code, activeFrom, activeTo, conversions }) => (
            <li key={id}>
              <CopyField value={code} label="Copy the code" />
              <Text size="xs" c="dimmed" className="number">
                Promo code · {formatCount(conversions)} {conversions === 1 ? 'order' : 'orders'} · active from {formatDay(activeFrom)}
                {activeTo ? ` to ${formatDay(activeTo)}` : ''}
              </Text>
            </li>
          ))}
          {campaign?.trackingLinks.map(({ id, url, destinationUrl, clicks, ledToDownloads, qrSvg }) => (
            <li key={id}>
              <CopyField value={url} label="Copy the link" testId="tracking-link" />
              <Text size="xs" c="dimmed" className="number" truncate title={destinationUrl}>
                Link · {formatCount(clicks)} {clicks === 1 ? 'click' : 'clicks'}
                {ledToDownloads > 0 ? `, ${formatCount(ledToDownloads)} led to a download` : ''} · leads to {destinationUrl}
              </Text>
              <div>
                <LinkQr url={url} svg={qrSvg} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={adding !== undefined}
        onClose={() => setAdding(undefined)}
        title={adding === 'link' ? 'Add a tracking link' : 'Add a promo code'}
      >
        {campaign && adding === 'code' ? <PromoCodeForm campaignId={campaign.id} onDone={added} /> : null}
        {campaign && adding === 'link' ? <TrackingLinkForm campaignId={campaign.id} onDone={added} /> : null}
      </Modal>
    </DataCard>
  );
}
