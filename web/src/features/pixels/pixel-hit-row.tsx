import { Table, Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ConsentState, PixelHitVerdict } from '../../graphql/generated/graphql.ts';
import { formatMoney } from '../../shared/format-money.ts';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

const PixelHitRowFragment = graphql(`
  fragment PixelHitRow_hit on PixelHit {
    id
    source
    at
    event
    verdict
    cause
    orderId
    value {
      amountMinor
      currency
    }
    promoCodes
    consent
    consentSignal
    householdKept
    pageHost
  }
`);

const VERDICT: Readonly<Record<PixelHitVerdict, { tone: Tone; word: string }>> = {
  CONVERTED: { tone: 'good', word: 'Sale' },
  KEPT: { tone: 'quiet', word: 'Kept' },
  DUPLICATE: { tone: 'quiet', word: 'Known already' },
  BOT: { tone: 'warn', word: 'Robot' },
  REJECTED: { tone: 'bad', word: 'Rejected' },
};

const CONSENT: Readonly<Record<ConsentState, string>> = { GRANTED: 'Yes', DENIED: 'No', UNKNOWN: 'Nothing said' };

/** A call, as it was understood. */
export function PixelHitRow({ hit: masked }: { hit: FragmentType<typeof PixelHitRowFragment> }) {
  const hit = readFragment(PixelHitRowFragment, masked);
  const { tone, word } = VERDICT[hit.verdict];
  const facts = [
    hit.event,
    hit.orderId ? `order ${hit.orderId}` : '',
    hit.promoCodes.length > 0 ? `code ${hit.promoCodes.join(', ')}` : '',
    hit.source === 'SERVER' ? 'told by a server' : (hit.pageHost ?? ''),
  ];
  return (
    <Table.Tr data-testid="pixel-hit" data-verdict={hit.verdict}>
      <Table.Td>
        <TimeAgo at={hit.at} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <StatusBadge tone={tone}>{word}</StatusBadge>
        {hit.cause ? <Text size="sm">{hit.cause}</Text> : null}
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {CONSENT[hit.consent]}
        <Text size="xs" c="dimmed">
          {[hit.consentSignal ?? '', hit.householdKept ? 'household kept' : 'nothing of the person'].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="number">
        {hit.value ? formatMoney(hit.value) : ''}
      </Table.Td>
    </Table.Tr>
  );
}
