import { useState } from 'react';
import { Anchor, Button, Group, Switch, Table, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconBuildingStore, IconSearch } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { SponsorListQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount } from '../../shared/format-number.ts';
import { OuterLink } from '../../shared/outer-link.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';

const SponsorList = graphql(`
  query SponsorList($filter: SponsorFilter) {
    sponsors(filter: $filter) {
      id
      name
      website
      archivedAt
      brands {
        id
        name
      }
    }
  }
`);

/** Rows shown at first, and added at each wish for more. */
const PAGE = 50;

/** Who pays for campaigns, by name. The words sort out at once: the list is whole. */
export function SponsorListCard({ onAdd }: { onAdd: (() => void) | undefined }) {
  const [isAll, setAll] = useState(false);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  const query = useAreaQuery(SponsorList, { area: AREA.listening, variables: { filter: { includeArchived: isAll } } });
  const sponsors = query.data?.sponsors;
  const words = text.trim().toLowerCase();
  const fitting = sponsors?.filter(({ name, brands }) =>
    [name, ...brands.map((brand) => brand.name)].some((each) => each.toLowerCase().includes(words)),
  );
  return (
    <DataCard
      name="sponsors"
      title={fitting ? `Sponsors: ${formatCount(fitting.length)}` : 'Sponsors'}
      area={AREA.listening}
      query={query}
      hasData={sponsors !== undefined}
    >
      <Group component="search" align="flex-end" gap="md" mb="sm" aria-label="Which sponsors">
        <TextInput
          label="Name"
          type="search"
          placeholder="Of sponsor or brand"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Switch label="With archived" checked={isAll} onChange={({ currentTarget }) => setAll(currentTarget.checked)} pb={8} />
      </Group>
      {fitting?.length === 0 ? (
        <EmptyState
          icon={IconBuildingStore}
          title={words === '' ? 'No sponsor yet' : 'No such sponsor'}
          action={words === '' && onAdd ? <Button onClick={onAdd}>New sponsor</Button> : null}
        >
          {words === ''
            ? 'A sponsor pays for campaigns, and has brands and people to write to.'
            : 'None has these words in its name or in that of a brand.'}
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Sponsor</Table.Th>
              <Table.Th visibleFrom="xs">Brands</Table.Th>
              <Table.Th visibleFrom="sm">Website</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fitting?.slice(0, shown).map((sponsor) => (
              <SponsorRow key={sponsor.id} sponsor={sponsor} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {fitting && fitting.length > shown ? (
        <Group justify="center" mt="sm">
          <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE)}>
            Show more
          </Button>
        </Group>
      ) : null}
    </DataCard>
  );
}

function SponsorRow({ sponsor: { id, name, website, archivedAt, brands } }: { sponsor: SponsorListQuery['sponsors'][number] }) {
  return (
    <Table.Tr data-testid="sponsor">
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Group gap="xs">
          <Anchor
            size="sm"
            fw={550}
            c="inherit"
            renderRoot={(props) => <Link to="/campaigns/sponsors/$sponsorId" params={{ sponsorId: id }} {...props} />}
          >
            {name}
          </Anchor>
          {archivedAt ? <StatusBadge tone="quiet">Archived</StatusBadge> : null}
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="xs">{brands.map((brand) => brand.name).join(', ')}</Table.Td>
      <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
        {website ? <OuterLink address={website}>{new URL(website).host}</OuterLink> : null}
      </Table.Td>
    </Table.Tr>
  );
}
