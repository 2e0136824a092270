import { useEffect, type ReactNode } from 'react';
import classes from './page-header.module.css';

/** Title of a page, and of the browser's tab. */
export function PageHeader({
  title,
  lead,
  action,
  children,
}: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Castgraph`;
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {lead ? <div className={classes.lead}>{lead}</div> : null}
        {children}
      </div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </header>
  );
}
