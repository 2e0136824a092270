import type { ReactNode } from 'react';
import { Stack } from '@mantine/core';
import { IconPhotoScan } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PixelsQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { PixelItem } from './pixel-item.tsx';

export const Pixels = graphql(`
  query Pixels {
    pixels(first: 100) {
      edges {
        node {
          id
          name
          ...PixelItem_pixel
        }
      }
    }
  }
`);

interface PixelListCardProps {
  query: AreaQuery<PixelsQuery>;
  create: ReactNode;
  mayChange: boolean;
}

/** The organization's pixels, each with what to put into a page. */
export function PixelListCard({ query, create, mayChange }: PixelListCardProps) {
  const edges = query.data?.pixels.edges;
  return (
    <DataCard
      name="pixels"
      title="In use"
      area={AREA.listening}
      query={query}
      hasData={edges !== undefined}
      info="The token in the address is no secret: anybody can read it in the page. What a shop’s own server or webhook says of an order takes the place of what a pixel said."
    >
      {edges?.length === 0 ? (
        <EmptyState icon={IconPhotoScan} title="No pixel yet" action={create}>
          A pixel is an image of one point on the page behind a purchase. Where a shop can be connected, connect it: that is surer.
        </EmptyState>
      ) : (
        <Stack gap="lg">
          {edges?.map(({ node }) => (
            <PixelItem key={node.id} pixel={node} mayChange={mayChange} onChanged={query.refetch} />
          ))}
        </Stack>
      )}
    </DataCard>
  );
}
