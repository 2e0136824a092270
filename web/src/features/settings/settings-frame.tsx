import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useMay } from '../session/use-viewer.ts';
import classes from './settings-frame.module.css';

/** The pages about people and access, each with an address of its own. Which of them a role has no use for is left out. */
export function SettingsFrame() {
  const mayReadMembers = useMay('members:read');
  const mayReadAudit = useMay('audit:read');
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On narrow screens the row is longer than the page.
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <>
      <nav aria-label="Settings">
        <ul className={classes.tabs} ref={list}>
          <SettingsTab to="/settings/profile" title="Profile" />
          <SettingsTab to="/settings/security" title="Security" />
          <SettingsTab to="/settings/organization" title="Organization" />
          {mayReadMembers ? <SettingsTab to="/settings/members" title="Members" /> : null}
          <SettingsTab to="/settings/api-keys" title="API keys" />
          {mayReadAudit ? <SettingsTab to="/settings/audit" title="Audit log" /> : null}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}

type SettingsPath = `/settings/${'profile' | 'security' | 'organization' | 'members' | 'api-keys' | 'audit'}`;

function SettingsTab({ to, title }: { to: SettingsPath; title: string }) {
  return (
    <li>
      <Link to={to} className={classes.tab}>
        {title}
      </Link>
    </li>
  );
}
