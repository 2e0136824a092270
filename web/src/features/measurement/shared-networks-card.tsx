import { useState } from 'react';
import { Button, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useMay } from '../session/use-viewer.ts';
import { ConfirmSharedNetwork } from './confirm-shared-network.tsx';
import { forgetFigures } from './forget-figures.ts';
import { RecountProgress } from './recount-progress.tsx';
import { SharedNetworkRow } from './shared-network-row.tsx';

const SharedNetworks = graphql(`
  query SharedNetworks {
    sharedNetworks {
      id
      ...SharedNetworkRow_network
    }
  }
`);

/** Networks that many people share, which the limit for one address does not bind. */
export function SharedNetworksCard() {
  const { client } = useConnection();
  const query = useAreaQuery(SharedNetworks, { area: AREA.listening, variables: {} });
  const [isOpen, { open, close }] = useDisclosure(false);
  const [taskId, setTaskId] = useState<string>();
  const mayChange = useMay('operations:write');
  const networks = query.data?.sharedNetworks;
  const changed = (recountTaskId: string) => {
    close();
    setTaskId(recountTaskId);
    query.refetch();
    forgetFigures(client);
  };
  const add = mayChange ? (
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={open}>
      Add a network
    </Button>
  ) : null;
  return (
    <DataCard
      name="shared-networks"
      title="Shared networks"
      area={AREA.listening}
      query={query}
      hasData={networks !== undefined}
      action={networks?.length ? add : null}
      info="Offices, campuses, households behind one address: named by somebody who knows them, and confirmed every 90 days. Their addresses are keyed at once and not kept."
    >
      {networks?.length === 0 ? (
        <EmptyState icon={IconBuildingCommunity} title="No shared network is known" action={add}>
          Where an office or a campus listens behind one address, name its network, so that the limit for one address does not set its
          downloads aside.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Network</Table.Th>
              <Table.Th ta="right" visibleFrom="sm">
                Addresses
              </Table.Th>
              <Table.Th>Holds</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {networks?.map((network) => (
              <SharedNetworkRow key={network.id} network={network} mayChange={mayChange} onRemoved={changed} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {taskId ? (
        <div style={{ marginTop: '1rem' }}>
          <RecountProgress key={taskId} taskId={taskId} onDone={() => forgetFigures(client)} />
        </div>
      ) : null}
      <Modal opened={isOpen} onClose={close} title="A network that many people share">
        <Text size="sm" c="dimmed" mb="md">
          To confirm an entry for another 90 days, add its network again.
        </Text>
        <ConfirmSharedNetwork onConfirmed={changed} />
      </Modal>
    </DataCard>
  );
}
