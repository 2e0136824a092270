import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatMoney } from '../../shared/format-money.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { HitExplanation } from './hit-explanation.tsx';
import { consentWords, verdictWords } from './verdict-words.ts';
import classes from './pixel-hits.module.css';

const PixelHitRowFragment = graphql(`
  fragment PixelHitRow_hit on PixelHit {
    id
    source
    at
    event
    verdict
    cause
    field
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

interface PixelHitRowProps {
  hit: FragmentType<typeof PixelHitRowFragment>;
  pixelId: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** A call, as it was understood; opened, why it is credited as it is. */
export function PixelHitRow({ hit: masked, pixelId, isOpen, onToggle }: PixelHitRowProps) {
  const hit = readFragment(PixelHitRowFragment, masked);
  const { tone, word, meaning } = verdictWords[hit.verdict];
  const facts = [
    hit.event,
    hit.orderId ? `order ${hit.orderId}` : '',
    hit.promoCodes.length > 0 ? `code ${hit.promoCodes.join(', ')}` : '',
    hit.source === 'SERVER' ? 'told by a server' : (hit.pageHost ?? ''),
  ];
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Table.Tr data-testid="pixel-hit" data-verdict={hit.verdict}>
        <Table.Td className={classes.when}>
          <UnstyledButton
            className={classes.toggle}
            onClick={onToggle}
            aria-expanded={isOpen}
            aria-label={`${word}: ${facts.filter(Boolean).join(', ')}`}
          >
            <Chevron size={14} aria-hidden />
          </UnstyledButton>
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
          {consentWords[hit.consent]}
          <Text size="xs" c="dimmed">
            {[hit.consentSignal ?? '', hit.householdKept ? 'household kept' : 'nothing of the person'].filter(Boolean).join(' · ')}
          </Text>
        </Table.Td>
        <Table.Td ta="right" className="number">
          {hit.value ? formatMoney(hit.value) : ''}
        </Table.Td>
      </Table.Tr>
      {isOpen ? (
        <Table.Tr>
          <Table.Td colSpan={4} data-testid="pixel-hit-opened">
            <Text size="sm" mb="xs">
              {meaning}
              {hit.field ? (
                <>
                  {' '}
                  Look at the parameter <code>{hit.field}</code>.
                </>
              ) : null}
            </Text>
            <HitExplanation pixelId={pixelId} hitId={hit.id} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}
