import { Chip, Group } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignFilter, CampaignState } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { formatCount } from '../../shared/format-number.ts';
import { stateWords } from '../campaigns/campaign-state.tsx';
import { CAMPAIGN_STATES } from './pipeline-search.ts';

const StateCounts = graphql(`
  query StateCounts(
    $draft: CampaignFilter!
    $booked: CampaignFilter!
    $live: CampaignFilter!
    $completed: CampaignFilter!
    $reconciled: CampaignFilter!
  ) {
    draft: campaigns(first: 1, filter: $draft) {
      totalCount
    }
    booked: campaigns(first: 1, filter: $booked) {
      totalCount
    }
    live: campaigns(first: 1, filter: $live) {
      totalCount
    }
    completed: campaigns(first: 1, filter: $completed) {
      totalCount
    }
    reconciled: campaigns(first: 1, filter: $reconciled) {
      totalCount
    }
  }
`);

interface StateChipsProps {
  /** What else is asked for; the counts are of these campaigns. */
  filter: CampaignFilter;
  chosen: readonly CampaignState[];
  onChange: (states: CampaignState[]) => void;
}

/** The states with how many campaigns are in each; those chosen are shown, all where none is. */
export function StateChips({ filter, chosen, onChange }: StateChipsProps) {
  const within = (state: CampaignState): CampaignFilter => ({ ...filter, states: [state] });
  const { data } = useAreaQuery(StateCounts, {
    area: AREA.listening,
    variables: {
      draft: within('DRAFT'),
      booked: within('BOOKED'),
      live: within('LIVE'),
      completed: within('COMPLETED'),
      reconciled: within('RECONCILED'),
    },
  });
  const counts: Record<CampaignState, number | undefined> = {
    DRAFT: data?.draft.totalCount,
    BOOKED: data?.booked.totalCount,
    LIVE: data?.live.totalCount,
    COMPLETED: data?.completed.totalCount,
    RECONCILED: data?.reconciled.totalCount,
  };
  return (
    <Chip.Group multiple value={[...chosen]} onChange={(states) => onChange(states)}>
      <Group component="fieldset" gap="xs" m={0} p={0} bd="none" aria-label="States">
        {CAMPAIGN_STATES.map((state) => (
          <Chip key={state} value={state} size="sm" variant="outline" data-testid={`state-${state}`}>
            {stateWords[state]}
            {counts[state] === undefined ? '' : ` ${formatCount(counts[state])}`}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
