import { useEffect, useRef } from 'react';
import { UnstyledButton } from '@mantine/core';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { severityWords } from './flag-words.ts';
import type { Queue } from './use-queue.ts';
import classes from './verification.module.css';

/** The flags that wait; the one that is looked at has the focus where the one before it had it. */
export function QueueList({ queue: { flags, chosen, choose } }: { queue: Queue }) {
  const list = useRef<HTMLUListElement>(null);
  const chosenId = chosen?.id;
  const before = useRef(chosenId);
  useEffect(() => {
    if (before.current === chosenId) return;
    before.current = chosenId;
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [chosenId]);
  return (
    <ul className={classes.list} ref={list} aria-label="Flags that wait">
      {flags.map(({ id, title, severity, finding, campaign }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.item}
            aria-current={id === chosenId ? 'true' : undefined}
            onClick={() => choose(id)}
            data-testid="queued-flag"
          >
            <span className={classes.itemHead}>
              <span className={classes.itemTitle}>{title}</span>
              <StatusBadge tone={severityWords[severity].tone}>{severityWords[severity].word}</StatusBadge>
            </span>
            <span className={classes.itemText}>{finding}</span>
            <span className={classes.itemFoot}>{campaign.name}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
