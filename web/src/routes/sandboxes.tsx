import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { OwnOrganizations } from '../features/organization/own-organizations.ts';
import { CreateSandbox } from '../features/sandboxes/create-sandbox.tsx';
import { SandboxesCard } from '../features/sandboxes/sandboxes-card.tsx';
import { AREA } from '../graphql/area.ts';
import { useAreaQuery } from '../graphql/use-area-query.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function SandboxesPage() {
  const query = useAreaQuery(OwnOrganizations, { area: AREA.people, variables: {} });
  const [isOpen, { open, close }] = useDisclosure(false);
  const start = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      Make a sandbox
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Sandboxes"
        lead="Organizations to try programs in, with sample data. They are neither counted nor billed."
        action={query.data?.organizations.some(({ isSandbox }) => isSandbox) ? start : null}
      />
      <div className={classes.stack}>
        <SandboxesCard query={query} start={start} />
      </div>
      <CreateSandbox isOpen={isOpen} onClose={close} onCreated={query.refetch} />
    </>
  );
}
