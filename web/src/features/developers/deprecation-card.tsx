import { List } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { DataCard } from '../../shared/data-card.tsx';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** The policy of `docs/public-schema.md`, in short. */
export function DeprecationCard() {
  return (
    <DataCard name="deprecation" title="What you can count on" area={AREA.people} query={READY} hasData>
      <List size="sm" spacing="xs">
        <List.Item>
          The schema grows: types, fields, optional arguments, enum values and members of unions are added at any time. Ask for{' '}
          <code>__typename</code>, and treat what you do not know as “something else”.
        </List.Item>
        <List.Item>
          What is to go is marked <code>@deprecated</code> with what to use instead, stands in the log below, and works for at least 180
          days more.
        </List.Item>
        <List.Item>What the Explorer does not show serves these pages only, and may change any day.</List.Item>
        <List.Item>A defect that shows wrong figures or endangers data is mended at once; the log says so.</List.Item>
      </List>
    </DataCard>
  );
}
