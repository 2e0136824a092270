import { useEffect, useRef } from 'react';
import { Link, type LinkProps, Outlet, useLocation } from '@tanstack/react-router';
import classes from './link-tabs.module.css';

interface LinkTabsProps {
  /** Names the row for those who hear it. */
  label: string;
  pages: ReadonlyArray<{ to: LinkProps['to']; title: string }>;
}

/** A row of pages that belong together, each with an address of its own, and the one that is shown. */
export function LinkTabs({ label, pages }: LinkTabsProps) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On narrow screens the row is longer than the page.
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <>
      <nav aria-label={label}>
        <ul className={classes.tabs} ref={list}>
          {pages.map(({ to, title }) => (
            <li key={to}>
              <Link to={to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
