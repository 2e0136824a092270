import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { DataCard } from '../../shared/data-card.tsx';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;

/** How an app is let in: what a library for OAuth wants to know. */
export function AuthorizationCard() {
  return (
    <DataCard name="authorization" title="How people let it in" area={AREA.people} query={READY} hasData>
      <Stack gap="sm">
        <Text size="sm">Libraries for OAuth 2.0 find all they need here (RFC 8414):</Text>
        <CopyField value={`${window.location.origin}/.well-known/oauth-authorization-server`} label="Copy the address of the metadata" />
        <Text size="sm">
          Authorization code with PKCE (<code>S256</code>), for apps with a secret too. What people read of the app is its name, your
          organization and its homepage. Access tokens live for 10 minutes; each refresh token works once and brings the next.
        </Text>
        <Text size="sm">
          People see what they let in, and end it, under{' '}
          <Anchor inherit underline="always" renderRoot={(props) => <Link to="/settings/apps" {...props} />}>
            Connected apps
          </Anchor>
          .
        </Text>
      </Stack>
    </DataCard>
  );
}
