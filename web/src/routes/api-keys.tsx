import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { ApiKeyListCard, ApiKeys } from '../features/api-keys/api-key-list-card.tsx';
import { CreateApiKey } from '../features/api-keys/create-api-key.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';

export function ApiKeysPage() {
  const query = useAreaQuery(ApiKeys, { area: AREA.people, variables: {} });
  const [isOpen, { open, close }] = useDisclosure(false);
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Create key
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        lead="For programs that read figures, or send events and conversions."
        action={query.data?.apiKeys.length ? create : null}
      />
      <ApiKeyListCard query={query} create={create} />
      <CreateApiKey isOpen={isOpen} onClose={close} onCreated={query.refetch} />
    </>
  );
}
