import { useState } from 'react';
import { Button, Modal, Table } from '@mantine/core';
import { IconPlus, IconTag } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { DataCard, type CardQuery } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { OuterLink } from '../../shared/outer-link.tsx';
import { useMay } from '../session/use-viewer.ts';
import { NameAndSiteForm, type NameAndSite } from './name-and-site-form.tsx';
import { RowActions } from './row-actions.tsx';
import type { SponsorOfPage } from './sponsor-query.ts';

const CreateBrand = graphql(`
  mutation CreateBrand($input: CreateBrandInput!) {
    createBrand(input: $input) {
      __typename
      ... on CreateBrandPayload {
        brand {
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

const UpdateBrand = graphql(`
  mutation UpdateBrand($input: UpdateBrandInput!) {
    updateBrand(input: $input) {
      __typename
      ... on UpdateBrandPayload {
        brand {
          id
          name
          website
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

const RemoveBrand = graphql(`
  mutation RemoveBrand($input: RemoveBrandInput!) {
    removeBrand(input: $input) {
      __typename
      ... on RemoveBrandPayload {
        brand {
          id
          removedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

type Brand = SponsorOfPage['brands'][number];

/** What a sponsor advertises. */
export function BrandsCard({ sponsor, query }: { sponsor: SponsorOfPage | undefined; query: CardQuery }) {
  const mayWrite = useMay('campaigns:write');
  const [edited, setEdited] = useState<Brand | 'new'>();
  const [removed, setRemoved] = useState<Brand>();
  const brands = sponsor?.brands.filter(({ removedAt }) => removedAt == null) ?? [];
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
      Add brand
    </Button>
  ) : null;
  return (
    <DataCard
      name="brands"
      title="Brands"
      area={AREA.listening}
      query={query}
      hasData={sponsor !== undefined}
      action={brands.length > 0 ? add : null}
    >
      {brands.length === 0 ? (
        <EmptyState icon={IconTag} title="No brand yet" action={add}>
          A campaign can say which brand of the sponsor it advertises.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Brand</Table.Th>
              <Table.Th visibleFrom="xs">Website</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {brands.map((brand) => (
              <Table.Tr key={brand.id} data-testid="brand">
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{brand.name}</Table.Td>
                <Table.Td visibleFrom="xs">
                  {brand.website ? <OuterLink address={brand.website}>{new URL(brand.website).host}</OuterLink> : null}
                </Table.Td>
                <Table.Td ta="right">
                  {mayWrite ? <RowActions name={brand.name} onEdit={() => setEdited(brand)} onRemove={() => setRemoved(brand)} /> : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {sponsor ? <BrandDialog sponsorId={sponsor.id} edited={edited} onClose={() => setEdited(undefined)} /> : null}
      <RemoveBrandDialog brand={removed} onClose={() => setRemoved(undefined)} />
    </DataCard>
  );
}

function BrandDialog({ sponsorId, edited, onClose }: { sponsorId: string; edited: Brand | 'new' | undefined; onClose: () => void }) {
  const { client } = useConnection();
  const create = useWrite(CreateBrand);
  const update = useWrite(UpdateBrand);
  const isNew = edited === 'new';
  const submit = async (values: NameAndSite) => {
    const done = isNew
      ? await create.send({ input: { ...values, sponsorId } })
      : await update.send({ input: { ...values, brandId: (edited as Brand).id } });
    if (!done) return;
    onClose();
    client.cache.evict({ fieldName: 'sponsors' });
  };
  const brand = edited === 'new' ? undefined : edited;
  return (
    <Modal opened={edited !== undefined} onClose={onClose} title={brand ? `Edit ${brand.name}` : 'Add a brand'}>
      <NameAndSiteForm
        {...(brand && { initial: { name: brand.name, website: brand.website ?? null } })}
        verb={brand ? 'Save' : 'Add brand'}
        onSubmit={(values) => void submit(values)}
        isSending={create.isSending || update.isSending}
        refusal={isNew ? create.refusal : update.refusal}
      />
    </Modal>
  );
}

function RemoveBrandDialog({ brand, onClose }: { brand: Brand | undefined; onClose: () => void }) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(RemoveBrand);
  const remove = async () => {
    if (!brand || !(await send({ input: { brandId: brand.id } }))) return;
    onClose();
    client.cache.evict({ fieldName: 'sponsors' });
  };
  return (
    <ConfirmDialog
      isOpen={brand !== undefined}
      onClose={onClose}
      title={`Remove ${brand?.name ?? 'the brand'}?`}
      verb="Remove"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      It can be booked no more. Campaigns of before keep it. This cannot be undone.
    </ConfirmDialog>
  );
}
