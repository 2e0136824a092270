import { Radio, Stack } from '@mantine/core';
import { ROLES } from '@castgraph/kernel/scopes';
import { useViewer } from '../session/use-viewer.ts';
import { ROLE_WORDS } from './role-words.ts';

interface RoleFieldProps {
  label: string;
  value?: string;
  onChange: (role: string) => void;
  error: string | undefined;
}

/** Chooses a role, each with what it is for. Owners are made by owners only. */
export function RoleField({ label, error, ...input }: RoleFieldProps) {
  const isOwner = useViewer()?.roles.includes('owner') ?? false;
  return (
    <Radio.Group label={label} {...input} error={error}>
      <Stack gap="xs" mt="xs" mb={error ? 'xs' : 0}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={ROLE_WORDS[role].title}
            description={ROLE_WORDS[role].purpose}
            disabled={role === 'owner' && !isOwner}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
