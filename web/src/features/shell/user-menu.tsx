import { Avatar, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react';
import { OrganizationName } from '../organization/organization-name.tsx';
import { useSignOut } from '../session/use-sign-out.ts';
import { useViewer } from '../session/use-viewer.ts';
import { OrganizationSwitch } from './organization-switch.tsx';
import classes from './user-menu.module.css';

/** Who is signed in, in which organization; the others, colour scheme and the way out. `onNavigate` closes the drawer on narrow screens. */
export function UserMenu({ onNavigate }: { onNavigate: () => void }) {
  const viewer = useViewer();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = viewer?.user?.name ?? 'Account';
  return (
    <Menu position="top-start" width={232} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.target} data-testid="user-menu">
          <span className="visually-hidden">Account of</span>
          <Avatar size={30} radius="xl" name={name} color="pine" variant="filled" alt="" aria-hidden />
          <span className={classes.words}>
            <span className={classes.name}>{name}</span>
            <span className={classes.organization}>{viewer ? <OrganizationName {...viewer.organization} /> : ''}</span>
          </span>
          <IconSelector size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer?.user ? (
          <Text size="xs" c="dimmed" px="sm" py={6}>
            {viewer.user.email}
          </Text>
        ) : null}
        <div className={classes.scheme}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label="Colour scheme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value)}
            data={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'System' },
            ]}
          />
        </div>
        <Menu.Divider />
        <OrganizationSwitch />
        <Menu.Item
          leftSection={<IconUserCircle size={16} stroke={1.6} />}
          renderRoot={(props) => <Link to="/settings/profile" {...props} />}
          onClick={onNavigate}
        >
          Your profile
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
