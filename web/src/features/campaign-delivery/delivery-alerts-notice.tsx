import { Alert, List, Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatCount, formatPercent } from '../../shared/format-number.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { PlacementName } from '../campaigns/placement-name.tsx';
import { alertWords } from './delivery-words.ts';

export const DeliveryAlertsFragment = graphql(`
  fragment DeliveryAlertsNotice_alert on DeliveryAlert {
    id
    kind
    delivered
    contracted
    pacing
    raisedAt
    resolvedAt
    placement {
      id
      ...PlacementName_placement
    }
  }
`);

/** Where delivery is off its plan now; nothing where it is not. */
export function DeliveryAlertsNotice({ alerts: masked }: { alerts: ReadonlyArray<FragmentType<typeof DeliveryAlertsFragment>> }) {
  const open = readFragment(DeliveryAlertsFragment, masked).filter(({ resolvedAt }) => resolvedAt == null);
  if (open.length === 0) return null;
  return (
    <Alert color="yellow" p="sm" data-testid="delivery-alerts">
      <Text size="sm" fw={600} mb="xs">
        Delivery is off its plan
      </Text>
      <List size="sm" spacing="xs" listStyleType="none">
        {open.map(({ id, kind, delivered, contracted, pacing, raisedAt, placement }) => (
          <List.Item key={id}>
            {placement ? <PlacementName placement={placement} /> : null}
            {placement ? '' : 'The campaign as a whole: '}
            {alertWords[kind]}: {formatCount(delivered)} of {formatCount(contracted)} impressions
            {pacing == null ? '' : `, pacing ${formatPercent(pacing)}`}, since <TimeAgo at={raisedAt} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
