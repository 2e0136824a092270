import { AuditCard } from '../features/audit/audit-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';

export function AuditPage() {
  return (
    <>
      <PageHeader title="Audit log" lead="Every sensitive act: who did what, and when. Nothing of it can be changed." />
      <AuditCard />
    </>
  );
}
