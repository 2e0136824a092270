import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { ConnectShopify } from '../features/integrations/connect-shopify.tsx';
import { ConnectionCard } from '../features/integrations/connection-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { AREA } from '../graphql/area.ts';
import { graphql } from '../graphql/generated/gql.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { DataCard } from '../shared/data-card.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

const Integrations = graphql(`
  query Integrations {
    integrations {
      id
      ...ConnectionCard_integration
    }
  }
`);

export function IntegrationsPage() {
  const query = useAreaQuery(Integrations, { area: AREA.integrations, variables: {} });
  const [isConnecting, { open, close }] = useDisclosure(false);
  const mayConnect = useMay('integrations:write');
  const connections = query.data?.integrations;
  const connect = mayConnect ? (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Connect Shopify
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title="Integrations" lead="Where orders come from." action={connections?.length ? connect : null} />
      <div className={classes.stack}>
        {connections?.map((integration) => (
          <ConnectionCard key={integration.id} integration={integration} query={query} />
        ))}
        {connections?.length ? null : (
          <DataCard name="integrations" title="Connections" area={AREA.integrations} query={query} hasData={connections !== undefined}>
            <EmptyState icon={IconPlugConnected} title="No shop connected yet" action={connect}>
              With a shop connected, every order that carries a campaign’s code or link counts the moment it is placed.
            </EmptyState>
          </DataCard>
        )}
      </div>
      <ConnectShopify isOpen={isConnecting} onClose={close} onConnected={query.refetch} />
    </>
  );
}
