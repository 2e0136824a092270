import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { DataCard } from '../../shared/data-card.tsx';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** Where the API is, and how one is let in. */
export function StartCard() {
  const { origin } = window.location;
  return (
    <DataCard name="developers-start" title="Ask the API" area={AREA.people} query={READY} hasData>
      <Stack gap="sm">
        <Text size="sm">
          One address, by POST; subscriptions by WebSocket (<code>graphql-transport-ws</code>) at the same path. Events and logs go to{' '}
          <code>/v1/events</code> and <code>/v1/logs</code>.
        </Text>
        <CopyField value={`${origin}/graphql`} label="Copy the address" />
        <Text size="sm">
          Send a key as <code>Authorization: Bearer cg_…</code>.{' '}
          <Anchor inherit underline="always" renderRoot={(props) => <Link to="/settings/api-keys" {...props} />}>
            Make one
          </Anchor>{' '}
          with the scopes your program needs and no more: it sees this organization and no other. To try things without touching real
          figures, make a key in a{' '}
          <Anchor inherit underline="always" renderRoot={(props) => <Link to="/developers/sandboxes" {...props} />}>
            sandbox
          </Anchor>
          , which has sample data to ask for.
        </Text>
        <Text size="sm">
          Each answer says in <code>extensions.cost</code> what it cost and what one operation may cost, and in the headers{' '}
          <code>RateLimit</code> and <code>RateLimit-Policy</code> how many requests are left; after <code>429</code>, wait as long as{' '}
          <code>Retry-After</code> says. What can go wrong for a caller is in the schema, as members of result unions: ask for{' '}
          <code>__typename</code>.
        </Text>
      </Stack>
    </DataCard>
  );
}
