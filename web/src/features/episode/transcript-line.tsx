import { useEffect, useRef } from 'react';
import { UnstyledButton } from '@mantine/core';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { formatPosition } from './format-position.ts';
import classes from './transcript.module.css';

/** An ad slot as lines show it. */
export interface Slot {
  id: string;
  startTimeSeconds: number;
  endTimeSeconds: number;
  sponsorName?: string | null;
}

interface TranscriptLineProps {
  segment: { position: number; startSeconds: number; text: string; speaker?: string | null };
  /** The slot that it lies in. */
  slot: Slot | undefined;
  search: string;
  isChosen: boolean;
  /** Somebody went to it: it takes the focus, and is brought into sight. */
  isPlace: boolean;
  /** Its time was clicked; undefined where that does nothing. */
  onTime: (() => void) | undefined;
}

/** A line of a transcript: when, who, what, and whether it is an advertisement. */
export function TranscriptLine({ segment, slot, search, isChosen, isPlace, onTime }: TranscriptLineProps) {
  const { position, startSeconds, text, speaker } = segment;
  const time = formatPosition(startSeconds);
  const look = [classes.line, slot ? classes.ad : '', isChosen ? classes.chosen : '', isPlace ? classes.place : ''];
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isPlace) return;
    item.current?.querySelector('button')?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: 'center' });
  }, [isPlace]);
  return (
    <li
      ref={item}
      className={look.filter(Boolean).join(' ')}
      value={position + 1}
      data-testid="transcript-line"
      data-ad={slot ? true : undefined}
    >
      {onTime ? (
        <UnstyledButton
          className={classes.time}
          onClick={onTime}
          aria-label={search === '' ? `Choose the line at ${time}` : `Go to ${time}`}
          {...(search === '' ? { 'aria-pressed': isChosen } : {})}
        >
          {time}
        </UnstyledButton>
      ) : (
        <span className={classes.time}>{time}</span>
      )}
      <span className={classes.words}>
        {speaker ? <strong className={classes.speaker}>{speaker}</strong> : null}
        <Found text={text} search={search} />
        {slot ? <StatusBadge tone="warn">{slot.sponsorName ? `Ad: ${slot.sponsorName}` : 'Ad'}</StatusBadge> : null}
      </span>
    </li>
  );
}

/** A text in which what was searched for stands out. */
function Found({ text, search }: { text: string; search: string }) {
  const at = search === '' ? -1 : text.toLowerCase().indexOf(search.toLowerCase());
  if (at === -1) return <span>{text} </span>;
  return (
    <span>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length)}{' '}
    </span>
  );
}
