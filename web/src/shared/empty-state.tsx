import type { ReactNode } from 'react';
import { ThemeIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './empty-state.module.css';

/** What stands where there is nothing yet: why, and what to do next. */
export function EmptyState({
  icon: Symbol,
  title,
  children,
  action,
}: {
  icon: Icon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <ThemeIcon variant="light" size={44} radius="xl" aria-hidden>
        <Symbol size={22} stroke={1.6} />
      </ThemeIcon>
      <h3 className={classes.title}>{title}</h3>
      {children ? <p className={classes.text}>{children}</p> : null}
      {action}
    </div>
  );
}
