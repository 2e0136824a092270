import { useState } from 'react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import classes from '../features/overview/overview.module.css';
import { ConsentCard } from '../features/pixels/consent-card.tsx';
import { CreatePixel } from '../features/pixels/create-pixel.tsx';
import { PixelHitsCard } from '../features/pixels/pixel-hits-card.tsx';
import { PixelListCard, Pixels } from '../features/pixels/pixel-list-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';

export function PixelsPage() {
  const query = useAreaQuery(Pixels, { area: AREA.listening, variables: {} });
  const [isOpen, { open, close }] = useDisclosure(false);
  const [chosenId, setChosenId] = useState<string>();
  const mayChange = useMay('campaigns:write');
  const mayReadConsent = useMay('operations:read');
  const pixels = query.data?.pixels.edges.map(({ node }) => node) ?? [];
  const chosen = pixels.find(({ id }) => id === chosenId) ?? pixels[0];
  const create = mayChange ? (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Make a pixel
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title="Pixels"
        lead="What a sponsor’s shop calls when somebody buys, so that the sale is yours to show."
        action={pixels.length > 0 ? create : null}
      />
      <div className={classes.stack}>
        <PixelListCard query={query} create={create} mayChange={mayChange} />
        {chosen ? <PixelHitsCard key={chosen.id} pixelId={chosen.id} pixels={pixels} onChoose={setChosenId} /> : null}
        {mayReadConsent ? <ConsentCard /> : null}
      </div>
      <CreatePixel isOpen={isOpen} onClose={close} onCreated={query.refetch} />
    </>
  );
}
