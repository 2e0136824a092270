import { Menu } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { OwnOrganizations } from '../organization/own-organizations.ts';
import { useSwitchOrganization } from '../organization/use-switch-organization.ts';
import { OrganizationName } from '../organization/organization-name.tsx';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';
import { useViewer } from '../session/use-viewer.ts';

const MOST = 8;

/** The caller's organizations in the menu, where there are several; the Organization page has all of them. */
export function OrganizationSwitch() {
  const { data } = useQuery(OwnOrganizations);
  const current = useViewer()?.organization.id;
  const { go, refusal } = useSwitchOrganization();
  useRefusalToast(refusal);
  const others = data?.organizations.filter(({ id }) => id !== current) ?? [];
  if (others.length === 0) return null;
  const own = data?.organizations.find(({ id }) => id === current);
  return (
    <>
      <Menu.Label>Organizations</Menu.Label>
      {own ? (
        <Menu.Item leftSection={<IconCheck size={16} stroke={1.6} aria-hidden />} aria-current="true">
          <OrganizationName {...own} />
        </Menu.Item>
      ) : null}
      {others.slice(0, MOST).map(({ id, name, isSandbox }) => (
        <Menu.Item key={id} pl={38} onClick={() => void go(id)}>
          <OrganizationName name={name} isSandbox={isSandbox} />
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
