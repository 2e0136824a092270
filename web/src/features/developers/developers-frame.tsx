import { LinkTabs } from '../../shared/link-tabs.tsx';
import { useViewer } from '../session/use-viewer.ts';

const PAGES = [
  { to: '/developers', title: 'Start' },
  { to: '/developers/explorer', title: 'Explorer' },
  { to: '/developers/sandboxes', title: 'Sandboxes' },
  { to: '/developers/apps', title: 'Your apps', scope: 'keys:write' },
  { to: '/developers/changes', title: 'Changes' },
] as const;

/** The pages for those who write programs against the API. Those that a role has no use for are left out. */
export function DevelopersFrame() {
  const scopes = useViewer()?.scopes;
  const pages = PAGES.filter((page) => !('scope' in page) || !scopes || scopes.includes(page.scope));
  return <LinkTabs label="Developers" pages={pages} />;
}
