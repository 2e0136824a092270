import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';

/** The way back to the list a page belongs to. */
export function BackLink({ to, children }: { to: '/podcasts' | '/campaigns' | '/campaigns/sponsors'; children: string }) {
  return (
    <Anchor
      size="sm"
      c="dimmed"
      mb="xs"
      display="inline-flex"
      style={{ alignItems: 'center', gap: 4 }}
      renderRoot={(props) => <Link to={to} {...props} />}
    >
      <IconArrowLeft size={15} stroke={1.6} aria-hidden />
      {children}
    </Anchor>
  );
}
