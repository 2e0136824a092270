import { LinkTabs } from '../../shared/link-tabs.tsx';
import { useViewer } from '../session/use-viewer.ts';

const PAGES = [
  { to: '/settings/profile', title: 'Profile' },
  { to: '/settings/security', title: 'Security' },
  { to: '/settings/organization', title: 'Organization' },
  { to: '/settings/members', title: 'Members', scope: 'members:read' },
  { to: '/settings/api-keys', title: 'API keys' },
  { to: '/settings/pixels', title: 'Pixels', scope: 'campaigns:read' },
  { to: '/settings/apps', title: 'Connected apps' },
  { to: '/settings/audit', title: 'Audit log', scope: 'audit:read' },
] as const;

/** The pages about people and access. Those that a role has no use for are left out. */
export function SettingsFrame() {
  const scopes = useViewer()?.scopes;
  const pages = PAGES.filter((page) => !('scope' in page) || !scopes || scopes.includes(page.scope));
  return <LinkTabs label="Settings" pages={pages} />;
}
