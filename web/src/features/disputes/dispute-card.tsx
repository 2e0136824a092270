import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { CampaignLink } from '../campaigns/campaign-link.tsx';
import { positionWords } from '../campaigns/position-words.ts';
import { useIsSponsor, useMay } from '../session/use-viewer.ts';
import { usePeriodicRefetch } from '../system/use-periodic-refetch.ts';
import { outcomeWords, reasonWords, sideWords, stateWords } from './dispute-words.ts';
import { DisputesOfCampaign, type DisputeOfPage } from './disputes-query.ts';
import { MessageForm } from './message-form.tsx';
import { ResolveDispute } from './resolve-dispute.tsx';
import { WithdrawDispute } from './withdraw-dispute.tsx';
import classes from './disputes.module.css';

/** An objection and what both sides said to it; each side can do what is its own. */
export function DisputeCard({ campaignId, disputeId }: { campaignId: string; disputeId: string }) {
  const query = useAreaQuery(DisputesOfCampaign, { area: AREA.listening, variables: { id: campaignId } });
  const isSponsor = useIsSponsor();
  const isPublisher = useMay('campaigns:write');
  const campaign = query.data?.campaign;
  const placement = campaign?.placements.find(({ disputes }) => disputes.some(({ id }) => id === disputeId));
  const dispute = placement?.disputes.find(({ id }) => id === disputeId);
  usePeriodicRefetch(query.refetch, undefined, dispute?.state !== 'OPEN');
  return (
    <DataCard
      name="dispute"
      title={dispute ? reasonWords[dispute.reason] : 'Dispute'}
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      action={dispute ? <StatusBadge tone={stateWords[dispute.state].tone}>{stateWords[dispute.state].word}</StatusBadge> : null}
    >
      {campaign && placement && dispute ? (
        <>
          <Text component="div" size="sm">
            <Facts
              of={[
                ['Campaign', <CampaignLink key="campaign" {...campaign} />],
                ['Spot', positionWords[placement.position]],
                ['Opened', formatInstant(dispute.openedAt)],
                ['Closed', dispute.closedAt ? formatInstant(dispute.closedAt) : null],
                ['Outcome', dispute.outcome ? outcomeWords[dispute.outcome] : null],
              ]}
            />
          </Text>
          <Thread messages={dispute.messages} />
          {dispute.state === 'OPEN' && (isSponsor || isPublisher) ? (
            <>
              <MessageForm disputeId={dispute.id} />
              {isPublisher ? <ResolveDispute disputeId={dispute.id} /> : null}
              {isSponsor ? <WithdrawDispute disputeId={dispute.id} /> : null}
            </>
          ) : null}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          There is no such dispute, or it is not yours to see.
        </Text>
      )}
    </DataCard>
  );
}

function Thread({ messages }: Pick<DisputeOfPage, 'messages'>) {
  return (
    <ol className={classes.thread} aria-label="What was said">
      {messages.map(({ id, side, text, at }) => (
        <li key={id} data-side={side} data-testid="dispute-message">
          <span className={classes.who}>
            {sideWords[side]} · {formatInstant(at)}
          </span>
          <p className={classes.text}>{text}</p>
        </li>
      ))}
    </ol>
  );
}
