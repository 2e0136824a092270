import { useState } from 'react';
import { Checkbox, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { CampaignLink } from '../campaigns/campaign-link.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { useIsSponsor } from '../session/use-viewer.ts';
import { kindWords, stateWords } from './approval-words.ts';
import { ApprovalOfCampaign, approvedBefore, type ApprovalOfPage } from './approvals-query.ts';
import { compareContents } from './compare-contents.ts';
import { ComparedTable } from './compared-table.tsx';
import { contentOf } from './content-of.ts';
import { DecideForm } from './decide-form.tsx';

/** What was asked, beside what was approved last; whoever answers for the sponsor answers here. */
export function ApprovalCard({ campaignId, approvalId }: { campaignId: string; approvalId: string }) {
  const query = useAreaQuery(ApprovalOfCampaign, { area: AREA.listening, variables: { id: campaignId } });
  const mayDecide = useIsSponsor();
  const campaign = query.data?.campaign;
  const approval = campaign?.approvals.find(({ id }) => id === approvalId);
  return (
    <DataCard
      name="approval"
      title={approval ? `${kindWords[approval.kind]}, revision ${approval.revision}` : 'Approval'}
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      action={approval ? <StatusBadge tone={stateWords[approval.state].tone}>{stateWords[approval.state].word}</StatusBadge> : null}
    >
      {campaign && approval ? (
        <>
          <Text component="div" size="sm">
            <Facts
              of={[
                ['Campaign', <CampaignLink key="campaign" {...campaign} />],
                ['Sponsor', campaign.sponsor.name],
                ['Spot', approval.placement ? positionWords[approval.placement.position] : null],
                ['Asked', formatInstant(approval.requestedAt)],
                ['Answered', approval.decidedAt ? formatInstant(approval.decidedAt) : null],
                ['Note', approval.note],
                ['Outdated since', approval.outdatedAt ? formatInstant(approval.outdatedAt) : null],
              ]}
            />
          </Text>
          <Compared approval={approval} before={approvedBefore(approval, campaign.approvals)} />
          {mayDecide && approval.state === 'PENDING' ? <DecideForm approvalId={approval.id} onDecided={query.refetch} /> : null}
          <Text size="xs" c="dimmed" mt="md" style={{ overflowWrap: 'anywhere' }}>
            SHA-256 of what was asked: <code>{approval.contentHash}</code>
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          There is no such approval, or it is not yours to see.
        </Text>
      )}
    </DataCard>
  );
}

function Compared({ approval, before }: { approval: ApprovalOfPage; before: ApprovalOfPage | undefined }) {
  const [isWhole, setWhole] = useState(false);
  const lines = compareContents(before ? contentOf(before.content) : {}, contentOf(approval.content));
  const changed = lines.filter((line) => line.before !== line.now);
  const shown = before && !isWhole ? changed : lines;
  return (
    <>
      <Text size="sm" mt="md" mb="xs" data-testid="approval-changes">
        {before
          ? `${changed.length === 0 ? 'Nothing' : changed.length === 1 ? '1 line' : `${changed.length} lines`} changed since revision ${before.revision}, which was approved.`
          : 'Nothing of it was approved before.'}
      </Text>
      {before ? (
        <Checkbox
          size="sm"
          mb="xs"
          label="Show what did not change, too"
          checked={isWhole}
          onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
        />
      ) : null}
      {shown.length > 0 ? <ComparedTable lines={shown} beforeTitle={before ? `Revision ${before.revision}, approved` : undefined} /> : null}
    </>
  );
}
