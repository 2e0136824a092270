import { Button, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ShareLinkRow_LinkFragment } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { formatSpan } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const ShareLinkRowFragment = graphql(`
  fragment ShareLinkRow_link on ShareLink {
    id
    kind
    reportId
    report {
      reportId
      format
      dateRange {
        from
        to
      }
      campaign {
        id
        name
      }
    }
    hasPassword
    createdAt
    createdBy {
      id
      name
    }
    expiresAt
    revokedAt
    lastOpenedAt
  }
`);

const RevokeShareLink = graphql(`
  mutation RevokeShareLink($id: ID!) {
    revokeShareLink(id: $id) {
      __typename
      ... on RevokeShareLinkPayload {
        shareLinkId
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** A link: what it opens, whether anybody reads by it, and the way to take it back while it works. */
export function ShareLinkRow({ link: masked, onRevoked }: { link: FragmentType<typeof ShareLinkRowFragment>; onRevoked: () => void }) {
  const link = readFragment(ShareLinkRowFragment, masked);
  const { id, hasPassword, createdAt, createdBy, expiresAt, revokedAt, lastOpenedAt } = link;
  const hasExpired = isOver(expiresAt);
  const title = titleOf(link);
  return (
    <Table.Tr data-testid="share-link">
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Text>
          {hasPassword ? <StatusBadge tone="quiet">Password</StatusBadge> : null}
          {revokedAt ? <StatusBadge tone="bad">Taken back</StatusBadge> : hasExpired ? <StatusBadge tone="warn">Ended</StatusBadge> : null}
        </Group>
        {link.report ? (
          <Text size="xs" c="dimmed" className="number">
            {link.report.format}, {formatSpan(link.report.dateRange)}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={createdAt} />
        <Text size="xs" c="dimmed">
          by {createdBy?.name ?? 'somebody who left'}
        </Text>
      </Table.Td>
      <Table.Td>
        <TimeAgo at={revokedAt ?? expiresAt} />
      </Table.Td>
      <Table.Td visibleFrom="xs">{lastOpenedAt ? <TimeAgo at={lastOpenedAt} /> : 'never'}</Table.Td>
      <Table.Td ta="right">{revokedAt || hasExpired ? null : <TakeBack id={id} title={title} onRevoked={onRevoked} />}</Table.Td>
    </Table.Tr>
  );
}

function isOver(at: string): boolean {
  return new Date(at).getTime() <= Date.now();
}

function titleOf({ kind, reportId, report }: ShareLinkRow_LinkFragment): string {
  if (kind === 'DASHBOARD') return 'The dashboard';
  return report?.campaign ? `Report on ${report.campaign.name}` : `Report ${reportId?.slice(-6)}`;
}

function TakeBack({ id, title, onRevoked }: { id: string; title: string; onRevoked: () => void }) {
  const { send, isSending, refusal } = useWrite(RevokeShareLink);
  const [isAsking, { open, close }] = useDisclosure(false);
  const revoke = async () => {
    if (!(await send({ id }))) return;
    close();
    notifications.show({ message: 'The link opens nothing any more.', color: 'pine' });
    onRevoked();
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={open} aria-label={`Take back the link: ${title}`}>
        Take back
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={close}
        title="Take the link back?"
        verb="Take back"
        onConfirm={() => void revoke()}
        isSending={isSending}
        refusal={refusal}
      >
        Whoever has it opens nothing with it any more; who has it open now reads on for 5 minutes at most. This cannot be undone, but you
        can make another link.
      </ConfirmDialog>
    </>
  );
}
