import { MethodologyCard } from '../features/methodology/methodology-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function MethodologyPage() {
  return (
    <>
      <PageHeader title="Methodology" lead="How the numbers are made: every open choice of the standard, as it is set here." />
      <MethodologyCard />
    </>
  );
}
