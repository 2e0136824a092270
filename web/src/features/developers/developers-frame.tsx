import { LinkTabs } from '../../shared/link-tabs.tsx';

const PAGES = [
  { to: '/developers', title: 'Start' },
  { to: '/developers/explorer', title: 'Explorer' },
  { to: '/developers/changes', title: 'Changes' },
] as const;

/** The pages for those who write programs against the API. */
export function DevelopersFrame() {
  return <LinkTabs label="Developers" pages={PAGES} />;
}
