import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MethodologyCard } from '../features/methodology/methodology-card.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';

export function MethodologyPage() {
  const mayChange = useMay('operations:write');
  const change = mayChange ? (
    <Button variant="default" renderRoot={(props) => <Link to="/measurement" {...props} />}>
      Change the choices
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title="Methodology"
        lead="How the numbers are made: every open choice of the standard, as it is set here."
        action={change}
      />
      <MethodologyCard />
    </>
  );
}
