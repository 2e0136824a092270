import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import classes from './wide-table.module.css';

/** A table that keeps its width and is moved sideways where the page is narrower. */
export function WideTable({ minWidth, label, children }: { minWidth: number; label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard
    <section className={classes.wide} aria-label={label} tabIndex={0}>
      <Table miw={minWidth} highlightOnHover>
        {children}
      </Table>
    </section>
  );
}
