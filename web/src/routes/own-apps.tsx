import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { AuthorizationCard } from '../features/own-apps/authorization-card.tsx';
import { CreateApp } from '../features/own-apps/create-app.tsx';
import { OwnApps, OwnAppsCard } from '../features/own-apps/own-apps-card.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function OwnAppsPage() {
  const query = useAreaQuery(OwnApps, { area: AREA.people, variables: {} });
  const [isOpen, { open, close }] = useDisclosure(false);
  const register = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Register an app
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Your apps"
        lead="Programs of yours that other people may let act for them, by OAuth 2.0."
        action={query.data?.oauthClients.length ? register : null}
      />
      <div className={classes.stack}>
        <OwnAppsCard query={query} register={register} />
        <AuthorizationCard />
      </div>
      <CreateApp isOpen={isOpen} onClose={close} onCreated={query.refetch} />
    </>
  );
}
