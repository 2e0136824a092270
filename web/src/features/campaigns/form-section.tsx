import { type ReactNode, useId } from 'react';
import { Text } from '@mantine/core';
import classes from './form-section.module.css';

/** A part of a long form under a heading of its own. */
export function FormSection({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 className={classes.title} id={id}>
        {title}
      </h3>
      {lead ? (
        <Text size="xs" c="dimmed">
          {lead}
        </Text>
      ) : null}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
