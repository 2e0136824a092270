import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { ApprovalCard } from '../features/approvals/approval-card.tsx';
import { ApprovalListCard } from '../features/approvals/approval-list-card.tsx';
import { RequestApprovalDialog } from '../features/approvals/request-approval.tsx';
import { useMay } from '../features/session/use-viewer.ts';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

const route = getRouteApi('/signed-in/approvals');

/** What publishers ask and sponsors answer, for both. */
export function ApprovalsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayAsk = useMay('campaigns:write');
  const [isAsking, { open, close }] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title="Approvals"
        lead="Orders and copy, as the sponsor agreed to them."
        action={mayAsk ? <Button onClick={open}>Ask for approval</Button> : null}
      />
      <div className={classes.stack}>
        {search.open && search.campaign ? <ApprovalCard key={search.open} campaignId={search.campaign} approvalId={search.open} /> : null}
        <ApprovalListCard key={search.state} search={search} onChange={(next) => void navigate({ search: next })} />
      </div>
      <RequestApprovalDialog isOpen={isAsking} onClose={close} />
    </>
  );
}
