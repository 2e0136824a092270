import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { checkNames, checkStateWords } from './flag-words.ts';
import classes from './checks.module.css';

export const ChecksFragment = graphql(`
  fragment ChecksCard_verification on CampaignVerification {
    checkedAt
    checks {
      kind
      state
      why
    }
  }
`);

interface ChecksCardProps {
  verification: FragmentType<typeof ChecksFragment> | null | undefined;
  hasData: boolean;
  query: CardQuery;
}

/** How each kind of check stood at the last look: passed, flagged, or not checked and why. */
export function ChecksCard({ verification: masked, hasData, query }: ChecksCardProps) {
  const verification = readFragment(ChecksFragment, masked);
  const info = verification ? (
    <Facts
      of={[
        ['Not checked', 'what it would take to check is not there; that is never a flag'],
        ['Last look', formatInstant(verification.checkedAt)],
      ]}
    />
  ) : undefined;
  return (
    <DataCard name="checks" title="Checks" area={AREA.listening} query={query} hasData={hasData} info={info}>
      {verification ? (
        <ul className={classes.checks}>
          {verification.checks.map(({ kind, state, why }) => (
            <li key={kind} data-testid={`check-${kind}`} data-state={state}>
              <span className={classes.check}>
                {checkNames[kind]}
                <StatusBadge tone={checkStateWords[state].tone}>{checkStateWords[state].words}</StatusBadge>
              </span>
              {why ? (
                <Text size="xs" c="dimmed">
                  {why}
                </Text>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm" c="dimmed">
          Nobody has looked yet. Campaigns that run are looked at by themselves; what each check found is the publisher’s to see.
        </Text>
      )}
    </DataCard>
  );
}
